import type { BoundCell, BoundTable } from './types.ts';

/** The cells of some tables that pass a test, most of which fail: gathered without a list for every row. */
export function cellsWhere(tables: readonly BoundTable[], test: (cell: BoundCell) => boolean): BoundCell[] {
  const found: BoundCell[] = [];
  for (const table of tables)
    for (const row of table.rows) for (const cell of row.cells) if (test(cell)) found.push(cell);
  return found;
}

/** The same where no plain count passes: rows that hold nothing else are not looked at. */
export function unplainCellsWhere(
  tables: readonly BoundTable[],
  test: (cell: BoundCell) => boolean,
): BoundCell[] {
  const found: BoundCell[] = [];
  for (const table of tables)
    for (const row of table.rows)
      if (row.counts === null) for (const cell of row.cells) if (test(cell)) found.push(cell);
  return found;
}
