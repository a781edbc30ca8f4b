import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { change, figures, found, read, sheet } from './documents.ts';

const HEAD = '青埠镇人民政府政府信息公开工作年度报告';

/** A row in two parts, as tables are taken from the pages of a PDF: each page has a table of its own. */
function cut(text: string, label: string, letters: number, between: string, rest: number): string {
  const at = text.indexOf(label);
  const end = text.indexOf('\n', at);
  const before = text.lastIndexOf('\n', at) + 1;
  const blanks = text.slice(before, at);
  const row = text.slice(before, end).replace(label, label.slice(0, letters));
  const below = `${blanks}${label.slice(letters)}${'\t'.repeat(rest)}`;
  return text.slice(0, before) + row + between + below + text.slice(end);
}

const PAGE = `\n1\n${HEAD}\n`;

describe('a row that a page break cuts', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', 11, 9],
    ['2.没有现成信息需要另行制作', 13, 7],
    ['3.补正后申请内容仍不明确', 9, 6],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 20, 7],
  ])('is one row: %s', (label, letters, rest) => {
    const text = cut(sheet(), label, letters, PAGE, rest);
    expect(found(text)).toEqual([]);
    expect(found(text.replace(/^.*\t.*$/gm, (row) => row.replaceAll('\t', ' | ')))).toEqual([]);
  });

  it('may have its figures on the second page', () => {
    const row = '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0';
    const text = change(
      sheet(),
      row,
      `\t\t3.要求提供公\t\t\t\t\t\t\t${PAGE}\t\t开出版物\t0\t0\t0\t0\t0\t0\t0`,
    );
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'declined.publication')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });

  it('and with it the label of a group', () => {
    const text = change(sheet(), '三、本年度办理结果\t（一）', '三、本\t（一）');
    expect(found(change(text, '\n\t（二）', `${PAGE}年度办理结果\t（二）`))).toEqual([]);
  });

  it('keeps a slip in its label', () => {
    const text = cut(sheet(), '2.没有现成信息需要另行制作', 12, PAGE, 7);
    expect(found(text.replace('2.没有现成', '2.没有现在')).length).toBe(1);
  });

  it('is none where a short label stands above another row', () => {
    const text = change(sheet(), '7.属于行政执法案卷', '7.属于行政执法案');
    expect(found(text)).toEqual(['label: 7.属于行政执法案']);
  });
});

describe('what programs write in blank cells', () => {
  const piped = sheet().replace(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`);

  it('is no label', () => {
    expect(found(piped.replace(/(?<=\|) {2}(?=\|)/g, ' NaN '))).toEqual([]);
    let column = 0;
    const named = change(piped, '|  |  |  |  |  |  |  |  |  |\n', '|  |  |  |  |  |  |  |  |  |\n').replace(
      /^\| 行政复议 .*$/m,
      (row) => row.replace(/ {2}(?=\|)/g, () => ` Col${++column} `),
    );
    expect(found(named)).toEqual([]);
  });

  it('hides no figure that is not one', () => {
    const cells = { 't3/granted/natural': 'NaN', 't3/partial/natural': 'Nan1' };
    const rules = check(
      sheet({ cells }).replace(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`),
      'plain',
      DEFAULT_SETTINGS,
    ).findings.map(({ rule }) => rule);
    expect(rules).toContain('cell-blank');
  });
});

describe('a figure in the cell of its label', () => {
  const row = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0';

  it('is the first of its row, where one is lacking', () => {
    const text = change(sheet(), row, '2.重复申请 0\t0\t0\t0\t0\t0\t0');
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'declined.repeat')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });

  it('is part of the label where none is', () => {
    const text = change(sheet(), row, '\t\t2.重复申请 1\t0\t0\t0\t0\t0\t0\t0');
    expect(found(text)).toEqual(['label: 2.重复申请 1']);
  });
});

describe('letters out of order', () => {
  const label = '3.危及“三安全一稳定”';
  const lines = sheet()
    .replaceAll('\t', '\n')
    .replace(/\n{2,}/g, '\n');

  it('are damage where they are many', () => {
    expect(found(change(lines, label, '3.危“安全一”及 三稳定'))).toEqual([]);
  });

  it('and a slip where two changed places', () => {
    expect(found(change(lines, label, '3.危及“三安全一定稳”'))).toEqual(['label: 3.危及“三安全一定稳”']);
  });
});

it.each(['-- 2 of 5 --', '— 12 —'])('a page mark within table 3 is read over: %s', (mark) => {
  const lines = sheet()
    .replaceAll('\t', '\n')
    .replace(/\n{2,}/g, '\n');
  expect(found(change(lines, '\n2.重复申请\n0\n0\n', `\n2.重复申请\n0\n${mark}\n0\n`))).toEqual([]);
});

