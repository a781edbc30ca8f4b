import { type Decimal, formatDecimal, isZero } from '../../base/decimal.ts';
import { leaves } from '../../form/nodes.ts';
import type { Form } from '../../form/types.ts';
import { type Figure, type Figures, NO_COUNT } from '../figures.ts';

/** What a cell says; null where it says nothing. */
export type FigureAt = (cell: string) => number | null;

/**
 * The figures of the tables as sentences speak of them. In a table that writes no zero at all, a blank is one; there a
 * blank total is what stands in its row.
 */
export function figuresAt(form: Form, figures: Figures): FigureAt {
  let zeroless: ReadonlySet<string> | undefined;
  const isZeroless = (table: string) => {
    zeroless ??= tablesWithoutZero(figures);
    return zeroless.has(table);
  };
  return (cell) => {
    const count = figures.countAt(cell);
    if (count !== NO_COUNT) return count;
    const figure = figures.others.get(cell);
    if (figure === undefined) return null;
    return figure.kind === 'known' ? numberOf(figure.value) : blankAt(cell, form, figures, isZeroless);
  };
}

/**
 * Whether the tables say what a cell holds, be it nothing. A row that was not read does not, and where others of its row
 * are filled in, a blank is one that was left out.
 */
export function isTold(cell: string, figures: Figures): boolean {
  if (figures.others.get(cell)?.kind !== 'lacking') return figures.has(cell);
  const row = cell.slice(0, cell.lastIndexOf('/') + 1);
  for (const [id, { kind }] of figures.byCell) if (kind === 'known' && id.startsWith(row)) return false;
  return true;
}

/** What is written in figures, as a number. */
export function numberOf(value: Decimal): number {
  return value.scale === 0 ? Number(value.units) : Number(formatDecimal(value));
}

function blankAt(
  cell: string,
  form: Form,
  figures: Figures,
  isZeroless: (table: string) => boolean,
): number | null {
  const [table, row, column] = cell.split('/') as [string, string, string];
  if (table === 't2' || !isBlank(figures.byCell.get(cell)) || !isZeroless(table)) return null;
  if (table !== 't3' || column !== 'total') return 0;
  let sum = 0;
  for (const { id } of leaves(form.tables.find((each) => each.id === 't3')!.parts[0]!.columns)) {
    if (id === 'total') continue;
    const part = figures.byCell.get(`t3/${row}/${id}`);
    if (part?.kind === 'known') sum += numberOf(part.value);
    else if (!isBlank(part)) return null;
  }
  return sum;
}

function isBlank(figure: Figure | undefined): boolean {
  return figure?.kind === 'lacking' && figure.why === 'blank';
}

/** Looked for only when somebody asks for a figure that is lacking. */
function tablesWithoutZero({ byCell }: Figures): ReadonlySet<string> {
  const known = new Map<string, number>();
  const blank = new Map<string, number>();
  const zeros = new Set<string>();
  for (const [cell, figure] of byCell) {
    const table = cell.slice(0, cell.indexOf('/'));
    const counts = figure.kind === 'lacking' ? blank : known;
    counts.set(table, (counts.get(table) ?? 0) + 1);
    if (figure.kind === 'known' && isZero(figure.value)) zeros.add(table);
  }
  const zeroless = [...known].filter(([table, of]) => !zeros.has(table) && (blank.get(table) ?? 0) > of);
  return new Set(zeroless.map(([table]) => table));
}
