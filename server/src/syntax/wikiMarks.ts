import type { Span } from '../base/span.ts';
import { blankOut } from './blank.ts';

const TABLE = /^[ \t]*\{\|/m;

/** Whether a table stands in a text as wikis write it. */
export function isWiki(source: string): boolean {
  return source.includes('{|') && TABLE.test(source);
}

/**
 * A wiki's text with blanks, offset for offset, for what is none of its words: the marks of bold and of italics, links
 * but for their words, tags.
 */
export function withoutWikiMarks(source: string): string {
  if (!isWiki(source)) return source;
  const marks: Span[] = [];
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    pushMarks(source, start, end, marks);
    start = end + 1;
  }
  return blankOut(source, marks);
}

function pushMarks(source: string, start: number, end: number, marks: Span[]): void {
  let link = -1;
  let tag = -1;
  for (let i = start; i < end; i++) {
    const pair = i + 1 < end ? source[i]! + source[i + 1]! : '';
    const from = i;
    if (pair === "''") {
      while (i + 1 < end && source[i + 1] === "'") i++;
      marks.push({ start: from, end: i + 1 });
    } else if (pair === '[[') link = i++;
    else if (pair === ']]') {
      if (link >= 0) marks.push({ start: link, end: link + 2 });
      marks.push({ start: i, end: i + 2 });
      link = -1;
      i++;
    } else if (source[i] === '|' && link >= 0) {
      marks.push({ start: link, end: i + 1 });
      link = -1;
    } else if (source[i] === '<') tag = /^<[a-z/]/i.test(pair) ? i : -1;
    else if (source[i] === '>' && tag >= 0) {
      marks.push({ start: tag, end: i + 1 });
      tag = -1;
    }
  }
}
