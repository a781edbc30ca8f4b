import { formatDecimal, isZero } from '../../base/decimal.ts';
import { leaves } from '../../form/nodes.ts';
import type { Form } from '../../form/types.ts';
import type { Figures } from '../figures.ts';

/** What a cell says; null where it says nothing. */
export type FigureAt = (cell: string) => number | null;

/**
 * The figures of the tables as sentences speak of them. In a table that writes no zero at all, a blank is one; there a
 * blank total is what stands in its row.
 */
export function figuresAt(form: Form, figures: Figures): FigureAt {
  const written = (cell: string) => {
    const figure = figures.byCell.get(cell);
    return figure?.kind === 'known' ? Number(formatDecimal(figure.value)) : null;
  };
  const blank = (cell: string) => {
    const figure = figures.byCell.get(cell);
    return figure?.kind === 'lacking' && figure.why === 'blank';
  };
  const zeroless = new Set(
    form.tables.map((table) => table.id as string).filter((id) => id !== 't2' && writesNoZero(id, figures)),
  );
  const columns = leaves(form.tables.find((table) => table.id === 't3')!.parts[0]!.columns);
  const applicants = columns.map((column) => column.id).filter((id) => id !== 'total');
  return (cell) => {
    const value = written(cell);
    if (value !== null) return value;
    const [table, row, column] = cell.split('/') as [string, string, string];
    if (!zeroless.has(table) || !blank(cell)) return null;
    if (table !== 't3' || column !== 'total') return 0;
    const parts = applicants.map((each) => `t3/${row}/${each}`);
    return parts.every((part) => blank(part) || written(part) !== null)
      ? parts.reduce((sum, part) => sum + (written(part) ?? 0), 0)
      : null;
  };
}

function writesNoZero(table: string, figures: Figures): boolean {
  let known = 0;
  let blank = 0;
  const own = `${table}/`;
  for (const [cell, figure] of figures.byCell) {
    if (!cell.startsWith(own)) continue;
    if (figure.kind === 'lacking') {
      blank++;
      continue;
    }
    if (isZero(figure.value)) return false;
    known++;
  }
  return known > 0 && blank > known;
}
