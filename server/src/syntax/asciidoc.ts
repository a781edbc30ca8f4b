import { joinContents, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { inkEnd, inked, inkStart } from './ink.ts';
import type { Lines } from './lines.ts';
import { MOST_CELLS } from './rows.ts';
import type { Block, Cell, Row } from './tree.ts';

const FENCE = '|===';

/** Whether a line begins a table of AsciiDoc, or ends it: `|===`. */
export function isFence(source: string, start: number, end: number): boolean {
  const at = inkStart(source, start, end);
  return source.startsWith(FENCE, at) && inkEnd(source, at, end) === at + FENCE.length;
}

/**
 * A row ends with as many cells as there are columns, wherever its lines end. Where they do not come out even, as with
 * cells that cover several columns, or nothing closes the table, its lines are read as any with pipes: -1.
 */
export function readFenced(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const cells: Span[][] = [];
  let width = columnsAbove(source, lines, from);
  let unread: Span | undefined;
  let i = from + 1;
  for (; i < lines.count && !isFence(source, lines.start(i), lines.end(i)); i++) {
    if (cells.length > MOST_CELLS) {
      unread ??= lines.at(i);
      continue;
    }
    pushCells(source, lines.start(i), lines.end(i), cells);
    if (width === 0) width = cells.length;
  }
  if (i === lines.count || width === 0 || (cells.length % width !== 0 && !unread)) return -1;
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += width) {
    const own = cells.slice(at, at + width).map((parts) => cellOf(source, parts));
    rows.push({ span: { start: own[0]!.span.start, end: own.at(-1)!.span.end }, cells: own });
  }
  const span = { start: lines.start(from), end: lines.end(i) };
  if (rows.length > 0) {
    blocks.push({ kind: 'table', notation: 'pipe', span, rows, ...(unread ? { unread } : {}) });
  }
  return i + 1;
}

/** `[cols="16%,6%,6%",options="header"]`; 0 where it is not said. */
function columnsAbove(source: string, lines: Lines, from: number): number {
  if (from === 0) return 0;
  const above = source.slice(lines.start(from - 1), lines.end(from - 1)).trim();
  const columns = above.startsWith('[') ? above.split('cols="')[1]?.split('"')[0] : undefined;
  return columns && !columns.includes('*') ? columns.split(',').length : 0;
}

/** Puts what stands behind each pipe of a line among the cells, and before the first one, to the last of them. */
function pushCells(source: string, start: number, end: number, cells: Span[][]): void {
  let from = start;
  for (let i = start; i <= end && cells.length <= MOST_CELLS; i++) {
    if (i < end && source[i] !== '|') continue;
    if (from > start) cells.push([{ start: from, end: i }]);
    else if (i > start) cells.at(-1)?.push({ start: from, end: i });
    from = i + 1;
  }
}

function cellOf(source: string, parts: readonly Span[]): Cell {
  const { start } = parts[0]!;
  const words = parts.map((part) => inked(source, part.start, part.end)).filter(({ text }) => text !== '');
  const content = words.length > 0 ? joinContents(words) : plainContent(source, start, start);
  return { span: { start, end: parts.at(-1)!.end }, content, columns: 1, rows: 1, fill: false };
}
