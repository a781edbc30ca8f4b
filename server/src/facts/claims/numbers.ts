import type { Decimal } from '../../base/decimal.ts';
import { parseDecimal } from '../../base/decimal.ts';
import type { NumberKind, NumberToken } from './types.ts';

/** A number read from the plain text, and where what belongs to it ends. */
export interface ReadNumber {
  readonly token: NumberToken;
  readonly end: number;
}

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
for (const unit of UNITS) {
  const code = unit.text.charCodeAt(0);
  const same = UNITS_BY_LETTER.get(code);
  if (same) same.push(unit);
  else UNITS_BY_LETTER.set(code, [unit]);
}

const YEAR = /\d{4}年度?|20\d\d(?=全年)/y;
const YEARS = /\d{4}年?[-至到~—－]\d{4}年度?/y;
const DATE = /(?:\d{1,2}[-至到~])?\d{1,2}月份?(?:\d{1,2}日?)?/y;
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const TELEPHONE = /\d{3,4}[-—－]\d{7,8}/y;
const NUMERALS = /[零〇一二三四五六七八九十百千两]{1,12}/y;
const RANGE = /[-—~～至到]{1,2}\d+(?:\.\d+)?/y;

export const NUMERAL = '零〇一二三四五六七八九十百千两';
/** No quantity has more digits. */
const MOST_DIGITS = 15;

export function readNumber(text: string, at: number): ReadNumber | null {
  const character = text[at]!;
  if (character >= '0' && character <= '9') return readDigits(text, at);
  const numeral = NUMERAL.includes(character) && !(at > 0 && NUMERAL.includes(text[at - 1]!));
  return numeral ? readNumerals(text, at) : null;
}

function match(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}

function readDigits(text: string, at: number): ReadNumber {
  const named = (kind: NumberKind, length: number, numeral: string): ReadNumber => ({
    token: {
      kind,
      start: at,
      end: at + length,
      value: parseDecimal(numeral) ?? { units: 0n, scale: 0 },
      approximate: false,
      unit: '',
    },
    end: at + length,
  });
  const telephone = match(TELEPHONE, text, at);
  if (telephone) return named('telephone', telephone.length, '0');
  const years = match(YEARS, text, at);
  if (years) return named('range', years.length, '0');
  const year = match(YEAR, text, at);
  if (year) return named('year', year.length, year.slice(0, 4));
  const date = match(DATE, text, at);
  if (date) return named('date', date.length, '0');
  const digits = match(DIGITS, text, at)!;
  const before = text[at - 1] ?? '';
  if (digits.length > MOST_DIGITS) return named('bare', digits.length, '0');
  const value = parseDecimal(digits.replaceAll(',', ''))!;
  if (/[A-Za-z@_./]/.test(before)) return named('bare', digits.length, '0');
  if (before === '第' || before === '〔' || before === '[') return named('ordinal', digits.length, '0');
  const range = match(RANGE, text, at + digits.length);
  const rest = at + digits.length + (range?.length ?? 0);
  if (text[rest] === '号' || text[rest] === '〕' || text[rest] === ']')
    return named('ordinal', rest - at, '0');
  return finish(text, at, at + digits.length, rest, value, range !== null, digits.length);
}

/** What follows a numeral: 余, 万, a percent sign, a unit. */
function finish(
  text: string,
  start: number,
  numeralEnd: number,
  from: number,
  value: Decimal,
  range: boolean,
  length: number,
): ReadNumber {
  let at = from;
  let approximate = /[近约超逾过]/.test(text[start - 1] ?? '');
  const suffix = (words: string) => {
    if (text[at] === undefined || !words.includes(text[at]!)) return;
    approximate = true;
    at++;
  };
  const token = (kind: NumberKind, unit: string, end: number): ReadNumber => ({
    token: { kind: range ? 'range' : kind, start, end: numeralEnd, value, approximate, unit },
    end,
  });
  suffix('余多');
  if (text.startsWith('万元', at)) return token('money', '万元', at + 2);
  if (text[at] === '%' || text[at] === '‰') return token('percent', text[at]!, at + 1);
  if (text.startsWith('个百分点', at)) return token('percent', '个百分点', at + 4);
  suffix('万亿');
  suffix('余多');
  const unit = UNITS_BY_LETTER.get(text.charCodeAt(at))?.find((each) => text.startsWith(each.text, at));
  if (!unit) return token(length >= 7 ? 'telephone' : 'bare', '', at);
  at += unit.text.length;
  for (const word of ['左右', '以上', '以内', '以下']) {
    if (!text.startsWith(word, at)) continue;
    approximate = true;
    at += word.length;
  }
  return token(unit.kind, unit.text, at);
}

/** 十二件, 两件: numerals count only before a unit, and not in 每一件, 第一件, 任一件. */
function readNumerals(text: string, at: number): ReadNumber | null {
  const numerals = match(NUMERALS, text, at)!;
  if (/[第某每任逐同这那另唯统之]/.test(text[at - 1] ?? '')) return null;
  const value = numeralValue(numerals);
  if (value === null) return null;
  const end = at + numerals.length;
  const read = finish(text, at, end, end, { units: BigInt(value), scale: 0 }, false, 1);
  return read.token.unit === '' ? null : read;
}

const DIGIT = new Map([...'〇一二三四五六七八九'].map((character, i) => [character, i]));

/** 一千零三十二; null for what is not one number. */
function numeralValue(numerals: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of numerals) {
    if (character === '零') continue;
    const weight = { 十: 10, 百: 100, 千: 1000 }[character];
    if (weight === undefined) {
      if (digit !== null) return null;
      digit = character === '两' ? 2 : DIGIT.get(character)!;
      continue;
    }
    total += (digit ?? 1) * weight;
    digit = null;
  }
  return total + (digit ?? 0);
}
