import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { gridColumns } from '../../src/syntax/html/grid.ts';
import { referenceDecoder, textPieces } from '../../src/syntax/html/references.ts';
import { readHtml } from '../../src/syntax/html.ts';
import type { Block, Table } from '../../src/syntax/tree.ts';
import { contentsOf, expectSound, shapeOf } from './shape.ts';

const read = (source: string): string[] => {
  const blocks = readHtml(source);
  expectSound(source, blocks);
  return shapeOf(blocks);
};

const tableIn = (blocks: readonly Block[]): Table => {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
};

describe('text', () => {
  it('reads headings and paragraphs, a line for each <br>', () => {
    expect(read('<h1>云溪镇年度报告</h1>\n<p>一、总体情况</p><div>甲<br>乙</div>丙')).toEqual([
      '# 云溪镇年度报告',
      '一、总体情况',
      '甲 / 乙',
      '丙',
    ]);
  });

  it('joins what a word processor cuts into spans', () => {
    const source =
      '<p style="x"><span lang=EN-US>2031<font face="仿宋">年</font></span>\n<span><font>收到</font>\n申请</span>12' +
      '<span>件</span><span><o:p></o:p></span></p>';
    expect(read(source)).toEqual(['2031年收到申请12件']);
  });

  it('drops a line break beside Chinese and keeps it as a space between words', () => {
    expect(read('<p>公开\n  工作 3 件\r\n办结 see\n the page</p>')).toEqual([
      '公开工作 3 件办结 see the page',
    ]);
  });

  it('takes nbsp, ideographic and zero-width spaces at the ends for padding', () => {
    expect(read('<p>&nbsp;&#12288;\u3000\u200b二、情况&nbsp;&#x200B;</p><p>&nbsp;</p>')).toEqual([
      '二、情况',
    ]);
  });

  it('keeps each reference a piece over its whole span', () => {
    const source = '<p>甲&amp;乙&lt;3&#65;&#x4E2D;&nbspA &copy; &unknown; A&B</p>';
    const blocks = readHtml(source);
    expect(shapeOf(blocks)).toEqual(['甲&乙<3A中\u00a0A © &unknown; A&B']);
    const pieces = contentsOf(blocks)[0]!.pieces.map(
      (piece) => `${source.slice(piece.span.start, piece.span.end)}=${piece.text}`,
    );
    expect(pieces).toContain('&amp;=&');
    expect(pieces).toContain('&#x4E2D;=中');
    expect(pieces).toContain('&nbsp=\u00a0');
  });

  it('decodes references as parse5 does', () => {
    const part = fc.constantFrom(
      '&',
      '&amp',
      'amp;',
      '&nbsp',
      '&#',
      '&#x',
      '65',
      '4E2D',
      ';',
      '&not',
      'it;',
      '中',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const source = parts.join('');
        const expected = parseFragment(source).childNodes.map((node) => ('value' in node ? node.value : ''));
        const pieces = textPieces(source, 0, source.length, referenceDecoder());
        expect(pieces.map((piece) => piece.text).join('')).toBe(expected.join(''));
      }),
    );
  });

  it('reads lines of <pre> as lines and leaves out what is not shown', () => {
    expect(
      read(
        '<pre>甲\r\n乙</pre><script>"<p>丙</p>"</script><style>p{}</style><!-- <p>丁</p> -->' +
          '<p style="display: none">戊</p><p hidden>己</p><template><p>庚</p></template>',
      ),
    ).toEqual(['甲 / 乙']);
  });

  it('reads a part of a source in the offsets of the whole', () => {
    const source = '前文<p>甲</p>后文';
    const blocks = readHtml(source, 2, 10);
    expectSound(source, blocks);
    expect(shapeOf(blocks)).toEqual(['甲']);
    expect(contentsOf(blocks)[0]!.span).toEqual({ start: 5, end: 6 });
  });

  it('keeps offsets beyond the chunks parse5 reads in', () => {
    const source = `<p>${'😀字&amp;\r\n'.repeat(30_000)}</p><p>末尾</p>`;
    const blocks = readHtml(source);
    expectSound(source, blocks);
    const last = contentsOf(blocks).at(-1)!;
    expect(source.slice(last.span.start, last.span.end)).toBe('末尾');
  });
});

