import { onceFor } from '../../base/once.ts';
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
  return hintsOf(WORDS).subject.test(text) && hintsOf(WORDS).allOrNone.test(text);
}

/** Whether a text may turn the talk to applications. */
export function mayOpenRequests(text: string): boolean {
  return hintsOf(WORDS).requests.test(text);
}

/** A number of something we know, several numbers, or a ratio: a lone number of other things states nothing. */
export function mayState(text: string): boolean {
  return RATIO_OR_INFORMATION.test(text) || hasNumbers(text) || hintsOf(WORDS).subject.test(text);
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

/** Made for the first report: they take as long as reading one. */
const hintsOf = onceFor((words: typeof WORDS) => {
  const requests = [
    words.request,
    words['some-request'],
    words['carried-in'],
    words['carried-out'],
    words.carried,
  ];
  return {
    allOrNone: anyOf(words.not, words.every),
    requests: anyOf(...requests),
    subject: anyOf(
      ...requests,
      words.review,
      words.suit,
      words.direct,
      words['after-review'],
      words.upheld,
      words.corrected,
      words['other-result'],
      words.pending,
      words.done,
      words.handled,
      words.received,
      words.normative,
      words.regulations,
      words.permits,
      words.penalties,
      words.coercion,
      words.fees,
      words.natural,
      words['legal-persons'],
      words.business,
      words.research,
      words.welfare,
      words.legal,
      ...Object.values(OUTCOME_WORDS),
    ),
  };
});

function anyOf(...lists: readonly (string | undefined)[]): RegExp {
  return new RegExp(shortest(new Set(lists.flatMap((list) => list?.split(' ') ?? []))).join('|'));
}

/** The words that hold no other of them. */
function shortest(words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => {
    for (let length = 1; length < word.length; length++)
      for (let at = 0; at + length <= word.length; at++)
        if (words.has(word.slice(at, at + length))) return false;
    return true;
  });
}
