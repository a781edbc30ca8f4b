import { isDigit, isInvisible } from '../base/codes.ts';
import type { Span } from '../base/span.ts';
import { isFence } from './asciidoc.ts';
import { isDrawnLine, wrappedRows } from './drawn.ts';
import { isMarkedHeading } from './headingMarks.ts';
import { inkEnd, inkStart, isBlankBetween } from './ink.ts';
import { isBlank, type Line, type Lines } from './lines.ts';
import { CellWalk, cellAt, isPipe, MOST_CELLS, type Rule, RuledRow } from './rows.ts';
import type { Block, Row } from './tree.ts';
import { beginsWikiTable } from './wiki.ts';

function isPipeLine(source: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) if (pipeAt(source, i)) return true;
  return false;
}

function pipeAt(source: string, i: number): boolean {
  return isPipe(source.charCodeAt(i));
}

/** Lines without a pipe that may stand between pipe lines and still be cells: a label over several lines. */
const MOST_LINES_BETWEEN_PIPES = 4;
const LONGEST_CELL_LINE = 60;

/**
 * Reads a run of lines with pipes. A line with two cells or more is a row; lines with one cell each are read as
 * a stream in which pipes, not line ends, part the cells.
 */
export function readPipeRun(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const to = endOfRun(source, lines, from);
  const own = inkedLines(source, lines, from, to);
  const style = styleOf(source, own);
  const wrapped = style.grid
    ? wrappedRows(source, drawnGroups(source, lines, from, to), ruleOf(style))
    : null;
  if (wrapped) {
    const span = { start: lines.start(from), end: lines.end(to - 1) };
    blocks.push({ kind: 'table', notation: 'pipe', span, rows: wrapped });
    return to;
  }
  const rows: Row[] = [];
  let stream: Token[] = [];
  let grid = 0;
  let cells = 0;
  const walk = new CellWalk();
  let unread: Span | undefined;
  for (const line of own) {
    if (cells + stream.length > MOST_CELLS) {
      unread = { start: line.start, end: line.end };
      break;
    }
    const row = gridRow(source, line, style, walk);
    if (row) {
      if (stream.length > 0) rows.push(...streamRows(source, stream, style));
      rows.push(row);
      cells += walk.count;
      stream = [];
      grid++;
    } else pushTokens(source, line, stream);
  }
  rows.push(...streamRows(source, stream, style));
  if (rows.length > 0) {
    const span = { start: lines.start(from), end: lines.end(to - 1) };
    blocks.push({
      kind: 'table',
      notation: grid * 3 >= rows.length ? 'pipe' : 'cells',
      span,
      rows,
      ...(unread ? { unread } : {}),
    });
  }
  return to;
}

function inkedLines(source: string, lines: Lines, from: number, to: number): Line[] {
  const own: Line[] = [];
  for (let i = from; i < to; i++) {
    const line = lines.at(i);
    if (!isBlank(source, line) && !isSeparator(source, line)) own.push(line);
  }
  return own;
}

/** The lines between those that are drawn. */
function drawnGroups(source: string, lines: Lines, from: number, to: number): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] | null = null;
  for (let i = from; i < to; i++) {
    const line = lines.at(i);
    if (isDrawn(source, line)) group = null;
    else if (!isBlank(source, line)) {
      if (group === null) {
        group = [];
        groups.push(group);
      }
      group.push(line);
    }
  }
  return groups;
}

function endOfRun(source: string, lines: Lines, from: number): number {
  let last = from;
  let between = 0;
  const isFenced = isFence(source, lines.start(from), lines.end(from));
  for (let i = from + 1; i < lines.count && between <= MOST_LINES_BETWEEN_PIPES; i++) {
    const line = lines.at(i);
    if (isBlank(source, line)) continue;
    if (!isFenced && beginsMarkedTable(source, line)) break;
    if (isPipeLine(source, line) || isDrawn(source, line)) {
      last = i;
      between = 0;
    } else if (line.end - line.start > LONGEST_CELL_LINE || endsSentence(source, line)) break;
    else if (i > last + 1 && isBox(source, lines, from, last)) break;
    else if (isMarkedHeading(source, line.start, line.end)) break;
    else between++;
  }
  return last + 1;
}

/** Of a notation that says where a table begins. */
function beginsMarkedTable(source: string, { start, end }: Line): boolean {
  return beginsWikiTable(source, start, end) || isFence(source, start, end);
}

/** Lines above and below of which a line is drawn: there the table begins and ends. */
function isBox(source: string, lines: Lines, from: number, last: number): boolean {
  return last > from && isDrawn(source, lines.at(from)) && isDrawn(source, lines.at(last));
}

