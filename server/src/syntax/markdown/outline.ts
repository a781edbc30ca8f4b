import type { Span } from '../../base/span.ts';
import { lineHeadings, type Structure } from './structure.ts';

/**
 * What remark would find in a text of headings, lines, rules and lists, told from how each line begins; null where
 * the text may hold more than that: HTML, quotes, underlined headings, one block within another.
 */
export function outline(text: string): Structure | null {
  const markers: Span[] = [];
  let afterBlank = true;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const at = skipBlanks(text, start);
    const end = endOfLine(text, at);
    next = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
    if (at < end && text.charCodeAt(at) < 0x80) {
      const marker = markerOf(text, start, at, end, afterBlank);
      if (marker === UNKNOWN) return null;
      if (marker > 0) markers.push({ start: at, end: at + marker });
    }
    afterBlank = at === end;
  }
  return { headings: lineHeadings(text), html: [], markers };
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const UNDERSCORE = 95;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlankAt(text, at)) at++;
  return at;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === TAB;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) return at;
  }
  return text.length;
}

const NONE = 0;
const UNKNOWN = -1;
const SHORTEST_RULE = 3;

/** How long the marker is that begins the line; it may have none. */
function markerOf(text: string, start: number, at: number, end: number, afterBlank: boolean): number {
  const code = text.charCodeAt(at);
  if (code === HASH) return at - start > 3 || text.slice(start, at).includes('\t') ? UNKNOWN : NONE;
  if (code !== STAR && code !== PLUS && code !== DASH && code !== UNDERSCORE && code !== EQUALS) {
    return opensBlock(text, at, end) ? UNKNOWN : NONE;
  }
  const marks = marksIn(text, at, end);
  const isRule = marks >= SHORTEST_RULE && code !== PLUS;
  if (isRule && /[ \t]/.test(text.slice(at, end).trimEnd())) return code === EQUALS ? UNKNOWN : NONE;
  if (isRule && !afterBlank) return UNKNOWN;
  if (isRule) return code === EQUALS ? NONE : end - at;
  // A dash or two, be it an item without words or an underline, says nothing.
  if (marks === 1 || code === UNDERSCORE || code === EQUALS || !isBlankAt(text, at + 1)) return NONE;
  return bulletOf(text, at, end);
}

/** How many marks there are where the line is made of one kind, and otherwise 0. */
function marksIn(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let count = 0;
  for (let i = at; i < end; i++) {
    if (text.charCodeAt(i) === mark) count++;
    else if (!isBlankAt(text, i)) return 0;
  }
  return count;
}

function bulletOf(text: string, at: number, end: number): number {
  const words = skipBlanks(text, at + 1);
  if (opensBlock(text, words, end)) return UNKNOWN;
  return isBullet(text, at, end) ? 1 : NONE;
}

/** Whether a block may begin at these words, or behind the numbers of items that they begin with. */
function opensBlock(text: string, from: number, end: number): boolean {
  let at = from;
  for (let inner = afterNumber(text, at, end); inner > at; inner = afterNumber(text, at, end)) at = inner;
  switch (text.charCodeAt(at)) {
    case HASH:
    case GREATER:
      return true;
    case LESS:
      return /[A-Za-z/!?]/.test(text[at + 1] ?? '');
    case PLUS:
    case DASH:
    case STAR:
      return at + 1 >= end || isBlankAt(text, at + 1) || marksIn(text, at, end) > 0;
    case UNDERSCORE:
    case EQUALS:
      return marksIn(text, at, end) > 0;
    default:
      return false;
  }
}

/** Behind `1.` or `1)` and the blanks after it; the same place where there is no number. */
function afterNumber(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++;
  const isNumber = i > at && (text[i] === '.' || text[i] === ')');
  return isNumber && isBlankAt(text, i + 1) ? skipBlanks(text, i + 1) : at;
}

/** Not a cell with a dash in it (a tab, a pipe or nothing follows), nor the number of a page (`- 5 -`). */
export function isBullet(text: string, at: number, end: number): boolean {
  const rest = text.slice(at + 1, end);
  return /^ +[^\s|｜]/.test(rest) && !/^ *\d{1,4} *[-–—]\s*$/.test(rest);
}
