import type { Lexicon } from './lexicon.ts';
import { readNumber } from './numbers.ts';
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

/** Reads plain text into the words that leave the fewest characters unknown, and of those the fewest words. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const best: number[] = new Array<number>(text.length + 1).fill(0);
  const chosen: Token[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    best[at] = Number.POSITIVE_INFINITY;
    for (const token of tokensAt(text, at, lexicon)) {
      const weight = token.kind === 'unknown' ? UNKNOWN : 1;
      const cost = weight + best[token.end]!;
      if (cost >= best[at]!) continue;
      best[at] = cost;
      chosen[at] = token;
    }
  }
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = tokens.at(-1)!.end) {
    const token = chosen[at]!;
    const last = tokens.at(-1);
    if (token.kind === 'unknown' && last?.kind === 'unknown')
      tokens[tokens.length - 1] = { ...last, end: token.end };
    else tokens.push(token);
  }
  return tokens;
}

/** What can be read at a place, the likeliest first. */
function tokensAt(text: string, at: number, lexicon: Lexicon): Token[] {
  const character = text[at]!;
  const filler = (end: number): Token => ({ kind: 'word', start: at, end, tags: ['fill'], row: null });
  if (character === '《') {
    const end = text.slice(at, at + MOST_OF_NAME).indexOf('》');
    if (end > 0) return [filler(at + end + 1)];
  }
  const point =
    at === 0 || (MARKS[text[at - 1]!] && !'(、'.includes(text[at - 1]!)) ? matchAt(POINT, text, at) : null;
  if (point) return [{ kind: 'mark', start: at, end: at + point.length, mark: ';' }];
  const mark = MARKS[character];
  if (mark) return [{ kind: 'mark', start: at, end: at + 1, mark }];
  const reason = '因通'.includes(character) ? matchAt(REASON, text, at) : null;
  if (reason) return [filler(at + reason.length)];
  const number = inNumber(text, at) ? null : readNumber(text, at);
  const found: Token[] = number ? [{ kind: 'number', start: at, end: number.end, number: number.token }] : [];
  for (const word of lexicon.get(character) ?? []) {
    if (text.startsWith(word.text, at))
      found.push({ kind: 'word', start: at, end: at + word.text.length, tags: word.tags, row: word.row });
  }
  found.push({ kind: 'unknown', start: at, end: at + 1 });
  return found;
}

/** The longest name in 《》 that is skipped. */
const MOST_OF_NAME = 80;

/** Digits are read from their first on. */
function inNumber(text: string, at: number): boolean {
  return isDigit(text[at]!) && at > 0 && isDigit(text[at - 1]!);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function matchAt(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}
