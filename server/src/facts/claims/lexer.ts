import { isDigit, isHan } from '../../base/codes.ts';
import { type Entry, entryOf } from './entries.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumeral, readNumber } from './numbers.ts';
import { shortNameEnd } from './shortNames.ts';
import type { NumberToken } from './types.ts';

export type Mark = '，' | '、' | ';' | ':' | '(' | ')' | '。';

const MARKS: readonly Mark[] = ['，', '、', ';', ':', '(', ')', '。'];
const WRITTEN = '，、;:()。,.!?';
const MEANT = '，、;:()。，。。。';

/** （一）, 一是, 1. before a point. */
const POINT =
  /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|第?[一二三四五六七八九十]{1,2}(?:是|、)|\d{1,2}[.、](?!\d)/y;
/** 因…等原因 says why, 通过…等渠道 how, not what. */
const REASON = /因[^，;。()]{1,16}等(?:原因|情形|情况)|通过[^，;。()\d]{1,24}等(?:渠道|方式|途径|形式)/y;

/** What an unknown character weighs against a word: a reading that understands more is the better one. */
const UNKNOWN_WEIGHS = 100;

/** What may be read at a place; of the readings of a text, those are taken that weigh least. */
const UNKNOWN = 0;
const FILL = 1;
/** Its value is the node of the common words. */
const WORD = 2;
/** Its value is the place among the organ's names. */
const NAME = 3;
/** Its value is the place among the numbers. */
const NUMBER = 4;
/** Its value is the place among the marks. */
const MARK = 5;

/** Five times the longest sentence of any report: what is longer is no sentence, and nothing is read out of it. */
const LONGEST = 5_000;
/** The reading of the last text: it is taken up at once, and nothing is kept. */
const WEIGHTS = new Int32Array(LONGEST + 1);
const ENDS = new Int32Array(LONGEST);
const KINDS = new Uint8Array(LONGEST);
const VALUES = new Int32Array(LONGEST);

const FILLING = entryOf(['fill']);
const OWN_NAME = entryOf(['own']);

/**
 * Reads plain text into the words that leave the fewest characters unknown, and of those the fewest words. `from`:
 * where the text begins in the paragraph, for the numbers' offsets.
 */
export function tokenize(text: string, lexicon: Lexicon, from = 0): Tokens {
  return text.length > LONGEST
    ? new Tokens(0, [], lexicon)
    : new Tokens(text.length, weigh(text, lexicon, from), lexicon);
}

/**
 * The words, numbers and marks of the text that was read last, by where they begin: the first at 0, the next where
 * it ends. To be taken up before another text is read.
 */
export class Tokens {
  constructor(
    readonly length: number,
    readonly numbers: readonly NumberToken[],
    readonly lexicon: Lexicon,
  ) {}

  endOf(at: number): number {
    return ENDS[at]!;
  }

  isUnknown(at: number): boolean {
    return KINDS[at] === UNKNOWN;
  }

  wordAt(at: number): Entry | null {
    const kind = KINDS[at]!;
    if (kind === WORD) return this.lexicon.common.word(VALUES[at]!)!;
    if (kind === NAME) return OWN_NAME;
    return kind === FILL ? FILLING : null;
  }

  numberAt(at: number): NumberToken | null {
    return KINDS[at] === NUMBER ? this.numbers[VALUES[at]!]! : null;
  }

  markAt(at: number): Mark | null {
    return KINDS[at] === MARK ? MARKS[VALUES[at]!]! : null;
  }
}

/** From the end to the beginning: the best reading of all that follows is then known. The numbers that were read. */
function weigh(text: string, lexicon: Lexicon, from: number): NumberToken[] {
  const { common, names, shortName } = lexicon;
  const place = shortName === null ? -1 : shortName.place.charCodeAt(0);
  const beginnings = beginningsOf(names);
  const numbers: NumberToken[] = [];
  WEIGHTS[text.length] = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (readsOneWay(text, at, code)) continue;
    let kind = UNKNOWN;
    let value = 0;
    let end = at + 1;
    let least = UNKNOWN_WEIGHS + WEIGHTS[end]!;
    // Of readings that weigh the same the longest word is taken, the organ's name for the same letters, and a number first.
    let node = common.step(0, code);
    for (let next = at + 1; node !== 0; next++) {
      if (1 + WEIGHTS[next]! <= least && common.word(node) !== undefined) {
        least = 1 + WEIGHTS[next]!;
        kind = WORD;
        value = node;
        end = next;
      }
      if (next === text.length) break;
      node = common.step(node, text.charCodeAt(next));
    }
    const mayBeName = ((beginnings >>> (code & 31)) & 1) === 1;
    for (let i = 0; mayBeName && i < names.length; i++) {
      const name = names[i]!;
      const next = at + name.length;
      if (name.charCodeAt(0) !== code || next > text.length || !text.startsWith(name, at)) continue;
      const weight = 1 + WEIGHTS[next]!;
      if (weight > least || (weight === least && kind !== UNKNOWN && next < end)) continue;
      least = weight;
      kind = NAME;
      value = 0;
      end = next;
    }
    const short = code === place ? shortNameEnd(text, at, shortName!) : 0;
    if (short > 0 && 1 + WEIGHTS[short]! < least) {
      least = 1 + WEIGHTS[short]!;
      kind = NAME;
      value = 0;
      end = short;
    }
    const number = beginsNumber(text, at, code) ? readNumber(text, at, from) : null;
    if (number !== null && 1 + WEIGHTS[number.after - from]! <= least) {
      end = number.after - from;
      least = 1 + WEIGHTS[end]!;
      kind = NUMBER;
      value = numbers.length;
      numbers.push(number);
    }
    put(at, end, kind, value, least);
  }
  return numbers;
}

