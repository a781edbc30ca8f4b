import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { type LinkedReport, linkedReport } from '../../src/facts/linked.ts';
import type { Finding } from '../../src/findings/types.ts';
import { readReport } from '../../src/report/read.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import { parse } from '../../src/syntax/parse.ts';
import { sample } from '../features/sample.ts';
import { generateReport } from '../generator/index.ts';

const RULES = ['carried-over', 'effective-count', 'items-2019', 'jump', 'duplicate-text'];

type Figures = Readonly<Record<string, string>>;

/** Of the sample's township, for 2023; by itself it carries one application of a person over into 2024. */
const past = (figures: Figures = {}) => sample(figures);

/** Its report for 2024, which carries that application in and settles it. */
const now = (figures: Figures = {}) =>
  sample({
    't2/normative/effective': '11',
    't3/carried-in/natural': '1',
    't3/carried-in/total': '1',
    't3/granted/natural': '4',
    't3/granted/total': '5',
    't3/total/natural': '5',
    't3/total/total': '6',
    ...figures,
  }).replaceAll('2023', '2024');

function linked(text: string, path = '去年.txt'): LinkedReport {
  return linkedReport(path, readReport(parse(text, 'plain')), lineTable(text))!;
}

function findings(text: string, ...others: LinkedReport[]): Finding[] {
  return check(text, 'plain', DEFAULT_SETTINGS, others).findings.filter(({ rule }) => RULES.includes(rule));
}

const messages = (found: readonly Finding[]) => found.map(({ message }) => message.zh);

describe('a report and the one of the year before', () => {
  it('that go on from each other say nothing', () => {
    expect(check(now(), 'plain', DEFAULT_SETTINGS, [linked(past())]).findings).toEqual(
      check(now(), 'plain', DEFAULT_SETTINGS).findings,
    );
  });

  it('are the same organ’s, named more or less fully, and one year apart', () => {
    const wrong = { 't3/carried-out/natural': '2', 't3/carried-out/total': '2' };
    const asked = (change: (text: string) => string) => findings(now(), linked(change(past(wrong)))).length;
    expect(asked((text) => text)).toBe(1);
    expect(asked((text) => text.replace('柳塘镇2023', '柳塘镇人民政府2023'))).toBe(1);
    expect(asked((text) => text.replace('柳塘镇2023', '云溪县柳塘镇2023'))).toBe(1);
    expect(asked((text) => text.replace('柳塘镇2023', '荷塘镇2023'))).toBe(0);
    expect(asked((text) => text.replaceAll('2023', '2022'))).toBe(0);
    expect(asked((text) => text.replaceAll('2023', '2024'))).toBe(0);
    expect(asked((text) => text.replaceAll('2023', '2025'))).toBe(0);
  });

  it('is the first that fits among several', () => {
    const other = linked(past({ 't3/carried-out/natural': '2', 't3/carried-out/total': '2' }), '甲.txt');
    expect(findings(now(), linked(past(), '乙.txt'), other)).toEqual([]);
    expect(findings(now(), other, linked(past(), '乙.txt'))).toHaveLength(1);
  });
});

