import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, figures, findings, found, read, sheet } from './documents.ts';

const CELLS = {
  't2/normative/issued': '3',
  't3/granted/natural': '4',
  't3/granted/total': '4',
  't4/row/review.upheld': '2',
};
const tabs = sheet({ cells: CELLS });
const written = (mark: string) => tabs.replace(/\t+/g, mark);

/** The figures behind a colon with list commas between, the labels before it with blanks. */
const listed = tabs
  .split('\n')
  .map((line) =>
    line
      .trimEnd()
      .replace(/(?<=[^\d\t])\t+(\d[\d\t]*)$/, (_, all: string) => `：${all.replaceAll('\t', '、')}`),
  )
  .join('\n')
  .replace(/\t+/g, '\u3000');

describe('a table whose cells are parted by marks', () => {
  it.each([
    ['，', written('，')],
    [' · ', written(' · ')],
    ['；', written('；')],
    ['colons and list commas', listed],
  ])('is read: %s', (_, text) => {
    expect(found(text)).toEqual([]);
    const report = read(text);
    expect(report.tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
    expect(figures(report, 'granted')).toEqual(['4', '0', '0', '0', '0', '0', '4']);
  });

  it.each(
    ['，', ' · ', '；'].flatMap((mark) =>
      [
        ['2.重复申请', '2.重复申青'],
        ['行政处罚', '行政处法'],
        ['社会公益组织', '社会公益组只'],
        ['未经复议直接起诉', '未经复义直接起诉'],
        ['本年制发件数', '本年制法件数'],
      ].map(([right, wrong]) => [mark, right!, wrong!] as const),
    ),
  )('shows a slip in a label: %s, %s written %s', (mark, right, wrong) => {
    const slip = change(written(mark), right, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(written(mark));
  });

  it('is read in a single row of another table', () => {
    const text = change(tabs, '2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请，0，0，0，0，0，0，0');
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'declined.repeat')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });

  it('is not read where a row has a figure too few or too many', () => {
    for (const row of ['2.重复申请，0，0，0，0，0，0', '2.重复申请，0，0，0，0，0，0，0，0']) {
      const text = change(tabs, '2.重复申请\t0\t0\t0\t0\t0\t0\t0', row);
      expect(found(text)).toEqual(['row-missing: 1.信访举报投诉类申请']);
    }
  });

  it('is none where prose lists figures', () => {
    const from = tabs.indexOf('（本列数据');
    const to = tabs.indexOf('四、政府信息公开行政');
    const prose = '各季度新收申请分别为、1、2、3、0、0、0、6\n';
    const text = tabs.slice(0, from) + prose + tabs.slice(to);
    expect(findings(text).map(({ rule }) => rule)).toEqual(['table-missing']);
  });
});