function isDrawn(source: string, { start, end }: Line): boolean {
  return isDrawnLine(source, start, end);
}

/** No label ends in a full stop. */
function endsSentence(source: string, line: Line): boolean {
  return source[inkEnd(source, line.start, line.end) - 1] === '。';
}

/** Blanks, pipes, colons and dashes, two dashes side by side among them; or `|===`. */
function isSeparator(source: string, line: Line): boolean {
  if (isDrawn(source, line) || isFence(source, line.start, line.end)) return true;
  let dashes = false;
  for (let i = line.start; i < line.end; i++) {
    const code = source.charCodeAt(i);
    if (code === DASH) dashes ||= source.charCodeAt(i + 1) === DASH && i + 1 < line.end;
    else if (!isPipe(code) && code !== COLON && !isInvisible(code)) return false;
  }
  return dashes;
}

const DASH = 0x2d;
const COLON = 0x3a;

interface Style {
  /** Some lines of the run hold several cells. */
  readonly grid: boolean;
  /** Those lines begin with a pipe of their own. */
  readonly outer: boolean;
  /** Rows of a stream begin with a pipe of their own. */
  readonly opened: boolean;
}

function styleOf(source: string, lines: readonly Line[]): Style {
  let several = 0;
  let outer = 0;
  const tokens: Token[] = [];
  for (const line of lines) {
    if (hasSeveralCells(source, line)) {
      several++;
      if (pipeAt(source, inkStart(source, line.start, line.end))) outer++;
    } else pushTokens(source, line, tokens);
  }
  const fills = tokens.filter((token, i) => token.kind === 'fill' && i + 1 < tokens.length);
  const reopened = tokens.filter((token, i) => token.kind === 'pipe' && tokens[i - 1]?.kind === 'fill');
  return { grid: several > 0, outer: outer * 2 > several, opened: reopened.length * 2 > fills.length };
}

function ruleOf({ outer }: Style): Rule {
  return outer ? 'outer-pipe' : 'pipe';
}

/** Whether words stand in two cells or more. */
function hasSeveralCells(source: string, { start, end }: Line): boolean {
  let filled = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (!pipeAt(source, i)) continue;
    if (inkStart(source, from, i) < i && ++filled >= 2) return true;
    from = i + 1;
  }
  return filled === 1 && inkStart(source, from, end) < end && !isBlankBetween(source, from, end);
}

const MOST_BLANKS_IN_A_STREAM = 3;

/** A line that is a row by itself; null where it is part of a stream of cells. */
function gridRow(source: string, line: Line, style: Style, walk: CellWalk): RuledRow | null {
  if (!style.grid || !isPipeLine(source, line)) return null;
  const row = new RuledRow(source, line.start, line.end, ruleOf(style));
  let filled = 0;
  let blanks = 0;
  let label = -1;
  walk.begin(row);
  while (walk.next()) {
    if (walk.start < walk.end) {
      filled++;
      label = walk.start;
    } else if (!walk.fill) blanks++;
  }
  if (filled >= 2) return row;
  const labelled = label >= 0 && !isDigit(source.charCodeAt(label));
  return (labelled && blanks >= 1) || blanks > MOST_BLANKS_IN_A_STREAM ? row : null;
}

interface Token {
  readonly kind: 'text' | 'pipe' | 'fill';
  readonly start: number;
  readonly end: number;
}

/** Text, pipes, and runs of pipes: padding that a converter writes for merged cells, at the end of a row. */
function pushTokens(source: string, line: Line, tokens: Token[]): void {
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !pipeAt(source, i)) continue;
    if (!isBlankBetween(source, start, i)) tokens.push({ kind: 'text', start, end: i });
    if (i === line.end) return;
    let end = i + 1;
    while (end < line.end && pipeAt(source, end)) end++;
    tokens.push({ kind: end - i > 1 ? 'fill' : 'pipe', start: i, end });
    i = end - 1;
    start = end;
  }
}

/** Every cell of a stream as a row of its own; a pipe behind a pipe closes a blank cell. */
function streamRows(source: string, tokens: readonly Token[], style: Style): Row[] {
  const rows: Row[] = [];
  let closed = true;
  let first = style.opened;
  for (const token of tokens) {
    if (token.kind === 'text') {
      rows.push({ span: token, cells: [cellAt(source, token.start, token.end)] });
      closed = false;
    } else if (token.kind === 'fill') {
      closed = true;
      first = style.opened;
    } else {
      if (closed && !first && rows.length > 0) {
        rows.push({
          span: { start: token.start, end: token.start },
          cells: [cellAt(source, token.start, token.start)],
        });
      }
      closed = true;
      first = false;
    }
  }
  return rows;
}
