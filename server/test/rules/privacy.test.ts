import { describe, expect, it } from 'vitest';
import { privacy } from '../../src/rules/privacy.ts';
import { found, run, write } from './text/report.ts';

/** Made up, with a check digit that is right: 110101 is a region, 1900-01-01 a date of birth. */
const CARD = withCheckDigit('11010119000101123');
const BANK = withLuhn('622202000000000000');

function withCheckDigit(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

function withLuhn(body: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const sum = [...(body + digit)].reverse().reduce((total, each, i) => {
      const value = i % 2 === 1 ? Number(each) * 2 : Number(each);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return body + digit;
  }
  return body;
}

describe('finds', () => {
  it.each([
    [`补贴对象张某，身份证号${CARD}。`, CARD],
    [`张某（${CARD}）领取补贴。`, CARD],
    [`补贴打入张某卡号${BANK}。`, BANK],
    [`打入${BANK.replace(/(\d{4})(?=\d)/g, '$1 ')}。`, BANK.replace(/(\d{4})(?=\d)/g, '$1 ')],
    ['申请人张某（电话13900000000）要求公开补偿标准。', '13900000000'],
    ['村民李某 139 0000 0000 反映补贴未公开。', '139 0000 0000'],
    ['领取人王五，１３９００００００００，已签收。', '１３９００００００００'],
  ])('%s', (overview, quote) => {
    expect(found(privacy, { overview })).toEqual([quote]);
  });
});

describe('is silent on', () => {
  const wrong = CARD.slice(0, 17) + (CARD[17] === '0' ? '1' : '0');
  it.each([
    '请与本机关办公室联系（联系电话：0955-8806097，传真：0955-8806097）。',
    '联系人：政务公开办，手机：13900000000，邮箱：office@example.cn。',
    '政务服务热线12345，监督电话13900000000。',
    '电子邮箱：13900000000@163.com，微信公众号13900000000。',
    '投资13900000000元，涉及18600000000人次。',
    `编号为${wrong}的文件，统一社会信用代码91110101MA00000000。`,
    `文件编号${BANK}。`,
    '网址http://www.example.cn/t13900000000/2022.html 可供下载。',
    '发布信息12345678901条。',
  ])('%s', (overview) => {
    expect(found(privacy, { overview })).toEqual([]);
  });

  it('figures of several lines', () => {
    expect(found(privacy, { disclosure: '行政许可\n138\n0\n0\n0\n0\n5\n143' })).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(privacy, { overview: privacy.words().examples.fires })).toEqual(['13900000000']);
  expect(found(privacy, { overview: privacy.words().examples.silent })).toEqual([]);
});

it('does not repeat the number', () => {
  const [draft] = run(privacy, write({ overview: `张某（${CARD}）。` }));
  expect(draft!.message.zh).toContain(`「110****${CARD.slice(-2)}」像是身份证号（校验码正确）：`);
  expect(draft!.message.zh).not.toContain(CARD);
  expect(draft!.message.en).toMatch(/^“110\*\*\*\*\w\w” looks like an identity-card number .*\.$/);
});
