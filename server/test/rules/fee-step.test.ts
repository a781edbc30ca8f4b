import { expect, it } from 'vitest';
import { feeStep } from '../../src/rules/fee-step.ts';
import { found, run, write } from './text/report.ts';

it.each([
  ['全年收取政府信息公开信息处理费425元。', '425元'],
  ['收取信息处理费 1,205 元。', '1,205 元'],
  ['共收取信息处理费0.1255万元。', '0.1255万元'],
  ['收取信息处理费36.5元。', '36.5元'],
  ['向2名申请人收取425元信息处理费。', '425元'],
])('finds: %s', (other, quote) => {
  expect(found(feeStep, { other })).toEqual([quote]);
});

it.each([
  '全年收取政府信息公开信息处理费3940元。',
  '收取信息处理费0元。',
  '收取信息处理费2950元。其中，县水务局1件，收取420元；县公安局6件，收取600元。',
  '共收取信息处理费0.125万元。',
  '信息处理费100元，行政事业性收费12.35万元。',
  '信息处理费收取情况：检索费15元已停收。',
  '发放补助资金11.66万元，未收取信息处理费。',
  '垃圾处理费每户35元。',
  '按照《信息处理费5元减免办法》执行。',
])('is silent on: %s', (other) => {
  expect(found(feeStep, { other })).toEqual([]);
});

it('shows what it means by its examples', () => {
  expect(found(feeStep, { other: feeStep.words().examples.fires })).toEqual(['425元']);
  expect(found(feeStep, { other: feeStep.words().examples.silent })).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(feeStep, write({ other: '收取信息处理费425元。' }));
  expect(draft!.message.zh).toBe(
    '信息处理费「425元」不是 10 元的整数倍：按国办函〔2020〕109号的标准（按件每件 100 元起，按量每页 10、20、40 元）得不出 425 元。请核对金额。',
  );
  expect(draft!.message.en).toMatch(/^425元 of 信息处理费 is not a multiple of 10 元.*\.$/);
});
