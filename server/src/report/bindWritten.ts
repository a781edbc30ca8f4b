import type { Content } from '../base/content.ts';
import type { FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { CellWalk, RuledRow } from '../syntax/rows.ts';
import type { Notation } from '../syntax/tree.ts';
import { boundLabel } from './bindLabels.ts';
import type { ExpectedLabel, ExpectedRow, ExpectedTable } from './expected.ts';
import { isNumber, mayBeNumber, plainNumber } from './figures.ts';
import type { DocumentLine } from './lines.ts';
import { isProse } from './proseLines.ts';
import type { BoundLabel, BoundTable } from './types.ts';
import { WrittenRow, WrittenTable } from './written.ts';
import { type WrittenForm, writtenFormOf } from './writtenForm.ts';

/**
 * Binds a table that stands word for word as the form has it, in rows of cells, each figure filled in: so it is in most
 * reports. Says what binding by likeness would say, without weighing anything; null where anything is otherwise.
 */
export function bindWritten(lines: readonly DocumentLine[], expected: ExpectedTable): BoundTable | null {
  const form = writtenFormOf(expected);
  if (form === null) return null;
  const reading = new TableReading(form);
  for (const line of lines) {
    const { row } = line;
    if (row instanceof RuledRow) {
      if (!reading.read(row, line.notation as Notation)) return null;
    } else if (row !== null && (row.cells.length !== 1 || line.notation === 'html')) return null;
    else if (!reading.readAlone(line.content) && !isProse(line, expected)) return null;
  }
  return reading.isWhole() ? reading.bound(expected.table) : null;
}

/** No row of a table but its header names so many columns, or more. */
const FEWEST_COLUMNS = 3;
/** A table with as many headers has one above each row. */
const FEWEST_HEADERS = 3;

class TableReading {
  readonly #form: WrittenForm;
  readonly #walk = new CellWalk();
  readonly #rows: WrittenRow[] = [];
  readonly #alone: BoundLabel[] = [];
  /** Where each of the other labels stands; -1 where it was not found yet. */
  readonly #starts: number[];
  readonly #ends: number[];
  /** The first of them that was not found. */
  #next = 0;
  #count = 0;
  /** Where the first label of the table stands. */
  #begin = -1;
  #inOrder = true;
  #wide = 0;
  #notation: BoundTable['notation'] | null = null;
  /** The last row read holds figures. */
  #closed = false;
  /** Of the row at hand: its last label so far, and how many it has before that. */
  #start = -1;
  #end = -1;
  #before = 0;

  constructor(form: WrittenForm) {
    this.#form = form;
    this.#starts = new Array<number>(form.others.length).fill(-1);
    this.#ends = new Array<number>(form.others.length).fill(-1);
  }

  /** Whether the row is as the form has it. */
  read(row: RuledRow, notation: Notation): boolean {
    const walk = this.#walk;
    const { source } = row;
    this.#start = -1;
    this.#before = 0;
    walk.begin(row);
    while (walk.next()) {
      if (walk.start === walk.end) continue;
      if (isFigure(source, walk.start, walk.end)) return this.#readFigures(row, notation);
      if (this.#start >= 0 && !this.#take(source)) return false;
      this.#start = walk.start;
      this.#end = walk.end;
    }
    this.#closed = false;
    return this.#readHeader(source);
  }

  /** A line that says the name of the next part of the table, and nothing else. */
  readAlone(content: Content): boolean {
    const label = this.#form.others[this.#next];
    if (label?.target.kind !== 'part' || !this.#form.parted) return false;
    const { text } = content;
    if (text !== label.target.label && (foldText(text) !== label.folded || /\s/.test(text))) return false;
    this.#closed = false;
    this.#find(this.#next, content.span.start, content.span.end);
    this.#alone.push(boundLabel(label, content, label.folded, 'certain'));
    return true;
  }

  /** A row without figures that ends in a label of a row is that row, left blank. */
  #readHeader(source: string): boolean {
    if (this.#start < 0) return false;
    const last = this.#take(source);
    if (!last || !this.#form.headers.has(last.folded)) return false;
    if (this.#before >= FEWEST_COLUMNS) this.#wide++;
    return true;
  }

  /** The walk stands at the first figure of the row: as many follow each other as the row of the form has columns. */
  #readFigures(row: RuledRow, notation: Notation): boolean {
    const expected = this.#form.rows[this.#rows.length];
    if (expected === undefined) return false;
    if (!this.#hasOwnLabel(row.source, expected)) return false;
    const first = this.#walk.count;
    const counts = this.#counts(row.source, expected);
    if (counts === undefined) return false;
    if (this.#before >= FEWEST_COLUMNS) this.#wide++;
    this.#rows.push(new WrittenRow(expected, row, first, counts));
    this.#notation = this.#notation === null || this.#notation === notation ? notation : 'mixed';
    this.#closed = true;
    return true;
  }

  /** Whether the label beside the figures is that of the row. */
  #hasOwnLabel(source: string, { label }: ExpectedRow): boolean {
    if (this.#form.unlabelled) return this.#start < 0;
    if (this.#start < 0 || !reads(source, this.#start, this.#end, label)) return false;
    if (this.#begin < 0) this.#begin = this.#start;
    return true;
  }

  /** The numbers in the cells; null where one is not in plain digits, and undefined where there are more or fewer. */
  #counts(source: string, { columns }: ExpectedRow): readonly number[] | null | undefined {
    const walk = this.#walk;
    const counts: number[] = new Array(columns.length);
    let plain = true;
    let count = 0;
    do {
      const { start, end } = walk;
      if (start === end) {
        if (count < columns.length) return undefined;
        continue;
      }
      if (count === columns.length) return undefined;
      const number = plainNumber(source, start, end);
      counts[count++] = number;
      plain &&= number >= 0;
    } while (walk.next());
    if (count < columns.length) return undefined;
    return plain ? counts : null;
  }

  /** Takes the label at hand for one beside which no figures stand. */
  #take(source: string): ExpectedLabel | null {
    const place = this.#placeOf(source);
    const label = this.#form.others[place];
    if (label === undefined || this.#starts[place]! >= 0) return null;
    this.#find(place, this.#start, this.#end);
    this.#before++;
    return label;
  }

  #find(place: number, start: number, end: number): void {
    this.#starts[place] = start;
    this.#ends[place] = end;
    if (this.#begin < 0) this.#begin = start;
    while (this.#next < this.#starts.length && this.#starts[this.#next]! >= 0) this.#next++;
    this.#count++;
  }

  /** In the order of the form, or, where no text stands there twice, in any. */
  #placeOf(source: string): number {
    const { others, places } = this.#form;
    const next = others[this.#next];
    if (next !== undefined && reads(source, this.#start, this.#end, next)) return this.#next;
    this.#inOrder = false;
    return places?.get(foldText(source.slice(this.#start, this.#end))) ?? -1;
  }

  /** All is there, no label behind the last row, and no two headers have changed places. */
  isWhole(): boolean {
    const { rows, others, headedAgain } = this.#form;
    if (!this.#closed || this.#rows.length < rows.length || this.#count < others.length) return false;
    return !(headedAgain && this.#wide >= FEWEST_HEADERS) && (this.#inOrder || !this.#hasMovedHeaders());
  }

  /** Headers beside each other in the form that stand in one row of the text, in another order. */
  #hasMovedHeaders(): boolean {
    const starts = this.#starts;
    return this.#form.siblings.some(
      (places) =>
        places.some((place, i) => i > 0 && starts[places[i - 1]!]! > starts[place]!) &&
        this.#areInOneRow(places.map((place) => starts[place]!)),
    );
  }

  /** A row is one line. */
  #areInOneRow(starts: readonly number[]): boolean {
    const { source } = this.#rows[0]!.row;
    return !/[\n\r]/.test(source.slice(Math.min(...starts), Math.max(...starts)));
  }

  /** Rows and labels stand in the order of the text. */
  bound(form: FormTable): BoundTable {
    const first = this.#rows[0]!.row.start;
    const start = this.#begin < 0 ? first : Math.min(this.#begin, first);
    const span = { start, end: this.#rows.at(-1)!.row.end };
    const places = {
      labels: this.#form.others,
      starts: this.#starts,
      ends: this.#ends,
      alone: this.#alone,
    };
    return new WrittenTable(form, span, this.#notation!, this.#rows, places);
  }
}

function isFigure(source: string, start: number, end: number): boolean {
  if (plainNumber(source, start, end) >= 0) return true;
  return mayBeNumber(source, start, end) && isNumber(source.slice(start, end));
}

/** Whether a stretch reads as a label of the form, typography apart. */
function reads(source: string, start: number, end: number, { target, folded }: ExpectedLabel): boolean {
  const { label } = target;
  if (end - start === label.length && source.startsWith(label, start)) return true;
  return foldText(source.slice(start, end)) === folded;
}
