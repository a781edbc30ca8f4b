import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, EIGHT_REQUESTS, figures, findings, found, read, sheet } from './documents.ts';

const text = sheet({
  cells: { ...EIGHT_REQUESTS, 't2/normative/effective': '17' },
  review: '3\t0\t1\t0\t4\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0',
});

/** The same report with the tables of these sections before their headings. */
function raised(...ordinals: readonly string[]): string {
  const tables = new RegExp(`^([${ordinals.join('')}]、\\S+\\n)\\n((?:.*\\t.*\\n)+)`, 'gm');
  return text.replace(tables, '$2\n$1');
}

describe.each([
  ['all tables', raised('二', '三', '四')],
  ['table 2', raised('二')],
  ['table 3', raised('三')],
  ['table 4', raised('四')],
])('before their headings: %s', (_, moved) => {
  it('are read', () => {
    expect(moved).not.toBe(text);
    expect(found(moved)).toEqual([]);
    const report = read(moved);
    expect(figures(report, 'normative')).toEqual(['0', '0', '17']);
    expect(figures(report, 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
    expect(figures(report, 'row')?.slice(0, 5)).toEqual(['3', '0', '1', '0', '4']);
  });

  it.each([
    ['行政处罚', '行政处法'],
    ['2.重复申请', '2.重付申请'],
    ['未经复议直接起诉', '未经复义直接起诉'],
  ])('show a slip: %s written %s', (right, wrong) => {
    const slip = change(moved, right, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(moved);
  });
});

it('a table that is lacking is no other', () => {
  const lacking = text.replace(/^(三、\S+\n)\n(?:.*\t.*\n)+/m, '$1\n');
  expect(lacking).not.toBe(text);
  expect(found(lacking)).toEqual(['table-missing: 三、收到和处理政府信息公开申请情况']);
  expect(figures(read(lacking), 'normative')).toEqual(['0', '0', '17']);
});
