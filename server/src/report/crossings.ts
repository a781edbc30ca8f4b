import { addTo } from '../base/lists.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { type Axes, axesOf, type Place } from './axes.ts';
import { labelLikeness } from './bindLabels.ts';
import type { ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { withoutFootnote } from './footnotes.ts';
import { type Grid, gridsOf } from './grids.ts';
import { type DocumentLine, rowOf } from './lines.ts';

/**
 * The rows of a table that is turned, or whose columns stand in another order, as the form has them: each figure belongs
 * where the label of its row and that of its column cross. Null unless that gives each cell of the form exactly one.
 */
export function rowsOfCrossings(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] | null {
  const grids = gridsOf(lines);
  if (grids.length === 0) return null;
  const axes = axesOf(expected);
  const labels = labelsIn(grids, axes);
  if (labels === null) return null;
  const found = figuresIn(grids, axes, labels);
  return found && inForm(found, labels, expected, axes, grids[0]!.notation);
}

/** What each label of a grid says: the name of a row, of a column, or anything else. */
type Labels = ReadonlyMap<Cell, string>;

const LIKE_A_LABEL = 0.6;
/** Where more labels are not as in the form, what is read is more likely another table. */
const MOST_SLIPS = 4;

/** Labels that are not word for word as in the form are those that are most like the ones that are lacking. */
function labelsIn(grids: readonly Grid[], { rows, columns, all }: Axes): Labels | null {
  const labels = new Map<Cell, string>();
  for (const { cells } of grids)
    for (const cell of cells) {
      const { text } = withoutFootnote(cell.content);
      if (text !== '' && !looksLikeFigure(text)) labels.set(cell, foldText(text));
    }
  const known = new Set(labels.values());
  const strange = new Map<string, Cell[]>();
  for (const [cell, text] of labels) {
    if (all.has(text)) continue;
    addTo(strange, text, cell);
  }
  const lacking = [...rows.values(), ...columns.values()].filter(
    ({ folded, aliases }) => !known.has(folded) && !aliases.some((alias) => known.has(alias)),
  );
  if (lacking.length > MOST_SLIPS) return null;
  for (const label of lacking) {
    let best = LIKE_A_LABEL;
    let likest: string | null = null;
    for (const text of strange.keys()) {
      const like = labelLikeness(text, label, best);
      if (like > best) [best, likest] = [like, text];
    }
    if (likest === null) return null;
    for (const cell of strange.get(likest)!) labels.set(cell, label.folded);
    strange.delete(likest);
  }
  return labels;
}

/** The cell of the text for each cell of the form, by its place. */
type Figures = ReadonlyMap<Place, Cell>;

function figuresIn(grids: readonly Grid[], axes: Axes, labels: Labels): Figures | null {
  const figures = new Map<Place, Cell>();
  const blanks = new Map<Place, Cell | null>();
  for (const grid of grids) {
    for (let i = 0; i < grid.cells.length; i++) {
      const cell = grid.cells[i]!;
      if (labels.has(cell)) continue;
      const isBlank = cell.content.text === '';
      const place = placeOf(grid, i, axes, labels);
      if (place === null) {
        if (isBlank) continue;
        return null;
      }
      if (isBlank) blanks.set(place, blanks.has(place) ? null : cell);
      else if (figures.has(place)) return null;
      else figures.set(place, cell);
    }
  }
  for (const place of axes.places) {
    if (figures.has(place)) continue;
    const blank = blanks.get(place);
    if (!blank) return null;
    figures.set(place, blank);
  }
  return figures;
}

interface Near {
  readonly text: string;
  readonly away: number;
}

/** Where the nearest labels beside and above a cell cross; null where they do not, or twice. */
function placeOf(grid: Grid, index: number, axes: Axes, labels: Labels): Place | null {
  const beside = grid.beside(index);
  const above = grid.above(index);
  const rows = [nearest(beside, axes.isRow, labels), nearest(above, axes.isRow, labels)];
  const columns = [nearest(beside, axes.isColumn, labels), nearest(above, axes.isColumn, labels)];
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (const column of columns) {
      const place = row && column ? axes.at(row.text, column.text) : null;
      if (place === null || place === best) continue;
      const away = row!.away + column!.away;
      if (away === least) best = null;
      else if (away < least) [best, least] = [place, away];
    }
  }
  return best;
}

/** Farther than any cell. */
const FARTHEST = 1_000;

/** Of a cell, before one that only goes on in a blank. */
function nearest(
  path: readonly (readonly [Cell, boolean])[],
  isWanted: (text: string) => boolean,
  labels: Labels,
): Near | null {
  let goesOn: Near | null = null;
  for (let away = 0; away < path.length; away++) {
    const [cell, isOwn] = path[away]!;
    const text = labels.get(cell);
    if (text === undefined || !isWanted(text)) continue;
    if (isOwn) return { text, away };
    goesOn ??= { text, away: away + FARTHEST };
  }
  return goesOn;
}

/** The same table in the form's order, headers and rows, part by part; what else is said stands before the first header. */
function inForm(
  figures: Figures,
  labels: Labels,
  expected: ExpectedTable,
  axes: Axes,
  notation: DocumentLine['notation'],
): readonly DocumentLine[] {
  const left = new Map<string, Cell[]>();
  for (const [cell, text] of labels) addTo(left, text, cell);
  const take = (names: readonly string[]): Cell[] => {
    const name = names.find((each) => (left.get(each)?.length ?? 0) > 0);
    return name === undefined ? [] : [left.get(name)!.shift()!];
  };
  const headers: Cell[][] = [];
  const rows: Cell[][] = [];
  let part: object | null = null;
  for (const row of expected.rows) {
    if (!axes.holds(row)) continue;
    if (row.part !== part) {
      part = row.part;
      headers.push(axes.headersOf(row).flatMap(take));
      rows.push(headers.at(-1)!);
    }
    const cells = axes.placesOf(row).map((place) => figures.get(place)!);
    rows.push([...take(axes.namesOf(row)), ...cells]);
  }
  headers[0]!.unshift(...[...left.values()].flat());
  return rows.filter((cells) => cells.length > 0).map((cells) => rowOf(cells, notation));
}
