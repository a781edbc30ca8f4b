import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/syntax/markdown.ts';
import { contentsOf, expectSound, shapeOf } from './shape.ts';

const read = (source: string): string[] => {
  const { blocks } = readMarkdown(source);
  expectSound(source, blocks);
  return shapeOf(blocks);
};

describe('blocks', () => {
  it('reads headings of both kinds, also without the space', () => {
    expect(
      read('# 云溪镇年报 #\n\n##一、总体情况\n正文\n\n二、公开情况\n------\n\n### **三、申请**\n#1 号文件'),
    ).toEqual(['# 云溪镇年报', '## 一、总体情况', '正文', '## 二、公开情况', '### 三、申请', '#1 号文件']);
  });

  it('does not take a dash in a cell for an underline, a bullet or a rule', () => {
    expect(read('规章\n-\n-\n-')).toEqual(['规章 / - / - / -']);
    expect(read('规章\t0\t0\n-\t-\t-\n其他\t1\t2')).toEqual(['[规章 | 0 | 0 ; - | - | - ; 其他 | 1 | 2]']);
    expect(read('规章 | - | 0\n\n- | 0 | 1')).toEqual(['[规章 | - | 0 ; - | 0 | 1]']);
  });

  it('reads items as lines without their bullets; numbers are text', () => {
    expect(read('- 甲\n- - 乙\n  * 丙\n\n1. 丁\n2. - 戊\n\n- 5 -\n')).toEqual([
      '甲 / 乙 / 丙',
      '1. 丁 / 2. - 戊',
      '- 5 -',
    ]);
  });

  it('reads quotes as their lines and leaves out rules', () => {
    expect(read('> 甲\n> 乙\n\n---\n\n> | 规章 | 0 |\n> |---|---|\n> | 其他 | 1 |\n\n***')).toEqual([
      '甲 / 乙',
      '[规章 | 0 ; 其他 | 1]',
    ]);
  });

  it('skips the data at the head of the file but not a text between two rules', () => {
    expect(read('---\ntitle: 年报\ntags:\n  - 甲\n---\n正文')).toEqual(['正文']);
    expect(read('\ufeff---\ntitle: 年报\n---\r\n正文')).toEqual(['正文']);
    expect(read('---\n一、总体情况\n---\n正文')).toEqual(['## 一、总体情况', '正文']);
  });

  it('reads what stands between fences as text', () => {
    expect(read('表格如下：\n```text\n规章\t0\t1\n\n\t\t其他\t2\n```\n~~~\n末\n~~~')).toEqual([
      '表格如下：',
      '[规章 | 0 | 1 ;  |  | 其他 | 2]',
      '末',
    ]);
    expect(read('```\n规章 | 0\n\n## 二、公开情况')).toEqual(['[规章 | 0]', '## 二、公开情况']);
  });

  it('leaves out comments, whatever is in them', () => {
    expect(read('甲\n\n<!-- ## 一、草稿\n\n- 乙 -->\n\n丙<!-- <b>丁</b> ** -->戊\n己 <!-- 未完')).toEqual([
      '甲',
      '丙戊 / 己 <!-- 未完',
    ]);
  });
});

