import type { Entry, Subject } from './entries.ts';
import type { Mark, Tokens } from './lexer.ts';
import { MONTHS } from './numbers.ts';
import { TAG, TagSet, tagsOf } from './tags.ts';
import type { NumberToken } from './types.ts';

/** A stretch of a sentence that speaks of one number, or of none. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly number: NumberToken | null;
  readonly tags: TagSet;
  /** Rows of table 3 it names. */
  readonly rows: readonly string[];
  /** What it names of which there can be a number, in order. */
  readonly subjects: readonly Subject[];
  readonly years: readonly number[];
  /** Every character was understood. */
  readonly covered: boolean;
  /** Something that matters stands before its number. */
  readonly named: boolean;
  /** 公开指南含网站、公报等合计 14 条: its own words say what is in it, and it is no part of what was counted before. */
  readonly holds: boolean;
  /** The mark before it. */
  readonly before: Mark | null;
  readonly depth: number;
  /** The item whose number the brackets explain. */
  readonly parent: Item | null;
  /** No mark parts it from the number before it. */
  readonly crowded: boolean;
}

/** Cuts a sentence into items, at its marks and behind each number. `from`: where it begins in its paragraph. */
export function itemsOf(tokens: Tokens, from = 0): Item[] {
  const cutting = new Cutting(tokens, from);
  cutting.cut(0, tokens.length, 0, null);
  const { items } = cutting;
  for (const item of items) if (item.tags.has(TAG.respectively)) return distributed(items);
  return items;
}

/** 甲、乙分别为 3 件、4 件: each number goes to its subject. */
function distributed(items: readonly Item[]): Item[] {
  const result = [...items];
  items.forEach((item, i) => {
    const { tags } = item;
    const subjects = tags.has(TAG.anyone) ? APPLICANTS : item.subjects;
    if (!tags.has(TAG.respectively) || item.number === null || subjects.length < 2) return;
    const numbers = items.slice(i + 1, i + subjects.length);
    if (numbers.length < subjects.length - 1 || numbers.some((each) => !isBare(each))) return;
    const common = tags.without(tagsOf(...subjects.map((subject) => subject.tag)));
    [item, ...numbers].forEach((each, j) => {
      const subject = subjects[j]!;
      const own = j === 0 ? common : common.without(LIST);
      result[i + j] = {
        ...each,
        tags: own.with(tagsOf(subject.tag)),
        rows: subject.row === null ? [] : [subject.row],
        subjects: [subject],
        named: true,
        covered: each.covered && item.covered,
      };
    });
  });
  return result;
}

const LIST = tagsOf('of', 'respectively');
const APPLICANTS: readonly Subject[] = [
  { tag: 'natural', row: null },
  { tag: 'legal-persons', row: null },
];

/** A number and its unit, with 和 at most. */
function isBare({ number, tags, depth, covered }: Item): boolean {
  return number !== null && covered && depth >= 0 && tags.isWithin(BARE);
}

const BARE = tagsOf('and', 'fill');

interface Bracket {
  readonly end: number;
  /** Something is counted in it. */
  readonly counts: boolean;
}

/** Brackets in brackets in brackets are no prose. */
const DEEPEST = 3;

/** From an opening bracket to where it closes. */
function bracketFrom(tokens: Tokens, at: number): Bracket {
  let counts = false;
  let open = 0;
  for (let i = at; i < tokens.length; i = tokens.endOf(i)) {
    const mark = tokens.markAt(i);
    if (mark === '(') open++;
    else if (mark === ')' && --open === 0) return { end: i, counts };
    else if (mark === null) counts ||= isCount(tokens.numberAt(i));
  }
  return { end: tokens.length, counts };
}

class Cutting {
  readonly items: Item[] = [];
  /** Where the tokens begin that the next item is made of. */
  readonly open: number[] = [];

  constructor(
    readonly tokens: Tokens,
    readonly from: number,
  ) {}

  cut(from: number, to: number, depth: number, parent: Item | null): void {
    const { tokens } = this;
    let before: Mark | null = depth > 0 ? '(' : null;
    let crowded = false;
    let counted = false;
    for (let at = from; at < to; ) {
      const end = tokens.endOf(at);
      const mark = tokens.markAt(at);
      if (mark === null) {
        if (isCount(tokens.numberAt(at))) {
          if (counted) {
            this.#close(wordsFrom(tokens, this.open), before, depth, parent, crowded);
            before = null;
            crowded = true;
          }
          counted = true;
        }
        this.open.push(at);
        at = end;
      } else if (mark === '、' && !counted) {
        this.open.push(at);
        at = end;
      } else if (mark === '(') {
        const bracket = bracketFrom(tokens, at);
        if (bracket.counts) {
          const item = this.#close(this.open.length, before, depth, parent, crowded);
          if (depth < DEEPEST) this.cut(end, bracket.end, depth + 1, counted ? item : null);
          before = ')';
          crowded = false;
          counted = false;
        }
        at = bracket.end < to ? tokens.endOf(bracket.end) : to;
      } else {
        this.#close(this.open.length, before, depth, parent, crowded);
        before = mark;
        crowded = false;
        counted = false;
        at = end;
      }
    }
    this.#close(this.open.length, before, depth, parent, crowded);
  }

