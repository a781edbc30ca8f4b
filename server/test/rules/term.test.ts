import { describe, expect, it } from 'vitest';
import { term } from '../../src/rules/term.ts';
import { found, mended, run, write } from './text/report.ts';

describe('finds', () => {
  it.each([
    ['本年度没有产生信息公开处理费。', '信息公开处理费', '本年度没有产生信息处理费。'],
    ['未收取政府信息公开处理费。', '处理费', '未收取政府信息公开信息处理费。'],
    ['未发生因政府信息公开收取处理费的情况。', '处理费', '未发生因政府信息公开收取信息处理费的情况。'],
    ['我局收到依申请信息公开26件。', '依申请信息公开', '我局收到政府信息公开申请26件。'],
  ])('%s', (other, quote, right) => {
    expect(found(term, { other })).toEqual([quote]);
    expect(mended(term, { other })).toEqual([right]);
  });
});

it.each([
  '未收取政府信息公开信息处理费。',
  '本年度没有产生信息处理费。',
  '按照《政府信息公开处理费管理办法》执行。',
  '公开了垃圾处理费、污水处理费的收费标准。',
  '县水务局收取处理费的标准已经公布。',
  '依申请公开的信息处理费为0元，收到政府信息公开申请3件。',
  '依申请公开政府信息的流程进一步规范。',
])('is silent on: %s', (other) => {
  expect(found(term, { other })).toEqual([]);
});

it('shows what it means by its examples', () => {
  expect(found(term, { other: term.words().examples.fires })).toEqual(['信息公开处理费']);
  expect(found(term, { other: term.words().examples.silent })).toEqual([]);
});

it('says what and what to do', () => {
  const [draft] = run(term, write({ other: '没有产生信息公开处理费。' }));
  expect(draft!.message.zh).toBe('「信息公开处理费」不是规范用语：应为「信息处理费」。请改正。');
  expect(draft!.message.en).toBe('“信息公开处理费” is not the proper term, which is 信息处理费. Correct it.');
});
