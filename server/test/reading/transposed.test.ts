import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { isTransposed } from '../../src/report/similarity.ts';
import { findings, found, sheet } from './documents.ts';

const tabs = sheet();
const lines = tabs.replace(/\t+/g, '\n');

const fixed = (text: string) => applyEdits(text, findings(text)[0]!.fixes[0]!.edits);

describe('letters that changed places in a short label', () => {
  it.each([
    ['自然人', '然自人'],
    ['自然人', '自人然'],
    ['科研机构', '科机研构'],
    ['申请人情况', '申请情人况'],
  ])('in cells: %s written %s', (right, wrong) => {
    const slip = tabs.replace(right, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(fixed(slip)).toBe(tabs);
  });

  it.each([
    ['cells', tabs],
    ['lines of their own', lines],
  ])('in each 总计 and 其他, in %s', (_, text) => {
    for (const [right, wrong] of [
      ['总计', '计总'],
      ['其他', '他其'],
    ] as const) {
      for (const { index } of text.matchAll(new RegExp(`(?<=[\\t\\n])${right}(?=[\\t\\n])`, 'g'))) {
        const slip = text.slice(0, index) + wrong + text.slice(index + 2);
        expect(found(slip)).toEqual([`label: ${wrong}`]);
        expect(fixed(slip)).toBe(text);
      }
    }
  });

  it('in a heading without its number', () => {
    const text = tabs.replace('六、其他需要报告的事项', '其他需要报告事的项');
    expect(found(text)).toEqual(['section-heading: 其他需要报告事的项']);
    expect(fixed(text)).toBe(tabs);
  });
});

it('two letters beside each other, and no others, have changed places', () => {
  expect(isTransposed('计总', '总计')).toBe(true);
  expect(isTransposed('他其结果', '其他结果')).toBe(true);
  for (const other of ['总计', '总', '计', '计总额', '机总', '', '总总', '计计'])
    expect(isTransposed(other, '总计')).toBe(false);
  expect(isTransposed('丙乙甲', '甲乙丙')).toBe(false);
  expect(isTransposed('乙甲丁丙', '甲乙丙丁')).toBe(false);
});
