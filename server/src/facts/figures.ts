import type { Decimal } from '../base/decimal.ts';
import { formatDecimal, isInteger } from '../base/decimal.ts';
import type { BoundCell, BoundRow, Report } from '../report/types.ts';
import { type FigurePlaces, figurePlacesOf } from './figurePlaces.ts';

/** Why a cell of the form has no figure. */
export type Lack = 'blank' | 'invalid' | 'unplaced' | 'row-missing' | 'table-unreadable' | 'table-missing';

export type Figure =
  | { readonly kind: 'known'; readonly value: Decimal; readonly cell: BoundCell }
  | { readonly kind: 'lacking'; readonly why: Lack; readonly cell: BoundCell | null };

/** Every figure of a report by its cell id; a cell of the form that is absent here was not looked for. */
export interface Figures {
  readonly byCell: ReadonlyMap<string, Figure>;
  /** Those of rows that hold plain counts, by their places in the form; elsewhere `NO_COUNT`. */
  readonly counts: readonly number[];
  /** All the others. */
  readonly others: ReadonlyMap<string, Figure>;
  /** The count in a cell of such a row, else `NO_COUNT`. */
  countAt(cell: string): number;
  has(cell: string): boolean;
  /** Tables in which nothing at all is filled in. */
  readonly notFilled: ReadonlySet<string>;
  /** Why a whole table has no figures. */
  readonly absent: ReadonlyMap<string, 'table-unreadable' | 'table-missing'>;
}

export const NO_COUNT = -1;

export function figuresOf(report: Report): Figures {
  return new ReadFigures(report);
}

/** Nearly all figures are plain counts, and few are asked for more than their number. */
class ReadFigures implements Figures {
  readonly counts: number[];
  readonly others: ReadonlyMap<string, Figure>;
  readonly notFilled: ReadonlySet<string>;
  readonly absent: Figures['absent'];
  readonly #report: Report;
  readonly #places: FigurePlaces;
  #byCell: ReadonlyMap<string, Figure> | undefined;

  constructor(report: Report) {
    this.#report = report;
    this.#places = figurePlacesOf(report.form);
    this.#byCell = undefined;
    this.counts = new Array<number>(this.#places.size).fill(NO_COUNT);
    const others = new Map<string, Figure>();
    const notFilled = new Set<string>();
    for (const { rows, form } of report.tables) {
      let filled = false;
      for (const row of rows) {
        if (this.#count(row)) filled = true;
        else filled = gather(row, others) || filled;
      }
      if (!filled) notFilled.add(form.id);
    }
    this.others = others;
    this.notFilled = notFilled;
    this.absent = absentOf(report);
  }

  /** Takes the counts of a row that holds nothing else. */
  #count({ ids, counts }: BoundRow): boolean {
    if (counts === null) return false;
    const from = this.#places.of.get(ids[0]!);
    if (from === undefined) return false;
    for (let i = 0; i < counts.length; i++) this.counts[from + i] = counts[i]!;
    return true;
  }

  get byCell(): ReadonlyMap<string, Figure> {
    this.#byCell ??= allFigures(this.#report);
    return this.#byCell;
  }

  countAt(cell: string): number {
    const place = this.#places.of.get(cell);
    return place === undefined ? NO_COUNT : this.counts[place]!;
  }

  has(cell: string): boolean {
    return this.countAt(cell) !== NO_COUNT || this.others.has(cell);
  }
}

/** Whether anything is filled in there. */
function gather({ cells, unplaced }: BoundRow, figures: Map<string, Figure>): boolean {
  let filled = unplaced !== null && unplaced.length > 0;
  for (const cell of cells) {
    figures.set(cell.id, figureOf(cell));
    filled ||= cell.reading.kind === 'number' || cell.reading.kind === 'invalid';
  }
  return filled;
}

function allFigures({ tables }: Report): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { rows } of tables) for (const row of rows) gather(row, figures);
  return figures;
}

const NONE_ABSENT: Figures['absent'] = new Map();

function absentOf({ unbound }: Report): Figures['absent'] {
  if (unbound.length === 0) return NONE_ABSENT;
  return new Map(
    unbound.map(({ form, why }) => [form.id, why === 'missing' ? 'table-missing' : 'table-unreadable']),
  );
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
