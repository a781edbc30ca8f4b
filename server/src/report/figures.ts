import { isDigit } from '../base/codes.ts';
import type { Decimal } from '../base/decimal.ts';
import { isInteger, parseDecimal, wholeDecimal, ZERO } from '../base/decimal.ts';
import type { FigureType } from '../form/types.ts';
import { isPlainHan } from '../source/variants.ts';
import type { FormatNote, Reading } from './types.ts';

/** Texts that stand for nothing: said, and read as unknown. */
const MARKS = /^(?:[-—–－ー―─／/、]|--|——|无|無)$/;
const FIGURE = /^([+-]?)(\d[\d,]*)(\.\d+)?([万萬亿億]?元|[件条條个個项項次宗起份])?(?:\(.*\)|,?其中.*)?$/;
/** What else a zero is written as. */
const ZEROS = '〇零○◯';
const LOOK_ALIKES = /^[+-]?[\doilzsb一二三四五六七八九十〇零两?？]+(?:\.[\doil]+)?$/i;

/** `12`, which most cells say; no reading of it is in doubt. */
function isPlainInteger(text: string): boolean {
  return plainNumber(text, 0, text.length) >= 0;
}

const NO_NOTES: readonly FormatNote[] = [];
/** Half of the figures of most reports. */
const READ_ZERO: Reading = { kind: 'number', value: ZERO, format: NO_NOTES };
const READ_OTHER_ZERO: Reading = { kind: 'number', value: ZERO, format: ['zero'] };

/** The number that a stretch says in plain digits; -1 where it says anything else. */
export function plainNumber(text: string, start: number, end: number): number {
  if (start === end || end - start > 12) return -1;
  let number = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 0x30;
  }
  return number;
}

function readPlainInteger(text: string): Reading {
  const number = plainNumber(text, 0, text.length);
  if (number === 0) return READ_ZERO;
  return { kind: 'number', value: wholeDecimal(number), format: NO_NOTES };
}

/** Whether a stretch may be a number; the labels of the form, （一）… and 1.… among them, are not. */
export function mayBeNumber(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (isPlainHan(first) || first === 0x28 || first === 0xff08) return false;
  const numbered = end - start > 2 && isDigit(first) && text.charCodeAt(start + 1) === 0x2e;
  return !(numbered && isPlainHan(text.charCodeAt(start + 2)));
}

const BEGIN_FIGURES: ReadonlySet<number> = new Set(
  [...'无無一二三四五六七八九十零两'].map((letter) => letter.charCodeAt(0)),
);

/** A text that begins with a Chinese character is no figure, but for 无 and numerals. */
function isWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return isPlainHan(first) && !BEGIN_FIGURES.has(first);
}

/** `一、`, `（一）`, and `一.` or `1.` before a word, as labels of the form begin. */
function beginsLabel(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x28 || first === 0xff08 || text.charCodeAt(1) === LIST_COMMA) return true;
  return text.charCodeAt(1) === 0x2e && isPlainHan(text.charCodeAt(2));
}

const LIST_COMMA = '、'.charCodeAt(0);

function isOtherZero(text: string): boolean {
  return text.length === 1 && ZEROS.includes(text);
}

function plainWidth(text: string): string {
  return isNarrow(text) ? text : widthless(text);
}

/** Digits and the marks of ASCII that stand beside them. */
function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x2b || code > 0x39) return false;
  }
  return true;
}

function widthless(text: string): string {
  return text
    .replace(FOOTNOTE, '')
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060]+/g, '')
    .replace(/[−﹣－–]/g, '-')
    .replace(/，/g, ',');
}

/** `5①`, `5*`: what is said of the figure stands below the table. Normalized, ① would be one more digit. */
const FOOTNOTE = /(?<=[\d０-９])\s{0,2}[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2487*＊※†]{1,3}\s*$/u;

