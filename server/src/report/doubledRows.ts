import type { ExpectedRow, ExpectedTable } from './expected.ts';
import type { LogicalRow, LogicalRows } from './logicalRows.ts';
import { numbersOf, sumsHold } from './rowSums.ts';

/** The rows of a table in the order of the form, and which of them each row of the form is. */
export interface InOrder {
  readonly rows: readonly LogicalRow[];
  readonly bound: readonly (number | null)[];
  /** Label texts behind the last row, where they are not those that were. */
  readonly rest?: LogicalRows['rest'];
}

/**
 * Where every cell stands on a line of its own and lines are sorted by where they are seen, the figures of a row may stand
 * before its label, behind those of the row above. They are parted where there are then as many rows as in the form, and
 * the sums of all that were parted are right. Null where nothing is to be parted, or it is not proven.
 */
export function partDoubledRows(rows: readonly LogicalRow[], expected: ExpectedTable): InOrder | null {
  const wanted = expected.rows.filter((row) => !row.optional);
  const width = wanted[0]!.columns.length;
  if (rows.length >= wanted.length || !rows.some((row) => isDoubled(row, width))) return null;
  if (rows.some(({ shape }) => shape !== 'stream') || wanted.some((row) => row.columns.length !== width))
    return null;
  const parted: LogicalRow[] = [];
  for (const row of rows) {
    if (!isDoubled(row, width)) parted.push(row);
    else {
      const halves = halvesOf(row, wanted.slice(parted.length, parted.length + 2), expected);
      if (halves === null) return null;
      parted.push(...halves);
    }
  }
  if (parted.length !== wanted.length) return null;
  let next = 0;
  return { rows: parted, bound: expected.rows.map((row) => (row.optional ? null : next++)) };
}

/** Twice as many figures as a row has, the number of a page between them or none. */
function isDoubled({ slots }: LogicalRow, width: number): boolean {
  return slots.length === 2 * width || slots.length === 2 * width + 1;
}

function halvesOf(
  row: LogicalRow,
  wanted: readonly ExpectedRow[],
  expected: ExpectedTable,
): readonly LogicalRow[] | null {
  const width = Math.floor(row.slots.length / 2);
  const numbers = numbersOf(row);
  if (wanted.length < 2 || numbers.includes(-1)) return null;
  const found = new Map<string, number>();
  for (const page of row.slots.length > 2 * width ? numbers.keys() : [-1]) {
    const figures = numbers.filter((_, i) => i !== page);
    const isProven =
      sumsHold(figures.slice(0, width), wanted[0]!, expected) &&
      sumsHold(figures.slice(width), wanted[1]!, expected);
    if (isProven) found.set(figures.join(), page);
  }
  if (found.size !== 1) return null;
  const [page] = found.values();
  const slots = row.slots.filter((_, i) => i !== page);
  const lines = row.lines.slice(0, width);
  return [
    { ...row, slots: slots.slice(0, width), lines },
    { ...row, before: [], slots: slots.slice(width), lines: row.lines.slice(width) },
  ];
}
