import { isDigit } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import type { Cell } from './tree.ts';

/** What stands below each other between two drawn lines, column by column. */
type Columns = readonly (readonly Cell[])[];

const WORDS_IN_PIECES = 3;

/**
 * Whether figures that stand below each other between drawn lines are one figure each: a program that lays a table out
 * in narrow columns breaks what does not fit, figures too. All but one of the lines of such a figure are as wide as the
 * column, it begins on the first, and what stands beside it has more lines or fewer. That the columns break words so
 * shows in other rows.
 */
export function areBrokenFigures(rows: readonly Columns[]): boolean {
  const breaking = breakingRows(rows);
  return rows.every((columns) => !columns.some(isStack) || isOneRow(columns, breaking));
}

/** The first row and the last in which words are broken over lines without room left: by column, and in any. */
type Breaking = ReadonlyMap<number, Ends>;

interface Ends {
  readonly first: Columns;
  readonly last: Columns;
}

const IN_ANY = -1;

function breakingRows(rows: readonly Columns[]): Breaking {
  const found = new Map<number, Ends>();
  const add = (column: number, row: Columns) =>
    found.set(column, { first: found.get(column)?.first ?? row, last: row });
  for (const columns of rows) {
    for (const [i, cells] of columns.entries()) {
      if (heightOf(cells) < WORDS_IN_PIECES || isStack(cells) || !fillsColumn(cells)) continue;
      add(i, columns);
      add(IN_ANY, columns);
    }
  }
  return found;
}

function isOneRow(columns: Columns, breaking: Breaking): boolean {
  const breaks = (column: number) => {
    const ends = breaking.get(column);
    return ends !== undefined && (ends.first !== columns || ends.last !== columns);
  };
  if (!breaks(IN_ANY)) return false;
  const heights = columns.map(heightOf).filter((height) => height > 0);
  if (heights.every((height) => height === heights[0])) return false;
  return columns.every(
    (cells, i) => heightOf(cells) < 2 || (fillsColumn(cells) && (isStack(cells) || breaks(i))),
  );
}

/** Figures below each other, and nothing else. */
function isStack(cells: readonly Cell[]): boolean {
  return heightOf(cells) > 1 && cells.every(({ content }) => isPartOfFigure(content));
}

function heightOf(cells: readonly Cell[]): number {
  return cells.filter(isFilled).length;
}

/** Lines from the first on, all but the first or the last of which have no room left. */
function fillsColumn(cells: readonly Cell[]): boolean {
  const height = heightOf(cells);
  const isFull = (cell: Cell) => isFilled(cell) && roomLeft(cell) < 1;
  if (!isFilled(cells[0]!) || !isFilled(cells[height - 1]!)) return false;
  return cells.slice(1, height).every(isFull) || cells.slice(0, height - 1).every(isFull);
}

/** Whether another letter would fit in a line beside the blanks around it; what is twice as wide takes two places. */
function roomLeft({ span, content: { text } }: Cell): number {
  const room = span.end - span.start - text.length - BLANKS_AROUND;
  return isDigit(text.charCodeAt(text.length - 1)) ? room : room - 1;
}

const BLANKS_AROUND = 2;

/** Of what is broken, a piece may be a sign or a point alone. */
function isPartOfFigure({ text }: Content): boolean {
  return !/[^\d.,+-]/.test(text);
}

export function isFilled({ content }: Cell): boolean {
  return content.text !== '';
}