  /** Makes an item of the first `count` of the open tokens. */
  #close(
    count: number,
    before: Mark | null,
    depth: number,
    parent: Item | null,
    crowded: boolean,
  ): Item | null {
    const { open } = this;
    if (count === 0) return null;
    const item = new ReadItem(this, count, before, depth, parent, crowded);
    this.items.push(item);
    if (count < open.length) open.copyWithin(0, count);
    open.length -= count;
    return item;
  }
}

/** 自然人 3 件和法人 4 件, 较上年的 5 件下降 20%: where the words behind a number begin that speak of the next. */
function wordsFrom(tokens: Tokens, open: readonly number[]): number {
  let at = 0;
  while (!isCount(tokens.numberAt(open[at]!))) at++;
  for (let i = at + 1; i < open.length; i++) if (tokens.wordAt(open[i]!)?.tags.has(TAG.change)) return i;
  const named = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (tokens.wordAt(open[i]!)?.subject) return true;
    return false;
  };
  return named(0, at) && named(at + 1, open.length) ? at + 1 : open.length;
}

/** Whether it stands for a quantity rather than in a name or a time. */
function isCount(number: NumberToken | null): boolean {
  if (number === null) return false;
  const { kind } = number;
  return kind !== 'year' && kind !== 'date' && kind !== 'ordinal' && kind !== 'time';
}

const NO_TAGS = tagsOf();
const NO_ROWS: readonly string[] = [];
const NO_SUBJECTS: readonly Subject[] = [];
const NO_YEARS: readonly number[] = [];
const OTHER_TIME = tagsOf('other-time');
const SUMMING_UP = tagsOf('total', 'and-so-on');
const AND = tagsOf('and');
/** Years, months, seasons and weeks are other times than the year of the report. */
const LONG_TIMES = '年月季周';

class ReadItem implements Item {
  readonly start: number;
  readonly end: number;
  readonly tags: TagSet;
  number: NumberToken | null = null;
  rows = NO_ROWS;
  subjects = NO_SUBJECTS;
  years = NO_YEARS;
  covered: boolean;
  named = false;
  #opens = false;
  #inner = false;

  /** Of the first `count` tokens that are open. */
  constructor(
    { tokens, from, open }: Cutting,
    count: number,
    readonly before: Mark | null,
    readonly depth: number,
    readonly parent: Item | null,
    readonly crowded: boolean,
  ) {
    this.start = from + open[0]!;
    this.end = from + tokens.endOf(open[count - 1]!);
    this.covered = depth === 0 || parent !== null;
    let last: TagSet = NO_TAGS;
    let low = 0;
    let middle = 0;
    let high = 0;
    for (let i = 0; i < count; i++) {
      const said = this.#said(tokens, open[i]!);
      if (said === null) continue;
      last = said;
      low |= said.low;
      middle |= said.middle;
      high |= said.high;
    }
    this.tags = last.is(low, middle, high) ? last : new TagSet(low, middle, high);
  }

  get holds(): boolean {
    return this.#inner && !this.#opens && this.tags.hasAny(SUMMING_UP);
  }

  #said(tokens: Tokens, at: number): TagSet | null {
    const word = tokens.wordAt(at);
    if (word !== null) return this.#word(word);
    const number = tokens.numberAt(at);
    if (number !== null) return this.#numeral(number);
    if (tokens.markAt(at) !== null) return AND;
    this.covered = false;
    return null;
  }

  #word({ tags, row, subject, names }: Entry): TagSet {
    if (row) this.rows = [...this.rows, row];
    if (subject) this.subjects = [...this.subjects, subject];
    if (tags.has(TAG.of))
      if (this.named || !this.covered) this.#inner = true;
      else this.#opens = true;
    if (names && this.number === null) this.named = true;
    return tags;
  }

  #numeral(number: NumberToken): TagSet | null {
    const { kind, unit, value } = number;
    if (kind === 'year') this.years = [...this.years, Number(value.units)];
    else if (isCount(number)) this.number = number;
    else if (kind === 'time' && hasLongTime(unit)) return OTHER_TIME;
    else if (kind === 'date' && unit === MONTHS) return OTHER_TIME;
    return null;
  }
}

function hasLongTime(unit: string): boolean {
  for (let i = 0; i < unit.length; i++) if (LONG_TIMES.includes(unit[i]!)) return true;
  return false;
}
