import { plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { inkEnd, inked, inkStart, isBlankBetween } from './ink.ts';
import type { Cell, Row } from './tree.ts';

/** Many times what all tables of a report have; a table of more is somebody's list. */
export const MOST_CELLS = 50_000;

/** What stands between the cells of a line: tabs, or pipes, with one before the first cell or none. */
export type Rule = 'tab' | 'pipe' | 'outer-pipe';

/**
 * A line that is a row by itself. Most tables are bound from the text, cell by cell: cells as objects are made for those
 * who ask.
 */
export class RuledRow implements Row {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
  #span: Span | undefined;
  #cells: readonly Cell[] | undefined;

  constructor(source: string, start: number, end: number, rule: Rule) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.rule = rule;
    this.#span = undefined;
    this.#cells = undefined;
  }

  get span(): Span {
    this.#span ??= { start: this.start, end: this.end };
    return this.#span;
  }

  get cells(): readonly Cell[] {
    this.#cells ??= cellsOf(this);
    return this.#cells;
  }
}

function cellsOf(row: RuledRow): Cell[] {
  const cells: Cell[] = [];
  const walk = new CellWalk();
  walk.begin(row);
  while (walk.next()) {
    const content = plainContent(row.source, walk.start, walk.end);
    cells.push({ span: { start: walk.from, end: walk.to }, content, columns: 1, rows: 1, fill: walk.fill });
  }
  return cells;
}

export function cellAt(source: string, start: number, end: number): Cell {
  return { span: { start, end }, content: inked(source, start, end), columns: 1, rows: 1, fill: false };
}

export const TAB = 0x09;
const PIPE = 0x7c;
const WIDE_PIPE = 0xff5c;
const BACKSLASH = 0x5c;
const PLUS = 0x2b;
const MINUS = 0x2d;
/** │ ┃ ║ */
const DRAWN_PIPES: readonly number[] = [0x2502, 0x2503, 0x2551];

/** What parts the cells of a line, as letters: the pipe, the wide one, and those of drawn tables. */
export const PIPES: readonly string[] = [PIPE, WIDE_PIPE, ...DRAWN_PIPES].map((code) =>
  String.fromCharCode(code),
);

export function isPipe(code: number): boolean {
  if (code < 0x2502) return code === PIPE;
  return code === WIDE_PIPE || (code <= 0x2551 && DRAWN_PIPES.includes(code));
}

/** What programs write in a cell in which nothing stands, since they want a name for every column: Col3, Unnamed: 2, NaN. */
function isPlaceholder(source: string, start: number, end: number): boolean {
  const first = source.charCodeAt(start);
  if (first !== 0x4e && first !== 0x6e && first !== 0x43 && first !== 0x55) return false;
  return end - start <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(source.slice(start, end));
}

const PLACEHOLDER = /^(?:[Nn]a[Nn]|None|Col\d{1,3}|Unnamed: \d{1,3})$/;
const LONGEST_PLACEHOLDER = 12;

/** Goes through the cells of one row after another; at each, it says where the cell and its text stand. */
export class CellWalk {
  /** The room of the cell, its padding included. */
  from = 0;
  to = 0;
  /** Its text without the spaces around it; where nothing is written, text would be written at the end. */
  start = 0;
  end = 0;
  /** Padding written for a merged cell. */
  fill = false;
  /** How many cells it has come to in this row. */
  count = 0;
  #source = '';
  #at = 0;
  #last = 0;
  #piped = false;

  begin({ source, start, end, rule }: RuledRow): void {
    this.#source = source;
    this.#at = start;
    this.#last = end;
    this.count = 0;
    this.#piped = rule !== 'tab';
    if (rule === 'outer-pipe') {
      const first = this.#mark(start);
      if (first < end && isBlankBetween(source, start, first)) this.#at = first + 1;
    }
  }

  next(): boolean {
    if (this.#at > this.#last) return false;
    const from = this.#at;
    const to = this.#mark(from);
    // Behind the last pipe of a line no cell begins.
    if (this.#piped && to === this.#last && isBlankBetween(this.#source, from, to)) {
      this.#at = this.#last + 1;
      return false;
    }
    this.#at = to + 1;
    this.count++;
    this.from = from;
    this.to = to;
    this.fill = this.#piped && from === to;
    this.start = inkStart(this.#source, from, to);
    this.end = inkEnd(this.#source, this.start, to);
    if (this.start < this.end && isPlaceholder(this.#source, this.start, this.end)) this.start = this.end;
    if (this.#piped && this.#source.charCodeAt(this.start) === BACKSLASH) this.#skipEscape();
    return true;
  }

  /** `\\+3`: what keeps a sign from being read as a mark is none of the figure. */
  #skipEscape(): void {
    const sign = this.#source.charCodeAt(this.start + 1);
    if (this.start + 1 < this.end && (sign === PLUS || sign === MINUS)) this.start++;
  }

  /** The first mark from here on, or the end of the line. */
  #mark(from: number): number {
    const source = this.#source;
    const last = this.#last;
    let i = from;
    if (this.#piped) while (i < last && !isPipe(source.charCodeAt(i))) i++;
    else while (i < last && source.charCodeAt(i) !== TAB) i++;
    return i;
  }
}
