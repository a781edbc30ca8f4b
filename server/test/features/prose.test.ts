import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { hoverAt } from '../../src/features/hover.ts';
import { whyLeft } from '../../src/features/ledgerWords.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/features/navigation.ts';
import { proseFiguresOf } from '../../src/features/prose.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { generateReport, LAYOUTS } from '../generator/index.ts';
import { cellsAt, offsetOfCell, read, sample } from './sample.ts';

const WITH = '收到申请6件。';

/** The sample with other words about its requests; of 6 received 2 are not of natural persons. */
function saying(words: string, figures: Record<string, string> = {}) {
  return read(sample(figures).replace(WITH, words));
}

function hover(words: string, needle: string, language: 'zh' | 'en' = 'zh', figures = {}) {
  const snapshot = saying(words, figures);
  const { source } = snapshot.report;
  const at = source.indexOf(words) + words.indexOf(needle);
  const found = hoverAt(snapshot, at);
  return (
    found && {
      at: source.slice(found.span.start, found.span.end),
      says: found.blocks.map((block) => block.text[language]),
    }
  );
}

describe('hover on a figure in prose', () => {
  it('shows the cell it speaks of, with its place and figure', () => {
    expect(hover(WITH, '6')).toEqual({
      at: '6',
      says: [
        '文字中的数 · 本年新收申请',
        '✓ 文字 6 = 表格 6',
        '一、本年新收政府信息公开申请数量 · 申请人情况 › 总计：6',
      ],
    });
    expect(hover(WITH, '6', 'en')?.says.slice(0, 2)).toEqual([
      'Figure in the text · requests received',
      '✓ text 6 = table 6',
    ]);
  });

  it('shows the difference where they do not agree', () => {
    expect(hover('收到申请9件。', '9')?.says[1]).toBe('✗ 文字 9 ≠ 表格 6，差 3');
    expect(hover('收到申请9件。', '9', 'en')?.says[1]).toBe('✗ text 9 ≠ table 6, off by 3');
  });

  it('shows each cell of a figure that is a sum, zeros left out, by the reading that agrees', () => {
    const said = hover('收到法人或其他组织申请1件。', '1');
    expect(said?.says[1]).toBe('✓ 文字 1 = 表格 1');
    expect(said?.says.slice(2)).toEqual([
      '+ 一、本年新收政府信息公开申请数量 · 申请人情况 › 法人或其他组织 › 商业企业：1',
    ]);
  });

  it('reads words that say there was none', () => {
    const words = '本年未收到行政复议案件。';
    expect(hover(words, '行政复议')?.says[1]).toBe('✓ 文字说没有 = 表格 0');
    const two = { 't4/row/review.total': '2', 't4/row/review.upheld': '2' };
    const said = hover(words, '行政复议', 'zh', two);
    expect(said?.says[1]).toBe('✗ 文字说没有 ≠ 表格 2，差 2');
    expect(said?.says[2]).toBe('行政复议 › 总计：2');
  });

  it.each([
    ['收到申请约6件。', '6', '是约数'],
    ['收到申请6件，同比增加12件。', '12', '增减'],
    ['召开会议3次。', '3', '哪一格'],
    ['全年投入3.5万元。', '3.5', '金额'],
  ])('%s is not compared, and says why', (words, needle, why) => {
    expect(hover(words, needle)?.says).toEqual([
      '文字中的数',
      expect.stringMatching(new RegExp(`^没有与表格核对：.*${why}.*。$`)),
    ]);
  });

  it('shows the cell also where what is counted is wider, and says that they were not compared', () => {
    expect(hover('全县共收到申请60件，我镇收到申请6件。', '60')?.says).toEqual([
      '文字中的数 · 本年新收申请',
      '- 文字 60，表格 6',
      '一、本年新收政府信息公开申请数量 · 申请人情况 › 总计：6',
      expect.stringMatching(/^没有与表格核对：口径与表格不同/),
    ]);
  });

  it('says so where the cell has no figure', () => {
    const said = hover(WITH, '6', 'zh', { 't3/received/total': '' });
    expect(said?.says.at(-1)).toContain('表格里相应的格没有数');
    expect(said?.says).toContain('一、本年新收政府信息公开申请数量 · 申请人情况 › 总计：□');
  });

  it('shows parts and whole, and what a share comes from', () => {
    const parts = '收到申请6件，其中自然人5件、商业企业2件。';
    expect(hover(parts, '6')?.says.join('\n')).toMatch(/[✓✗] 各部分 5 \+ 2 = 7.*总数 6/);
    const share = '收到申请6件，其中自然人申请5件，占比83.3%。';
    expect(hover(share, '83.3')?.says.join('\n')).toMatch(/算得 83\.3%，文字为 83\.3%/);
  });

  it.each([
    ['2023年收到申请6件。', '2023'],
    ['12月1日收到申请6件。', '12月'],
    ['电话0555-2211334。', '2211'],
  ])('is none on the dates and addresses of %s', (words, needle) => {
    expect(hover(words, needle)).toBeNull();
  });

  it('leaves the number of a document to the document', () => {
    expect(hover('按照国务院令第711号收到申请6件。', '711')?.says[0]).toContain(
      '《中华人民共和国政府信息公开条例》',
    );
  });
});

