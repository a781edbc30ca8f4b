import { isPlainHan, plainCharacter } from './variants.ts';

/** A text reduced to what counts when labels are compared, each character knowing where it stood. */
export interface Folded {
  readonly text: string;
  /** `at[i]`: the offset in the unfolded text of character i of the folded text. */
  readonly at: readonly number[];
}

const DROPPED = /[\s*_`#\u200b-\u200f\u2060\ufeff\u00ad]/;
const OPENING = '([{<（〔【［《〈｛「『';
const CLOSING = ')]}>）〕】］》〉｝」』';
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
    if (DROPPED.test(character)) continue;
    const folded = foldMark(character, out);
    for (const each of folded) {
      out += each;
      at.push(i);
    }
  }
  return { text: out, at };
}

function foldMark(character: string, before: string): string {
  if (OPENING.includes(character)) return '(';
  if (CLOSING.includes(character)) return ')';
  if (QUOTES.includes(character)) return '"';
  if ('.．、﹒,，'.includes(character) && isOrdinal(before)) return '.';
  return plainCharacter(character);
}

function isOrdinal(text: string): boolean {
  return text.length <= 3 && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(text);
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

/** `fold(text).text`, for the many texts that are a bare number or a label as the form has it. */
export function foldText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && !(isPlainHan(code) && !opensReading(text.charCodeAt(i + 1)))) return fold(text).text;
  }
  return text;
}

function opensReading(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}
