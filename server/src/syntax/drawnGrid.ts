import { type Content, joinContents, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { isCrossing, isDash, isDrawnLine, isFigure } from './drawn.ts';
import { inked } from './ink.ts';
import { LineKind, type Lines } from './lines.ts';
import { isPipe } from './rows.ts';
import type { Block, Cell, Row } from './tree.ts';

/** Far more than any table of the form has. */
const MOST_COLUMNS = 100;
const MOST_LINES = 2_000;

/**
 * A box whose lines are drawn between some of its columns only: its cells cover several columns or rows, as text browsers
 * draw the tables of a page. -1 where the lines below `from` are no such box, or do not stand below each other.
 */
export function readGrid(source: string, lines: Lines, from: number, blocks: Block[]): number {
  if (!isDrawnLine(source, lines.start(from), lines.end(from))) return -1;
  const read = linesOf(source, lines, from, false);
  if (!read.some(isPartial)) return -1;
  const rows = rowsOf(source, read) ?? rowsOf(source, linesOf(source, lines, from, true));
  if (rows === null) return -1;
  const to = from + read.length;
  const span = { start: lines.start(from), end: lines.end(to - 1) };
  blocks.push({ kind: 'table', notation: 'html', span, rows });
  return to;
}

/** None where one of them is no line of a box, or they are too many. */
function linesOf(source: string, lines: Lines, from: number, wide: boolean): readonly Line[] {
  const read: Line[] = [];
  for (let i = from; lines.kind(i) === LineKind.pipe; i++) {
    const line = stretchesOf(source, lines.start(i), lines.end(i), wide);
    if (line.length === 0 || line.length > MOST_COLUMNS || read.length > MOST_LINES) return [];
    read.push(line);
  }
  return read;
}

function isFull(line: Line): boolean {
  return line.every(({ isRule }) => isRule);
}

function isPartial(line: Line): boolean {
  return !isFull(line) && line.some(({ isRule }) => isRule);
}

function rowsOf(source: string, read: readonly Line[]): Row[] | null {
  if (!isFull(read[0]!) || !isFull(read.at(-1)!)) return null;
  const edges = edgesOf(read);
  const placed = edges.size <= MOST_COLUMNS ? aligned(read, edges) : null;
  if (placed === null) return null;
  const grid = new Grid(source, edges);
  for (const line of placed) if (!grid.read(line)) return null;
  return grid.rows();
}

/** What stands between two bars of a line: words, or a line that is drawn. `left`, `right`: where the bars are seen. */
interface Stretch extends Span {
  readonly isRule: boolean;
  readonly left: number;
  readonly right: number;
}

type Line = readonly Stretch[];

function stretchesOf(source: string, start: number, end: number, wide: boolean): Stretch[] {
  const found: Stretch[] = [];
  let bar = -1;
  let left = 0;
  let dashes = 0;
  let x = 0;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (isPipe(code) || isCorner(source, i, start, end)) {
      const isRule = dashes > 0 && dashes === i - bar - 1;
      if (bar >= 0) found.push({ start: bar + 1, end: i, isRule, left, right: x });
      bar = i;
      left = x;
      dashes = 0;
    } else if (isDash(code)) dashes++;
    x += isWide(code, wide) ? 2 : 1;
  }
  return found;
}

/** A plus is one beside a line that is drawn only. */
function isCorner(source: string, i: number, start: number, end: number): boolean {
  const code = source.charCodeAt(i);
  if (!isCrossing(code)) return false;
  if (code > 0x7f) return true;
  return (i > start && isDash(source.charCodeAt(i - 1))) || (i + 1 < end && isDash(source.charCodeAt(i + 1)));
}

/** Chinese letters are seen twice as wide; quotes and dashes are so to some programs. */
function isWide(code: number, wide: boolean): boolean {
  if (code >= 0x2e80) return code < 0xff61 || code > 0xffdc;
  return wide && (code === 0xb7 || (code >= 0x2014 && code <= 0x2026));
}