describe('boxes that are shown as a table', () => {
  const box = (display: string, inner: string, name = 'div') =>
    `<${name} style="color:red; display: ${display};">${inner}</${name}>`;
  const rows = (cell: (text: string) => string) =>
    ['甲乙', '丙1'].map((row) => box('table-row', [...row].map(cell).join(''))).join('\n');
  const inSpan = (text: string) => box('table-cell', text, 'span');

  it('are one', () => {
    const source = box('table', rows(inSpan));
    expectSound(source, readHtml(source));
    expect(shapeOf(readHtml(source))).toEqual(['[甲 | 乙 ; 丙 | 1]']);
  });

  it('may have a group of rows, blank cells, and a paragraph in a cell', () => {
    const cell = (text: string) => box('table-cell', text === '乙' ? '' : `<p>${text}</p>`);
    expect(shapeOf(readHtml(box('table', box('table-row-group', rows(cell)))))).toEqual(['[甲 |  ; 丙 | 1]']);
  });

  it('are none where they arrange a page', () => {
    const cells = box('table-cell', '<p>目录</p>') + box('table-cell', '<p>甲</p><p>乙</p>');
    expect(shapeOf(readHtml(box('table', box('table-row', cells))))).toEqual(['目录', '甲', '乙']);
    const around = box('table-cell', '左') + box('table-cell', '<table><tr><td>1<td>2</table>');
    expect(shapeOf(readHtml(box('table', box('table-row', around)))).at(-1)).toBe('[1 | 2]');
  });

  it('make no other table of one that holds them in a cell', () => {
    const source = `<table><tr><td>${box('table', box('table-cell', '甲'))}</td><td>1</td></tr></table>`;
    expect(shapeOf(readHtml(source))).toEqual(['[甲 | 1]']);
  });

  it('are nothing where their style says something else', () => {
    for (const display of ['table-caption', 'inline-table', 'block', 'tables', 'table_row'])
      expect(shapeOf(readHtml(box(display, rows(inSpan))))).toEqual(['甲乙', '丙1']);
  });
});

describe('tables', () => {
  it('lists real cells only, with what they cover', () => {
    const source =
      '<table><tr><td rowspan="2" colspan="2">角</td><td colspan=3>申请人情况</td></tr>' +
      '<tr><td>自然人</td><td>企业</td><td rowspan=9>总计</td></tr>' +
      '<tr><td rowspan="0">结果</td><td>公开</td><td>1</td><td>2</td></tr><tr><td>其他</td><td>3</td><td>4</td></tr></table>';
    const blocks = readHtml(source);
    expectSound(source, blocks);
    const table = tableIn(blocks);
    expect(shapeOf(blocks)).toEqual([
      '[角 | 申请人情况 ; 自然人 | 企业 | 总计 ; 结果 | 公开 | 1 | 2 ; 其他 | 3 | 4]',
    ]);
    expect(gridColumns(table)).toEqual([
      [0, 2],
      [2, 3, 4],
      [0, 1, 2, 3],
      [1, 2, 3],
    ]);
    expect(table.rows[1]!.cells[2]!.rows).toBe(3);
    expect(table.rows[2]!.cells[0]!.rows).toBe(2);
  });

  it('gives a blank cell the place where a figure would be written', () => {
    const source =
      '<table><tr><td><p align=""><span style="x"><o:p>&nbsp;</o:p></span></p></td><td>&nbsp;</td><td></td></tr></table>';
    const [row] = tableIn(readHtml(source)).rows;
    expect(row!.cells.map((cell) => cell.content.text)).toEqual(['', '', '']);
    expect(
      row!.cells.map((cell) => source.slice(0, cell.content.span.start).replace(/^.*(<[^>]*>)$/, '$1')),
    ).toEqual(['<span style="x">', '<td>', '<td>']);
    expect(row!.cells.map((cell) => source.slice(cell.span.start, cell.span.end))).toEqual([
      '<p align=""><span style="x"><o:p>&nbsp;</o:p></span></p>',
      '&nbsp;',
      '',
    ]);
  });

  it('joins a label over two paragraphs or a <br>', () => {
    const source =
      '<table><tr><td><p>结果</p>\n<p>维持</p></td><td>尚未<br>审结</td><td><b>总</b>\n<b>计</b></td></tr></table>';
    expect(read(source)).toEqual(['[结果维持 | 尚未审结 | 总计]']);
  });

  it('reads a caption before the table, and cells whose end tags are missing', () => {
    expect(
      read('<table><caption>表一</caption><thead><tr><th>项<th>数<tbody><tr><td>规章<td>0</table>尾'),
    ).toEqual(['表一', '[项 | 数 ; 规章 | 0]', '尾']);
  });

  it('descends into tables that only arrange the page', () => {
    expect(
      read(
        '<table><tr><td><p>一、总体情况</p></td></tr><tr><td><table><tr><td>规章</td><td>0</td></tr></table>末</td></tr></table>' +
          '<table><tr><td><p>二、其他</p><p>无。</p></td></tr></table>',
      ),
    ).toEqual(['一、总体情况', '[规章 | 0]', '末', '二、其他', '无。']);
  });

  it('takes half-typed tables as they are', () => {
    expect(read('<table><tr><td>规章</td><td>0</td><td')).toEqual(['[规章 | 0]']);
    expect(read('<tr><td>规章</td>5<td>0</td></tr>')).toEqual(['[规章 | 5 | 0]']);
    expect(read('<table><tr><td>规章</td><td>0</td></tr>注<tr><td>其他</td><td>1</td></tr></table>')).toEqual(
      ['[规章 | 0 ; 注 ; 其他 | 1]'],
    );
  });
});

