import { type Content, plainContent, startOf } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import type { FormNode, FormPart, FormTable } from '../form/types.ts';
import { CellWalk, type RuledRow } from '../syntax/rows.ts';
import type { ExpectedLabel, ExpectedRow } from './expected.ts';
import { readFigure } from './figures.ts';
import type { BoundCell, BoundLabel, BoundRow, BoundTable, Certainty, LabelTarget } from './types.ts';

/** A label that stands as the form has it. Nobody asks for the text of most. */
export class WrittenLabel implements BoundLabel {
  readonly #expected: ExpectedLabel;
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  #content: Content | undefined;

  constructor(expected: ExpectedLabel, source: string, start: number, end: number) {
    this.#expected = expected;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#content = undefined;
  }

  get target(): LabelTarget {
    return this.#expected.target;
  }

  get content(): Content {
    this.#content ??= plainContent(this.#source, this.#start, this.#end);
    return this.#content;
  }

  get same(): boolean {
    return true;
  }

  get certainty(): Certainty {
    return 'certain';
  }
}

/** A row as the form has it, with a figure in each cell. Of most cells only the numbers are ever asked for. */
export class WrittenRow implements BoundRow {
  readonly counts: readonly number[] | null;
  readonly row: RuledRow;
  readonly #expected: ExpectedRow;
  /** How many cells of the text come before the figures, the first of them included. */
  readonly #first: number;
  #label: BoundLabel | null | undefined;
  #cells: readonly BoundCell[] | undefined;

  constructor(expected: ExpectedRow, row: RuledRow, first: number, counts: readonly number[] | null) {
    this.counts = counts;
    this.row = row;
    this.#expected = expected;
    this.#first = first;
    this.#label = undefined;
    this.#cells = undefined;
  }

  get node(): FormNode {
    return this.#expected.node;
  }

  get part(): FormPart {
    return this.#expected.part;
  }

  get span(): Span {
    return this.row.span;
  }

  get ids(): readonly string[] {
    return this.#expected.cells;
  }

  get unplaced(): null {
    return null;
  }

  get label(): BoundLabel | null {
    if (this.#label === undefined) this.#label = this.#readLabel();
    return this.#label;
  }

  get cells(): readonly BoundCell[] {
    this.#cells ??= this.#read();
    return this.#cells;
  }

  /** The last text before the figures. */
  #readLabel(): BoundLabel | null {
    const walk = new CellWalk();
    let start = -1;
    let end = -1;
    walk.begin(this.row);
    while (walk.next() && walk.count < this.#first) {
      if (walk.start === walk.end) continue;
      start = walk.start;
      end = walk.end;
    }
    return start < 0 ? null : new WrittenLabel(this.#expected.label, this.row.source, start, end);
  }

  #read(): BoundCell[] {
    const cells: BoundCell[] = [];
    const { columns, cells: ids, node: row } = this.#expected;
    const walk = new CellWalk();
    walk.begin(this.row);
    while (walk.next()) {
      const k = walk.count - this.#first;
      if (k < 0 || k >= columns.length) continue;
      const content = plainContent(this.row.source, walk.start, walk.end);
      const column = columns[k]!;
      const reading = readFigure(content.text, column.type);
      cells.push({ id: ids[k]!, row, column, content, reading, certainty: 'certain' });
    }
    return cells;
  }
}

/** Where the labels stand beside which no figures do, by their places in the form. */
export interface WrittenPlaces {
  readonly labels: readonly ExpectedLabel[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Those that were read from lines of their own. */
  readonly alone: readonly BoundLabel[];
}

/** A table that stands as the form has it. Hardly anybody asks for its labels. */
export class WrittenTable implements BoundTable {
  readonly form: FormTable;
  readonly span: Span;
  readonly notation: BoundTable['notation'];
  readonly rows: readonly WrittenRow[];
  readonly #places: WrittenPlaces;
  #labels: readonly BoundLabel[] | undefined;

  constructor(
    form: FormTable,
    span: Span,
    notation: BoundTable['notation'],
    rows: readonly WrittenRow[],
    places: WrittenPlaces,
  ) {
    this.form = form;
    this.span = span;
    this.notation = notation;
    this.rows = rows;
    this.#places = places;
    this.#labels = undefined;
  }

  get asInForm(): boolean {
    return true;
  }

  get missing(): readonly never[] {
    return NONE;
  }

  get extra(): readonly never[] {
    return NONE;
  }

  get labels(): readonly BoundLabel[] {
    this.#labels ??= this.#readLabels();
    return this.#labels;
  }

  #readLabels(): BoundLabel[] {
    const { labels, starts, ends, alone } = this.#places;
    const { source } = this.rows[0]!.row;
    const read: BoundLabel[] = [...alone];
    labels.forEach((label, i) => {
      const start = starts[i]!;
      const other = alone.some(({ content }) => startOf(content) === start);
      if (!other) read.push(new WrittenLabel(label, source, start, ends[i]!));
    });
    for (const { label } of this.rows) if (label) read.push(label);
    return read.sort((a, b) => startOf(a.content) - startOf(b.content));
  }
}

const NONE: readonly never[] = [];
