import { describe, expect, it } from 'vitest';
import { ledgerPage } from '../../src/features/ledgerPage.ts';
import { read, sample } from './sample.ts';

const WITH = '收到申请6件。';

const page = (words: string, language: 'zh' | 'en' = 'zh', figures = {}) =>
  ledgerPage(read(sample(figures).replace(WITH, words)), language);

/** The rows of the table under a heading, as cells. */
function rowsUnder(text: string, heading: string): string[][] {
  const part = text.slice(text.indexOf(`## ${heading}`)).split('\n## ')[0]!;
  return part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(2, -2).split(' | '));
}

describe('the figures of the prose in the ledger', () => {
  it('have a line each, with the cell they speak of and the outcome', () => {
    const rows = rowsUnder(page(WITH), '文字中的数');
    expect(rows).toContainEqual([
      '6',
      '本年新收申请<br>一、本年新收政府信息公开申请数量·总计',
      '6',
      '✓ 文字 6 = 表格 6',
    ]);
    expect(rows).toContainEqual(['5', '', '40', '定不了这句话说的是表格的哪一格']);
  });

  it('are told first where they differ, and counted', () => {
    const text = page('收到申请9件。召开会议3次。');
    const first = text.slice(0, text.indexOf('## 二、'));
    expect(first).toContain('## 文字里对不上的数\n\n- 第 6 行，本年新收申请：**✗ 文字 9 ≠ 表格 6，差 3**');
    expect(text).toContain('文字中的数 4 个：相符 0，不符 1，没有核对 3。');
    expect(rowsUnder(text, '文字中的数').at(-1)).toEqual(['6', '', '3', '定不了这句话说的是表格的哪一格']);
    expect(page(WITH)).not.toContain('对不上');
  });

  it('stand beside the cell they were held against', () => {
    const cell = (text: string) =>
      rowsUnder(text, '三、').find((row) => row[1]?.includes('本年新收') && /[·×] ?总计$/.test(row[1]));
    expect(cell(page(WITH))?.[3]).toMatch(/<br>✓ 第 6 行文字：6$/);
    expect(cell(page('收到申请9件。'))?.[3]).toMatch(/<br>\*\*✗ 第 6 行文字：9\*\*$/);
    expect(cell(page('收到申请9件。', 'en'))?.[3]).toMatch(/<br>\*\*✗ text on line 6: 9\*\*$/);
  });

  it('are said in English too, and to be none where there are none', () => {
    const english = page('收到申请9件。', 'en');
    expect(english).toContain('## Figures in the text that do not fit');
    expect(english).toContain('**✗ text 9 ≠ table 6, off by 3**');
    const without = sample().replace('全年公开信息40条。其中20条是通知！', '').replace(WITH, '');
    expect(ledgerPage(read(without), 'zh')).toContain('## 文字中的数\n\n文字里没有数。');
  });
});
