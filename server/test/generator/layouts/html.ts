import { type GridCell, type GridRow, gridOf } from '../grid.ts';
import { atoms } from '../marks.ts';
import type { Page, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import {
  always,
  type LayoutDefinition,
  plainStyle,
  type RenderContext,
  runIn,
  writeBlocks,
} from './layout.ts';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function spans(cell: GridCell): string {
  const columns = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
  const rows = cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
  return columns + rows;
}

interface TableStyle {
  readonly blank: string;
  readonly indent: boolean;
  readonly paragraphs: boolean;
  readonly nowrap: boolean;
}

function htmlTable(table: PageTable, style: TableStyle): string {
  const cell = (each: GridCell): string => {
    const text = each.text === '' ? style.blank : escapeHtml(each.text);
    const inner = style.paragraphs ? `<p${each.role === 'row' ? '' : ' align="center"'}>${text}</p>` : text;
    return `<td${spans(each)}${style.nowrap ? ' nowrap="nowrap"' : ''}>${inner}</td>`;
  };
  const row = (each: GridRow): string =>
    style.indent
      ? `    <tr>\n${each.cells.map((one) => `      ${cell(one)}`).join('\n')}\n    </tr>`
      : `<tr>${each.cells.map(cell).join('')}</tr>`;
  const gap = style.indent ? '\n' : '';
  return [
    '<table border="1" cellspacing="0" align="center">',
    `${style.indent ? '  ' : ''}<tbody>`,
    ...gridOf(table).map(row),
    `${style.indent ? '  ' : ''}</tbody>`,
    '</table>',
  ].join(gap);
}

function tableStyle(random: Random, blank: string): TableStyle {
  const indent = random.chance(0.5);
  return { blank, indent, paragraphs: random.chance(0.5), nowrap: random.chance(0.3) };
}

function article(page: Page, random: Random, blank: string): string {
  const style = tableStyle(random.fork('table'), blank);
  return writeBlocks(random.fork('run-in').chance(0.3) ? runIn(page) : page, {
    gap: '\n',
    title: (text) =>
      random.fork('title').chance(0.5)
        ? `<h1>${escapeHtml(text)}</h1>`
        : `<p style="text-align: center; font-weight: bold;">${escapeHtml(text)}</p>`,
    heading: (text) =>
      random.fork('heading').chance(0.3) ? `<h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`,
    subheading: (text) => `<p>${escapeHtml(text)}</p>`,
    paragraph: (text, key) =>
      `<p>${random.fork(key).chance(0.2) ? '&nbsp;&nbsp;&nbsp;&nbsp;' : ''}${escapeHtml(text)}</p>`,
    table: (table) => htmlTable(table, style),
  });
}

function bare(blank: string): LayoutDefinition {
  return {
    extension: always('.html'),
    blanks: 'kept',
    style: plainStyle,
    render: (page, { random }) => `${article(page, random, blank)}\n`,
  };
}

export const HTML = bare('');
export const HTML_NBSP = bare('&nbsp;');

/** A whole page as a browser saves it: only the article is the report. */
export const HTML_PAGE: LayoutDefinition = {
  extension: always('.html'),
  blanks: 'kept',
  style: plainStyle,
  render: (page, { random }) => {
    return [
      '<!DOCTYPE html>',
      '<html lang="zh-CN">',
      '<head>',
      '<meta charset="UTF-8">',
      '<title>政府信息公开年报_政府门户网站</title>',
      '<style>.nav li { float: left } table { border-collapse: collapse }</style>',
      '<script>',
      'var site = { name: "portal", items: ["一、栏目", "二、专题"] };',
      'if (site.items.length > 1 && window.top) { document.title = "<b>" + document.title; }',
      '</script>',
      '</head>',
      '<body>',
      '<div class="nav"><ul>',
      ...['首页', '机构概况', '政务公开', '政府信息公开年报', '互动交流'].map(
        (item, i) => `<li><a href="/c${i}/index.html">${item}</a></li>`,
      ),
      '</ul></div>',
      '<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政务公开</a> &gt; 正文</div>',
      '<div class="article" id="zoom">',
      article(page, random, random.fork('blank').chance(0.5) ? '&nbsp;' : ''),
      '</div>',
      '<div class="related"><a href="a1.html">上一篇：政府信息公开指南</a><a href="a2.html">下一篇：公开目录</a></div>',
      '<table class="links"><tr><td><a href="/l1">友情链接</a></td><td><a href="/l2">网站地图</a></td></tr></table>',
      '<div class="footer">主办单位：政府办公室&nbsp;&nbsp;<a href="/help.html">网站帮助</a>&nbsp;&nbsp;Copyright &copy; 版权所有</div>',
      '<script src="/js/count.js"></script>',
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

/** What a word processor exports: every text cut into spans and fonts. */
export const HTML_WORD: LayoutDefinition = {
  extension: always('.html'),
  blanks: 'kept',
  style: plainStyle,
  render: (page, context) => wordDocument(page, context),
};

function wordDocument(page: Page, { random }: RenderContext): string {
  const paragraph = (text: string, key: string, style = 'text-indent: 2em; text-align: justify;') =>
    `<p style="${style}" align="">${soup(text, random.fork(key))}<span style="font-family: 宋体;"><o:p></o:p></span></p>`;
  const body = writeBlocks(page, {
    gap: '\n',
    title: (text) => `<h1 class="article-title">${text}</h1>`,
    heading: (text) => paragraph(text, 'heading'),
    subheading: (text) => paragraph(text, 'subheading'),
    paragraph: (text, key) => paragraph(text, key),
    table: (table) => {
      const rows = gridOf(table).map((row) => {
        const cells = row.cells.map((cell) => {
          const key = `${row.key}:${cell.column}`;
          const inner =
            cell.text === ''
              ? '<p align=""><span style="font-family: 宋体;"><o:p> </o:p></span></p>'
              : paragraph(cell.text, key, 'text-align: justify; line-height: 2;');
          return `      <td${spans(cell)} style="font-family: 宋体;" valign="center">\n      ${inner}\n      </td>`;
        });
        return `    <tr>\n${cells.join('\n')}\n    </tr>`;
      });
      return `<div style="text-indent: 2em;">\n<table style="BORDER-COLLAPSE:collapse" cellspacing="0" border="1">\n  <tbody>\n${rows.join('\n')}\n  </tbody>\n</table>\n</div>`;
    },
  });
  return `<div class="article-content" id="zoomcon">\n${body}\n</div>\n`;
}

function soup(text: string, random: Random): string {
  const parts = atoms(text).map(escapeHtml);
  const pieces: string[] = [];
  let at = 0;
  while (at < parts.length) {
    const length = parts.length - at <= 3 ? parts.length - at : random.int(2, random.chance(0.5) ? 5 : 60);
    pieces.push(parts.slice(at, at + length).join(''));
    at += length;
  }
  const faces = ['仿宋_GB2312', 'Times New Roman', '宋体'];
  return pieces
    .map((piece) => {
      if (random.chance(0.3)) return `<span style="font-family: 宋体;">${piece}</span>`;
      return `<span style="font-family: 宋体;"><font style="font-family: 宋体;" face="${random.pick(faces)}">${piece}</font></span>`;
    })
    .join('');
}
