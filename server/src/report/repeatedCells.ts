import { contentOf } from '../base/content.ts';
import { onceFor } from '../base/once.ts';
import { leaves } from '../form/nodes.ts';
import type { FormNode } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';

/**
 * Some programs write a merged cell once for every row and column it covers. Of headers below each other the first is
 * kept; where a header says the same label in several cells side by side, so does the figure below: there too the first.
 * What is left of several labels may be the same, and is no label.
 */
export function withoutRepeats(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const { folded } = labelsOf(expected);
  let header: readonly Cell[] | null = null;
  let above: readonly Cell[] = [];
  let changed = false;
  const kept = lines.map((line) => {
    if (line.kind !== 'row' || line.cells.length < 2) return line;
    if (!line.cells.some(({ content }) => looksLikeFigure(content.text))) {
      const isLabel = (i: number) => folded.has(foldText(line.cells[i]!.content.text));
      header = line.cells.some((_, i) => isRepeated(line.cells, i) && isLabel(i)) ? line.cells : null;
      const own = withoutThoseAbove(line.cells, above);
      above = line.cells;
      changed ||= own !== line.cells;
      return own === line.cells ? line : withCells(line, line.span.start, own);
    }
    above = [];
    if (header === null || header.length !== line.cells.length) return line;
    const cells = withoutThoseBeside(line.cells, header, widthsOf(expected));
    changed ||= cells !== line.cells;
    return cells === line.cells ? line : withCells(line, line.span.start, cells);
  });
  return changed ? kept : lines;
}

function isRepeated(cells: readonly Cell[], i: number): boolean {
  const { text } = cells[i]!.content;
  return i > 0 && text !== '' && cells[i - 1]!.content.text === text;
}

/**
 * The same cells where the figures under one header are not all the same, or no more than its columns: then a header was
 * written in the place of the one beside it.
 */
function withoutThoseBeside(
  cells: readonly Cell[],
  header: readonly Cell[],
  widths: ReadonlyMap<string, number>,
): readonly Cell[] {
  if (header.some((_, i) => isRepeated(header, i) && !isRepeated(cells, i))) return cells;
  const repeated = header.find((_, i) => isRepeated(header, i))!;
  if (countFigures(cells) <= (widths.get(foldText(repeated.content.text)) ?? 0)) return cells;
  return cells.map((cell, i) => (isRepeated(header, i) ? blanked(cell) : cell));
}

/** How many figures stand beside each other under the table's headers, per header. */
const widthsOf = onceFor(({ table: { parts } }: ExpectedTable): ReadonlyMap<string, number> => {
  const widths = new Map<string, number>();
  const add = (columns: readonly FormNode[], width: number) => {
    for (const { label, children } of columns) {
      const text = foldText(label);
      widths.set(text, Math.max(width, widths.get(text) ?? 0));
      add(children, width);
    }
  };
  for (const { columns } of parts) add(columns, leaves(columns).length);
  return widths;
});

/** From the first figure of a row to its last, blank cells between them too. */
function countFigures(cells: readonly Cell[]): number {
  const isFigure = ({ content }: Cell) => looksLikeFigure(content.text);
  return cells.findLastIndex(isFigure) - cells.findIndex(isFigure) + 1;
}

/** Of rows with as many cells, none of them blank: elsewhere the labels of one row may stand under those of another. */
function withoutThoseAbove(cells: readonly Cell[], above: readonly Cell[]): readonly Cell[] {
  const isSame = ({ content }: Cell, i: number) => content.text === above[i]!.content.text;
  if (cells.length !== above.length || !cells.some(isSame)) return cells;
  if ([...cells, ...above].some(({ content }) => content.text === '')) return cells;
  return cells.map((cell, i) => (isSame(cell, i) ? blanked(cell) : cell));
}

function blanked(cell: Cell): Cell {
  return { ...cell, content: contentOf([], cell.content.span.end) };
}
