import { expect, it } from 'vitest';
import { RULES } from '../../../src/rules/registry.ts';
import { run, write } from './report.ts';

const OWN = new Set(
  'year period term numbering repeat typo privacy title content-missing leftover regulation-power fee-unit fee-step direct-suit'.split(
    ' ',
  ),
);
const UNITS = [
  '2021年',
  '2021年，',
  '一是',
  '（一）',
  '《',
  '“',
  '公开',
  '，',
  '统计期限2021年1月1日至',
  '20211',
  '1 ',
  '信息   ',
  '____ ',
  '×',
  '由、',
  '三统一（统一、',
  '信息处理费1元',
  '为进一步，2022年',
];

it.each(UNITS)('the rules are quick on %s over and over', (unit) => {
  const source = write({ introduction: unit.repeat(Math.ceil(30_000 / unit.length)) });
  const started = performance.now();
  for (const rule of RULES) if (OWN.has(rule.id)) run(rule, source);
  expect(performance.now() - started).toBeLessThan(6_000);
});
