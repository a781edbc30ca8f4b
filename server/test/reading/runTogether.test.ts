import { describe, expect, it } from 'vitest';
import { change, EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

const text = sheet({ cells: EIGHT_REQUESTS, review: '3\t0\t1\t0\t4\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0' });

/** Each table on one line, its cells parted by `mark`, without blanks. */
function runTogether(mark: string, from = text): string {
  return from
    .split(/\n\n/)
    .map((block) => (block.includes('\t') ? block.split(/[\t\n]+/).join(mark) : block))
    .join('\n\n');
}

describe('a table that lost its line ends', () => {
  it.each([' ', '\t', ' | '])('is read, its cells parted by %j', (mark) => {
    const line = runTogether(mark);
    expect(found(line)).toEqual([]);
    expect(figures(read(line), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
    expect(figures(read(line), 'row')?.slice(0, 5)).toEqual(['3', '0', '1', '0', '4']);
  });

  it('shows a slip in a label', () => {
    expect(found(change(runTogether(' '), '行政强制', '行政强治'))).toEqual(['label: 行政强治']);
  });

  it('is there, though it cannot be read', () => {
    const short = change(runTogether(' '), '2.重复申请 0 0 0 0 0 0 0', '2.重复申请 0 0 0');
    expect(found(short)).toEqual([expect.stringContaining('table-unreadable')]);
  });

  it('is not what a sentence says with blanks between its words', () => {
    const words =
      '我镇 制发 规章 0 件 行政许可 3 件 行政处罚 2 件 行政强制 0 件 全年 如此 没有 变化 也 没有 其他 情况 发生';
    const prose = text.replace(/(情况\n\n)第二十条[\s\S]*?(?=\n\n三、)/, `$1${words}`);
    expect(found(prose).filter((each) => each.startsWith('table-'))).toHaveLength(1);
  });
});

describe('a page on one line', () => {
  const page = runTogether(' ').replace(/\s+/g, ' ');
  it('is read', () => {
    expect(found(page)).toEqual([]);
    expect(figures(read(page), 'granted')).toEqual(['6', '0', '0', '0', '0', '0', '6']);
  });

  it('shows a heading that differs', () => {
    const wrong = '三、收到和处理政府信息申请情况';
    expect(found(change(page, '三、收到和处理政府信息公开申请情况', wrong))).toEqual([
      `section-heading: ${wrong}`,
    ]);
  });
});
