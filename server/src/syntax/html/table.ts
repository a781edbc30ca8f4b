import { type Content, contentOf } from '../../base/content.ts';
import type { Cell, Row, Table } from '../tree.ts';
import { linesOf, wholeContent } from './lines.ts';
import { BLOCKS, CELLS, type Element, type HtmlNode, ROW_GROUPS } from './nodes.ts';
import type { Decoder } from './references.ts';

export interface ReadTable {
  /** A caption, and what else stands before the first row. */
  readonly before: readonly Content[];
  readonly table: Table | null;
}

/** No table that only arranges the page: one around other tables, or a single cell. */
export function isDataTable(node: Element): boolean {
  if (node.shown !== 'table') return false;
  const isMarked = node.name === 'table';
  if (holdsTable(node, isMarked) || countCells(node, 2) < 2) return false;
  return isMarked || !arrangesBlocks(node);
}

/** Of boxes that are shown as a table, the cells of a page rather than those of a table hold several blocks. */
function arrangesBlocks(node: Element): boolean {
  return node.children.some((child) => {
    if (child.kind !== 'element' || child.hidden) return false;
    return CELLS.has(child.shown) ? countBlocks(child, 2) > 1 : arrangesBlocks(child);
  });
}

/** Counts no further than `enough`. */
function countBlocks(node: Element, enough: number): number {
  let count = 0;
  for (const child of node.children) {
    if (count >= enough) break;
    if (child.kind === 'element') count += (BLOCKS.has(child.name) ? 1 : 0) + countBlocks(child, enough);
  }
  return count;
}

/** In a cell of a marked table a box may be shown as one to stand in the middle. */
function holdsTable(node: Element, marked: boolean): boolean {
  return node.children.some((child) => {
    if (child.kind !== 'element' || child.hidden) return false;
    return (marked ? child.name : child.shown) === 'table' || holdsTable(child, marked);
  });
}

/** Counts no further than `enough`. */
function countCells(node: Element, enough: number): number {
  let count = 0;
  for (const child of node.children) {
    if (count >= enough) break;
    if (child.kind !== 'element' || child.hidden) continue;
    count += CELLS.has(child.shown) ? 1 : countCells(child, enough);
  }
  return count;
}

export function readTable(source: string, decode: Decoder, table: Element): ReadTable {
  const before: Content[] = [];
  const rows: Row[] = [];

  const cellOf = (node: Element): Cell => ({
    span: node.inner,
    content: wholeContent(source, decode, node),
    columns: node.colspan,
    rows: node.rowspan,
    fill: false,
  });

  /** Text that somebody forgot to put into a cell stands where it would be one. */
  const strayCell = (node: HtmlNode): Cell | null => {
    const lines = linesOf(source, decode, [node]);
    if (lines.length === 0) return null;
    const content = contentOf(
      lines.flatMap((line) => line.pieces),
      node.span.start,
    );
    return { span: node.span, content, columns: 1, rows: 1, fill: false };
  };

  const readRow = (row: Element): void => {
    const cells: Cell[] = [];
    for (const child of row.children) {
      if (child.kind === 'element' && child.hidden) continue;
      const cell = child.kind === 'element' && CELLS.has(child.shown) ? cellOf(child) : strayCell(child);
      if (cell) cells.push(cell);
    }
    if (cells.length > 0) rows.push({ span: row.span, cells });
  };

  const readPart = (part: Element): void => {
    for (const child of part.children) {
      if (child.kind === 'element' && child.hidden) continue;
      if (child.kind === 'element' && child.shown === 'tr') readRow(child);
      else if (child.kind === 'element' && ROW_GROUPS.has(child.shown)) readPart(child);
      else if (rows.length === 0) before.push(...linesOf(source, decode, [child]));
      else {
        const cell = strayCell(child);
        if (cell) rows.push({ span: cell.span, cells: [cell] });
      }
    }
  };

  readPart(table);
  const first = rows[0];
  if (!first) return { before, table: null };
  const span = { start: first.span.start, end: rows.at(-1)!.span.end };
  return { before, table: { kind: 'table', notation: 'html', span, rows: rows.map(endSpans) } };
}

/** No cell reaches below the last row; a rowspan of 0 reaches down to it. */
function endSpans(row: Row, index: number, rows: readonly Row[]): Row {
  const left = rows.length - index;
  const cells = row.cells.map((cell) => ({
    ...cell,
    rows: cell.rows === 0 ? left : Math.min(cell.rows, left),
  }));
  return { span: row.span, cells };
}
