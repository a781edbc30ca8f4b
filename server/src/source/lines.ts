import { isLineEnd } from '../base/codes.ts';
import type { Span } from '../base/span.ts';

/** Zero-based line, and UTF-16 code units from the line's start. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. Lines end with \n, \r\n or a lone \r, as in the Language Server Protocol. */
export interface LineTable {
  readonly lineCount: number;
  lineStart(line: number): number;
  /** The end of the line's text, before its line end. */
  lineEnd(line: number): number;
  /** An offset inside a line end is taken for the end of the line's text; one outside the text is clamped. */
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
  /** The table of the text that an edit made of this one: only the lines it touches are looked for anew. */
  after(edit: Span, newLength: number, newText: string): LineTable;
}

export function lineTable(text: string): LineTable {
  return new Lines(text, lineStarts(text));
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the line that an offset stands in begins, without a table of all of them. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where its text ends. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

class Lines implements LineTable {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.#text = text;
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  lineStart(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#text.length);
  }

  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  placeAt(offset: number): Place {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#startsUpTo(inside) - 1;
    const character = inside - this.#starts[line]!;
    // Between \r and \n is the only place inside a line end that is not the start of the next line.
    const within = character > 0 && this.#text.charCodeAt(inside - 1) === CARRIAGE_RETURN;
    return { line, character: within ? character - 1 : character };
  }

  offsetAt({ line, character }: Place): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(line) + Math.max(character, 0), this.lineEnd(line));
  }

  after({ start, end }: Span, newLength: number, newText: string): LineTable {
    // Whether a line starts at an offset is told by the characters on both sides of it: the edit may have changed one
    // of them from its start to its end.
    const newEnd = start + newLength;
    const first = this.#startsUpTo(start - 1);
    const behind = this.#startsUpTo(end);
    const own: number[] = [];
    for (let at = start; at <= newEnd; at++) if (startsLine(newText, at)) own.push(at);
    const starts = new Array<number>(first + own.length + this.#starts.length - behind);
    let count = 0;
    for (let i = 0; i < first; i++) starts[count++] = this.#starts[i]!;
    for (let i = 0; i < own.length; i++) starts[count++] = own[i]!;
    for (let i = behind; i < this.#starts.length; i++) starts[count++] = this.#starts[i]! + newEnd - end;
    return new Lines(newText, starts);
  }

  /** How many lines start at or before an offset. */
  #startsUpTo(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching for \n with indexOf is many times faster than reading every character; \r is rare enough to look for once.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 1; at <= text.length; at++) if (startsLine(text, at)) starts.push(at);
  return starts;
}

function startsLine(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(at) !== LINE_FEED);
}