/** Where the bars of a box are seen, from left to right: a corner stands above or below others. */
function edgesOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const corners = new Set<number>();
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const { isRule, left, right } of line) {
      if (isRule) corners.add(left).add(right);
      counts.set(right, (counts.get(right) ?? 0) + 1);
    }
    counts.set(line[0]!.left, (counts.get(line[0]!.left) ?? 0) + 1);
  }
  const edges = [...corners].filter((x) => counts.get(x)! > 1).sort((one, other) => one - other);
  return new Map(edges.map((x, column) => [x, column]));
}

/**
 * The lines with their bars where they belong: of a line with a letter too many or too few, where those of the line like
 * it stand. Null where there are many of them.
 */
function aligned(lines: readonly Line[], edges: ReadonlyMap<number, number>): readonly Line[] | null {
  const isInPlace = (line: Line) =>
    line.every(({ left, right }) => edges.has(left) && edges.has(right)) &&
    edges.get(line[0]!.left) === 0 &&
    edges.get(line.at(-1)!.right) === edges.size - 1;
  const kindOf = (line: Line) => line.map(({ isRule }) => (isRule ? '-' : ' ')).join('');
  const known = new Map<string, Line>();
  for (const line of lines.toReversed()) if (isInPlace(line)) known.set(kindOf(line), line);
  let shifted = 0;
  const placed: Line[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const model = isInPlace(line) ? line : known.get(kind);
    if (model === undefined) return null;
    if (model !== line) shifted++;
    else known.set(kind, line);
    placed.push(line.map((stretch, i) => ({ ...stretch, left: model[i]!.left, right: model[i]!.right })));
  }
  return shifted <= MOST_SHIFTED ? placed : null;
}

const MOST_SHIFTED = 5;

/** A cell as far as it has been read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly span: Span;
  readonly parts: Content[];
  rows: number;
}

class Grid {
  readonly #source: string;
  readonly #edges: ReadonlyMap<number, number>;
  readonly #cells: Open[] = [];
  /** The cell that each column is in; null below a line that is drawn. */
  readonly #open: (Open | null)[];
  #row = -1;

  constructor(source: string, edges: ReadonlyMap<number, number>) {
    this.#source = source;
    this.#edges = edges;
    this.#open = new Array<Open | null>(edges.size - 1).fill(null);
  }

  /** False where the cells of a line are others than those they go on with. */
  read(line: Line): boolean {
    for (const stretch of line) if (!stretch.isRule && !this.#readWords(stretch)) return false;
    if (!line.some(({ isRule }) => isRule)) return true;
    for (const { isRule, left, right } of line)
      if (isRule) this.#open.fill(null, this.#edges.get(left)!, this.#edges.get(right)!);
    this.#row++;
    for (const cell of new Set(this.#open)) if (cell) cell.rows++;
    return true;
  }

  #readWords({ start, end, left, right }: Stretch): boolean {
    const column = this.#edges.get(left)!;
    const columns = this.#edges.get(right)! - column;
    let cell = this.#open[column]!;
    if (cell === null) {
      if (this.#open.slice(column, column + columns).some((each) => each !== null)) return false;
      cell = { row: this.#row, column, columns, span: { start, end }, parts: [], rows: 1 };
      this.#cells.push(cell);
      this.#open.fill(cell, column, column + columns);
    }
    if (cell.column !== column || cell.columns !== columns) return false;
    const words = inked(this.#source, start, end);
    if (words.text !== '') cell.parts.push(words);
    return true;
  }

  /** Null where figures stand below each other in a cell: nobody knows whether they are one. */
  rows(): Row[] | null {
    const rows = new Map<number, Open[]>();
    for (const cell of this.#cells) {
      if (cell.parts.filter(isFigure).length > 1) return null;
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
    return [...rows.values()].map((cells) => {
      const own = cells.sort((a, b) => a.column - b.column).map((cell) => this.#cellOf(cell));
      return { span: { start: own[0]!.span.start, end: own.at(-1)!.span.end }, cells: own };
    });
  }

  #cellOf({ span, parts, columns, rows }: Open): Cell {
    const content =
      parts.length > 0 ? joinContents(parts) : plainContent(this.#source, span.start, span.start);
    return { span, content, columns, rows, fill: false };
  }
}
