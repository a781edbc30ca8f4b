import { plainContent, trimContent } from '../base/content.ts';
import { isPipeLine, readPipeRun } from './pipes.ts';
import type { Block, Cell, Row } from './tree.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Reads text without markup of its own: tab tables, pipe tables in every shape, and lines. */
export function readPlain(source: string, from = 0, to = source.length): Block[] {
  const lines = splitLines(source, from, to);
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    if (isBlank(source, line)) {
      i++;
    } else if (isTabRow(source, line)) {
      i = readTabTable(source, lines, i, blocks);
    } else if (isPipeLine(source, line)) {
      i = readPipeRun(source, lines, i, blocks);
    } else {
      i = readParagraph(source, lines, i, blocks);
    }
  }
  return blocks;
}

function splitLines(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: i });
    if (code === 13 && source.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start < to) lines.push({ start, end: to });
  return lines;
}

export function isBlank(source: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) {
    const code = source.charCodeAt(i);
    if (code > 32 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff && code !== 0x200b) return false;
  }
  return true;
}

/** A tab behind text, or several before it; a single tab in front is an indent. */
function isTabRow(source: string, line: Line): boolean {
  let seenText = false;
  let tabs = 0;
  for (let i = line.start; i < line.end; i++) {
    if (source[i] === '\t') {
      if (seenText) return true;
      tabs++;
    } else if (source[i] !== ' ' && source[i] !== '\u3000') {
      seenText = true;
    }
  }
  return tabs > 1 && seenText;
}

/** Several tabs and nothing else: a row that is not filled in. */
function isBlankRow(source: string, line: Line): boolean {
  let tabs = 0;
  for (let i = line.start; i < line.end; i++) {
    if (source[i] === '\t') tabs++;
    else if (source[i] !== ' ') return false;
  }
  return tabs >= 3;
}

const MOST_BLANK_LINES_IN_A_TABLE = 3;

function readTabTable(source: string, lines: readonly Line[], from: number, blocks: Block[]): number {
  const rows: Row[] = [];
  let i = from;
  let last = from;
  for (let blank = 0; i < lines.length && blank <= MOST_BLANK_LINES_IN_A_TABLE; i++) {
    const line = lines[i]!;
    if (isBlank(source, line) && !isBlankRow(source, line)) {
      blank++;
    } else if (isTabRow(source, line) || isBlankRow(source, line)) {
      rows.push(tabRow(source, line));
      last = i;
      blank = 0;
    } else break;
  }
  blocks.push({
    kind: 'table',
    notation: 'tab',
    span: { start: lines[from]!.start, end: lines[last]!.end },
    rows,
  });
  return last + 1;
}

function tabRow(source: string, line: Line): Row {
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && source[i] !== '\t') continue;
    cells.push(cellAt(source, start, i));
    start = i + 1;
  }
  return { span: line, cells };
}

export function cellAt(source: string, start: number, end: number, fill = false): Cell {
  return {
    span: { start, end },
    content: trimContent(plainContent(source, start, end)),
    columns: 1,
    rows: 1,
    fill,
  };
}

function readParagraph(source: string, lines: readonly Line[], from: number, blocks: Block[]): number {
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (isBlank(source, line) || isTabRow(source, line) || isPipeLine(source, line)) break;
    i++;
  }
  const own = lines.slice(from, i);
  blocks.push({
    kind: 'paragraph',
    span: { start: own[0]!.start, end: own.at(-1)!.end },
    lines: own.map((line) => trimContent(plainContent(source, line.start, line.end))),
  });
  return i;
}
