import type { Mark, Token } from './lexer.ts';
import type { NumberToken } from './types.ts';
import type { Tag } from './words.ts';

/** A stretch of a sentence that speaks of one number, or of none. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly number: NumberToken | null;
  readonly tags: ReadonlySet<Tag>;
  /** Rows of table 3 it names. */
  readonly rows: readonly string[];
  /** What it names of which there can be a number, in order. */
  readonly subjects: readonly Subject[];
  readonly years: readonly number[];
  /** Every character was understood. */
  readonly covered: boolean;
  /** Something that matters stands before its number. */
  readonly named: boolean;
  /** The mark before it. */
  readonly before: Mark | null;
  readonly depth: number;
  /** The item whose number the brackets explain. */
  readonly parent: Item | null;
  /** No mark parts it from the number before it. */
  readonly crowded: boolean;
}

export interface Subject {
  readonly tag: Tag;
  readonly row: string | null;
}

interface Open {
  readonly tokens: Token[];
  readonly before: Mark | null;
  readonly crowded: boolean;
}

/** Cuts a sentence into items, at its marks and behind each number. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  const brackets = bracketsOf(tokens);
  cut({ tokens, brackets, items }, 0, tokens.length, 0, null);
  return items.some((item) => item.tags.has('respectively')) ? distributed(items) : items;
}

/** 甲、乙分别为 3 件、4 件: each number goes to its subject. */
function distributed(items: readonly Item[]): Item[] {
  const result = [...items];
  items.forEach((item, i) => {
    const { tags } = item;
    const subjects = tags.has('anyone') ? APPLICANTS : item.subjects;
    if (!tags.has('respectively') || item.number === null || subjects.length < 2) return;
    const numbers = items.slice(i + 1, i + subjects.length);
    if (numbers.length < subjects.length - 1 || numbers.some((each) => !isBare(each))) return;
    const named = new Set(subjects.map((subject) => subject.tag));
    const common = [...tags].filter((tag) => !named.has(tag));
    [item, ...numbers].forEach((each, j) => {
      const { tag, row } = subjects[j]!;
      const own = j === 0 ? common : common.filter((other) => other !== 'of' && other !== 'respectively');
      result[i + j] = {
        ...each,
        tags: new Set([...own, tag]),
        rows: row === null ? [] : [row],
        subjects: [subjects[j]!],
        named: true,
        covered: each.covered && item.covered,
      };
    });
  });
  return result;
}

const APPLICANTS: readonly Subject[] = [
  { tag: 'natural', row: null },
  { tag: 'legal-persons', row: null },
];

/** A number and its unit, with 和 at most. */
function isBare({ number, tags, depth, covered }: Item): boolean {
  return (
    number !== null && covered && depth >= 0 && [...tags].every((tag) => tag === 'and' || tag === 'fill')
  );
}

interface Cutting {
  readonly tokens: readonly Token[];
  readonly brackets: ReadonlyMap<number, Bracket>;
  readonly items: Item[];
}

interface Bracket {
  readonly end: number;
  /** Something is counted in it. */
  readonly counts: boolean;
}

/** Brackets in brackets in brackets are no prose. */
const DEEPEST = 3;

function bracketsOf(tokens: readonly Token[]): Map<number, Bracket> {
  const brackets = new Map<number, Bracket>();
  const open: { at: number; counts: boolean }[] = [];
  const close = (end: number) => {
    const { at, counts } = open.pop()!;
    brackets.set(at, { end, counts });
    const outer = open.at(-1);
    if (outer && counts) outer.counts = true;
  };
  tokens.forEach((token, i) => {
    const top = open.at(-1);
    if (top && isCount(token)) top.counts = true;
    if (token.kind !== 'mark') return;
    if (token.mark === '(') open.push({ at: i, counts: false });
    else if (token.mark === ')' && top) close(i);
  });
  while (open.length > 0) close(tokens.length);
  return brackets;
}

