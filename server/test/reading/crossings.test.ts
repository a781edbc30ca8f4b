import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, EIGHT_REQUESTS, figures, findings, found, read, sheet } from './documents.ts';

const DISCLOSED = {
  't2/regulations/effective': '0',
  't2/normative/issued': '3',
  't2/normative/repealed': '1',
  't2/normative/effective': '17',
  't2/permits/decisions': '40',
  't2/penalties/decisions': '52',
  't2/coercion/decisions': '6',
  't2/fees/amount': '8.5',
};
const REVIEW = '3\t0\t1\t0\t4\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0';
const tabs = sheet({ cells: { ...DISCLOSED, ...EIGHT_REQUESTS }, review: REVIEW });

const FIRST = {
  t2: '第二十条第（一）项\t',
  t3: '（本列数据的勾稽关系为：',
  t4: '行政复议\t',
};

type Rows = readonly (readonly string[])[];

/** The same report with one of its tables written otherwise. */
function written(table: keyof typeof FIRST, otherwise: (rows: Rows) => Rows, text = tabs): string {
  const from = text.indexOf(FIRST[table]);
  const to = text.indexOf('\n\n', from);
  const rows = text
    .slice(from, to)
    .split('\n')
    .map((line) => line.split('\t'));
  const other = otherwise(rows);
  return text.slice(0, from) + other.map((row) => row.join('\t')).join('\n') + text.slice(to);
}

const turned = (rows: Rows): Rows => rows[0]!.map((_, x) => rows.map((row) => row[x] ?? ''));
const totalFirst = (rows: Rows): Rows => rows.map((row) => [...row.slice(0, 3), row[9]!, ...row.slice(3, 9)]);

/** A row for each figure of the first part, the rest below it as it is. */
const listed = (rows: Rows): Rows => [
  ...rows
    .slice(2, 4)
    .flatMap(([label, ...own]) => own.map((figure, k) => [k === 0 ? label! : '', rows[1]![k + 1]!, figure])),
  ...rows.slice(4),
];

/** The parts of table 2 beside each other. */
const beside = (rows: Rows): Rows =>
  rows.slice(4).map((row, i) => [...(rows[i] && i < 4 ? rows[i] : ['', '', '', '']), '', ...row.slice(0, 2)]);

const LAYOUTS = {
  'table 2 turned': written('t2', turned),
  'table 2 with a row for each figure': written('t2', listed),
  'the parts of table 2 beside each other': written('t2', beside),
  'table 3 turned': written('t3', turned),
  'table 3 with the total before what it adds up': written('t3', totalFirst),
  'table 4 turned': written('t4', turned),
};

describe.each(Object.entries(LAYOUTS))('%s', (_, text) => {
  it('is read', () => {
    expect(found(text)).toEqual([]);
    const report = read(text);
    expect(figures(report, 'normative')).toEqual(['3', '1', '17']);
    expect(figures(report, 'coercion')).toEqual(['6']);
    expect(figures(report, 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
    expect(figures(report, 'total')).toEqual(['6', '2', '0', '0', '0', '0', '8']);
    expect(figures(report, 'row')).toEqual(REVIEW.split('\t'));
  });

  it.each([
    ['行政处罚', '行政处法'],
    ['2.重复申请', '2.重付申请'],
    ['社会公益组织', '社会公益组只'],
    ['未经复议直接起诉', '未经复义直接起诉'],
  ])('shows a slip in a label: %s written %s', (right, wrong) => {
    const slip = change(text, right, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
  });
});

describe('a table in another order', () => {
  it('shows a wrong figure', () => {
    for (const otherwise of [turned, totalFirst]) {
      const text = written(
        't3',
        otherwise,
        sheet({ cells: { ...EIGHT_REQUESTS, 't3/total/business': '3' } }),
      );
      expect(figures(read(text), 'total')).toEqual(['6', '3', '0', '0', '0', '0', '8']);
    }
  });

  it('may have blank cells', () => {
    const blank = written('t3', turned).replace(/(?<=\t)0(?=[\t\n])/g, '');
    expect(figures(read(blank), 'received')).toEqual(['5', '2', null, null, null, null, '7']);
    expect(figures(read(blank), 'partial')).toEqual([null, '2', null, null, null, null, '2']);
  });

  it('is not read where a figure is left out', () => {
    const rules = found(written('t3', (rows) => turned(rows).slice(0, -1)));
    expect(rules).toEqual([expect.stringContaining('table-unreadable')]);
  });

  it('is none where two headers alone changed places', () => {
    const swapped = tabs.replace(
      '自然人\t法人或其他组织\t\t\t\t\t总计',
      '总计\t法人或其他组织\t\t\t\t\t自然人',
    );
    expect(found(swapped)).toEqual(['label: 总计', 'label: 自然人']);
    expect(figures(read(swapped), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
  });
});
