import type { Line } from './plain.ts';
import { cellAt, isBlank } from './plain.ts';
import type { Block, Cell, Row } from './tree.ts';

export function isPipeLine(source: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) {
    if (source[i] === '|' || source[i] === '｜') return true;
  }
  return false;
}

/** Lines without a pipe that may stand between pipe lines and still be cells: a label over several lines. */
const MOST_LINES_BETWEEN_PIPES = 4;

/**
 * Reads a run of lines with pipes. A line with two cells or more is a row; lines with one cell each are read as
 * a stream in which pipes, not line ends, part the cells.
 */
export function readPipeRun(source: string, lines: readonly Line[], from: number, blocks: Block[]): number {
  const to = endOfRun(source, lines, from);
  const rows: Row[] = [];
  const stream: Stream = { pipes: [], open: false };
  let grid = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (isBlank(source, line) || isSeparator(source, line)) continue;
    const row = gridRow(source, line);
    if (row) {
      rows.push(row);
      grid++;
      stream.open = false;
      stream.pipes = [];
    } else readStreamLine(source, line, stream, rows);
  }
  if (rows.length > 0) {
    blocks.push({
      kind: 'table',
      notation: grid * 3 >= rows.length ? 'pipe' : 'cells',
      span: { start: lines[from]!.start, end: lines[to - 1]!.end },
      rows,
    });
  }
  return to;
}

function endOfRun(source: string, lines: readonly Line[], from: number): number {
  let last = from;
  let between = 0;
  for (let i = from + 1; i < lines.length && between <= MOST_LINES_BETWEEN_PIPES; i++) {
    const line = lines[i]!;
    if (isBlank(source, line)) continue;
    if (isPipeLine(source, line)) {
      last = i;
      between = 0;
    } else if (line.end - line.start > 60) break;
    else between++;
  }
  return last + 1;
}

function isSeparator(source: string, line: Line): boolean {
  const text = source.slice(line.start, line.end);
  return text.includes('--') && /^[\s|｜:-]+$/.test(text);
}

function pipeAt(source: string, i: number): boolean {
  return source[i] === '|' || source[i] === '｜';
}

/** The cells of a line that is a row by itself; null where it is part of a stream of cells. */
function gridRow(source: string, line: Line): Row | null {
  const cells: Cell[] = [];
  let start = line.start;
  let pipes = 0;
  for (let i = line.start; i < line.end; i++) {
    if (!pipeAt(source, i)) continue;
    pipes++;
    const leading = cells.length === 0 && pipes === 1 && isBlank(source, { start, end: i });
    if (!leading) cells.push(cellAt(source, start, i, i === start));
    start = i + 1;
  }
  if (!isBlank(source, { start, end: line.end })) cells.push(cellAt(source, start, line.end));
  const filled = cells.filter((cell) => cell.content.text !== '').length;
  const blanks = cells.filter((cell) => cell.content.text === '' && !cell.fill).length;
  if (filled >= 2 || (filled === 1 && blanks >= 1 && pipes >= 3)) return { span: line, cells };
  return null;
}

interface Stream {
  /** Where the pipes since the last cell stand. */
  pipes: number[];
  /** Whether a cell of this row has been read: only then does a lone pipe close a blank one. */
  open: boolean;
}

function readStreamLine(source: string, line: Line, stream: Stream, rows: Row[]): void {
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !pipeAt(source, i)) continue;
    if (!isBlank(source, { start, end: i })) {
      pushBlankCells(source, stream, rows);
      rows.push({ span: { start, end: i }, cells: [cellAt(source, start, i)] });
      stream.open = true;
      stream.pipes = [];
    }
    if (i === line.end) return;
    let run = 1;
    while (i + run < line.end && pipeAt(source, i + run)) run++;
    if (run > 1) {
      pushBlankCells(source, stream, rows);
      stream.open = false;
      stream.pipes = [];
    } else stream.pipes.push(i);
    i += run - 1;
    start = i + 1;
  }
}

function pushBlankCells(source: string, stream: Stream, rows: Row[]): void {
  if (!stream.open) return;
  for (const at of stream.pipes.slice(1)) {
    rows.push({ span: { start: at, end: at }, cells: [cellAt(source, at, at)] });
  }
}
