import { isDigit } from '../../base/codes.ts';
import { type Decimal, parseDecimal, wholeDecimal, ZERO } from '../../base/decimal.ts';
import { addTo } from '../../base/lists.ts';
import type { NumberKind, NumberToken } from './types.ts';

const COUNTED =
  '人次 件次 场次 批次 批 件 条 份 宗 起 例 个 次 项 期 篇 部 册 本 场 人 户 家 名 页 张 幅 块 处 类 种 台 套 段 则 字 支 辆 所 座 轮 届 张 枚 卷 封 通 栏 幅 题 位 名 款 道 站 亩 公里 万字'.split(
    ' ',
  );
const TIME = '个工作日 工作日 个月 小时 分钟 季度 个季度 周年 年度 天 日 周 月 年 岁 时'.split(' ');
const MONEY = '万元 亿元 元'.split(' ');
export const UNITS = [
  ...COUNTED.map((text) => ({ text, kind: 'count' as const })),
  ...TIME.map((text) => ({ text, kind: 'time' as const })),
  ...MONEY.map((text) => ({ text, kind: 'money' as const })),
].sort((a, b) => b.text.length - a.text.length);

const UNITS_BY_LETTER = new Map<number, typeof UNITS>();
for (const unit of UNITS) addTo(UNITS_BY_LETTER, unit.text.charCodeAt(0), unit);

const YEAR = /\d{4}年度?|20\d\d(?=全年)/y;
const YEARS = /\d{4}年?[-至到~—－]\d{4}年度?/y;
const DATE = /(?:\d{1,2}[-—－至到~])?\d{1,2}月份?(?:\d{1,2}日?)?/y;
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const TELEPHONE = /\d{3,4}[-—－]\d{7,8}/y;
const RANGE = /[-—~～至到]{1,2}\d+(?:\.\d+)?/y;

export const NUMERAL = '零〇一二三四五六七八九十百千两';
/** No quantity has more digits. */
const MOST_DIGITS = 15;

/** The number that begins at a place. `from`: where the text begins in its paragraph, for the number's offsets. */
export function readNumber(text: string, at: number, from: number): NumberToken | null {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return readDigits(text, at, from);
  if (!isNumeral(code) || (at > 0 && isNumeral(text.charCodeAt(at - 1)))) return null;
  return readNumerals(text, at, from);
}

const FIRST_HAN = 0x4e00;
const NUMERALS_OF_HAN = new Uint8Array(0x5200);
for (const letter of NUMERAL) {
  const place = letter.charCodeAt(0) - FIRST_HAN;
  if (place >= 0) NUMERALS_OF_HAN[place] = 1;
}

export function isNumeral(code: number): boolean {
  if (code < FIRST_HAN) return code === CIRCLE;
  return code < 0xa000 && NUMERALS_OF_HAN[code - FIRST_HAN] === 1;
}

const CIRCLE = '〇'.charCodeAt(0);

function match(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : 0;
}

/** Digits that stand for no quantity, or for none we can read. */
function named(kind: NumberKind, at: number, length: number, value = ZERO): NumberToken {
  const end = at + length;
  return { kind, start: at, end, after: end, value, approximate: false, unit: '' };
}

function readDigits(text: string, at: number, from: number): NumberToken {
  const run = runOfDigits(text, at);
  const next = at + run < text.length ? text[at + run]! : '';
  const name = run <= 4 && NAMES.includes(next) ? nameAt(text, at, from, next) : null;
  if (name) return name;
  const length = next === ',' || next === '.' ? match(DIGITS, text, at) : run;
  const begin = from + at;
  if (length > MOST_DIGITS) return named('bare', begin, length);
  const before = at > 0 ? text[at - 1]! : '';
  if (before !== '') {
    if (isInName(text.charCodeAt(at - 1))) return named('bare', begin, length);
    if (before === '第' || before === '〔' || before === '[') return named('ordinal', begin, length);
  }
  const end = at + length;
  const range = end < text.length && RANGES.includes(text[end]!) ? match(RANGE, text, end) : 0;
  const rest = end + range;
  const last = rest < text.length ? text[rest]! : '';
  if (last === '号' || last === '〕' || last === ']') return named('ordinal', begin, length + range);
  return finish(text, at, end, rest, from, decimalAt(text, at, length, run), range > 0, length);
}

/** What may follow the first digits of telephones, years and dates, or of a range of them. */
const NAMES = '年月全至到~-—－';
const DASHES = '-—－';
const RANGES = '-—~～至到';

/** Letters, `@`, `_`, `.` and `/`. */
function isInName(code: number): boolean {
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || code === 0x40 || code === 0x5f || code === 0x2e || code === 0x2f
  );
}

