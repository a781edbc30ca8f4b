import type { Entry, Lexicon } from './lexicon.ts';
import { NUMERAL, readNumber } from './numbers.ts';
import type { NumberToken } from './types.ts';
import type { Tag } from './words.ts';

export type Token =
  | { readonly kind: 'number'; readonly start: number; readonly end: number; readonly number: NumberToken }
  | {
      readonly kind: 'word';
      readonly start: number;
      readonly end: number;
      readonly tags: readonly Tag[];
      readonly row: string | null;
    }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number; readonly mark: Mark }
  | { readonly kind: 'unknown'; readonly start: number; readonly end: number };

export type Mark = '，' | '、' | ';' | ':' | '(' | ')' | '。';

const MARKS: Readonly<Record<string, Mark>> = {
  '，': '，',
  ',': '，',
  '、': '、',
  ';': ';',
  ':': ':',
  '(': '(',
  ')': ')',
  '。': '。',
  '.': '。',
  '!': '。',
  '?': '。',
};

/** （一）, 一是, 1. before a point. */
const POINT =
  /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|第?[一二三四五六七八九十]{1,2}(?:是|、)|\d{1,2}[.、](?!\d)/y;
/** 因…等原因 says why, 通过…等渠道 how, not what. */
const REASON = /因[^，;。()]{1,16}等(?:原因|情形|情况)|通过[^，;。()\d]{1,24}等(?:渠道|方式|途径|形式)/y;

/** What an unknown character weighs against a word: a reading that understands more is the better one. */
const UNKNOWN = 100;

/** What may be read at a place; of the readings of a text, those are taken that weigh least. */
type Choice = 'fill' | 'point' | 'unknown' | Mark | NumberToken | Entry;

/**
 * Reads plain text into the words that leave the fewest characters unknown, and of those the fewest words. `from`:
 * where the text begins in the paragraph, for the tokens' offsets.
 */
export function tokenize(text: string, lexicon: Lexicon, from = 0): Token[] {
  const { ends, choices } = readingOf(text, lexicon);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const what = choices[at]!;
    let end = ends[at]!;
    if (what === 'unknown') while (end < text.length && choices[end] === 'unknown') end = ends[end]!;
    tokens.push(tokenOf(what, from + at, from + end, from));
    at = end;
  }
  return tokens;
}

const NO_NAMES: readonly Entry[] = [];

/** From the end to the beginning: the best reading of all that follows is then known. */
function readingOf(text: string, lexicon: Lexicon): { ends: number[]; choices: Choice[] } {
  const { common, names } = lexicon;
  const weights = new Array<number>(text.length + 1).fill(0);
  const ends = new Array<number>(text.length);
  const choices = new Array<Choice>(text.length);
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    const only = onlyChoice(text, at, code);
    if (only) {
      ends[at] = only.end;
      choices[at] = only.what;
      weights[at] = 1 + weights[only.end]!;
      continue;
    }
    let choice: Choice = 'unknown';
    let end = at + 1;
    let least = UNKNOWN + weights[end]!;
    // Of readings that weigh the same the longest word is taken, the organ's name for the same letters, and a number first.
    let node = common.step(0, code);
    for (let next = at + 1; node !== 0; next++) {
      const entry = common.word(node);
      if (entry && 1 + weights[next]! <= least) {
        least = 1 + weights[next]!;
        choice = entry;
        end = next;
      }
      if (next === text.length) break;
      node = common.step(node, text.charCodeAt(next));
    }
    for (const name of names.get(code) ?? NO_NAMES) {
      const next = at + name.text.length;
      if (next > text.length || !text.startsWith(name.text, at)) continue;
      const weight = 1 + weights[next]!;
      if (weight > least || (weight === least && choice !== 'unknown' && next < end)) continue;
      least = weight;
      choice = name;
      end = next;
    }
    const number = beginsNumber(text, at, code) ? readNumber(text, at) : null;
    if (number && 1 + weights[number.end]! <= least) {
      least = 1 + weights[number.end]!;
      choice = number.token;
      end = number.end;
    }
    weights[at] = least;
    ends[at] = end;
    choices[at] = choice;
  }
  return { ends, choices };
}

const FILL: readonly Tag[] = ['fill'];

function tokenOf(what: Choice, start: number, end: number, from: number): Token {
  if (what === 'unknown') return { kind: 'unknown', start, end };
  if (what === 'fill') return { kind: 'word', start, end, tags: FILL, row: null };
  if (what === 'point') return { kind: 'mark', start, end, mark: ';' };
  if (typeof what === 'string') return { kind: 'mark', start, end, mark: what };
  if ('tags' in what) return { kind: 'word', start, end, tags: what.tags, row: what.row };
  return {
    kind: 'number',
    start,
    end,
    number: { ...what, start: from + what.start, end: from + what.end },
  };
}

/** What can be read in one way only: names, marks, points and reasons. */
function onlyChoice(text: string, at: number, code: number): { end: number; what: Choice } | null {
  const han = isHan(code);
  if (code === NAME) {
    const end = text.slice(at, at + MOST_OF_NAME).indexOf('》');
    if (end > 0) return { end: at + end + 1, what: 'fill' };
  }
  if (at === 0 || beginsPoint(text, at)) {
    const point = matchAt(POINT, text, at);
    if (point) return { end: at + point.length, what: 'point' };
  }
  if (!han) {
    const mark = MARKS[text[at]!];
    return mark ? { end: at + 1, what: mark } : null;
  }
  const reason = code === CAUSE || code === WAY ? matchAt(REASON, text, at) : null;
  return reason ? { end: at + reason.length, what: 'fill' } : null;
}

const NAME = '《'.charCodeAt(0);
const CAUSE = '因'.charCodeAt(0);
const WAY = '通'.charCodeAt(0);

/** Behind a mark, but for ( and 、. */
function beginsPoint(text: string, at: number): boolean {
  if (isHan(text.charCodeAt(at - 1))) return false;
  const before = text[at - 1]!;
  return MARKS[before] !== undefined && before !== '(' && before !== '、';
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Digits are read from their first on; numerals are looked at by the reader of numbers. */
function beginsNumber(text: string, at: number, code: number): boolean {
  if (isHan(code)) return NUMERAL.includes(text[at]!);
  if (code === ZERO) return true;
  return isDigit(code) && !(at > 0 && isDigit(text.charCodeAt(at - 1)));
}

const ZERO = '〇'.charCodeAt(0);

/** The longest name in 《》 that is skipped. */
const MOST_OF_NAME = 80;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function matchAt(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}
