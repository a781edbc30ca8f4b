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

interface Open {
  readonly tokens: Token[];
  readonly before: Mark | null;
  readonly crowded: boolean;
}

/** Cuts a sentence into items, at its marks and behind each number. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  cut(tokens, 0, tokens.length, 0, null, items);
  return items;
}

function cut(
  tokens: readonly Token[],
  from: number,
  to: number,
  depth: number,
  parent: Item | null,
  items: Item[],
): void {
  let open: Open = { tokens: [], before: depth > 0 ? '(' : null, crowded: false };
  const counted = () => open.tokens.some(isCount);
  const close = (before: Mark | null, crowded = false): Item | null => {
    const item = open.tokens.length > 0 ? finished(open, depth, parent) : null;
    if (item) items.push(item);
    open = { tokens: [], before, crowded };
    return item;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark') {
      if (isCount(token) && counted()) close(null, true);
      open.tokens.push(token);
    } else if (token.mark === '、' && !counted()) {
      open.tokens.push({ ...token, kind: 'word', tags: ['and'], row: null });
    } else if (token.mark === '(') {
      const end = closing(tokens, i, to);
      if (tokens.slice(i, end).some(isCount)) {
        const owner = counted();
        const item = close(')');
        cut(tokens, i + 1, end, depth + 1, owner ? item : null, items);
      }
      i = end;
    } else close(token.mark);
  }
  close(null);
}

function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark') continue;
    if (token.mark === '(') depth++;
    if (token.mark === ')' && --depth === 0) return i;
  }
  return to;
}

function isCount(token: Token): boolean {
  return token.kind === 'number' && !NAMING.has(token.number.kind);
}

/** Numbers that stand in a name or a time rather than for a quantity. */
const NAMING = new Set(['year', 'date', 'ordinal', 'time']);

function finished(open: Open, depth: number, parent: Item | null): Item {
  const tags = new Set<Tag>();
  const rows: string[] = [];
  const years: number[] = [];
  let number: NumberToken | null = null;
  let covered = depth === 0 || parent !== null;
  let named = false;
  for (const token of open.tokens) {
    if (token.kind === 'unknown') covered = false;
    if (token.kind === 'word') {
      for (const tag of token.tags) tags.add(tag);
      if (token.row) rows.push(token.row);
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
    years,
    covered,
    named,
    before: open.before,
    depth,
    parent,
    crowded: open.crowded,
  };
}

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
]);
