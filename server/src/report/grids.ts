import type { Cell } from '../syntax/tree.ts';
import type { DocumentLine } from './lines.ts';

/** A stretch of rows whose cells stand in columns. */
export interface Grid {
  readonly notation: DocumentLine['notation'];
  /** Each once, row by row. */
  readonly cells: readonly Cell[];
  /** The cells before one in its row, nearest first; true where it is that cell and not what a blank goes on from. */
  beside(index: number): readonly (readonly [Cell, boolean])[];
  /** The cells above one in its column, in the same way. */
  above(index: number): readonly (readonly [Cell, boolean])[];
}

/** Several times what a table of the form has, turned or not. */
const MOST_CELLS = 2_000;
const MOST_ROWS = 150;
const WIDEST = 100;

/** The tables of a region; none where one is too large. */
export function gridsOf(lines: readonly DocumentLine[]): readonly Grid[] {
  const grids: Grid[] = [];
  let rows: DocumentLine[] = [];
  const end = () => {
    if (rows.length > 1) grids.push(gridOf(rows));
    rows = [];
  };
  let count = 0;
  for (const line of lines) {
    const isRow = line.kind === 'row' && line.cells.length > 0;
    if (!isRow || (rows.length > 0 && rows[0]!.notation !== line.notation)) end();
    if (!isRow) continue;
    count += line.cells.length;
    if (count > MOST_CELLS || rows.length === MOST_ROWS) return [];
    rows.push(line);
  }
  end();
  return grids.every((grid) => grid !== NO_GRID) ? grids : [];
}

function gridOf(lines: readonly DocumentLine[]): Grid {
  const covered: (Cell | undefined)[][] = lines.map(() => []);
  const cells: Cell[] = [];
  const places: [number, number][] = [];
  for (let y = 0; y < lines.length; y++) {
    let x = 0;
    for (const cell of lines[y]!.cells) {
      while (covered[y]![x]) x++;
      if (x + cell.columns > WIDEST) return NO_GRID;
      for (let i = y; i < Math.min(lines.length, y + cell.rows); i++)
        for (let k = x; k < x + cell.columns; k++) covered[i]![k] = cell;
      cells.push(cell);
      places.push([y, x]);
      x += cell.columns;
    }
  }
  const before = covered.map((row) => carried(row));
  const width = Math.max(...covered.map((row) => row.length));
  const over = Array.from({ length: width }, (_, x) => carried(covered.map((row) => row[x])));
  return {
    notation: lines[0]!.notation,
    cells,
    beside(index) {
      const [y, x] = places[index]!;
      return path(x, (k) => [covered[y]![k], over[k]![y]]);
    },
    above(index) {
      const [y, x] = places[index]!;
      return path(y, (i) => [covered[i]![x], before[i]![x]]);
    },
  };
}

const NO_GRID: Grid = { notation: 'lines', cells: [], beside: () => [], above: () => [] };

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.content.text !== '';
}

/** For each cell of a row or a column itself, or the last before it that is not blank. */
function carried(cells: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  let last: Cell | undefined;
  return Array.from(cells, (cell) => {
    if (isFilled(cell)) last = cell;
    return last;
  });
}

function path(
  from: number,
  at: (i: number) => readonly [Cell | undefined, Cell | undefined],
): (readonly [Cell, boolean])[] {
  const found: (readonly [Cell, boolean])[] = [];
  for (let i = from - 1; i >= 0; i--) {
    const [own, other] = at(i);
    if (own !== undefined && isFilled(own)) found.push([own, true]);
    else if (other) found.push([other, false]);
  }
  return found;
}
