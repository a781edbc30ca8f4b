import { OUTCOME_WORDS, type WORDS } from './words.ts';

/** What a stretch of text shows to whoever only runs over it. Each is cheap, and never wrongly lacking. */
export const Sign = {
  /** Something may be counted: digits, or numerals before a unit. */
  counts: 1,
  /** Two runs of digits or numerals. */
  numbers: 2,
  /** A ratio, or 信息. */
  ratio: 4,
  /** Something we know. */
  subject: 8,
  /** There was none, or it holds for all. */
  allOrNone: 16,
  /** The talk may turn to applications. */
  requests: 32,
  /** Without it reviews and suits may be about anything. */
  disclosure: 64,
  /** A bracket that is not the first character. */
  bracket: 128,
  /** It begins with a bracket, a digit or a numeral, as points do. */
  point: 256,
} as const;

export interface Hint {
  readonly text: string;
  readonly signs: number;
}

const REQUESTS = ['request', 'some-request', 'carried-in', 'carried-out', 'carried'] as const;
const SUBJECTS = [
  ...REQUESTS,
  'review',
  'suit',
  'direct',
  'after-review',
  'upheld',
  'corrected',
  'other-result',
  'pending',
  'done',
  'handled',
  'received',
  'normative',
  'regulations',
  'permits',
  'penalties',
  'coercion',
  'fees',
  'natural',
  'legal-persons',
  'business',
  'research',
  'welfare',
  'legal',
] as const;

/** The words that show something, each for all that it shows. */
export function hintsOf(words: typeof WORDS): Hint[] {
  const signs = new Map<string, number>();
  const put = (sign: number, lists: readonly (string | undefined)[]) => {
    for (const word of shortest(new Set(lists.flatMap((list) => list?.split(' ') ?? []))))
      signs.set(word, (signs.get(word) ?? 0) | sign);
  };
  put(
    Sign.requests,
    REQUESTS.map((tag) => words[tag]),
  );
  put(Sign.subject, [...SUBJECTS.map((tag) => words[tag]), ...Object.values(OUTCOME_WORDS)]);
  put(Sign.allOrNone, [words.not, words.every]);
  put(Sign.ratio, ['信息']);
  put(Sign.disclosure, ['信息公开 申请公开']);
  return [...signs].map(([text, own]) => ({ text, signs: own }));
}

/** The words that hold no other of them. */
function shortest(words: ReadonlySet<string>): string[] {
  const all = [...words];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}
