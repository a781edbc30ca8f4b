import { VARIANT_HAN } from '../../source/variants.ts';
import { NUMERAL, UNITS } from './numbers.ts';
import { plainOf } from './plainText.ts';

/** What a character may be to the hints. */
export const Kind = {
  digit: 1,
  numeral: 2,
  /** A digit or a numeral. */
  number: 3,
  ratio: 4,
  stop: 8,
  bracket: 16,
  /** A word of the hints begins so. */
  word: 32,
  /** Another character stands for it in plain text. */
  changed: 64,
  /** None or several stand for it, or it is too rare to be known here. */
  closer: 128,
} as const;

/** Where the characters of ordinary reports stand, but for the ideographs. */
const KNOWN: readonly (readonly [number, number])[] = [
  [0x00, 0xff],
  [0x2010, 0x2027],
  [0x2030, 0x203f],
  [0x3000, 0x301f],
  [0xff01, 0xff5e],
];

/** A byte each: what is looked up for every character should stay near. */
export type Kinds = Uint8Array;

/** By UTF-16 unit. A source's character is of the kind of the plain one that stands for it. */
export function kindsOf(words: readonly { readonly text: string }[]): Kinds {
  const plain = withKinds(new Uint8Array(0x10000), words);
  const kinds = withKinds(exceptHan(Kind.closer), words);
  const put = (code: number) => {
    const character = String.fromCharCode(code);
    const change = plainOf(character, 0);
    if (change.length !== 1) kinds[code] = Kind.closer;
    else if (change !== character || character === ',')
      kinds[code] = plain[change.charCodeAt(0)]! | Kind.changed;
  };
  for (const [from, to] of KNOWN)
    for (let code = from; code <= to; code++) {
      kinds[code] = plain[code]!;
      put(code);
    }
  for (const code of VARIANT_HAN) kinds[code] = plain[code]! | Kind.closer;
  return kinds;
}

function exceptHan(kind: number): Kinds {
  return new Uint8Array(0x10000).fill(kind, 0, 0x4e00).fill(kind, 0xa000);
}

function withKinds(kinds: Kinds, words: readonly { readonly text: string }[]): Kinds {
  const put = (kind: number, letters: Iterable<string>) => {
    for (const letter of letters) kinds[letter.charCodeAt(0)]! |= kind;
  };
  put(Kind.digit, '0123456789');
  put(Kind.numeral, NUMERAL);
  put(Kind.ratio, '占比增长降减升少%');
  put(Kind.stop, '。!?');
  put(Kind.bracket, '(');
  for (const { text } of words) kinds[text.charCodeAt(0)]! |= Kind.word;
  return kinds;
}

const UNIT_LETTERS = new Set(
  [...UNITS.map((unit) => unit.text[0]!), ...'余多万亿%％‰'].map((letter) => letter.charCodeAt(0)),
);

/** How units begin, and what may stand before one. */
export function beginsUnit(code: number): boolean {
  return UNIT_LETTERS.has(code);
}
