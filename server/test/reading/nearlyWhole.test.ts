import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, EIGHT_REQUESTS, findings, found, sheet } from './documents.ts';

/** As a PDF is read: the cells of a row parted by a blank. */
const blanks = sheet({ cells: EIGHT_REQUESTS })
  .split('\n')
  .map((line) => line.split('\t').filter(Boolean).join(' '))
  .join('\n');

/** The form of 2021 with （六）其他处理 as a row of its own. */
const oneRow = blanks.replace(/^（六）其他处理 1\.申请人.*\n2\..*\n3\..*$/m, '（六）其他处理 0 0 0 0 0 0 0');

const GROUP = '三、本年度办理结果';

/** Aligned by blanks, with the name of the group a letter a line beside its rows. */
const downwards = (() => {
  const letters = [...GROUP];
  let inGroup = false;
  return blanks
    .split('\n')
    .map((line) => {
      inGroup ||= line.startsWith(GROUP);
      inGroup &&= !line.startsWith('（七）');
      if (!inGroup) return line;
      const row = line
        .replace(GROUP, '')
        .trim()
        .replace(/ (?=0|\d )/, '      ');
      return `${/^\d/.test(row) ? (letters.shift() ?? ' ') : ' '}        ${row}`;
    })
    .join('\n');
})();

const SLIPS = [
  ['5.属于三类内部事务信息', '5.属于三类内部事务信息息'],
  ['5.属于三类内部事务信息', '5.属于三类内部事务信信息'],
  ['4.无正当理由大量反复申请', '4.无正当理由大量反复申请请'],
  ['7.属于行政执法案卷', '7.属行政执法案卷'],
  ['（五）不予处理', '（五）不予理处'],
  ['1.信访举报投诉类申请', '1.信访举抱投诉类申请'],
];

describe.each([
  ['where labels are missing', oneRow],
  ['where labels stand out of order', downwards],
])('a slip in a label that stands whole, %s', (_, clean) => {
  const before = found(clean);

  it.each(SLIPS)('is told and mended: %s written %s', (right, wrong) => {
    const text = change(clean, right!, wrong!);
    const labels = findings(text).filter(({ rule }) => rule === 'label');
    expect(labels.map(({ span }) => text.slice(span.start, span.end))).toEqual([wrong]);
    expect(found(text)).toHaveLength(before.length + 1);
    expect(applyEdits(text, labels[0]!.fixes[0]!.edits)).toBe(clean);
  });
});

describe('is none', () => {
  it('where the letter lost stands by itself elsewhere', () => {
    const text = change(
      change(blanks, '5.属于三类内部事务信息 ', '5.属于三类内部事务信 '),
      '第二十条第（一）项\n',
      '第二十条第（一）项\n',
    );
    const row = /^5\.属于三类内部事务信 .*$/m.exec(text)![0];
    expect(found(change(text, row, `息\n${row}`))).toEqual([]);
  });

  it('where the letter too many is lost from another label', () => {
    const text = change(
      change(blanks, '7.属于行政执法案卷', '7.属行政执法案卷'),
      '8.属于行政查询事项',
      '8.属于于行政查询事项',
    );
    expect(found(text)).toEqual([]);
  });
});
