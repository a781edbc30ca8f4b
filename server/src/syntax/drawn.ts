import { isDigit, isInvisible } from '../base/codes.ts';
import { type Content, joinContents, plainContent } from '../base/content.ts';
import { areBrokenFigures, isFilled } from './drawnFigures.ts';
import type { Line } from './lines.ts';
import { CellWalk, isPipe, type Rule, RuledRow } from './rows.ts';
import type { Cell, Row } from './tree.ts';

/**
 * A line that is drawn between the rows of a table: `+----+----+`, `├──┼──┤`. It has a corner or a crossing; a line of
 * dashes alone is an ornament, or the underline of a heading.
 */
export function isDrawnLine(source: string, start: number, end: number): boolean {
  let crossings = 0;
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (isDash(code)) dashes++;
    else if (isCrossing(code)) crossings++;
    else if (!isPipe(code) && code !== COLON && !isInvisible(code)) return false;
  }
  return crossings > 0 && dashes > crossings;
}

/** Whether a line may be one, told by its first letter. */
export function mayBeDrawn(code: number): boolean {
  return isDash(code) || isCrossing(code);
}

const COLON = 0x3a;
const PLUS = 0x2b;

export function isDash(code: number): boolean {
  return code === 0x2d || code === 0x3d || code === 0x2500 || code === 0x2501 || code === 0x2550;
}

/** Of the block of box drawings: what is neither a straight line nor a dashed one. */
export function isCrossing(code: number): boolean {
  return code === PLUS || (code >= 0x250c && code <= 0x254b) || (code >= 0x2552 && code <= 0x256c);
}

const FEWEST_ROWS = 4;

/**
 * The rows of a table that draws a line between any two of them: what stands on several lines there is one row, its
 * cells broken over them. Null where lines are drawn around several rows.
 */
export function wrappedRows(
  source: string,
  groups: readonly (readonly Line[])[],
  rule: Rule,
): readonly Row[] | null {
  if (groups.length < FEWEST_ROWS || !groups.some((lines) => lines.length > 1)) return null;
  const grids: Cell[][][] = [];
  for (const lines of groups) {
    const columns = columnsOf(source, lines, rule);
    if (columns === null) return null;
    grids.push(columns);
  }
  if (grids.some(hasFiguresBelowEachOther) && !areBrokenFigures(grids)) return null;
  return grids.map((columns, i) => {
    const lines = groups[i]!;
    return { span: { start: lines[0]!.start, end: lines.at(-1)!.end }, cells: columns.map(joinedCell) };
  });
}

/** What stands below each other, column by column; null where the lines have not the same cells. */
function columnsOf(source: string, lines: readonly Line[], rule: Rule): Cell[][] | null {
  const columns: Cell[][] = [];
  const walk = new CellWalk();
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    walk.begin(new RuledRow(source, start, end, rule));
    while (walk.next()) {
      if (i === 0) columns.push([]);
      columns[walk.count - 1]?.push(cellOf(source, walk));
    }
    if (walk.count !== columns.length) return null;
  }
  return columns;
}

function cellOf(source: string, { from, to, start, end }: CellWalk): Cell {
  const content = plainContent(source, start, end);
  return { span: { start: from, end: to }, content, columns: 1, rows: 1, fill: false };
}

function hasFiguresBelowEachOther(columns: readonly Cell[][]): boolean {
  return columns.some((cells) => cells.filter(({ content }) => isFigure(content)).length > 1);
}

export function isFigure({ text }: Content): boolean {
  return isDigit(text.charCodeAt(0)) && !/[^\d.,]/.test(text);
}

function joinedCell(parts: readonly Cell[]): Cell {
  const filled = parts.filter(isFilled);
  const first = filled[0] ?? parts[0]!;
  if (filled.length < 2) return first;
  return { ...first, content: joinContents(filled.map(({ content }) => content)) };
}
