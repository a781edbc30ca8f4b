import type { Table } from '../tree.ts';

/** The grid column at which each cell of each row starts, colspan and rowspan taken into account. */
export function gridColumns(table: Table): number[][] {
  /** The first row in which a column is free again. */
  const freeFrom: number[] = [];
  return table.rows.map((row, index) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > index) column++;
      const start = column;
      for (; column < start + cell.columns; column++) freeFrom[column] = index + cell.rows;
      return start;
    });
  });
}
