import { describe, expect, it } from 'vitest';
import { feeUnit } from '../../src/rules/fee-unit.ts';
import { found, mended, run, write } from './text/report.ts';
import { disclosureTable } from './text/tables.ts';

const report = (fees: string, organ = '青岚县人民政府') => ({
  disclosure: disclosureTable({ fees }),
  title: `${organ}2022年政府信息公开工作年度报告`,
});

describe('finds', () => {
  it.each([
    ['16000000', '1600'],
    ['28433800.5', '2843.38005'],
    ['1,000,000', '100'],
  ])('%s', (fees, wanted) => {
    expect(found(feeUnit, report(fees))).toEqual([fees]);
    expect(mended(feeUnit, report(fees))).toEqual([disclosureTable({ fees: wanted })]);
  });
});

it.each(['0', '2843.38', '96171.6', '316441', '999999.99', '', '—'])('is silent on %s', (fees) => {
  expect(found(feeUnit, report(fees))).toEqual([]);
});

it('is silent on a province', () => {
  expect(found(feeUnit, report('16000000', '某某省人民政府'))).toEqual([]);
});

it('says what and what to do', () => {
  const [draft] = run(feeUnit, write(report('16000000')));
  expect(draft!.message.zh).toBe(
    '行政事业性收费填了 16000000 万元，数额过大：可能是按元填的，折合 1600 万元。请核对单位。',
  );
  expect(draft!.message.en).toMatch(/Check the unit\.$/);
  expect(draft!.cell).toBe('t2/fees/amount');
});
