import { isDigit, isInvisible } from '../base/codes.ts';
import { isPlainHan, PLAIN_HAN, plainCharacter } from './variants.ts';

/** A text reduced to what counts when labels are compared, each character knowing where it stood. */
export interface Folded {
  readonly text: string;
  /** `at[i]`: the offset in the unfolded text of character i of the folded text. */
  readonly at: readonly number[];
}

const DROPPED = '*_`#';
const OPENING = '([{<（〔【［《〈｛「『';
const CLOSING = ')]}>）〕】］》〉｝」』';
const ORDINAL_MARKS = '.．、﹒,，';
const NUMERALS = '一二三四五六七八九十';
const QUOTES = '"“”„‟＂\'‘’';
const PINYIN = /[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/i;

/**
 * Folds typography: width, brackets, quotes, spaces, emphasis, radicals, traditional characters, and the mark
 * behind an ordinal (`1.`, `1、`). Letters are never folded: a slip stays a slip.
 */
export function fold(text: string): Folded {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const code = character.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) {
      const inline = opensReading(text.charCodeAt(i + 1)) ? pinyinAfter(text, i + 1) : 0;
      out += isPlainHan(code) ? character : plainCharacter(character);
      at.push(i);
      i += inline;
      continue;
    }
    if (code >= 0x30 && code <= 0x39) {
      out += character;
      at.push(i);
      continue;
    }
    if (isDropped(character)) continue;
    const folded = foldMark(character, out);
    for (const each of folded) {
      out += each;
      at.push(i);
    }
  }
  return { text: out, at };
}

function isDropped(character: string): boolean {
  return isInvisible(character.charCodeAt(0)) || DROPPED.includes(character);
}

function foldMark(character: string, before: string): string {
  if (OPENING.includes(character)) return '(';
  if (CLOSING.includes(character)) return ')';
  if (QUOTES.includes(character)) return '"';
  if (ORDINAL_MARKS.includes(character) && isOrdinal(before)) return '.';
  return plainCharacter(character);
}

function isOrdinal(text: string): boolean {
  if (text === '' || text.length > 3) return false;
  const inDigits = isDigit(text.charCodeAt(0));
  for (const letter of text)
    if (!(inDigits ? isDigit(letter.charCodeAt(0)) : NUMERALS.includes(letter))) return false;
  return !inDigits || text.length < 3;
}

/** `發(fā)`: the length of a reading in brackets that a converter put behind a character. */
function pinyinAfter(text: string, from: number): number {
  const open = text[from];
  if (open !== '(' && open !== '（') return 0;
  let end = from + 1;
  while (end < text.length && end - from <= 7 && PINYIN.test(text[end]!)) end++;
  const close = text[end];
  return end > from + 1 && (close === ')' || close === '）') ? end + 1 - from : 0;
}

/** `fold(text).text`, without the offsets: what a report is read by, cell after cell. */
export function foldText(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (PLAIN_HAN[code] === 1 || (code >= 0x30 && code <= 0x39)) continue;
    if (mayOpenReading(text, i, code) && pinyinAfter(text, i) > 0) return fold(text).text;
    if (i > from) out += text.slice(from, i);
    from = i + 1;
    const mark = BEHIND_ORDINALS.get(code);
    if (mark !== undefined) out += isOrdinal(out) ? '.' : mark;
    else out += SIMPLE.get(code) ?? foldOther(text[i]!, out);
  }
  return from === 0 ? text : out + text.slice(from);
}

function foldOther(character: string, before: string): string {
  return isDropped(character) ? '' : foldMark(character, before);
}

/** Marks that are a point behind an ordinal. */
const BEHIND_ORDINALS: ReadonlyMap<number, string> = new Map(
  [...ORDINAL_MARKS].map((mark): [number, string] => [mark.charCodeAt(0), plainCharacter(mark)]),
);

/** Marks that fold to the same wherever they stand. */
const SIMPLE: ReadonlyMap<number, string> = new Map([
  ...[...OPENING].map((mark): [number, string] => [mark.charCodeAt(0), '(']),
  ...[...CLOSING].map((mark): [number, string] => [mark.charCodeAt(0), ')']),
  ...[...QUOTES].map((mark): [number, string] => [mark.charCodeAt(0), '"']),
  ...[...'。！？；：'].map((mark): [number, string] => [mark.charCodeAt(0), plainCharacter(mark)]),
  [0x20, ''],
  [0x3000, ''],
]);

/** Behind an ideograph, a bracket in which a Latin letter comes first. */
function mayOpenReading(text: string, at: number, code: number): boolean {
  return (
    opensReading(code) && at > 0 && isPlainHan(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) < 0x300
  );
}

function opensReading(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}
