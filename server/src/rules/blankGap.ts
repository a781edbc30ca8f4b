import { isInteger } from '../base/decimal.ts';
import type { Fix } from '../findings/types.ts';
import { writeFigure } from '../findings/writeFigure.ts';
import type { BoundCell, BoundTable } from '../report/types.ts';
import { cellName } from './cellName.ts';

/** A block of table 4 whose blank cells cannot all be 0. */
export interface Gap {
  /** What the parts that are filled in make. */
  readonly parts: number;
  /** What the total says; null where it is blank itself. */
  readonly total: number | null;
  readonly cells: readonly BoundCell[];
}

/** The gap that a run of blanks leaves, where it is told: in parts that make less than their total, or in the total. */
export function gapOf(table: BoundTable, run: readonly BoundCell[]): Gap | null {
  const first = run[0]!;
  const block = blockOf(first);
  if (block === null || run.some((cell) => blockOf(cell) !== block)) return null;
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => blockOf(cell) === block);
  const whole = cells.find(isTotal);
  const filled = cells.filter((cell) => !isTotal(cell)).map(numberIn);
  if (!whole || filled.includes(Number.NaN)) return null;
  const parts = filled.reduce((sum: number, each) => sum + (each ?? 0), 0);
  const total = numberIn(whole);
  if (total === null) return parts > 0 && run.includes(whole) ? { parts, total, cells } : null;
  const isFirst = cells.find((cell) => numberIn(cell) === null) === first;
  return total > parts && isFirst ? { parts, total, cells } : null;
}

/** `review` of review.upheld; null in a table that has no blocks. */
function blockOf({ column: { id } }: BoundCell): string | null {
  const at = id.indexOf('.');
  return at < 0 ? null : id.slice(0, at);
}

function isTotal({ column }: BoundCell): boolean {
  return column.id.endsWith('.total');
}

/** Null where nothing is said, and no number where something else is. */
function numberIn({ reading }: BoundCell): number | null {
  if (reading.kind === 'blank' || reading.kind === 'mark') return null;
  return reading.kind === 'number' && isInteger(reading.value) ? Number(reading.value.units) : Number.NaN;
}

const MOST_FIXES = 3;

/** What makes the sum right with 0 in each blank but one: that one, or, where a mark says nothing, another figure. */
export function gapFixes({ parts, total, cells }: Gap): Fix[] {
  const blanks = cells.filter((cell) => numberIn(cell) === null);
  const written = cells.filter((cell) => numberIn(cell) !== null);
  if (total === null) {
    const whole = fixOf(blanks.find(isTotal)!, parts, blanks);
    return written.length === 1 ? [whole, fixOf(written[0]!, 0, blanks)] : [whole];
  }
  const rest = total - parts;
  const figures = [...written].reverse().map((cell) => {
    return fixOf(cell, isTotal(cell) ? parts : numberIn(cell)! + rest, blanks);
  });
  const fills = blanks.map((cell) => fixOf(cell, rest, blanks));
  const isMarked = blanks.every(({ reading }) => reading.kind === 'mark');
  return (isMarked ? [...figures, ...fills] : [...fills, ...figures]).slice(0, MOST_FIXES);
}

function fixOf(cell: BoundCell, value: number, blanks: readonly BoundCell[]): Fix {
  const zeros = blanks.filter((each) => each !== cell);
  const name = cellName(cell);
  return {
    title: {
      zh: `${name.zh}填 ${value}，其余 ${zeros.length} 格填 0`,
      en: `${value} in ${name.en}, 0 in ${zeros.length} others`,
    },
    safety: 'review',
    preferred: false,
    edits: [...writeFigure(cell.content, value), ...zeros.flatMap((each) => writeFigure(each.content, 0))],
  };
}
