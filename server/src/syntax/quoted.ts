import { isInvisible, isLineEnd } from '../base/codes.ts';
import { type Content, contentOf, type Piece } from '../base/content.ts';
import { inked } from './ink.ts';

const QUOTE = 0x22;
const TAB = 0x09;
/** Far more letters than a label has: a quote that closes further on is of something else. */
const LONGEST_OVER_LINES = 200;
/** Behind more cells a row ends with its line. */
const MOST_CELLS_OVER_LINES = 200;

/** The quote that closes a cell from here on; -1 where it is not quoted. A quote in its words is doubled. */
export function closingQuote(source: string, from: number, end: number, separator: number): number {
  const start = skipSpaces(source, from, end);
  if (start === end || source.charCodeAt(start) !== QUOTE) return -1;
  for (let i = start + 1; i < end; i++) {
    if (source.charCodeAt(i) !== QUOTE) continue;
    if (i + 1 === end || source.charCodeAt(i + 1) !== QUOTE)
      return endsCell(source, i + 1, end, separator) ? i : -1;
    i++;
  }
  return -1;
}

function endsCell(source: string, from: number, end: number, separator: number): boolean {
  const at = skipSpaces(source, from, end);
  return at === end || source.charCodeAt(at) === separator || isLineEnd(source.charCodeAt(at));
}

function skipSpaces(source: string, from: number, end: number): number {
  let i = from;
  while (i < end && isSpace(source.charCodeAt(i))) i++;
  return i;
}

/** Neither does it part cells, nor end a line. */
function isSpace(code: number): boolean {
  return isInvisible(code) && code !== TAB && !isLineEnd(code);
}

/** A row whose cells may go on in the lines below, where they are quoted. */
export interface QuotedRow {
  readonly end: number;
  readonly cells: number;
  readonly isAnyQuoted: boolean;
}

/** The row that begins with a line; `limit`: how far it may go on. */
export function quotedRow(
  source: string,
  line: { readonly start: number; readonly end: number },
  limit: number,
  separator: number,
): QuotedRow {
  let { end } = line;
  let cells = 0;
  let isAnyQuoted = false;
  for (let i = line.start; i <= end; i++) {
    const goesOn = cells < MOST_CELLS_OVER_LINES;
    const furthest = goesOn ? Math.min(limit, Math.max(end, i + LONGEST_OVER_LINES)) : end;
    const close = closingQuote(source, i, furthest, separator);
    if (close >= 0) {
      isAnyQuoted = true;
      i = close;
      if (close > end) end = lineEnd(source, close, limit);
    }
    while (i < end && source.charCodeAt(i) !== separator) i++;
    cells++;
  }
  return { end, cells, isAnyQuoted };
}

function lineEnd(source: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && !isLineEnd(source.charCodeAt(i))) i++;
  return i;
}

/** The words of a cell without their quotes, in one line. */
export function contentOfCell(source: string, from: number, end: number, separator: number): Content {
  const close = closingQuote(source, from, end, separator);
  if (close < 0) return inked(source, from, end);
  return unquoted(inked(source, skipSpaces(source, from, end) + 1, close));
}

/** Of a doubled quote one is left, and of the end of a line nothing. */
function unquoted(content: Content): Content {
  const { text, span } = content;
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== QUOTE && !isLineEnd(code)) continue;
    pieces.push(pieceOf(text, from, code === QUOTE ? i + 1 : i, span.start));
    if (code === QUOTE) i++;
    from = i + 1;
  }
  if (from === 0) return content;
  pieces.push(pieceOf(text, from, text.length, span.start));
  return contentOf(pieces, span.start);
}

function pieceOf(text: string, from: number, to: number, offset: number): Piece {
  return { text: text.slice(from, to), span: { start: offset + from, end: offset + to } };
}
