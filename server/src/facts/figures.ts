import type { Decimal } from '../base/decimal.ts';
import { formatDecimal, isInteger } from '../base/decimal.ts';
import type { BoundCell, Report } from '../report/types.ts';

/** Why a cell of the form has no figure. */
export type Lack = 'blank' | 'invalid' | 'unplaced' | 'row-missing' | 'table-unreadable' | 'table-missing';

export type Figure =
  | { readonly kind: 'known'; readonly value: Decimal; readonly cell: BoundCell }
  | { readonly kind: 'lacking'; readonly why: Lack; readonly cell: BoundCell | null };

/** Every figure of a report by its cell id; a cell of the form that is absent here was not looked for. */
export interface Figures {
  readonly byCell: ReadonlyMap<string, Figure>;
  /** Tables in which nothing at all is filled in. */
  readonly notFilled: ReadonlySet<string>;
  /** Why a whole table has no figures. */
  readonly absent: ReadonlyMap<string, 'table-unreadable' | 'table-missing'>;
}

export function figuresOf(report: Report): Figures {
  const byCell = new Map<string, Figure>();
  const notFilled = new Set<string>();
  for (const table of report.tables) {
    let filled = false;
    for (const row of table.rows) {
      for (const cell of row.cells) {
        byCell.set(cell.id, figureOf(cell));
        filled ||= cell.reading.kind === 'number' || cell.reading.kind === 'invalid';
      }
      filled ||= row.unplaced !== null && row.unplaced.length > 0;
    }
    if (!filled) notFilled.add(table.form.id);
  }
  const absent = new Map(
    report.unbound.map((table) => [
      table.form.id as string,
      table.why === 'missing' ? ('table-missing' as const) : ('table-unreadable' as const),
    ]),
  );
  return { byCell, notFilled, absent };
}

function figureOf(cell: BoundCell): Figure {
  if (cell.reading.kind === 'number') return { kind: 'known', value: cell.reading.value, cell };
  return { kind: 'lacking', why: cell.reading.kind === 'invalid' ? 'invalid' : 'blank', cell };
}

/** A count as a whole number; counts are read up to twelve digits, far inside what is exact. */
export function wholeNumber(value: Decimal): number | null {
  if (value.scale === 0) return Number(value.units);
  return isInteger(value) ? Number(formatDecimal(value)) : null;
}
