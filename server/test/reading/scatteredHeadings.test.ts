import { describe, expect, it } from 'vitest';
import { change, figures, found, read, sheet } from './documents.ts';

const REPORT = sheet({ cells: { 't3/received/natural': '3', 't3/received/total': '3' } });
const REVIEW = '四、政府信息公开行政复议、行政诉讼情况';
const PROBLEMS = '五、存在的主要问题及改进情况';

const headingsOf = (text: string) => read(text).sections.map(({ heading }) => heading?.text ?? null);
const missing = (text: string) => found(text).filter((each) => each.startsWith('section-missing'));

describe('a heading that is the last cell of a row', () => {
  it.each([
    ['behind table 3', REVIEW, '\t\t'],
    ['behind table 4', PROBLEMS, '\t\t'],
    ['behind table 4, without an empty cell', PROBLEMS, '\t'],
  ])('begins its section: %s', (_, heading, between) => {
    const text = change(REPORT, `\n\n${heading}`, `${between}${heading}`);
    expect(headingsOf(text)).toEqual(headingsOf(REPORT));
    expect(found(text)).toEqual(found(REPORT));
    expect(figures(read(text), 'row')).toEqual(figures(read(REPORT), 'row'));
  });

  it('begins it behind pipes too', () => {
    const cells = REPORT.replaceAll('\t', ' |');
    const text = change(cells, `\n\n${PROBLEMS}`, ` | |${PROBLEMS}`);
    expect(headingsOf(text)).toEqual(headingsOf(REPORT));
  });

  it('does not where it is not said word for word, or beside one other cell', () => {
    const other = change(REPORT, `\n\n${PROBLEMS}`, '\t\t五、存在的问题和情况');
    expect(missing(other)).toHaveLength(1);
    const contents = `目录\n第五部分\t${PROBLEMS}\n`;
    expect(headingsOf(contents + REPORT)).toEqual(headingsOf(REPORT));
  });
});

describe('a heading written a letter a line', () => {
  const downwards = (words: string) => [...words].join('\n').replace('信\n息\n公', '信\n息公');

  it('is read, behind a label that is written so too', () => {
    const last = '四、结转下年度继续办理';
    const label = change(REPORT, `\n${last}\t`, `\n${[...last].join('\n')}\n`);
    const text = change(label, REVIEW, downwards(REVIEW));
    expect(headingsOf(text).map((each) => each?.replaceAll('\n', '') ?? null)).toEqual(headingsOf(REPORT));
    expect(missing(text)).toEqual([]);
  });

  it.each([
    ['another', '政府信息公开行政', '政府信息公升行政'],
    ['too few', '行政诉讼情况', '行政诉情况'],
    ['too many', '行政诉讼情况', '行政诉讼讼情况'],
  ])('is read with a letter that is %s, and told', (_, right, wrong) => {
    const slip = REVIEW.replace(right, wrong);
    const text = change(REPORT, REVIEW, downwards(slip));
    expect(missing(text)).toEqual([]);
    expect(found(text).filter((each) => each.startsWith('section-'))).toEqual([
      `section-heading: ${downwards(slip)}`,
    ]);
  });
});