describe('tables', () => {
  it('reads pipe tables of every shape, a separator after each row', () => {
    expect(
      read(
        '前文\n| 规章 | 0 | 1 |\n|---|---|---|\n| 其他 |  | 3 |\n|---|---|---|\n\n行政许可 | 4 |\n后文在此。',
      ),
    ).toEqual(['前文', '[规章 | 0 | 1 ; 其他 |  | 3 ; 行政许可 | 4]', '后文在此。']);
  });

  it('reads the second half of a table broken by a page, though its lines begin with tabs', () => {
    expect(read('一、新收\t3\t4\n\n\t\t1.秘密\t0\t0\n\t\t2. 其他\t1\t2\n')).toEqual([
      '[一、新收 | 3 | 4 ;  |  | 1.秘密 | 0 | 0 ;  |  | 2. 其他 | 1 | 2]',
    ]);
  });

  it('keeps rows together that look like items', () => {
    expect(read('（三）不予公开\t0\t0\n1. 属于秘密\t0\t0\n2. 其他\t0\t0')).toEqual([
      '[（三）不予公开 | 0 | 0 ; 1. 属于秘密 | 0 | 0 ; 2. 其他 | 0 | 0]',
    ]);
  });

  it('keeps fragments of a table in the order of the source', () => {
    const source =
      '（一）部分公\n开\n| 0 | 1 |\n|---|---|\n\n## 表三\n| 9 | 8 |\n|---|---|\n| 一、新收 | 7 | 6 |\n|---|---|---|\n末行文字，不在表内，说明上表各行的数字由各科室分别填报后汇总得出，不含下属单位，也不含派出机构，最后由办公室核对。';
    const shape = read(source);
    expect(shape.slice(0, 4)).toEqual([
      '（一）部分公 / 开',
      '[0 | 1]',
      '## 表三',
      '[9 | 8 ; 一、新收 | 7 | 6]',
    ]);
    expect(shape[4]).toMatch(/^末行文字/);
  });

  it('reads a table in HTML as one, blank lines within or not', () => {
    const source =
      '## 二、情况\n说明：<table>\n<tr><td>规章</td>\n\n\n<td>0</td></tr>\n\n    <tr><td>**许可**</td><td>&nbsp;</td></tr></table>\n## 三、申请\n' +
      '<div align="center">\n\n<table><tr><td>甲</td><td>1</td></tr></table>\n\n</div>\n\n末';
    expect(read(source)).toEqual([
      '## 二、情况',
      '说明：',
      '[规章 | 0 ; **许可** | ]',
      '## 三、申请',
      '[甲 | 1]',
      '末',
    ]);
  });

  it('ends a table without an end tag at the next heading', () => {
    expect(read('<table><tr><td>规章</td><td>0\n\n# 三、申请\n正文')).toEqual([
      '[规章 | 0]',
      '# 三、申请',
      '正文',
    ]);
  });

  it('reads other HTML through the HTML reader, and headings right after it as headings', () => {
    expect(
      read(
        '<p align="center"><b>云溪镇</b>年报&nbsp;</p>\n\n<div style="page-break-after: always;"></div>\n## 一、总体\n正文',
      ),
    ).toEqual(['云溪镇年报', '## 一、总体', '正文']);
    expect(read('<!DOCTYPE html>\n<html><body><p>甲</p>\n\n<p>乙</p></body></html>')).toEqual(['甲', '乙']);
  });
});

describe('within a line', () => {
  it('drops emphasis beside Chinese punctuation and over several lines', () => {
    expect(read('**真：**她 __二__ ***三*** `四` *五*\n**六\n七**八')).toEqual([
      '真：她 二 三 四 五 / 六 / 七八',
    ]);
    expect(read('| **规章** | **0** |\n| **合计 | 0** |')).toEqual(['[规章 | 0 ; 合计 | 0]']);
  });

  it('keeps signs that are no emphasis', () => {
    expect(read('3*5*7 收到____件 a_b_c *注 ______')).toEqual(['3*5*7 收到____件 a_b_c *注 ______']);
  });

  it('maps escapes and references to what they stand for', () => {
    const source = '1\\. 甲\\*乙&nbsp;&amp;丙 \\# 丁';
    const { blocks } = readMarkdown(source);
    expect(shapeOf(blocks)).toEqual(['1. 甲*乙\u00a0&丙 # 丁']);
    const pieces = contentsOf(blocks)[0]!.pieces.map(
      ({ span, text }) => `${source.slice(span.start, span.end)}→${text}`,
    );
    expect(pieces).toEqual([
      '1→1',
      '\\.→.',
      ' 甲→ 甲',
      '\\*→*',
      '乙→乙',
      '&nbsp;→\u00a0',
      '&amp;→&',
      '丙 →丙 ',
      '\\#→#',
      ' 丁→ 丁',
    ]);
    expect(read('| 甲\\|乙 | 0 |')).toEqual(['[甲|乙 | 0]']);
  });

  it('drops tags, images and the targets of links, and parts lines at <br>', () => {
    expect(
      read(
        '甲<br>乙<u>丙</u>![图](a.png)\n[网站](https://example.org/a)，<https://example.org>，函[2031](三)号',
      ),
    ).toEqual(['甲 / 乙丙 / 网站，<https://example.org>，函[2031](三)号']);
    expect(read('| 结果<br>维持 | 0 |')).toEqual(['[结果维持 | 0]']);
  });
});