function cut(cutting: Cutting, from: number, to: number, depth: number, parent: Item | null): void {
  const { tokens, brackets, items } = cutting;
  let open: Open = { tokens: [], before: depth > 0 ? '(' : null, crowded: false };
  let counted = false;
  const close = (before: Mark | null, crowded = false): Item | null => {
    const item = open.tokens.length > 0 ? finished(open, depth, parent) : null;
    if (item) items.push(item);
    open = { tokens: [], before, crowded };
    counted = false;
    return item;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark') {
      if (isCount(token)) {
        if (counted) {
          const words = wordsAfter(open.tokens);
          const tokens = open.tokens.slice(0, open.tokens.length - words.length);
          open = { ...open, tokens };
          close(null, true);
          open.tokens.push(...words);
        }
        counted = true;
      }
      open.tokens.push(token);
    } else if (token.mark === '、' && !counted) {
      open.tokens.push({ ...token, kind: 'word', tags: ['and'], row: null });
    } else if (token.mark === '(') {
      const { end, counts } = brackets.get(i)!;
      if (counts) {
        const owner = counted;
        const item = close(')');
        if (depth < DEEPEST) cut(cutting, i + 1, end, depth + 1, owner ? item : null);
      }
      i = end;
    } else close(token.mark);
  }
  close(null);
}

/** 自然人 3 件和法人 4 件, 较上年的 5 件下降 20%: words behind a number that speak of the next. */
function wordsAfter(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(isCount);
  const words = tokens.slice(at + 1);
  const change = words.findIndex((token) => token.kind === 'word' && token.tags.includes('change'));
  if (change >= 0) return words.slice(change);
  const named = (token: Token) => token.kind === 'word' && token.tags.some((tag) => SUBJECTS.has(tag));
  return tokens.slice(0, at).some(named) && words.some(named) ? words : [];
}

function isCount(token: Token): boolean {
  return token.kind === 'number' && !NAMING.has(token.number.kind);
}

/** Numbers that stand in a name or a time rather than for a quantity. */
const NAMING = new Set(['year', 'date', 'ordinal', 'time']);

function finished(open: Open, depth: number, parent: Item | null): Item {
  const tags = new Set<Tag>();
  const rows: string[] = [];
  const subjects: Subject[] = [];
  const years: number[] = [];
  let number: NumberToken | null = null;
  let covered = depth === 0 || parent !== null;
  let named = false;
  for (const token of open.tokens) {
    if (token.kind === 'unknown') covered = false;
    if (token.kind === 'word') {
      for (const tag of token.tags) tags.add(tag);
      if (token.row) rows.push(token.row);
      const subject = token.tags.find((tag) => SUBJECTS.has(tag));
      if (subject) subjects.push({ tag: subject, row: token.row });
      if (!number && token.tags.some((tag) => !WEAK.has(tag))) named = true;
    }
    if (token.kind !== 'number') continue;
    if (token.number.kind === 'year') years.push(Number(token.number.value.units));
    else if (token.number.kind === 'time' && /[年月季周]/.test(token.number.unit)) tags.add('other-time');
    else if (isCount(token)) number = token.number;
  }
  return {
    start: open.tokens[0]!.start,
    end: open.tokens.at(-1)!.end,
    number,
    tags,
    rows,
    subjects,
    years,
    covered,
    named,
    before: open.before,
    depth,
    parent,
    crowded: open.crowded,
  };
}

/** Words that a list with 分别 may name. */
const SUBJECTS: ReadonlySet<Tag> = new Set<Tag>([
  'outcome',
  'natural',
  'legal-persons',
  'business',
  'research',
  'welfare',
  'legal',
  'review',
  'suit',
  'direct',
  'after-review',
  'upheld',
  'corrected',
  'other-result',
  'pending',
  'issued',
  'repealed',
  'effective',
  'received',
  'carried-in',
  'done',
  'carried-out',
  'permits',
  'penalties',
  'coercion',
]);

/** Words that name no quantity. */
const WEAK: ReadonlySet<Tag> = new Set<Tag>([
  'fill',
  'total',
  'is',
  'to',
  'of',
  'besides',
  'about',
  'and',
  'own',
  'area',
  'government',
  'this-year',
  'year-end',
  'accumulated',
  'every',
  'anyone',
]);
