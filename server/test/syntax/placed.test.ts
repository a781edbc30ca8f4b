import { describe, expect, it } from 'vitest';
import { joinPlaced } from '../../src/syntax/html/placed.ts';
import { parse } from '../../src/syntax/parse.ts';

const FONTS =
  '.ft10{font-size:18px;font-family:Times;}\n.ft11{font-size:18px;line-height:27px;font-family:Times;}';

const at = (top: number, left: number, words: string, font = 'ft10') =>
  `<p style="position:absolute;top:${top}px;left:${left}px;white-space:nowrap" class="${font}">${words}</p>`;

const page = (...paragraphs: string[]) =>
  `<html><body>\n<!-- Page 1 -->\n<style type="text/css">\n<!--\n${FONTS}\n-->\n</style>\n${paragraphs.join('\n')}\n</body></html>`;

const linesOf = (...paragraphs: string[]) =>
  parse(page(...paragraphs), 'html').blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.lines.map(({ text }) => text) : [],
  );

describe('paragraphs placed on a page', () => {
  it.each([
    ['五、', 87, '<b>存在的主要问</b>', 123, 0],
    ['（本列数据<br/>第一项', 87, '加第二项', 141, 27],
    ['共16件，', 87, '办结12件', 157, -1],
  ])('are one where the second begins where the first ends: %s', (words, left, rest, right, lower) => {
    const font = words.includes('<br/>') ? 'ft11' : 'ft10';
    const text = page(at(300, left, words, font), at(300 + lower, right, rest));
    expect(joinPlaced(text)).toHaveLength(text.length);
    const plain = (words + rest).replace(/<\/?b>/g, '').split('<br/>');
    expect(linesOf(at(300, left, words, font), at(300 + lower, right, rest))).toEqual(plain);
  });

  it('know the font of a page before', () => {
    const text = `${page(at(1, 9, '甲'))}\n<!-- Page 2 -->\n${at(9, 20, '乙丙', 'ft20')}\n${at(9, 56, '丁', 'ft20')}`;
    expect(joinPlaced(text)).toMatch(/乙丙<!-- +-->丁/);
  });

  it.each([
    ['a cell beside another', at(300, 87, '行政'), at(300, 132, '许可')],
    ['a line below', at(300, 87, '行政'), at(320, 123, '许可')],
    ['figures', at(300, 87, '16'), at(300, 105, '2')],
    ['something between them', `${at(300, 87, '行政')}<hr/>`, at(300, 123, '许可')],
    ['a font nobody told', at(300, 87, '行政', 'ft19'), at(300, 123, '许可', 'ft19')],
  ])('are two: %s', (_, one, other) => {
    expect(joinPlaced(page(one, other))).toBe(page(one, other));
  });
});