/** Whether a cell's text can only be meant for a figure: a number, a mark for nothing, or a slip in one. */
export function looksLikeFigure(text: string): boolean {
  if (text === '' || isWord(text) || beginsLabel(text)) return false;
  if (isPlainInteger(text)) return true;
  if (text.length > 24) return FIGURE.test(plainWidth(text));
  const plain = plainWidth(text);
  if (FIGURE.test(plain) || MARKS.test(plain) || isOtherZero(plain)) return true;
  return plain.length <= 6 && LOOK_ALIKES.test(plain);
}

/** Whether it is a number beyond doubt. */
export function isNumber(text: string): boolean {
  if (isPlainInteger(text)) return true;
  if (text === '' || isWord(text)) return false;
  const plain = plainWidth(text);
  return FIGURE.test(plain) || isOtherZero(plain);
}

export function readFigure(raw: string, type: FigureType): Reading {
  if (isPlainInteger(raw)) return readPlainInteger(raw);
  const plain = plainWidth(raw);
  if (plain === '') return { kind: 'blank' };
  if (MARKS.test(plain)) return { kind: 'mark' };
  if (isOtherZero(plain)) return READ_OTHER_ZERO;
  const match = FIGURE.exec(plain);
  if (!match) return { kind: 'invalid', why: 'not-a-number', candidates: candidates(plain) };
  const [, sign = '', whole = '', fraction = '', unit] = match;
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) {
    return { kind: 'invalid', why: 'not-a-number', candidates: decimals(whole.replaceAll(',', '')) };
  }
  const value = parseDecimal(sign + whole.replaceAll(',', '') + fraction)!;
  if (sign === '-' && type !== 'signed') {
    return { kind: 'invalid', why: 'negative', candidates: decimals(whole.replaceAll(',', '') + fraction) };
  }
  if (type !== 'money' && type !== 'wan' && !isInteger(value)) {
    return { kind: 'invalid', why: 'fraction', candidates: decimals(whole + fraction.slice(1), whole) };
  }
  const format = formatNotes(raw, plain, sign, whole, unit, type);
  return { kind: 'number', value: type === 'wan' ? inWan(value, unit) : value, format };
}

/** 5000元 in a column of 万元 says 0.5. */
function inWan(value: Decimal, unit: string | undefined): Decimal {
  if (unit === '元') return { units: value.units, scale: value.scale + 4 };
  return unit === '亿元' || unit === '億元' ? { units: value.units * 10_000n, scale: value.scale } : value;
}

function formatNotes(
  raw: string,
  plain: string,
  sign: string,
  whole: string,
  unit: string | undefined,
  type: FigureType,
): FormatNote[] {
  const notes: FormatNote[] = [];
  if (whole.includes(',')) notes.push('separator');
  if (/[０-９．，＋]/.test(raw)) notes.push('full-width');
  if (unit !== undefined) notes.push('unit');
  if (plain.includes('(') || plain.includes('其中') || FOOTNOTE.test(raw)) notes.push('note');
  if (sign === '+' && type !== 'signed') notes.push('plus');
  return notes;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** The numbers a slip may stand for: O for 0, l for 1, 十二 for 12. */
function candidates(text: string): Decimal[] {
  const letters = text
    .replace(/[oO〇零]/g, '0')
    .replace(/[lI|i]/g, '1')
    .replace(/[zZ]/g, '2')
    .replace(/[sS]/g, '5')
    .replace(/[bB]/g, '8');
  if (/^\d+$/.test(letters)) return decimals(letters, text.replace(/\D/g, ''));
  const chinese = chineseNumber(text);
  if (chinese !== null) return decimals(String(chinese));
  return decimals(text.replace(/[^\d]/g, ''));
}

function chineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  const digit = (character: string | undefined) => (character ? CHINESE_DIGITS.indexOf(character) : 0);
  if (ten === undefined) return first !== undefined && last === undefined ? digit(first) : null;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

function decimals(...digits: readonly string[]): Decimal[] {
  const values = [...new Set(digits)].map((each) => parseDecimal(each)).filter((value) => value !== null);
  return values.filter((value, i) => values.findIndex((other) => other.units === value.units) === i);
}
