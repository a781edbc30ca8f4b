import { describe, expect, it } from 'vitest';
import { languageOf, parse } from '../../src/syntax/parse.ts';
import type { Block } from '../../src/syntax/tree.ts';

const blocksOf = (text: string) => parse(text, languageOf('年报.txt', text)).blocks.map(shown);

function shown(block: Block): unknown {
  if (block.kind === 'heading') return block.content.text;
  if (block.kind === 'paragraph') return block.lines.map(({ text }) => text).join('/');
  return block.rows.map(({ cells }) =>
    cells.map(({ content: { text }, columns, rows }) =>
      columns + rows > 2 ? `${text} ${columns}x${rows}` : text,
    ),
  );
}

describe("a wiki's text", () => {
  it('has the cells of its tables with what they cover', () => {
    const text = [
      ...[
        '{| class="wikitable"',
        '|+ 表',
        '! colspan="2" | 机关 !! 件数',
        '|-',
        '| rowspan="9" | 甲',
        '| 乙',
        '|',
      ],
      ...['|-', '| 丙', '第二行', '| 3', '|}'],
    ].join('\n');
    expect(blocksOf(text)).toEqual([
      [
        ['机关 2x1', '件数'],
        ['甲 1x2', '乙', ''],
        ['丙第二行', '3'],
      ],
    ]);
  });

  it('is read without marks of headings, bold, links and tags, and is none without a table', () => {
    const marked = "<div>\n\n== 一、'''总体'''情况 ==\n\n见[[首页|网站]]和[[公报]]。<br />";
    expect(blocksOf(`${marked}\n\n{|\n| 甲\n| 1\n|}`)).toEqual([
      '一、   总体   情况',
      '见     网站  和  公报  。',
      [['甲', '1']],
    ]);
    expect(languageOf('年报.txt', marked)).toBe('html');
    expect(blocksOf("一、'''总体'''情况")).toEqual(["一、'''总体'''情况"]);
  });

  it('ends a table that is not closed where text stands behind a blank line', () => {
    expect(blocksOf('{|\n| 甲\n| 1\n\n二、情况\n{|\n| 乙')).toEqual([[['甲', '1']], '二、情况', [['乙']]]);
  });
});

describe('a table of AsciiDoc', () => {
  it('has rows of as many cells as there are columns', () => {
    const text = '[cols="50%,25%,25%",]\n|===\n|甲 | |2\n|乙\n和丙 |3\n|4\n|===\n后文';
    expect(blocksOf(text).slice(1)).toEqual([
      [
        ['甲', '', '2'],
        ['乙和丙', '3', '4'],
      ],
      '后文',
    ]);
    expect(blocksOf('|===\n|甲 |1\n\n|乙\n|2\n|===')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  it('is read line by line where its cells do not come out even, or nothing closes it', () => {
    const rows = [
      ['甲', '1'],
      ['乙', '2', '3'],
    ];
    expect(blocksOf('|===\n|甲 |1\n|乙 |2 |3\n|===')).toEqual([rows]);
    expect(blocksOf('|===\n|甲 |1\n|乙 |2 |3')).toEqual([rows]);
  });
});

describe('headings', () => {
  it.each([
    ['== 一、总体情况 ==', '一、总体情况'],
    ['=== 一、总体情况', '一、总体情况'],
    ['h2. {anchor:一总体情况}一、总体情况', '一、总体情况'],
    ['h1(#一). 一、总体情况', '一、总体情况'],
    ['.. rubric:: 一、总体情况', '一、总体情况'],
    ['======', '======'],
    ['http://www.example.gov.cn', 'http://www.example.gov.cn'],
    ['h2.', 'h2.'],
  ])('%s', (line, words) => {
    expect(blocksOf(line)).toEqual([words]);
  });

  it('end a table between pipes', () => {
    expect(blocksOf('|甲|1|\n\n== 四、情况 ==\n\n|乙|2|')).toEqual([
      [['甲', '1']],
      '四、情况',
      [['乙', '2']],
    ]);
    expect(blocksOf('|甲|1|\n\n四、情况\n\n|乙|2|')).toHaveLength(1);
  });
});

describe('a sign behind a backslash', () => {
  it('is part of a figure between pipes', () => {
    expect(blocksOf('|甲|\\+3|\\-2|\\|')).toEqual([[['甲', '+3', '-2', '\\']]]);
  });
});
