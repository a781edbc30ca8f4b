import { isDigit } from '../base/codes.ts';
import type { Span } from '../base/span.ts';
import { blankOut } from './blank.ts';
import { inkEnd, inkStart } from './ink.ts';

/** What stands before the words of a line. */
interface Margin {
  readonly end: number;
  /** What ends it: the mark of a quote, or what stands behind a number; `LINE_END` suits any. */
  readonly kind: number;
  /** The number of the line. */
  readonly number: number;
}

const QUOTE = '>'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const TAB = 0x09;
const SPACE = 0x20;
const LINE_END = 0;
const FIRST_LINES = 6;
const FEWEST_LINES = 8;
const MOST_DIGITS = 6;
/** How many of the lines that are not empty may lack it: what was pasted between them, or broke off. */
const LACKING = 0.1;
const LACKING_AT_FIRST = 3;
/** How many numbers must be one more than the number before. */
const IN_STEP = 0.8;

/**
 * A text in which something stands before every line that is none of its words, as in a quoted mail (`> `) or a listing
 * with line numbers, has blanks there, offset for offset. The first lines tell that of any other there is nothing.
 */
export function withoutMargin(source: string): string {
  const kind = kindOf(source);
  if (kind === LINE_END) return source;
  const margins: Span[] = [];
  let lines = 0;
  let inStep = 0;
  let last = -1;
  for (let start = 0; start < source.length; ) {
    const end = lineEnd(source, start);
    if (inkStart(source, start, end) < end) {
      lines++;
      const margin = marginAt(source, start, end);
      const isKnown = margin !== null && (margin.kind === kind || margin.kind === LINE_END);
      if (isKnown && (kind === QUOTE || margin.number > last)) {
        margins.push({ start, end: margin.end });
        if (kind === QUOTE || margin.number === last + 1) inStep++;
        last = margin.number;
      } else if (lines - margins.length > LACKING_AT_FIRST + LACKING * lines) return source;
    }
    start = end + 1;
  }
  const isMargin = margins.length >= lines * (1 - LACKING) && inStep >= lines * IN_STEP;
  return lines >= FEWEST_LINES && isMargin ? blankOut(source, margins) : source;
}

/** How the margin of the first lines ends; `LINE_END` where they have none. */
function kindOf(source: string): number {
  let lines = 0;
  for (let start = 0; start < source.length && lines < FIRST_LINES; ) {
    const end = lineEnd(source, start);
    const kind = marginAt(source, start, end)?.kind ?? LINE_END;
    if (kind !== LINE_END) return kind;
    if (inkStart(source, start, end) < end) lines++;
    start = end + 1;
  }
  return LINE_END;
}

function marginAt(source: string, start: number, lineEnd: number): Margin | null {
  const at = inkStart(source, start, lineEnd);
  if (at === lineEnd) return null;
  if (source.charCodeAt(at) === QUOTE) return { end: quoteEnd(source, at), kind: QUOTE, number: 0 };
  if (!isDigit(source.charCodeAt(at))) return null;
  const end = inkEnd(source, at, lineEnd);
  let i = at;
  let number = 0;
  while (i < end && i - at < MOST_DIGITS && isDigit(source.charCodeAt(i)))
    number = number * 10 + source.charCodeAt(i++) - 0x30;
  if (i === end) return { end, kind: LINE_END, number };
  const kind = source.charCodeAt(i);
  return kind === COLON || kind === TAB || kind === SPACE ? { end: i + 1, kind, number } : null;
}

/** `> > `: quotes of quotes. */
function quoteEnd(source: string, at: number): number {
  let i = at;
  while (source.charCodeAt(i) === QUOTE) {
    i++;
    if (source.charCodeAt(i) === SPACE) i++;
  }
  return i;
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}
