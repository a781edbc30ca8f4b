import { leaves } from '../../src/form/nodes.ts';
import type { Form } from '../../src/form/types.ts';
import { outcomeRows } from './figures.ts';

/** Table 3 as a grid of figures. */
export interface RequestTable {
  /** Top to bottom; （七）总计 is `total`. */
  readonly rows: readonly string[];
  /** Left to right; 总计 is `total`. */
  readonly columns: readonly string[];
  /** The rows that （七） adds up. */
  readonly outcomes: readonly string[];
  /** In digits; null where blank. */
  readonly at: (row: string, column: string) => string | null;
}

export type Cells = ReadonlyMap<string, string | null>;

export function requestTable(form: Form, cells: Cells): RequestTable {
  const part = form.tables.find((table) => table.id === 't3')!.parts[0]!;
  return {
    rows: leaves(part.rows).map((row) => row.id),
    columns: leaves(part.columns).map((column) => column.id),
    outcomes: outcomeRows(part.rows),
    at: (row, column) => cells.get(requestCell(row, column)) ?? null,
  };
}

export function requestCell(row: string, column: string): string {
  return `t3/${row}/${column}`;
}