describe('carried-over', () => {
  const last = linked(
    past({ 't3/carried-out/natural': '3', 't3/carried-out/total': '3' }),
    '2023/柳塘镇.txt',
  );

  it('says in one finding where what was carried in is not what was carried over', () => {
    const text = now();
    const [found, ...others] = findings(text, last);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'carried-over',
      severity: 'warning',
      cell: 't3/carried-in/natural',
      certainty: 'certain',
    });
    expect(found!.message.zh).toBe(
      '今年的上年结转是自然人 1 件、总计 1 件，去年报告的“结转下年度继续办理”是自然人 3 件、总计 3 件，两年接不上。请对照台账，看哪一年填错了（机构改革、统计口径改变的除外）。',
    );
    expect(text.slice(found!.span.start, found!.span.end)).toBe('1');
    expect(found!.related.map(({ path, message }) => [path, message.zh])).toEqual([
      ['2023/柳塘镇.txt', '去年报告：结转下年度继续办理，自然人'],
      ['2023/柳塘镇.txt', '去年报告：结转下年度继续办理，总计'],
      [undefined, '上年结转，总计'],
    ]);
    const there = past({ 't3/carried-out/natural': '3', 't3/carried-out/total': '3' });
    const { span, lines } = found!.related[0]!;
    expect(there.slice(span.start, span.end)).toBe('3');
    expect(lines!.placeAt(span.start).line).toBe(lineTable(there).placeAt(span.start).line);
  });

  it('leaves out cells that are blank in either', () => {
    const blank = { 't3/carried-out/natural': '', 't3/carried-out/total': '3' };
    expect(messages(findings(now(), linked(past(blank))))).toEqual([
      '今年的上年结转是总计 1 件，去年报告的“结转下年度继续办理”是总计 3 件，两年接不上。请对照台账，看哪一年填错了（机构改革、统计口径改变的除外）。',
    ]);
    expect(findings(now({ 't3/carried-in/natural': '', 't3/carried-in/total': '—' }), last)).toEqual([]);
  });

  it('says where only the kinds of applicants differ', () => {
    const other = { 't3/carried-out/natural': '0', 't3/carried-out/business': '1' };
    expect(messages(findings(now(), linked(past(other))))).toEqual([
      '今年的上年结转是自然人 1 件、商业企业 0 件，去年报告的“结转下年度继续办理”是自然人 0 件、商业企业 1 件，两年总计相同，也可能是申请人归类不同。请对照台账，看哪一年填错了（机构改革、统计口径改变的除外）。',
    ]);
  });

  it('can be turned off', () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { 'carried-over': 'off' as const } };
    const { findings: found } = check(now(), 'plain', settings, [last]);
    expect(found.filter(({ rule }) => rule === 'carried-over')).toEqual([]);
  });
});

describe('effective-count', () => {
  it('says where what is in force is not last year’s, more what was issued, less what was repealed', () => {
    const text = now({ 't2/normative/effective': '14', 't2/normative/repealed': '1' });
    const [found, ...others] = findings(text, linked(past()));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'effective-count', cell: 't2/normative/effective' });
    expect(found!.message.zh).toBe(
      '行政规范性文件现行有效 14 件，而去年报告的 9 件加本年制发 2 件减本年废止 1 件是 10 件。请核对（有效期届满失效、清理后口径改变的除外）。',
    );
  });

  it('leaves to stock what is too few by this year’s figures alone', () => {
    const text = now({ 't2/normative/effective': '1' });
    const rules = check(text, 'plain', DEFAULT_SETTINGS, [linked(past())]).findings.map(({ rule }) => rule);
    expect(rules).toContain('stock');
    expect(rules).not.toContain('effective-count');
  });
});

describe('jump', () => {
  const figures = (permits: string, penalties: string, fees: string) => ({
    't2/permits/decisions': permits,
    't2/penalties/decisions': penalties,
    't2/fees/amount': fees,
  });

  it('tells of figures more than five times as large, or less than a fifth', () => {
    const last = linked(past(figures('812', '101', '3.5')));
    expect(messages(findings(now(figures('7775', '20', '35000')), last))).toEqual([
      '行政许可 7775 件，超过去年的五倍（去年 812 件）。请核对有没有漏报、错了单位或者多写一位；属实的不必改。',
      '行政处罚 20 件，不到去年的五分之一（去年 101 件）。请核对有没有漏报、错了单位或者多写一位；属实的不必改。',
      '行政事业性收费 35000 万元，超过去年的五倍（去年 3.5 万元）。请核对有没有漏报、错了单位或者多写一位；属实的不必改。',
    ]);
  });

  it.each([
    ['five times and a fifth', figures('100', '100', '100'), figures('500', '20', '20')],
    ['small numbers', figures('1', '19', '2'), figures('19', '1', '19.9')],
    ['what is 0 in one of them', figures('0', '300', '0'), figures('800', '0', '25.5')],
  ])('leaves alone %s', (_, then, later) => {
    expect(findings(now(later), linked(past(then)))).toEqual([]);
  });
});

