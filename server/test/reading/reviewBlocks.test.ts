import { describe, expect, it } from 'vitest';
import { change, figures, found, read, sheet } from './documents.ts';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const FIGURES = [
  ['行政复议', '', '3', '0', '1', '0', '4'],
  ['行政诉讼', '未经复议直接起诉', '1', '0', '0', '1', '2'],
  ['', '复议后起诉', '0', '0', '0', '0', '0'],
];

/** Table 4 with a row for each block, as many write it who turn the table. */
function inRows(rows: readonly (readonly string[])[]): string {
  const text = sheet();
  const from = text.indexOf('行政复议\t');
  const to = text.indexOf('\n\n', from);
  const table = [['', '', ...RESULTS], ...rows].map((row) => row.join('\t')).join('\n');
  return text.slice(0, from) + table + text.slice(to);
}

describe('table 4 with a row for each block', () => {
  const text = inRows(FIGURES);
  it('is read, though 行政复议 has no label of the second level', () => {
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'row')).toEqual(FIGURES.flatMap((row) => row.slice(2)));
  });

  it('shows a slip in a label', () => {
    expect(found(change(text, '未经复议直接起诉', '未经复义直接起诉'))).toEqual(['label: 未经复义直接起诉']);
  });

  it('is read where a label says its group too', () => {
    const rows = [
      ['行政复议', '3', '0', '1', '0', '4'],
      ['行政诉讼（未经复议直接起诉）', '1', '0', '0', '1', '2'],
      ['行政诉讼（复议后起诉）', '0', '0', '0', '0', '0'],
    ];
    const joined = inRows(rows).replace('\t\t结果维持', '\t结果维持');
    expect(found(joined)).toEqual([]);
    expect(figures(read(joined), 'row')).toEqual(rows.flatMap((row) => row.slice(1)));
    const slip = change(joined, '（未经复议直接起诉', '（未经复义直接起诉');
    expect(found(slip)).toEqual(['label: 未经复义直接起诉']);
  });

  it('is not read where a figure is left out or one too many', () => {
    const short = inRows([FIGURES[0]!, FIGURES[1]!, ['', '复议后起诉', '0', '0', '0', '0']]);
    const long = inRows([[...FIGURES[0]!, '4'], FIGURES[1]!, FIGURES[2]!]);
    for (const wrong of [short, long])
      expect(found(wrong)).toEqual([expect.stringMatching(/cell-count|table-unreadable/)]);
  });
});

describe('the only row of table 4, on one line', () => {
  const row = '1 0 0 0 1 2 0 0 1 3 0 0 0 0 0';
  const written = (figures: string) => sheet({ review: figures }).replace(/\t+/g, ' ');

  it.each([
    ['one lost', '1 0 0 0 1 2 0 1 3 0 0 0 0 0'],
    ['two lost', '1 0 0 0 1 2 0 1 3 0 0 0 0'],
    ['one too many', '1 0 0 0 1 2 0 0 0 1 3 0 0 0 0 0'],
  ])('is told to have a figure too few or too many: %s', (_, figures) => {
    expect(found(written(row))).toEqual([]);
    expect(found(written(figures))).toEqual([`cell-count: ${figures}`]);
  });

  it('is unreadable where most are lost', () => {
    expect(found(written('1 0 0 0 1'))).toEqual([expect.stringMatching('table-unreadable')]);
  });
});
