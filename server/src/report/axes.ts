import { onceFor } from '../base/once.ts';
import type { FormNode } from '../form/types.ts';
import { type ExpectedLabel, type ExpectedRow, type ExpectedTable, labelsOf } from './expected.ts';

/** A cell of the form. */
export interface Place {
  readonly id: string;
}

/** The two labels that tell each cell of a table: of table 4, which has one row, its block and the result. */
export interface Axes {
  readonly rows: ReadonlyMap<FormNode, ExpectedLabel>;
  readonly columns: ReadonlyMap<FormNode, ExpectedLabel>;
  /** All that a label of the table may say. */
  readonly all: ReadonlySet<string>;
  readonly places: readonly Place[];
  isRow(text: string): boolean;
  isColumn(text: string): boolean;
  at(row: string, column: string): Place | null;
  /** Whether the row is one that the form always has. */
  holds(row: ExpectedRow): boolean;
  placesOf(row: ExpectedRow): readonly Place[];
  /** How the row may be called. */
  namesOf(row: ExpectedRow): readonly string[];
  /** How the headers of its part may be called, in order. */
  headersOf(row: ExpectedRow): readonly (readonly string[])[];
}

export const axesOf = onceFor((expected: ExpectedTable): Axes => {
  const labels = new Map<FormNode, ExpectedLabel>();
  for (const label of labelsOf(expected).all)
    if (label.target.kind === 'row' || label.target.kind === 'column') labels.set(label.target.node, label);
  const held = expected.rows.filter(({ optional }) => !optional);
  const isOneRow = held.length === 1;
  const rows = new Map<FormNode, ExpectedLabel>();
  const columns = new Map<FormNode, ExpectedLabel>();
  const placesOf = new Map<ExpectedRow, Place[]>();
  const crossing = new Map<string, Map<string, Place>>();
  for (const row of held) {
    placesOf.set(
      row,
      row.columns.map((column, k) => {
        const place = { id: row.cells[k]! };
        const own = isOneRow ? blockOf(column, row) : row.node;
        rows.set(own, labels.get(own)!);
        columns.set(column, labels.get(column)!);
        for (const name of namesOf(labels.get(own)!)) {
          const across = crossing.get(name) ?? new Map<string, Place>();
          crossing.set(name, across);
          for (const other of namesOf(labels.get(column)!)) across.set(other, place);
        }
        return place;
      }),
    );
  }
  const columnNames = new Set([...columns.values()].flatMap(namesOf));
  return {
    rows,
    columns,
    all: new Set(labelsOf(expected).all.flatMap(namesOf)),
    places: [...placesOf.values()].flat(),
    isRow: (text) => crossing.has(text),
    isColumn: (text) => columnNames.has(text),
    at: (row, column) => crossing.get(row)?.get(column) ?? null,
    holds: (row) => placesOf.has(row),
    placesOf: (row) => placesOf.get(row)!,
    namesOf: ({ label }) => namesOf(label),
    headersOf: ({ part }) => withAll(part.columns).map((column) => namesOf(labels.get(column)!)),
  };
});

/** The label and the other words for it. */
function namesOf({ folded, aliases }: ExpectedLabel): readonly string[] {
  return [folded, ...aliases];
}

/** The header right above a column. */
function blockOf(column: FormNode, { part }: ExpectedRow): FormNode {
  const above = (nodes: readonly FormNode[]): FormNode | null => {
    for (const node of nodes) {
      const found = node.children.includes(column) ? node : above(node.children);
      if (found) return found;
    }
    return null;
  };
  return above(part.columns) ?? column;
}

/** The headers level by level, as they are read. */
function withAll(columns: readonly FormNode[]): FormNode[] {
  const below = columns.flatMap(({ children }) => children);
  return below.length > 0 ? [...columns, ...withAll(below)] : [...columns];
}
