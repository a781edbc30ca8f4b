import { type Content, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { inkEnd, inkStart } from './ink.ts';
import { readPipeRun } from './pipes.ts';
import type { KnownLine, PlainText } from './plainText.ts';
import { cellAt, RuledRow, TAB } from './rows.ts';
import type { Block, Cell, Row } from './tree.ts';

/** Reads text without markup of its own: tab tables, pipe tables in every shape, and lines. */
export function readPlain(text: PlainText, from = 0, to = text.source.length): Block[] {
  const { source } = text;
  const lines = text.lines(from, to);
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const { kind } = lines[i]!;
    if (kind === 'blank' || kind === 'blank-row') i++;
    else if (kind === 'tab-row') i = readTabTable(source, lines, i, blocks);
    else if (kind === 'pipe') i = readPipeRun(source, lines, i, blocks);
    else i = readParagraph(source, lines, i, blocks);
  }
  return blocks;
}

const MOST_BLANK_LINES_IN_A_TABLE = 3;

/** Many times what all tables of a report have; a table of more is somebody's list. */
export const MOST_CELLS = 50_000;

function readTabTable(source: string, lines: readonly KnownLine[], from: number, blocks: Block[]): number {
  const rows: Row[] = [];
  let i = from;
  let last = from;
  let room = MOST_CELLS;
  let unread: Span | undefined;
  for (let blank = 0; i < lines.length && blank <= MOST_BLANK_LINES_IN_A_TABLE; i++) {
    const { kind } = lines[i]!;
    if (kind === 'blank') blank++;
    else if (kind === 'tab-row' || kind === 'blank-row') {
      const line = lines[i]!;
      if (room > 0) rows.push(tabRow(source, line, room));
      else unread ??= { start: line.start, end: line.end };
      room -= line.tabs + 1;
      last = i;
      blank = 0;
    } else break;
  }
  blocks.push({
    kind: 'table',
    notation: 'tab',
    span: { start: lines[from]!.start, end: lines[last]!.end },
    rows,
    ...(unread ? { unread } : {}),
  });
  return last + 1;
}

/** The row; of what there is no room for, one cell. */
function tabRow(source: string, { start, end, tabs }: KnownLine, room: number): Row {
  if (tabs < room) return new RuledRow(source, start, end, 'tab');
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && (source.charCodeAt(i) !== TAB || cells.length >= room)) continue;
    cells.push(cellAt(source, from, i));
    from = i + 1;
  }
  return { span: { start, end }, cells };
}

/** A line without the spaces around it. */
function inked(source: string, { start, end }: KnownLine): Content {
  const from = inkStart(source, start, end);
  return plainContent(source, from, inkEnd(source, from, end));
}

function readParagraph(source: string, lines: readonly KnownLine[], from: number, blocks: Block[]): number {
  const own = [inked(source, lines[from]!)];
  let i = from + 1;
  for (; i < lines.length && lines[i]!.kind === 'text'; i++) own.push(inked(source, lines[i]!));
  const span = { start: lines[from]!.start, end: lines[i - 1]!.end };
  blocks.push({ kind: 'paragraph', span, lines: own });
  return i;
}
