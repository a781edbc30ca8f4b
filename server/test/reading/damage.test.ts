import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import { withoutMargin } from '../../src/syntax/margin.ts';
import { change, figures, findings, found, PROBLEMS, read, sheet } from './documents.ts';

const OVERVIEW = '一、总体情况';
const FIVE = '五、存在的主要问题及改进情况';
const SIX = '六、其他需要报告的事项';

describe('a heading', () => {
  it.each(['■ ', '▎', '● ', '★', '※ '])('is what stands behind an ornament: %s', (ornament) => {
    const text = [OVERVIEW, FIVE, SIX].reduce((all, each) => change(all, each, ornament + each), sheet());
    expect(found(text)).toEqual([]);
  });

  it('is what stands within lenticular brackets', () => {
    expect(found(change(sheet(), FIVE, `【${FIVE}】`))).toEqual([]);
    expect(found(change(sheet(), FIVE, '【五、存在的主要问题及改情况】'))).toEqual([
      'section-heading: 五、存在的主要问题及改情况',
    ]);
  });

  it('may have a quote behind its number, where it was recognised from a picture', () => {
    expect(found(change(sheet(), SIX, '六“、其他需要报告的事项'))).toEqual([
      'section-heading: 六“、其他需要报告的事项',
    ]);
  });

  it.each(['　', ' ', '\v　　', '\u2028'])('may have its text behind a blank: %j', (blank) => {
    const text = change(sheet(), `${SIX}\n\n无`, `${SIX}${blank}本年度没有收取信息处理费。`);
    expect(found(text)).toEqual([]);
    expect(found(change(text, SIX, '六、其他要报告的事项'))).not.toEqual([]);
  });

  it.each([
    ['六、其需要报告的事项', SIX],
    ['五、存在的主要问问题及改进情况', FIVE],
    ['六、其他需要报告的事项项', SIX],
    ['六、其他需要报告事的项', SIX],
    ['一、体总情况', OVERVIEW],
  ])('may have a slip as well: %s', (wrong, right) => {
    const text = sheet().replace(new RegExp(`${right}\\n+`), `${right}　本年没有其他需要报告的。\n`);
    const slip = change(text, right, wrong);
    expect(found(slip)).toEqual([`section-heading: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
  });

  it('has no text behind it where a blank parts its own words', () => {
    expect(found(change(sheet(), FIVE, '五、存在的主要问题及改进情 况'))).toEqual([]);
  });

  it('is no first line of a label that is broken over lines', () => {
    const text = change(
      sheet(),
      '一、本年新收政府信息公开申请数量\t',
      '一、本年新收\n政府信息公开申请数量\t',
    );
    expect(found(text)).toEqual([]);
  });

  it.each(['一、本年新新收', '一、本次新收', '一、本新年收', '五、本年新收'])(
    'nor of one with a slip: %s',
    (first) => {
      const broken = `${first}\n政府信息公开申请数量`;
      const text = change(sheet(), '一、本年新收政府信息公开申请数量', broken);
      expect(found(text)).toEqual([`label: ${broken}`]);
    },
  );

  it('is a stray one where it begins no label', () => {
    const text = change(sheet(), FIVE, `四、上年工作\n\n${FIVE}`);
    expect(found(text)).toEqual(['section-heading: 四、上年工作']);
  });

  it('of what is appended to the report is none of its own', () => {
    const text = `${sheet()}\n附件1：政务公开统计表\n一、培训情况\n举办培训班2次。\n`;
    expect(found(text)).toEqual([]);
    expect(found(`${sheet()}\n一、培训情况\n举办培训班2次。\n`)).toEqual(['section-heading: 一、培训情况']);
  });
});

it('a title and a unit above a table are no letters of its labels', () => {
  const above = '表1　主动公开政府信息情况统计表\n单位：件\n';
  const text = change(sheet(), '第二十条第（一）项', `${above}第二十条第（一）项`);
  expect(found(text)).toEqual([]);
  for (const [right, wrong] of [
    ['第二十条第（八）项', '理二十条第（八）项'],
    ['第二十条第（八）项', '第二十条第（八）理'],
  ] as const) {
    const slip = change(text, right, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
  }
});

it('nor of its shortest ones', () => {
  const text = change(sheet(), '行政复议\t', '表3 行政复议、行政诉讼情况统计表\n单位：件\n行政复议\t');
  expect(found(text)).toEqual([]);
  const slip = text.replace(/总计(?=\t结果维持)/, '情计');
  expect(found(slip)).toEqual(['label: 情计']);
  expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
});

it('behind a serial number a label has a slip like others', () => {
  let count = 0;
  const text = sheet().replace(/^(?=.*\p{L}.*(?:\t\d+){7}$)/gmu, () => `${++count}\t`);
  expect(found(text)).toEqual([]);
  const slip = change(text, '（七）总计', '（七）计');
  expect(found(slip)).toEqual(['label: （七）计']);
  expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
});

describe('between the rows of a table', () => {
  it.each(['3 / 8', '- 3 -', '青埠镇政府信息公开工作年度报告'])('%s is read over', (line) => {
    const text = change(sheet(), '\n\t\t8.属于行政查询事项', `\n${line}\n\t\t8.属于行政查询事项`);
    expect(found(text)).toEqual([]);
  });
});

describe('a blank header above table 4, as Markdown needs one', () => {
  const blank = `|${'   |'.repeat(15)}`;
  const piped = (review: string) =>
    sheet({ review }).replace(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`);
  const headed = (review: string) =>
    change(piped(review), '| 行政复议 |', `${blank}\n|${'---|'.repeat(15)}\n| 行政复议 |`);
  const review = (total: number) => `1\t0\t0\t0\t${total}${'\t0'.repeat(10)}`;
  const sums = (text: string) =>
    check(text, 'plain', DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === 'sum-review');

  it('is no row of it', () => expect(found(headed(review(1)))).toEqual([]));

  it('hides no slip in its figures', () => {
    expect(sums(headed(review(1)))).toEqual([]);
    expect(sums(headed(review(2))).map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('合计 1，总计填 2'),
    ]);
  });

  it('leaves a row that is not filled in what it is', () => {
    expect(found(headed('\t'.repeat(14)))).toEqual(found(piped('\t'.repeat(14))));
  });
});

describe('headers on one line', () => {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join(' ');
  const header = `行政复议 行政诉讼 ${columns} 未经复议直接起诉 复议后起诉 ${columns} ${columns}`;
  const text = sheet();
  const from = text.indexOf('行政复议\t');
  const oneLine = text.replace(text.slice(from, text.indexOf('\n0\t', from)), header);

  it('are read', () => expect(found(oneLine)).toEqual([]));

  it('and a slip in them is found', () => {
    const slip = oneLine.replace('复议后起诉 结果维持 结果纠正', '复议后起诉 结果维持 结果纠止');
    expect(found(slip)).toEqual(['label: 结果纠止']);
  });
});

describe('labels that lost their numbers throughout', () => {
  const from = sheet().indexOf('一、本年新收');
  const to = sheet().indexOf('四、政府信息公开行政');
  const bare = sheet()
    .slice(from, to)
    .replace(/(^|\t)(?:[一二三四]、|（.）|\d\.)/gm, '$1');
  const text = sheet().slice(0, from) + bare + sheet().slice(to);

  it('are damage', () => expect(found(text)).toEqual([]));

  it.each([
    ['重复申请', '重重复申请'],
    ['无法提供', '无法中供'],
    ['属于行政查询事项', '属于行政查询事顶'],
  ])('hide no slip: %s written %s', (right, wrong) => {
    expect(found(change(text, `\t${right}\t`, `\t${wrong}\t`))).toEqual([`label: ${wrong}`]);
  });

  it('are not asked for in the label that has a slip besides', () => {
    const slip = change(text, '\t重复申请\t', '\t重复申青\t');
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
    const kept = change(text, '\t重复申请\t', '\t2.重复申青\t');
    const whole = change(text, '\t重复申请\t', '\t2.重复申请\t');
    expect(applyEdits(kept, findings(kept)[0]!.fixes[0]!.edits)).toBe(whole);
  });

  it('are faults of their own where few are lost', () => {
    expect(found(change(sheet(), '2.重复申请', '重复申请'))).toEqual(['label: 重复申请']);
  });
});

describe('headings that lost their numbers throughout', () => {
  const bare = (text: string) => text.replace(/^[一二三四五六]、(?!本年|上年|结转)/gm, '');
  const text = bare(sheet());

  it('are damage', () => {
    expect(text).toContain('\n总体情况\n');
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['总体情况', '总体情情况'],
    ['总体情况', '来体情况'],
    ['存在的主要问题及改进情况', '存在的情要问题及改进情况'],
    ['政府信息公开行政复议、行政诉讼情况', '政府信息公开行政议、行政诉讼情况'],
  ])('hide no slip: %s written %s', (right, wrong) => {
    const slip = change(text, `\n${right}\n`, `\n${wrong}\n`);
    expect(found(slip)).toEqual([`section-heading: ${wrong}`]);
    expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(text);
  });

  it('are faults of their own where one was kept', () => {
    const kept = change(text, '\n总体情况\n', '\n一、总体情况\n');
    expect(new Set(findings(kept).map(({ rule }) => rule))).toEqual(new Set(['section-heading']));
    expect(findings(kept)).toHaveLength(5);
  });
});

describe('a table that is not read', () => {
  const text = sheet().replaceAll('\t', '※');

  it('is not said to be missing', () => {
    const rules = new Set(findings(text).map(({ rule }) => rule));
    expect([...rules]).toEqual(['table-unreadable']);
  });

  it('is missing where prose has its words', () => {
    const [before, behind] = [sheet().indexOf('行政复议\t'), sheet().indexOf(FIVE)];
    const prose = '行政复议0件。\n行政诉讼0件。\n其中复议后起诉0件。\n\n';
    const without = sheet().slice(0, before) + prose + sheet().slice(behind);
    expect(findings(without).map(({ rule }) => rule)).toEqual(['table-missing']);
  });
});

it('a quoted cell loses its quotes, and a doubled quote is one', () => {
  const text = sheet({
    cells: { 't3/refused.stability/natural': '1,204', 't3/refused.stability/total': '1204' },
  });
  const quoted = text
    .split('\n')
    .map((line) => (line.includes('\t') ? line.split('\t').map(quote).join(',') : line))
    .join('\n');
  expect(figures(read(quoted), 'refused.stability')).toEqual(['1,204', '0', '0', '0', '0', '0', '1204']);
  const [finding] = findings(change(quoted, '""三安全', '""二安全'));
  expect(finding!.message.zh).toContain('「3.危及"二安全一稳定"」');
});

function quote(cell: string): string {
  return `"${cell.replace('“', '""').replace('”', '""')}"`;
}

describe.each([',', ';', '\t'])('a quoted cell of several lines, between %j', (separator) => {
  const parted = sheet({ cells: { 't3/declined.repeat/natural': '3', 't3/declined.repeat/total': '3' } })
    .split('\n')
    .map((line) => (line.includes('\t') ? line.replaceAll('\t', separator) : line))
    .join('\n');
  const twoLines = (label: string, end: string) =>
    change(parted, '2.重复申请', `"${label.slice(0, 3)}${end}${label.slice(3)}"`);

  it.each(['\n', '\r\n'])('is one cell (%j)', (end) => {
    const text = twoLines('2.重复申请', end);
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'declined.repeat')).toEqual(['3', '0', '0', '0', '0', '0', '3']);
    expect(figures(read(text), 'declined.publication')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });

  it('is corrected where the slip stands', () => {
    const text = twoLines('2.重复申清', '\n');
    const [finding, ...rest] = findings(text);
    expect(rest).toEqual([]);
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('2.重\n复申清');
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe(twoLines('2.重复申请', '\n'));
  });

  it('may be a figure, or hold quotes', () => {
    const text = change(parted, `2.重复申请${separator}3`, `2.重复申请${separator}"3\n"`);
    expect(figures(read(text), 'declined.repeat')).toEqual(['3', '0', '0', '0', '0', '0', '3']);
    expect(found(change(parted, '3.危及“三安全一稳定”', '"3.危及\n""三安全一稳定"""'))).toEqual([]);
  });
});

it.each([
  '会议强调,"公开是常态、\n不公开是例外",要求各科室,认真,落实。',
  '\t"公开是常态、\n不公开是例外"',
  '"公开是常态,\n不公开是例外"的要求,已经落实,到各科室,到各村。',
  '有人问,"怎样申请,在哪申请,\n向谁申请?',
])('a quotation over two lines is prose: %j', (quotation) => {
  const lines = (text: string) =>
    read(change(sheet(), '青埠镇每月更新', `${text}\n青埠镇每月更新`)).tree.blocks.map(({ kind }) => kind);
  expect(lines(quotation)).toEqual(lines('公开是常态\n不公开是例外'));
  expect(found(change(sheet(), '青埠镇每月更新', `${quotation}\n青埠镇每月更新`))).toEqual([]);
});

it.each(['\u0085', '\u2028', '\u2029', '\f'])('%j ends a line for a reader and none for an editor', (end) => {
  const text = change(sheet(), '2.重复申请', '2.重复申清').replaceAll('\n', end);
  expect(found(text)).toEqual(['label: 2.重复申清']);
  const { span } = findings(text)[0]!;
  expect(lineTable(text).placeAt(span.start)).toEqual({ line: 0, character: text.indexOf('2.重复申清') });
});

describe('what stands before every line', () => {
  const slip = change(sheet(), '2.重复申请', '2.重复申清');
  const withMargin = (text: string, margin: (line: number) => string) =>
    text
      .split('\n')
      .map((line, i) => margin(i) + line)
      .join('\n');
  const number = (line: number) => `${line + 41}: `;

  it.each([
    ['> ', () => '> '],
    ['numbers', number],
  ] as const)('is none of its words: %s', (_, margin) => {
    const text = withMargin(slip, margin);
    expect(found(text)).toEqual(['label: 2.重复申清']);
    const [finding] = findings(text);
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe(withMargin(sheet(), margin));
  });

  it('may be lacking before a line that was pasted in, or be lost with its line', () => {
    const text = withMargin(sheet(), number);
    expect(found(change(text, '青埠镇每月更新', '补充一句。\n青埠镇每月更新'))).toEqual([]);
    expect(found(text.replace(/^44:.*\n/m, ''))).toEqual([]);
  });

  it.each([
    [
      'a quotation',
      change(sheet(), '青埠镇每月更新', '> 以公开为常态。\n> 以不公开为例外。\n青埠镇每月更新'),
    ],
    ['a title that begins with the year', change(sheet(), '青埠镇2023年', '2023 年青埠镇')],
    ['what was forwarded below a letter', `请核对：\n1 标题\n2 表格\n\n${sheet()}`],
  ])('is not stripped from %s', (_, text) => {
    expect(withoutMargin(text)).toBe(text);
    expect(findings(text).filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it('is not the numbers of a table, which begin anew', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${(i % 6) + 1}\t${i}\t0`).join('\n');
    expect(withoutMargin(rows)).toBe(rows);
  });
});

it('prose with commas on every line is prose', () => {
  const lines = ['公开目录,指南,年报,名单,各 1', '公开目录,指南,年报,名单', '公开目录,指南,年报'].join('\n');
  expect(read(change(sheet(), '青埠镇每月更新', `${lines}\n青埠镇每月更新`)).tree.blocks.length).toBe(
    read(change(sheet(), '青埠镇每月更新', '公开\n目录\n指南\n青埠镇每月更新')).tree.blocks.length,
  );
});

it('a unit may be in traditional characters', () => {
  const cells = { 't2/procurement/amount': '160.5964萬元' };
  expect(found(sheet({ form: '2019', year: 2020, cells }))).toEqual(['cell-format: 160.5964萬元']);
});

it('what a cell should hold is said by its kind', () => {
  const cells = {
    't2/procurement/amount': '若干',
    't2/permits/change': '若干',
    't2/permits/decisions': '若干',
  };
  const said = findings(sheet({ form: '2019', year: 2020, cells })).map(({ message }) => message.zh);
  expect(said.map((each) => /按件计数|增减|金额，/.exec(each)?.[0])).toEqual(['增减', '按件计数', '金额，']);
});

it('parts numbered with radicals begin their points anew', () => {
  const points = (first: string, second: string) =>
    change(
      sheet(),
      PROBLEMS,
      `${first}主要问题\n1.更新慢。\n2.内容少。\n${second}改进情况\n1.常更新。\n2.多公开。`,
    );
  const rules = (text: string) => check(text, 'plain', DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
  expect(rules(points('（⼀）', '（⼆）'))).toEqual(rules(points('（一）', '（二）')));
});
