import type { Content } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { isFence, readFenced } from './asciidoc.ts';
import { readGrid } from './drawnGrid.ts';
import { withoutHeadingMarks } from './headingMarks.ts';
import { inked } from './ink.ts';
import { LineKind, type Lines } from './lines.ts';
import { readPipeRun } from './pipes.ts';
import { cellAt, MOST_CELLS, RuledRow, TAB } from './rows.ts';
import { separatedRow } from './separated.ts';
import type { Block, Cell, Paragraph, Row } from './tree.ts';
import { beginsWikiTable, readWikiTable } from './wiki.ts';

/** Reads text without markup of its own: tab tables, pipe tables in every shape, and lines. */
export function readPlain(source: string, lines: Lines): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.count) {
    const kind = lines.kind(i);
    if (kind === LineKind.text) i = readParagraph(source, lines, i, blocks);
    else if (kind === LineKind.tabRow || kind === LineKind.quotedRow)
      i = readTabTable(source, lines, i, blocks);
    else if (kind === LineKind.pipe) i = readPiped(source, lines, i, blocks);
    else if (kind === LineKind.separated) i = readSeparated(source, lines, i, blocks);
    else i++;
  }
  return blocks;
}

/** Lines with pipes; some notations mark where a table begins and ends. */
function readPiped(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const start = lines.start(from);
  const end = lines.end(from);
  if (beginsWikiTable(source, start, end)) return readWikiTable(source, lines, from, blocks);
  const read = isFence(source, start, end) ? readFenced : readGrid;
  const to = read(source, lines, from, blocks);
  return to < 0 ? readPipeRun(source, lines, from, blocks) : to;
}

const MOST_BLANK_LINES_IN_A_TABLE = 3;

function readTabTable(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const rows: Row[] = [];
  let i = from;
  let last = from;
  let room = MOST_CELLS;
  let unread: Span | undefined;
  for (let blank = 0; i < lines.count && blank <= MOST_BLANK_LINES_IN_A_TABLE; i++) {
    const kind = lines.kind(i);
    if (kind === LineKind.blank) blank++;
    else if (kind === LineKind.tabRow || kind === LineKind.blankRow || kind === LineKind.quotedRow) {
      if (room > 0) rows.push(tabRow(source, lines, i, room));
      else unread ??= lines.at(i);
      room -= lines.tabs(i) + 1;
      last = i;
      blank = 0;
    } else break;
  }
  blocks.push({
    kind: 'table',
    notation: 'tab',
    span: { start: lines.start(from), end: lines.end(last) },
    rows,
    ...(unread ? { unread } : {}),
  });
  return last + 1;
}

/** The row; of what there is no room for, one cell. */
function tabRow(source: string, lines: Lines, line: number, room: number): Row {
  const start = lines.start(line);
  const end = lines.end(line);
  if (lines.tabs(line) < room) {
    const quoted = lines.kind(line) === LineKind.quotedRow;
    return quoted ? separatedRow(source, { start, end }, TAB) : new RuledRow(source, start, end, 'tab');
  }
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && (source.charCodeAt(i) !== TAB || cells.length >= room)) continue;
    cells.push(cellAt(source, from, i));
    from = i + 1;
  }
  return { span: { start, end }, cells };
}

function readSeparated(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const rows: Row[] = [];
  let i = from;
  let cells = 0;
  let unread: Span | undefined;
  for (; lines.kind(i) === LineKind.separated; i++) {
    if (cells > MOST_CELLS) unread ??= lines.at(i);
    else rows.push(separatedRow(source, lines.at(i)));
    cells += rows.at(-1)!.cells.length;
  }
  const span = { start: lines.start(from), end: lines.end(i - 1) };
  blocks.push({ kind: 'table', notation: 'separated', span, rows, ...(unread ? { unread } : {}) });
  return i;
}

/** A line without the spaces around it, and without the marks of a heading. */
function lineOf(source: string, lines: Lines, line: number): Content {
  return withoutHeadingMarks(inked(source, lines.start(line), lines.end(line)));
}

function readParagraph(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const first = lineOf(source, lines, from);
  const start = lines.start(from);
  let i = from + 1;
  if (lines.kind(i) !== LineKind.text) {
    const length = lines.end(from) - start;
    blocks.push(new LoneLine(first, first.text.length === length ? null : { start, end: start + length }));
    return i;
  }
  const own = [first];
  while (lines.kind(i) === LineKind.text) own.push(lineOf(source, lines, i++));
  blocks.push({ kind: 'paragraph', span: { start, end: lines.end(i - 1) }, lines: own });
  return i;
}

/** A paragraph of one line, as most are: a class, so that little is made of it, and its list only when asked for. */
class LoneLine implements Paragraph {
  readonly #line: Content;
  /** Null where it stands where its words do. */
  readonly #span: Span | null;

  constructor(line: Content, span: Span | null) {
    this.#line = line;
    this.#span = span;
  }

  get kind(): 'paragraph' {
    return 'paragraph';
  }

  get lines(): readonly [Content] {
    return [this.#line];
  }

  get span(): Span {
    return this.#span ?? this.#line.span;
  }
}