function runOfDigits(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

/** A telephone number, a year or a date. `next`: what stands behind the first digits. */
function nameAt(text: string, at: number, from: number, next: string): NumberToken | null {
  const telephone = DASHES.includes(next) ? match(TELEPHONE, text, at) : 0;
  if (telephone > 0) return named('telephone', from + at, telephone);
  const years = match(YEARS, text, at);
  if (years > 0) return named('range', from + at, years);
  const year = match(YEAR, text, at);
  if (year > 0) return named('year', from + at, year, decimalAt(text, at, 4, 4));
  const date = match(DATE, text, at);
  if (date === 0) return null;
  const token = named('date', from + at, date);
  return isMonths(text, at, at + date) ? { ...token, unit: MONTHS } : token;
}

/** The unit of dates that are a month, or several but not twelve: what came in then is not what came in. */
export const MONTHS = '月';
const ALL_YEAR = /^0?1[-—－至到~]12月/;
const UNTIL = /(?:[至到止自从由起]|[-—－~])(?:20\d\d年)?$/;
const LONGEST_UNTIL = 6;

/** 3月, 1-6月 and not 3月5日, 截至12月, 1月至12月, 12月底. */
function isMonths(text: string, at: number, end: number): boolean {
  const last = text[end - 1]!;
  if (last !== '月' && last !== '份') return false;
  if (end < text.length && '底末初起以至到止-—－~上中下旬'.includes(text[end]!)) return false;
  return !ALL_YEAR.test(text.slice(at, end)) && !UNTIL.test(text.slice(Math.max(0, at - LONGEST_UNTIL), at));
}

function decimalAt(text: string, at: number, length: number, run: number): Decimal {
  if (length > run) return parseDecimal(text.slice(at, at + length).replaceAll(',', ''))!;
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * 10 + text.charCodeAt(i) - 0x30;
  return wholeDecimal(value);
}

/** What follows a numeral: 余, 万, a percent sign, a unit. */
function finish(
  text: string,
  start: number,
  numeralEnd: number,
  rest: number,
  from: number,
  value: Decimal,
  range: boolean,
  length: number,
): NumberToken {
  let at = skipped(text, rest, '余多');
  let round = at > rest;
  let kind: NumberKind = length >= 7 ? 'telephone' : 'bare';
  let unit = '';
  const sign = shareAt(text, at);
  if (sign !== '') {
    kind = 'percent';
    unit = sign;
    at += unit.length;
  } else if (text.startsWith('万元', at)) {
    kind = 'money';
    unit = '万元';
    at += unit.length;
  } else {
    const before = at;
    at = skipped(text, skipped(text, at, '万亿'), '余多');
    const found = unitAt(text, at);
    round ||= at > before;
    if (found) {
      kind = found.kind;
      unit = found.text;
      const end = at + unit.length;
      at = roughEnd(text, end);
      round ||= at > end;
    }
  }
  return {
    kind: range ? 'range' : kind,
    start: from + start,
    end: from + numeralEnd,
    after: from + at,
    value,
    approximate: round || (start > 0 && '近约超逾过'.includes(text[start - 1]!)),
    unit,
  };
}

function shareAt(text: string, at: number): string {
  if (at >= text.length) return '';
  const sign = text[at]!;
  if (sign === '%' || sign === '‰') return sign;
  return text.startsWith('个百分点', at) ? '个百分点' : '';
}

function skipped(text: string, at: number, words: string): number {
  return at < text.length && words.includes(text[at]!) ? at + 1 : at;
}

function unitAt(text: string, at: number): (typeof UNITS)[number] | null {
  const same = at < text.length ? UNITS_BY_LETTER.get(text.charCodeAt(at)) : undefined;
  if (same === undefined) return null;
  for (const unit of same) if (text.startsWith(unit.text, at)) return unit;
  return null;
}

const ROUGH = ['左右', '以上', '以内', '以下'];

function roughEnd(text: string, from: number): number {
  let at = from;
  for (const word of ROUGH) if (text.startsWith(word, at)) at += word.length;
  return at;
}

/** 十二件, 两件: numerals count only before a unit, and not in 每一件, 第一件, 任一件. */
function readNumerals(text: string, at: number, from: number): NumberToken | null {
  if (at > 0 && '第某每任逐同这那另唯统之'.includes(text[at - 1]!)) return null;
  let end = at + 1;
  while (end < text.length && end < at + MOST_NUMERALS && isNumeral(text.charCodeAt(end))) end++;
  const value = numeralValue(text, at, end);
  if (value === null) return null;
  const read = finish(text, at, end, end, from, wholeDecimal(value), false, 1);
  return read.unit === '' ? null : read;
}

const MOST_NUMERALS = 12;

/** 一千零三十二; null for what is not one number. */
function numeralValue(text: string, from: number, to: number): number | null {
  let total = 0;
  let digit: number | null = null;
  for (let i = from; i < to; i++) {
    const letter = text[i]!;
    if (letter === '零') continue;
    const weight = letter === '十' ? 10 : letter === '百' ? 100 : letter === '千' ? 1000 : 0;
    if (weight === 0) {
      if (digit !== null) return null;
      digit = letter === '两' ? 2 : DIGITS_OF_HAN.indexOf(letter);
      continue;
    }
    total += (digit ?? 1) * weight;
    digit = null;
  }
  return total + (digit ?? 0);
}

const DIGITS_OF_HAN = '〇一二三四五六七八九';
