import { type Content, trimContent } from '../base/content.ts';
import { contains, type Span } from '../base/span.ts';
import type { BoundCell, BoundLabel, BoundRow, BoundTable, Report } from '../report/types.ts';

/** A cell of a table as the cursor finds it. */
export interface CellPlace {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

export interface LabelPlace {
  readonly table: BoundTable;
  readonly label: BoundLabel;
}

/** A cursor at either edge of a text is on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The cell whose text the offset is at, else the one in whose room it is. */
export function cellAt(report: Report, offset: number): CellPlace | null {
  const table = report.tables.find((each) => touches(each.span, offset));
  if (!table) return null;
  const room = roomAt(report, offset);
  let inRoom: CellPlace | null = null;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (touches(cell.content.span, offset)) return { table, row, cell };
      if (room && contains(room, cell.content.span)) inRoom ??= { table, row, cell };
    }
  }
  return inRoom;
}

function roomAt(report: Report, offset: number): Span | null {
  for (const block of report.tree.blocks) {
    if (block.kind !== 'table' || !touches(block.span, offset)) continue;
    for (const row of block.rows) {
      const cell = touches(row.span, offset) && row.cells.find((each) => touches(each.span, offset));
      if (cell) return cell.span;
    }
  }
  return null;
}

export function labelAt(report: Report, offset: number): LabelPlace | null {
  for (const table of report.tables) {
    const label = table.labels.find((each) => holds(each.content, offset));
    if (label) return { table, label };
  }
  return null;
}

/** Whether the offset is at a content's own text, what stands between its pieces left out. */
export function holds(content: Content, offset: number): boolean {
  return content.pieces.some((piece) => touches(piece.span, offset));
}

/** A span up to the end of its last line that says something. */
export function trimmedEnd(source: string, { start, end }: Span): Span {
  let to = start + source.slice(start, end).trimEnd().length;
  while (to < end && source[to] !== '\n' && source[to] !== '\r') to++;
  return { start, end: to };
}

/** The texts that lines of running prose begin: `（一）主动公开…`, wherever no table has them. */
export function proseParts(report: Report): Content[] {
  const parts: Content[] = [];
  const look = (line: Content) => {
    if (!MAY_BE_PART.test(line.text)) return;
    const part = trimContent(line);
    if (PART.test(part.text) && !report.tables.some((table) => contains(table.span, part.span)))
      parts.push(part);
  };
  for (const block of report.tree.blocks) {
    if (block.kind === 'paragraph') block.lines.forEach(look);
    else if (block.kind === 'heading') look(block.content);
  }
  return parts;
}

const MAY_BE_PART = /^\s*[（(]/;
const PART = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const LONGEST_NAME = 40;

/** How far into its text the name of a part goes: its first clause, or the ordinal where that is too long. */
export function partNameLength(text: string): number {
  const clause = /[。；：:;\n]/.exec(text)?.index ?? text.length;
  return clause <= LONGEST_NAME ? clause : PART.exec(text)![0].length;
}
