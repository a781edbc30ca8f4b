import { isDigit } from '../base/codes.ts';
import { type Content, contentOf, type Piece, plainContent } from '../base/content.ts';
import { inkEnd, inkStart } from './ink.ts';
import type { Line } from './plainText.ts';
import type { Cell, Row } from './tree.ts';

/** What parts the cells of a spreadsheet that was saved as text. */
export const SEPARATORS: readonly string[] = [',', ';'];

const QUOTE = 0x22;
const COMMA = 0x2c;
const FEWEST_CELLS = 4;
/** Far more than any table of the form has, within a sheet of whatever width. */
const MOST_CELLS_OF_ROW = 200;
const FEWEST_ROWS = 3;

/** The separator of a line that may be a row of such a table; 0 where it is none. */
export function separatorOf(source: string, line: Line): number {
  for (let i = 0; i < SEPARATORS.length; i++) {
    const separator = SEPARATORS[i]!.charCodeAt(0);
    const { length } = cellEnds(source, line, separator);
    if (length >= FEWEST_CELLS && length <= MOST_CELLS_OF_ROW) return separator;
  }
  return 0;
}

/** Lines that follow each other with the same number of cells. */
export interface SeparatedRun {
  readonly count: number;
  /** Prose has commas too, but not the same number of them on line after line, with figures at the end. */
  readonly isTable: boolean;
}

/** The run that begins with the first of these lines. */
export function separatedRun(source: string, lines: readonly Line[], from: number): SeparatedRun {
  const separator = separatorOf(source, lines[from]!);
  const width = cellEnds(source, lines[from]!, separator).length;
  let figures = false;
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to]!;
    const ends = cellEnds(source, line, separator);
    if (ends.length !== width) break;
    figures ||= isFigure(contentOfCell(source, ends[width - 2]! + 1, line.end));
  }
  return { count: to - from, isTable: figures && to - from >= FEWEST_ROWS };
}

export function separatedRow(source: string, line: Line): Row {
  let from = line.start;
  const cells: Cell[] = [];
  for (const end of cellEnds(source, line, separatorOf(source, line))) {
    const content = contentOfCell(source, from, end);
    cells.push({ span: { start: from, end }, content, columns: 1, rows: 1, fill: false });
    from = end + 1;
  }
  return { span: { start: line.start, end: line.end }, cells };
}

/** Where the cells of a line end; separators within quotes are words. */
function cellEnds(source: string, line: Line, separator: number): number[] {
  const ends: number[] = [];
  for (let i = line.start; i <= line.end; i++) {
    const quoted = closingQuote(source, i, line.end);
    i = quoted < 0 ? i : quoted;
    while (i < line.end && source.charCodeAt(i) !== separator) i++;
    ends.push(i);
  }
  return ends;
}

/** The quote that closes a cell from here on; -1 where it is not quoted. A quote in its words is doubled. */
function closingQuote(source: string, from: number, end: number): number {
  const start = inkStart(source, from, end);
  if (start === end || source.charCodeAt(start) !== QUOTE) return -1;
  for (let i = start + 1; i < end; i++) {
    if (source.charCodeAt(i) !== QUOTE) continue;
    if (i + 1 === end || source.charCodeAt(i + 1) !== QUOTE) return i;
    i++;
  }
  return -1;
}

function contentOfCell(source: string, from: number, end: number): Content {
  const close = closingQuote(source, from, end);
  if (close < 0) return inked(source, from, end);
  const words = inked(source, inkStart(source, from, end) + 1, close);
  return words.text.includes('""') ? withoutDoubledQuotes(words) : words;
}

function isFigure({ text }: Content): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && (code !== COMMA || i === 0)) return false;
  }
  return text !== '';
}

function inked(source: string, from: number, end: number): Content {
  const start = inkStart(source, from, end);
  return plainContent(source, start, inkEnd(source, start, end));
}

function withoutDoubledQuotes({ text, span }: Content): Content {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf('""'); at >= 0; at = text.indexOf('""', from)) {
    pieces.push(pieceOf(text, from, at + 1, span.start));
    from = at + 2;
  }
  pieces.push(pieceOf(text, from, text.length, span.start));
  return contentOf(pieces, span.start);
}

function pieceOf(text: string, from: number, to: number, offset: number): Piece {
  return { text: text.slice(from, to), span: { start: offset + from, end: offset + to } };
}