describe('the guard', () => {
  const table = '| **规章** | 0 |\n|---|---|\n| 其他\\* | 1 |\n\n';

  it('gives the same cells without remark', () => {
    const source = `# 年报\n---\n\n${table}---\n\n**一、总体情况**\n\n<table><tr><td>甲</td><td>2</td></tr></table>\n\n`;
    const filler = '甲_乙_丙 '.repeat(30_000);
    const small = readMarkdown(source);
    const large = readMarkdown(source + filler);
    expect(small.reader).toBe('remark');
    expect(large.reader).toBe('plain');
    expect(shapeOf(large.blocks).slice(0, -1)).toEqual(shapeOf(small.blocks));
  });

  it.each([
    ['quotes', '> 甲\n\n', 300, 500],
    ['items in quotes', '> - 甲\n', 90, 110],
    ['lists within lists', '> 甲\n\n- 乙\n    - 丙\n', 60, 70],
    ['underlined headings', '甲\n---\n', 300, 500],
    ['paragraphs below a quote', '> 甲\n\n乙\n\n', 290, 310],
  ])('has remark read what it reads in some milliseconds, and no more: %s', (_, unit, some, many) => {
    expect(readMarkdown(unit.repeat(some)).reader).toBe('remark');
    expect(readMarkdown(unit.repeat(many)).reader).toBe('plain');
  });

  it('takes time in proportion to the text', () => {
    const nested = Array.from({ length: 500 }, (_, i) => `${' '.repeat(i * 2)}- 甲\n`).join('');
    const sources = [
      '*a ',
      '**a',
      '[',
      '![a](',
      '<',
      '<a ',
      '`',
      '&a',
      '<!--',
      '<table>',
      '# ',
      '#\n',
      '- ',
      '- a\n',
      '>',
      '---\n',
      '1. ',
    ];
    for (const source of [nested, ...sources.map((each) => each.repeat(50_000))]) {
      const start = performance.now();
      readMarkdown(source);
      expect(performance.now() - start, source.slice(0, 20)).toBeLessThan(5_000);
    }
  });

  it('never throws, and every span lies in the source, in order', () => {
    const token = fc.oneof(
      fc.constantFrom(
        '# ',
        '##',
        '- ',
        '* ',
        '> ',
        '1. ',
        '---',
        '===',
        '```',
        '**',
        '*',
        '_',
        '`',
        '\\',
        '|',
        '\\|',
        '  ',
      ),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\t', '\t\t', '\n', '\n'),
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '</td>',
        '<div>',
        '</div>',
        '<br>',
        '<!--',
        '-->',
        '<b>',
        '<p>',
      ),
      fc.constantFrom(
        '&nbsp;',
        '&amp;',
        '[甲](/b)',
        '![',
        '](',
        '一、',
        '0',
        '😀',
        '规章',
        'title: x',
        '\ufeff',
        '\0',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 50 }), (tokens) => {
        const source = tokens.join('');
        expectSound(source, readMarkdown(source).blocks);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same with any line end', () => {
    const source = `# 年报\n\n正文**甲**\n乙\n\n${table}<table>\n\n<tr><td>甲</td><td>1</td></tr>\n</table>\n\n- 丙\n`;
    expect(read(source.replaceAll('\n', '\r\n'))).toEqual(read(source));
    expect(read(source.replaceAll('\n', '\r'))).toEqual(read(source));
  });
});
