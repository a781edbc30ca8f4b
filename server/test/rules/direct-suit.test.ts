import { expect, it } from 'vitest';
import { directSuit } from '../../src/rules/direct-suit.ts';
import { found, run } from './text/report.ts';
import { reviewTable } from './text/tables.ts';

const report = (year: number, direct: string) =>
  [
    `青岚县人民政府${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    reviewTable(direct),
    '五、存在的主要问题及改进情况',
  ].join('\n\n');

it('is off unless wanted', () => {
  expect(directSuit.level).toBe('off');
});

it.each([2024, 2025])('finds suits without prior review in %i', (year) => {
  expect(found(directSuit, report(year, '1\t0\t0\t0\t1'))).toEqual(['1']);
});

it.each([
  [2023, '1\t0\t0\t0\t1'],
  [2022, '3\t0\t0\t0\t3'],
  [2024, '0\t0\t0\t0\t0'],
  [2024, '\t\t\t\t'],
])('is silent in %i on %s', (year, direct) => {
  expect(found(directSuit, report(year, direct))).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(directSuit, report(2024, '2\t0\t0\t0\t2'));
  expect(draft!.message.zh).toBe(
    '未经复议直接起诉 2 件：2024年起，对不予公开政府信息不服的应当先申请行政复议（《行政复议法》第二十三条）。请核对是否属于以前的案件或者其他情形。',
  );
  expect(draft!.message.en).toMatch(/^2 suits without prior review: .*\.$/);
});
