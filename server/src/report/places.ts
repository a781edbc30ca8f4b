import type { Content } from '../base/content.ts';
import type { LogicalRow } from './logicalRows.ts';
import { filledCount } from './logicalRows.ts';
import type { Certainty } from './types.ts';

export interface Placed {
  readonly cells: readonly Content[];
  readonly certainty: Certainty;
}

/** Where the figures begin in rows of the same make: the only start that suits them all. */
export type Habits = ReadonlyMap<string, number>;

export function habitsOf(rows: readonly { row: LogicalRow; width: number }[]): Habits {
  const possible = new Map<string, Set<number>>();
  for (const { row, width } of rows) {
    if (filledCount(row) === 0 || row.shape !== 'grid') continue;
    const starts = windows(row, width);
    if (starts.length === 0) continue;
    const before = possible.get(shapeOf(row));
    possible.set(shapeOf(row), new Set(starts.filter((start) => before === undefined || before.has(start))));
  }
  const habits = new Map<string, number>();
  for (const [shape, starts] of possible) if (starts.size === 1) habits.set(shape, [...starts][0]!);
  return habits;
}

/** The `width` places of a row's figures, or null where they cannot be told. */
export function place(row: LogicalRow, width: number, habits: () => Habits): Placed | null {
  if (row.shape === 'spaced') {
    if (row.slots.length !== width) return null;
    return {
      cells: row.slots.map((slot) => slot.content),
      certainty: row.lines.length > 1 ? 'reconstructed' : 'certain',
    };
  }
  const starts = windows(row, width);
  const start = starts.length > 1 ? habitual(row, starts, habits()) : starts[0];
  if (start !== undefined) return cut(row, start, width, isLeftOut(row) ? 'reconstructed' : 'certain');
  if (filledCount(row) === 0 && starts.length > 0) return cut(row, starts[0]!, width, 'reconstructed');
  return null;
}

function habitual(row: LogicalRow, starts: readonly number[], habits: Habits): number | undefined {
  const habit = habits.get(shapeOf(row));
  return habit !== undefined && starts.includes(habit) ? habit : undefined;
}

function cut(row: LogicalRow, start: number, width: number, certainty: Certainty): Placed {
  return { cells: row.slots.slice(start, start + width).map((slot) => slot.content), certainty };
}

/** A line among its figures is none of them. */
function isLeftOut({ shape, lines, slots }: LogicalRow): boolean {
  return shape === 'stream' && lines.length > slots.length;
}

const FIRST = [0];

/** The starts of all windows of `width` places that hold every figure of the row. */
function windows(row: LogicalRow, width: number): number[] {
  const { slots } = row;
  if (slots.length === width && !slots.some((slot) => slot.fill)) return FIRST;
  const own = slots.filter((slot) => !slot.fill);
  const filled = slots.flatMap((slot, i) => (slot.content.text === '' ? [] : [i]));
  const first = filled[0];
  const last = filled.at(-1);
  if (row.shape === 'stream') return slots.length >= width && (last ?? 0) < width ? [0] : [];
  if (own.length === width && slots.slice(0, width).every((slot) => !slot.fill)) return [0];
  const starts: number[] = [];
  for (let start = 0; start + width <= slots.length; start++) {
    if (first === undefined || (start <= first && last! < start + width)) starts.push(start);
  }
  return starts;
}

/** Rows with as many cells, and their label in the same place, are laid out alike. */
function shapeOf(row: LogicalRow): string {
  return `${row.slots.length}:${row.from}`;
}