describe('from prose to cells and back', () => {
  const snapshot = saying('收到申请6件。去年以来新收申请6件，其中自然人5件。');
  const { source } = snapshot.report;
  const prose = (needle: string, from = 0) => source.indexOf(needle, from);
  const texts = (spans: readonly { start: number; end: number }[]) =>
    spans.map((span) => source.slice(span.start - 2, span.end + 1));

  it('definition leads to the cells', () => {
    expect(cellsAt(snapshot, definitionsAt(snapshot, prose('6件')))).toEqual(['t3/received/total']);
  });

  it('references of a cell include the sentences, and of a sentence the cell and the others', () => {
    const cell = offsetOfCell(snapshot, 't3/received/total');
    expect(texts(referencesAt(snapshot, cell, false))).toContain('申请6件');
    expect(referencesAt(snapshot, cell, true).length).toBe(referencesAt(snapshot, cell, false).length + 1);
    const asked = prose('6件');
    const found = referencesAt(snapshot, asked, true).map(({ start }) => start);
    expect(found).toContain(asked);
    expect(found).toContain(cell);
    expect(referencesAt(snapshot, asked, false).map(({ start }) => start)).not.toContain(asked);
  });

  it('highlights both, whichever is under the cursor', () => {
    const cell = offsetOfCell(snapshot, 't3/received/total');
    const starts = (offset: number) => highlightsAt(snapshot, offset).map(({ span }) => span.start);
    expect(starts(cell)).toContain(prose('6件'));
    expect(starts(prose('6件'))).toEqual(expect.arrayContaining([cell, prose('6件')]));
    const totals = highlightsAt(snapshot, prose('6件')).filter(({ total }) => total);
    expect(totals.map(({ span }) => span.start)).toEqual([cell]);
  });

  it('finds a figure that no sum holds by the sentence on it', () => {
    const other = read(sample().replace('全年公开信息40条。', '制发行政规范性文件2件。'));
    const at = other.report.source.indexOf('文件2件') + 2;
    const cell = offsetOfCell(other, 't2/normative/issued');
    expect(cellsAt(other, definitionsAt(other, at))).toEqual(['t2/normative/issued']);
    expect(referencesAt(other, cell, false).map(({ start }) => start)).toEqual([at]);
    expect(highlightsAt(other, cell).map(({ span }) => span.start)).toEqual([at, cell]);
  });

  it('leads from a percentage to the figures it comes from, from a part to its whole', () => {
    const words = '举办培训20次，其中线上培训12次、现场培训8次。';
    const other = read(sample().replace(WITH, words));
    const at = (needle: string) => other.report.source.indexOf(needle);
    const from = (needle: string) => definitionsAt(other, at(needle)).map(({ start }) => start);
    expect(from('20次')).toEqual([at('12次'), at('8次')]);
    expect(from('12次')).toEqual([at('20次')]);
    expect(from('举办')).toEqual([]);
    const share = read(sample().replace(WITH, '举办培训20次，其中线上培训12次，占60%。'));
    const place = (needle: string) => share.report.source.indexOf(needle);
    expect(definitionsAt(share, place('60%')).map(({ start }) => start)).toEqual([
      place('20次'),
      place('12次'),
    ]);
  });
});

describe('the figures of the prose', () => {
  it('have an outcome each, and a reason where there is none', () => {
    const figures = proseFiguresOf(saying('收到申请9件。自然人申请5件。召开会议3次。'));
    const told = figures.map(({ content, outcome }) => `${content.text} ${outcome}`);
    expect(told).toEqual(expect.arrayContaining(['9 differs', '5 agrees', '3 notCompared']));
    for (const figure of figures) expect(whyLeft(figure) === null).toBe(figure.outcome !== 'notCompared');
  });

  it.each(LAYOUTS)('are in order, apart, and reachable in the layout %s', (layout) => {
    const report = generateReport(7, { layout });
    const snapshot = check(report.text, report.language, DEFAULT_SETTINGS);
    const figures = proseFiguresOf(snapshot);
    figures.forEach(({ content, claims }, i) => {
      expect(content.span.start).toBeGreaterThan(figures[i - 1]?.content.span.start ?? -1);
      for (const { terms } of claims) expect(terms.length).toBeGreaterThan(0);
      expect(hoverAt(snapshot, content.pieces[0]!.span.start)).not.toBeNull();
    });
  });

  it('are none in what is not a report', () => {
    expect(proseFiguresOf(read('收到申请6件。'))).toEqual([]);
  });
});