describe('items-2019', () => {
  const text = generateReport(2, { layout: 'tab', formId: '2019', size: 'large' }).text;
  const year = /20\d\d/.exec(text)![0];
  const of = (wanted: string, permits: string) =>
    text.replaceAll(year, wanted).replace(/^(行政许可)\t.*$/m, `$1\t${permits}`);

  it('says where the count does not go on from the year before', () => {
    const found = findings(of('2020', '106\t0\t812'), linked(of('2019', '98\t+6\t775')));
    expect(
      found.filter(({ cell }) => cell === 't2/permits/last-year').map(({ message }) => message.zh),
    ).toEqual([
      '行政许可上一年项目数量 106，而去年报告的 98 加本年增减 6 是 104。请对照目录，看哪一年填错了。',
    ]);
  });

  it.each(['104\t0\t812', '104\t-3\t1'])('is silent on %s', (permits) => {
    const found = findings(of('2020', permits), linked(of('2019', '98\t+6\t775')));
    expect(found.filter(({ cell }) => cell?.startsWith('t2/permits/last'))).toEqual([]);
  });
});

describe('duplicate-text', () => {
  const SAID =
    '政策解读形式比较单一，2023年以文字解读为主，图解和视频偏少。下一步将组织业务股室学习兄弟单位的做法，每季度推出两件图解。';
  const LONGER = `${'把目录、指南和栏目逐月核对一遍，查出的错链当日改正，'.repeat(3)}全年没有接到投诉。`;
  const with5 = (text: string, ...paragraphs: string[]) =>
    text.replace(/目录更新不够及时。.*/, paragraphs.join('\n'));
  const duplicates = (text: string, last: string) =>
    findings(text, linked(last)).filter(({ rule }) => rule === 'duplicate-text');

  it('says once that paragraphs are last year’s, years apart', () => {
    const later = SAID.replace('2023年', '2024 年');
    const text = with5(now(), '问题不少。', later, LONGER);
    const last = with5(past(), '', LONGER, SAID);
    const [found, ...others] = duplicates(text, last);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'information' });
    expect(found!.message.zh).toBe(
      '这一段与去年的报告逐字相同（年份不计），这样的段落另有 1 段。国办公开办函〔2021〕30号把内容雷同列为要追究责任的问题，请按今年的实际情况改写。',
    );
    expect(text.slice(found!.span.start, found!.span.end)).toBe(later.slice(0, later.indexOf('。') + 1));
    const places = found!.related.map(({ span, path }) => (path ? last : text).slice(span.start, span.end));
    expect(places).toEqual([LONGER, SAID, LONGER]);
  });

  it.each([
    ['what was written anew', SAID.replace('两件', '三件')],
    ['short paragraphs', '目录更新不够及时。下一步逐月核对目录，由专人负责登记。'],
    ['another section', ''],
  ])('leaves alone %s', (_, paragraph) => {
    const last = with5(past(), SAID).replace('没有收取信息处理费。', LONGER);
    const text = with5(now(), paragraph || '问题不少。').replace('没有收取信息处理费。', LONGER);
    expect(duplicates(text, last)).toEqual([]);
  });

  it('leaves alone shorter paragraphs of the first section', () => {
    const overview = (text: string, said: string) => text.replace('全年公开信息40条。', said);
    expect(duplicates(overview(now(), SAID), overview(past(), SAID))).toEqual([]);
    expect(duplicates(overview(now(), LONGER), overview(past(), LONGER))).toHaveLength(1);
  });
});