describe('a saved page', () => {
  const navigation = ['首页', '一、政务公开', '二、办事服务', '三、互动交流']
    .map((name, i) => `<li><a href="/c${i}.html">${name}</a></li>`)
    .join('');

  const page = (article: string): string =>
    [
      '<!DOCTYPE html><html><head><meta charset="gbk"><title>某网站</title><script>if (a<b) c("一、")</script></head><body>',
      `<header><h1>云溪政府网</h1></header><div class="menu"><ul>${navigation}</ul></div>`,
      '<div class="main"><div class="path">位置：<a href="/">首页</a></div>',
      '<h1 class="t">云溪镇2031年年度报告</h1><div class="info">发布日期：2032-01-12 <a href="#">打印</a></div>',
      article,
      '<div class="next"><a href="1">上一篇</a><a href="2">下一篇</a></div></div>',
      '<div class="bottom">主办：云溪镇政府　电话：000-0000000</div>',
      `<footer>版权所有</footer><div><table><tr><td>${navigation}</td><td>友情链接</td></tr></table></div></body></html>`,
    ].join('\n');

  const body =
    '<p>一、总体情况</p><p>正文。</p><p>二、公开情况</p><table><tr><td>规章<td>0</table><p>三、其他</p><p>无。</p>';
  const expected = ['一、总体情况', '正文。', '二、公开情况', '[规章 | 0]', '三、其他', '无。'];

  it('keeps the article and the title above it', () => {
    expect(read(page(`<div class="content">${body}</div>`))).toEqual(['# 云溪镇2031年年度报告', ...expected]);
  });

  it('keeps an introduction that stands in a box of its own', () => {
    const intro = `本报告依据有关规定编制，${'内容完整，'.repeat(8)}特此公布。`;
    const blocks = read(page(`<div class="intro"><p>${intro}</p></div><div class="content">${body}</div>`));
    expect(blocks).toEqual(expect.arrayContaining(['# 云溪镇2031年年度报告', intro, ...expected]));
    expect(blocks).not.toContain('主办：云溪镇政府　电话：000-0000000');
    expect(blocks.join()).not.toContain('政务公开');
  });

  it('knows a title by its class where it is no heading', () => {
    const source = `<html><body><div class="nav">栏目</div><div class="article-title">云溪镇年度报告</div><p>来源：本站</p><div>${body}</div><p>尾部</p></body></html>`;
    expect(read(source)).toEqual(['云溪镇年度报告', ...expected]);
  });

  it('keeps everything of a page without numbered headings or tables', () => {
    expect(read('<html><body><p>甲</p><div>乙</div></body></html>')).toEqual(['甲', '乙']);
  });
});

describe('limits', () => {
  it('reads only the lines of what is nested too deep or has endless tags', () => {
    expect(read(`${'<div>'.repeat(3000)}甲<br>乙&amp;<script>丙</script><td>丁`)).toEqual(['甲 / 乙& / 丁']);
    expect(read(`<p ${'x '.repeat(6000)}>甲</p><!-- 乙 --><p>丙`)).toEqual(['甲 / 丙']);
  });

  it('takes time in proportion to the text', () => {
    const sources = [
      '<b>',
      '<p>字',
      '<td>',
      '<tr>',
      '<table>',
      '&a',
      '<',
      '<!--',
      '<a href=x>字',
      '</p>',
      '<script>',
    ];
    for (const source of sources) {
      const start = performance.now();
      readHtml(source.repeat(50_000));
      expect(performance.now() - start, source).toBeLessThan(5_000);
    }
  });

  it('never throws, and every span lies in the source, in order', () => {
    const tags =
      'p /p div /div table /table tr /tr td /td td_rowspan=2 td_colspan=3 th span /span b /b a_href=x /a br h1 /h1 pre ' +
      '/pre li ul /ul script /script style title textarea body html /body head caption tbody o:p/ header noscript';
    const token = fc.oneof(
      fc.constantFrom(...tags.split(' ').map((tag) => `<${tag.replace('_', ' ')}>`)),
      fc.constantFrom(
        '一、',
        '0',
        ' ',
        '\n',
        '\r\n',
        '\r',
        '&nbsp;',
        '&amp',
        '&#x1F600;',
        '😀',
        '\0',
        '\t',
        '\u3000',
      ),
      fc.constantFrom('<', '<!--', '-->', '<td', '"', '</', '<![if x]>', '<![CDATA[', ']]>', '<?x'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const source = tokens.join('');
        expectSound(source, readHtml(source));
      }),
      { numRuns: 3000 },
    );
  });
});