/** Some bits of the letters that names begin with: of most letters they tell that no name does. */
function beginningsOf(names: Lexicon['names']): number {
  let bits = 0;
  for (let i = 0; i < names.length; i++) bits |= 1 << (names[i]!.charCodeAt(0) & 31);
  return bits;
}

function put(at: number, end: number, kind: number, value: number, weight: number): void {
  WEIGHTS[at] = weight;
  ENDS[at] = end;
  KINDS[at] = kind;
  VALUES[at] = value;
}

/** Notes what can be read in one way only: names, marks, points and reasons. */
function readsOneWay(text: string, at: number, code: number): boolean {
  if (code === TITLE) {
    const end = endOfTitle(text, at);
    if (end > 0) return only(at, end, FILL, 0);
  }
  if (mayPoint(code) && (at === 0 || endsClause(text.charCodeAt(at - 1)))) {
    const end = matchAt(POINT, text, at);
    if (end > 0) return only(at, end, MARK, SEMICOLON);
  }
  if (!isHan(code)) {
    const mark = markOf(code);
    return mark >= 0 && only(at, at + 1, MARK, mark);
  }
  const end = code === CAUSE || code === WAY ? matchAt(REASON, text, at) : 0;
  return end > 0 && only(at, end, FILL, 0);
}

function only(at: number, end: number, kind: number, value: number): true {
  put(at, end, kind, value, 1 + WEIGHTS[end]!);
  return true;
}

const SEMICOLON = MARKS.indexOf(';');
const TITLE = '《'.charCodeAt(0);
const END_OF_TITLE = '》'.charCodeAt(0);
const CAUSE = '因'.charCodeAt(0);
const WAY = '通'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
const BRACKET = '('.charCodeAt(0);

/** The longest name in 《》 that is skipped. */
const MOST_OF_TITLE = 80;

function endOfTitle(text: string, at: number): number {
  const last = Math.min(text.length, at + MOST_OF_TITLE);
  for (let i = at + 1; i < last; i++) if (text.charCodeAt(i) === END_OF_TITLE) return i + 1;
  return 0;
}

/** How the marks of points begin. */
function mayPoint(code: number): boolean {
  return isDigit(code) || isNumeral(code) || code === BRACKET || code === ORDINAL;
}

/** Any mark but ( and 、. */
function endsClause(code: number): boolean {
  const mark = isHan(code) ? -1 : markOf(code);
  return mark >= 0 && MARKS[mark] !== '(' && MARKS[mark] !== '、';
}

const MARK_OF_ASCII = new Int8Array(0x80).fill(-1);
for (let i = 0; i < WRITTEN.length; i++)
  if (WRITTEN.charCodeAt(i) < 0x80) MARK_OF_ASCII[WRITTEN.charCodeAt(i)] = MARKS.indexOf(MEANT[i] as Mark);

function markOf(code: number): number {
  if (code < 0x80) return MARK_OF_ASCII[code]!;
  return code === COMMA ? 0 : code === LIST_COMMA ? 1 : code === FULL_STOP ? MARKS.length - 1 : -1;
}

const COMMA = '，'.charCodeAt(0);
const LIST_COMMA = '、'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);

/** Digits are read from their first on; numerals are looked at by the reader of numbers. */
function beginsNumber(text: string, at: number, code: number): boolean {
  if (isDigit(code)) return !(at > 0 && isDigit(text.charCodeAt(at - 1)));
  return isNumeral(code);
}

/** Where what stands at a place ends; 0 where it does not stand there. */
function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : 0;
}
