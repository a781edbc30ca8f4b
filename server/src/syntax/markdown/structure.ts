import { isOverLines } from '../../base/codes.ts';
import type { Span } from '../../base/span.ts';

export interface MarkedHeading {
  readonly span: Span;
  readonly level: number;
  /** The words of the heading, without its markers. */
  readonly text: Span;
}

/** What Markdown says of a text beyond its lines. */
export interface Structure {
  readonly headings: readonly MarkedHeading[];
  readonly html: readonly Span[];
  /** Markers of blocks, which are not text: bullets, quotes, rules. */
  readonly markers: readonly Span[];
}

/** `#` headings line by line, also without the space CommonMark asks for, as in `##一、总体情况`. */
export function lineHeadings(text: string): MarkedHeading[] {
  const headings: MarkedHeading[] = [];
  const opening = / {0,3}#{1,6}(?:[ \t]|(?=[^\s#!-~]))[^\n\r]*/y;
  for (let sign = text.indexOf('#'); sign >= 0; ) {
    const start = startOfLine(text, sign);
    opening.lastIndex = start;
    const isHeading = start >= 0 && opening.test(text);
    const end = isHeading ? opening.lastIndex : sign + 1;
    const heading = isHeading ? atxHeading(text, start, end) : null;
    if (heading) headings.push(heading);
    sign = text.indexOf('#', end);
  }
  return headings;
}

const MOST_INDENT = 3;

/** Where the line starts, of which there are but spaces before this place; -1 where there is more. */
function startOfLine(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' && at - start < MOST_INDENT) start--;
  return start === 0 || isOverLines(text[start - 1]!) ? start : -1;
}

/** The lines alone, for a text that is too much for remark. */
export function lineStructure(text: string): Structure {
  const rules = text.matchAll(/^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm);
  const markers = [...rules].map((rule) => ({ start: rule.index, end: rule.index + rule[0].length }));
  return { headings: lineHeadings(text), html: [], markers };
}

/** A tab within would be a row of a table that begins with `#`. */
export function atxHeading(text: string, start: number, end: number): MarkedHeading | null {
  const line = text.slice(start, end);
  const opening = /^[ \t]*(#{1,6})[ \t]*/.exec(line);
  if (!opening) return null;
  const words = withoutClosing(line.slice(opening[0].length));
  if (words === '' || words.includes('\t')) return null;
  const from = start + opening[0].length;
  return { span: { start, end }, level: opening[1]!.length, text: { start: from, end: from + words.length } };
}

function withoutClosing(words: string): string {
  const trimmed = words.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end--;
  if (end === trimmed.length) return trimmed;
  return end === 0 || /\s/.test(trimmed[end - 1]!) ? trimmed.slice(0, end).trimEnd() : trimmed;
}
