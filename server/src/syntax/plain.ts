import { type Content, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { inkEnd, inkStart, isBlankBetween, isBlankCode } from './ink.ts';
import { readPipeRun } from './pipes.ts';
import { cellAt, isPipe, RuledRow } from './rows.ts';
import type { Block, Cell, Row } from './tree.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What a line is by its characters. `blank-row`: several tabs and nothing else, a row that is not filled in. */
type LineKind = 'blank' | 'blank-row' | 'tab-row' | 'pipe' | 'text';

interface KnownLine extends Line {
  readonly kind: LineKind;
  readonly tabs: number;
}

/** Reads text without markup of its own: tab tables, pipe tables in every shape, and lines. */
export function readPlain(source: string, from = 0, to = source.length): Block[] {
  const lines = linesOf(source, from, to);
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

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

/** The lines and what each of them is, in one pass over the text. */
function linesOf(source: string, from: number, to: number): KnownLine[] {
  const lines: KnownLine[] = [];
  for (let start = from; start < to; ) {
    let tabs = 0;
    let spaces = 0;
    let text = false;
    let ink = false;
    let tabBehindText = false;
    let pipe = false;
    let i = start;
    for (; i < to; i++) {
      const code = source.charCodeAt(i);
      if (isInk(code)) {
        text = true;
        ink = true;
      } else if (code === LINE_FEED || code === RETURN) break;
      else if (code === TAB) {
        tabs++;
        if (text) tabBehindText = true;
      } else if (code === SPACE || code === WIDE_SPACE) {
        if (code === WIDE_SPACE) spaces++;
      } else {
        text = true;
        if (isPipe(code)) pipe = true;
        if (!isBlankCode(code)) ink = true;
        else spaces++;
      }
    }
    const tabRow = tabBehindText || (tabs > 1 && text);
    const blankRow = !ink && tabs >= 3 && spaces === 0;
    const kind = !ink ? (blankRow ? 'blank-row' : 'blank') : tabRow ? 'tab-row' : pipe ? 'pipe' : 'text';
    lines.push({ start, end: i, kind, tabs });
    start = i + (source.charCodeAt(i) === RETURN && source.charCodeAt(i + 1) === LINE_FEED ? 2 : 1);
  }
  return lines;
}

/** What most letters are, told by few comparisons: neither blank nor pipe. */
function isInk(code: number): boolean {
  if (code > WIDE_SPACE) return code !== 0xff5c && code !== 0xfeff;
  return code > SPACE && code < 0x7c;
}

export function isBlank(source: string, line: Line): boolean {
  return isBlankBetween(source, line.start, line.end);
}

const MOST_BLANK_LINES_IN_A_TABLE = 3;

/** Many times what all tables of a report have; a table of more is somebody's list. */
export const MOST_CELLS = 50_000;

/** A tab behind text, or several before it, make a row; a single tab in front is an indent. */
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

/** A stretch of the source without the spaces around it. */
function inked(source: string, start: number, end: number): Content {
  const from = inkStart(source, start, end);
  return plainContent(source, from, inkEnd(source, from, end));
}

function readParagraph(source: string, lines: readonly KnownLine[], from: number, blocks: Block[]): number {
  const own: Content[] = [];
  let i = from;
  for (; i < lines.length && lines[i]!.kind === 'text'; i++) {
    const { start, end } = lines[i]!;
    own.push(inked(source, start, end));
  }
  const span = { start: lines[from]!.start, end: lines[i - 1]!.end };
  blocks.push({ kind: 'paragraph', span, lines: own });
  return i;
}
