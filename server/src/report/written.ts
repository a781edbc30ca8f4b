import { type Content, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import type { FormNode, FormPart } from '../form/types.ts';
import { CellWalk, type RuledRow } from '../syntax/rows.ts';
import type { ExpectedLabel, ExpectedRow } from './expected.ts';
import { readFigure } from './figures.ts';
import type { BoundCell, BoundLabel, BoundRow, Certainty, LabelTarget } from './types.ts';

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
  readonly label: BoundLabel | null;
  readonly counts: readonly number[] | null;
  readonly #expected: ExpectedRow;
  readonly #row: RuledRow;
  /** How many cells of the text come before the figures, the first of them included. */
  readonly #first: number;
  #cells: readonly BoundCell[] | undefined;

  constructor(
    expected: ExpectedRow,
    row: RuledRow,
    first: number,
    label: BoundLabel | null,
    counts: readonly number[] | null,
  ) {
    this.label = label;
    this.counts = counts;
    this.#expected = expected;
    this.#row = row;
    this.#first = first;
    this.#cells = undefined;
  }

  get node(): FormNode {
    return this.#expected.node;
  }

  get part(): FormPart {
    return this.#expected.part;
  }

  get span(): Span {
    return this.#row.span;
  }

  get ids(): readonly string[] {
    return this.#expected.cells;
  }

  get unplaced(): null {
    return null;
  }

  get cells(): readonly BoundCell[] {
    this.#cells ??= this.#read();
    return this.#cells;
  }

  #read(): BoundCell[] {
    const cells: BoundCell[] = [];
    const { columns, cells: ids, node: row } = this.#expected;
    const walk = new CellWalk();
    walk.begin(this.#row);
    while (walk.next()) {
      const k = walk.count - this.#first;
      if (k < 0 || k >= columns.length) continue;
      const content = plainContent(this.#row.source, walk.start, walk.end);
      const column = columns[k]!;
      const reading = readFigure(content.text, column.type);
      cells.push({ id: ids[k]!, row, column, content, reading, certainty: 'certain' });
    }
    return cells;
  }
}
