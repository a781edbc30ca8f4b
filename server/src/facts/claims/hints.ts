import { NUMERAL, UNITS } from './numbers.ts';
import { OUTCOME_WORDS, WORDS } from './words.ts';

/** Whether something may be counted in a text: digits, or numerals before a unit. Cheap, and never wrongly no. */
export function mayCount(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
    if (NUMERAL_CODES.has(code) && UNIT_CODES.has(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

const codes = (letters: Iterable<string>) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
const NUMERAL_CODES = codes(NUMERAL);
/** How units begin, and what may stand before one. */
const UNIT_CODES = codes([...UNITS.map((unit) => unit.text), ...'余多万亿%‰']);

/** Whether a text may say of something we know that there was none, or that it holds for all. */
export function maySayAllOrNone(text: string): boolean {
  return SUBJECT.test(text) && ALL_OR_NONE.test(text);
}

/** Whether a text may turn the talk to applications. */
export function mayOpenRequests(text: string): boolean {
  return REQUESTS.test(text);
}

/** A number of something we know, several numbers, or a ratio: a lone number of other things states nothing. */
export function mayState(text: string): boolean {
  return RATIO_OR_INFORMATION.test(text) || hasNumbers(text) || SUBJECT.test(text);
}

const RATIO_OR_INFORMATION = /[占比增长降减升少%]|信息/;

/** Two runs of digits or numerals. */
function hasNumbers(text: string): boolean {
  let runs = 0;
  let inside = false;
  for (let i = 0; i < text.length && runs < 2; i++) {
    const code = text.charCodeAt(i);
    const number = (code >= 0x30 && code <= 0x39) || NUMERAL_CODES.has(code);
    if (number && !inside) runs++;
    inside = number;
  }
  return runs === 2;
}

const ALL_OR_NONE = anyOf(WORDS.not, WORDS.every);
const REQUESTS = anyOf(
  WORDS.request,
  WORDS['some-request'],
  WORDS['carried-in'],
  WORDS['carried-out'],
  WORDS.carried,
);
const SUBJECT = anyOf(
  WORDS.request,
  WORDS['some-request'],
  WORDS['carried-in'],
  WORDS['carried-out'],
  WORDS.carried,
  WORDS.review,
  WORDS.suit,
  WORDS.direct,
  WORDS['after-review'],
  WORDS.upheld,
  WORDS.corrected,
  WORDS['other-result'],
  WORDS.pending,
  WORDS.done,
  WORDS.handled,
  WORDS.received,
  WORDS.normative,
  WORDS.regulations,
  WORDS.permits,
  WORDS.penalties,
  WORDS.coercion,
  WORDS.fees,
  WORDS.natural,
  WORDS['legal-persons'],
  WORDS.business,
  WORDS.research,
  WORDS.welfare,
  WORDS.legal,
  ...Object.values(OUTCOME_WORDS),
);

function anyOf(...lists: readonly (string | undefined)[]): RegExp {
  return new RegExp(shortest([...new Set(lists.flatMap((list) => list?.split(' ') ?? []))]).join('|'));
}

/** The words that hold no other of them. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}
