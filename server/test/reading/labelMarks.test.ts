import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, EIGHT_REQUESTS, findings, found, sheet } from './documents.ts';

const tabs = sheet({ cells: EIGHT_REQUESTS });
const blanks = tabs.replace(/\t+/g, ' ');

describe('a mark too few or too many in a label', () => {
  it.each([
    ['2.重复申请', '2重复申请'],
    ['2.重复申请', '2..重复申请'],
    ['（四）无法提供', '四）无法提供'],
    ['（四）无法提供', '（四无法提供'],
    ['（七）总计', '（七））总计'],
    ['四、结转下年度继续办理', '四结转下年度继续办理'],
    ['3.危及“三安全一稳定”', '3.危及三安全一稳定”'],
    ['只计这一情形，不计其他情形', '只计这一情形不计其他情形'],
  ])('is told wherever the figures stand: %s written %s', (right, wrong) => {
    for (const text of [tabs, blanks]) {
      const slip = change(text, right, wrong);
      expect(findings(slip).map(({ rule }) => rule)).toEqual(['label']);
      expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
    }
  });

  it('is none where quotation marks have moved, as they do in a PDF', () => {
    expect(found(change(blanks, '危及“三安全一稳定”', '危“及三安全一稳”定'))).toEqual([]);
  });

  it.each(['，', ' ^'])('is none where it parts the label from its figures: %s', (mark) => {
    expect(found(change(blanks, '2.重复申请 ', `2.重复申请${mark} `))).toEqual([]);
  });
});

describe('a slip in the number of a label', () => {
  it.each(['某. 重复申请', '3. 重复申请'])('is none of a label that is cut short further up: %s', (wrong) => {
    const short = change(
      blanks,
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开',
    );
    const spaced = short.replace(/(?<=\n|^|[ ])(\d)\.(?=[^\d\s])/g, '$1. ');
    expect(found(change(spaced, '2. 重复申请', wrong))).toEqual(['label: （二）部分公开', `label: ${wrong}`]);
  });
});

it.each([
  ['结果 维持', '结果 持'],
  ['其他 结果', '其 结果'],
  ['（一） 予以公开', '（一） 以公开'],
  ['四、结转下年 度继续办理', '四、结转下 度继续办理'],
])('a lost letter comes back on its side of a blank: %s written %s', (right, wrong) => {
  const clean = tabs.replace(right.replace(' ', ''), right);
  const text = clean.replace(right, wrong);
  expect(applyEdits(text, findings(text)[0]!.fixes[0]!.edits)).toBe(clean);
});

it.each([
  ['（（三）', '（三）'],
  ['（）', '（三）'],
])('a slip in the number of a broken label is its own where another is cut short: %s', (wrong, right) => {
  const short = change(blanks, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开');
  const clean = change(short, '（三）不予公开 1.属于', '（三）\n不予\n公开\n1.属于');
  const text = change(clean, '（三）\n', `${wrong}\n`);
  const told = findings(text).filter(({ message }) => message.zh.includes('不予公开'));
  expect(told.map(({ rule }) => rule)).toEqual(['label']);
  expect(findings(text)).toHaveLength(findings(clean).length + 1);
  expect(applyEdits(text, told[0]!.fixes[0]!.edits)).toBe(change(text, wrong, right));
});
