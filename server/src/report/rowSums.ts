import { rowIdentities } from '../form/identities.ts';
import type { ExpectedRow, ExpectedTable } from './expected.ts';
import { plainNumber } from './figures.ts';
import type { LogicalRow } from './logicalRows.ts';
import { joinBlocks } from './logicalRows.ts';

/** The figures of a row as plain numbers; -1 for what is none. */
export function numbersOf({ slots }: LogicalRow): readonly number[] {
  return slots.map(({ content: { text } }) => plainNumber(text, 0, text.length));
}

/** Whether all sums of a row of the form are right with these figures; not where it has none. */
export function sumsHold(
  figures: readonly number[],
  { cells }: ExpectedRow,
  { table }: ExpectedTable,
): boolean {
  const own = rowIdentities(table).filter(({ terms }) => cells.includes(terms[0]!.cell));
  const isRight = ({ terms }: (typeof own)[number]) =>
    terms.reduce((sum, { cell, coefficient }) => sum + coefficient * figures[cells.indexOf(cell)]!, 0) === 0;
  return own.length > 0 && own.every(isRight);
}

/** A table of one row is cut into its groups at most: more pieces than these stand in an order that nobody knows. */
const MOST_BLOCKS = 3;

/** The only row of a table; of pieces that differ in size, and are many, only where the sums prove their order. */
export function joinProvenBlocks(
  rows: readonly LogicalRow[],
  width: number,
  expected: ExpectedTable,
): readonly LogicalRow[] {
  const joined = joinBlocks(rows, width);
  const isAlike = rows.every(({ slots }) => slots.length === rows[0]!.slots.length);
  if (joined === rows || rows.length <= MOST_BLOCKS || isAlike) return joined;
  const numbers = numbersOf(joined[0]!);
  return numbers.includes(-1) || sumsHold(numbers, expected.rows[0]!, expected) ? joined : rows;
}
