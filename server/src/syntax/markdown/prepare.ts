import type { Span } from '../../base/span.ts';
import { blankOut } from '../blank.ts';

export interface Prepared {
  /** The source without what is read apart, offset for offset. */
  readonly text: string;
  readonly htmlTables: readonly Span[];
  /** Where comments end, by where they start. */
  readonly comments: ReadonlyMap<number, number>;
}

/**
 * Takes away what remark would cut in the wrong place or take whole: tables in HTML, which a blank line would end,
 * fences, whose lines are text like any other here, comments, the data at the head of the file, escaped pipes.
 */
export function prepare(source: string): Prepared {
  const htmlTables = htmlTablesOf(source);
  const comments = commentsOf(source);
  const away = [...htmlTables, ...fencesOf(source), ...comments, ...headMatter(source)];
  const text = withoutEscapedPipes(blankOut(source, away));
  return { text, htmlTables, comments: new Map(comments.map(({ start, end }) => [start, end])) };
}

function withoutEscapedPipes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\[\\|]/g, (pair) => (pair === '\\|' ? '\\¦' : pair));
}

/** From `<table` to its `</table>`; one that is never closed ends before the next heading. */
function htmlTablesOf(source: string): Span[] {
  if (!source.includes('<')) return [];
  const tables: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const match of source.matchAll(/<(\/?)table(?![A-Za-z0-9-])[^<>]*>/gi)) {
    if (match[1] === '') {
      if (depth === 0) start = match.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) tables.push({ start, end: match.index + match[0].length });
    }
  }
  if (depth > 0) tables.push({ start, end: nextHeading(source, start) });
  return tables;
}

function nextHeading(source: string, from: number): number {
  const heading = /^ {0,3}#{1,6}[ \t]/gm;
  heading.lastIndex = from;
  return heading.exec(source)?.index ?? source.length;
}

function fencesOf(source: string): Span[] {
  if (!source.includes('```') && !source.includes('~~~')) return [];
  return [...source.matchAll(/^ {0,3}(?:`{3,}[^`\n\r]*|~~~[^\n\r]*)$/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function commentsOf(source: string): Span[] {
  const comments: Span[] = [];
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = source.indexOf('<!--', close + 3);
  }
  return comments;
}

const MOST_HEAD_LINES = 100;

/** `---`, names with values, `---`. Anything else between the rules is text. */
function headMatter(source: string): Span[] {
  const start = source.startsWith('\ufeff') ? 1 : 0;
  const bom = start === 1 ? [{ start: 0, end: 1 }] : [];
  if (!source.startsWith('---', start)) return bom;
  let at = start;
  for (let i = 0; i < MOST_HEAD_LINES && at < source.length; i++) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end).trimEnd();
    at = end + 1;
    if (i === 0 ? line !== '---' : !/^(?:\s|#|-|$|[^\s:：|]{1,40}:)/.test(line)) return bom;
    if (i > 0 && line === '---') return [...bom, { start, end }];
  }
  return bom;
}