describe('a merged cell written once for every row and column it covers', () => {
  /** Table 2 as such programs write it: what is blank beside a cell says the same. */
  const repeated = (text: string) =>
    text
      .replace(/^(信息内容\t[^\t\n]+|行政[^\t\n]+\t[^\t\n]+)\t\t$/gm, (_, row: string) => {
        const [label, cell] = row.split('\t') as [string, string];
        return [label, cell, cell, cell].join('\t');
      })
      .replace(/^(第二十条[^\t\n]+)\t\t\t$/gm, '$1\t$1\t$1\t$1');
  const block = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const headers = (text: string) => {
    const above = [...block, ...Array(5).fill('未经复议直接起诉'), ...Array(5).fill('复议后起诉')];
    return text
      .replace(/^结果维持\t.*$/m, above.join('\t'))
      .replace(/^\t{5}结果维持.*$/m, [...block, ...block, ...block].join('\t'));
  };
  const cells = { 't2/permits/decisions': '57', 't2/fees/amount': '12.5' };

  it('is one', () => {
    expect(repeated(sheet({ cells }))).toContain('行政许可\t57\t57\t57\n');
    expect(found(repeated(sheet({ cells })))).toEqual([]);
    expect(figures(read(repeated(sheet({ cells }))), 'permits')).toEqual(['57']);
    expect(figures(read(repeated(sheet({ cells }))), 'fees')).toEqual(['12.5']);
  });

  it('shows a slip in the headers below', () => {
    const text = headers(sheet());
    expect(found(text)).toEqual([]);
    const slip = text.replace('总计\t结果维持\t结果纠正', '总计\t结果维持\t结果纠止');
    expect(found(slip)).toEqual(['label: 结果纠止']);
  });

  it('is none where the headers beside each other are only the same beginning of two labels', () => {
    const trial = sheet({ form: '2019', year: 2020 });
    const cut = trial.replace('本年新制作数量\t本年新公开数量', '本年新\t本年新');
    expect(cut).not.toBe(trial);
    expect(figures(read(cut), 'regulations')).toEqual(figures(read(trial), 'regulations'));
  });

  it('is none where the figures differ', () => {
    expect(found(repeated(sheet({ cells })).replace('57\t57\t57', '57\t57\t58')).length).toBe(1);
  });
});

describe('the corner of table 3', () => {
  it('may be cut by a page break too', () => {
    const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    const text = change(sheet(), `${corner}\t`, `${corner.slice(0, 12)}\t`);
    const cut = change(text, '\n\t\t\t自然人', `${PAGE}${corner.slice(12)}\t\t\t自然人`);
    expect(found(cut)).toEqual([]);
  });
});

describe('a page mark in parts', () => {
  const lines = sheet()
    .replaceAll('\t', '\n')
    .replace(/\n{2,}/g, '\n');
  it.each(['—\n2 —', '第\n2\n页 共\n5\n页', '第 2\n\n\n页 共 5 页'])('is read over: %j', (mark) => {
    expect(found(change(lines, '\n2.重复申请\n0\n0\n', `\n2.重复申请\n0\n${mark}\n0\n`))).toEqual([]);
  });

  it('is read over among pipes', () => {
    const piped = sheet().replace(/^.*\t.*$/gm, (row) => row.replaceAll('\t', ' | '));
    expect(found(change(piped, '第二十条第（六）项', '— 1 —\n第二十条第（六）项'))).toEqual([]);
  });

  it('is none where a cell says no more than a dash', () => {
    const dashed = change(lines, '\n2.重复申请\n0\n0\n', '\n2.重复申请\n—\n0\n');
    expect(figures(read(dashed), 'declined.repeat')).toEqual([null, '0', '0', '0', '0', '0', '0']);
  });
});

describe('tables behind the text', () => {
  const text = sheet();
  const tables: string[] = [];
  const prose = text.replace(/(?:^.*\t.*\n)+/gm, (table) => {
    tables.push(table);
    return '';
  });
  const moved = `${prose}\n${tables.join('\n')}`;

  it('are those of the sections in which nothing is left', () => expect(found(moved)).toEqual([]));

  it('are those of sections that only say where they are', () => {
    const said = moved.replace(/^([二三四]、.*情况)$/gm, '$1\n见附表。');
    expect(said.match(/见附表/g)).toHaveLength(3);
    expect(found(said)).toEqual([]);
    expect(found(change(said, '行政强制', '行政强治'))).toEqual(['label: 行政强治']);
    const gone = said.slice(0, said.lastIndexOf('行政复议\t'));
    expect(found(gone).map((each) => each.split(':')[0])).toEqual(['table-missing']);
  });

  it('are missing where they are nowhere', () => {
    const rules = found(`${prose}\n${tables.slice(0, 2).join('\n')}`).map((each) => each.split(':')[0]);
    expect(rules).toEqual(['table-missing']);
  });
});

describe('the first figure far behind its label, the others below', () => {
  const stream = sheet({ cells: { 't3/carried-in/natural': '2', 't3/carried-in/total': '2' } }).replace(
    /^\t*([^\t\n]+)\t[^\d\n]*(\d(?:\t\d){6})$/gm,
    (_, label: string, row: string) =>
      [`${label}${' '.repeat(30)}${row[0]}`, ...row.slice(2).split('\t')].join('\n'),
  );

  it('belongs to them', () => {
    expect(stream).toMatch(/^二、上年结转政府信息公开申请数量 {30}2\n0\n/m);
    expect(figures(read(stream), 'carried-in')).toEqual(['2', '0', '0', '0', '0', '0', '2']);
  });

  it('is part of the label where it stands beside it', () => {
    const near = stream.replace(/^(2\.重复申请) +0$/m, '$1 0');
    expect(figures(read(near), 'declined.repeat')).toBe(null);
  });
});
