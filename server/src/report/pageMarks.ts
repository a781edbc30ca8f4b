import { type Content, sliceContent } from '../base/content.ts';

/** `- 5 -`, `·1·`, `Ⅲ`, `[3]`, `第 3 页`, `3/8`, `Page 3 of 8`, `-- 2 of 5 --`; and 第 3 and 页 共 8 页, on lines of their own. */
export function isPageMark(text: string): boolean {
  if (text.length > 16) return false;
  const begins = BEGIN_PAGE_MARKS.includes(text[0]!) || isRoman(text.charCodeAt(0));
  return (begins || text.includes('/')) && PAGE_MARK.test(text);
}

/** Ⅰ to ⅿ, each a number in one character. */
function isRoman(code: number): boolean {
  return code >= 0x2160 && code <= 0x217f;
}

const BEGIN_PAGE_MARKS = '-—–－·•~～第页Pp[【〔';
const PAGE_MARK =
  /^(?:[-—–－·•~～]\s*\d{1,3}\s*[-—–－·•~～]|-- \d{1,3} of \d{1,3} --|第\s*\d{1,3}|页\s*共(?:\s*\d{1,3})?\s*页|第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*页(?:\s*(?:[,，/]\s*)?共\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|[Pp](?:age)?[. ]?\d{1,3}(?: of \d{1,3})?|[[【〔]\s?\d{1,3}\s?[\]】〕]|[-—–]?\s?[\u2160-\u217f]{1,4}\s?[-—–]?)$/;

/** Parts of a page mark, each with a line of its own: 第, 3, 页 共, 8, 页. */
const MOST_PARTS = 5;
export const LONGEST_PART = 4;

/** How many lines behind this one belong to its page mark; 0 where it begins none. */
export function restOfPageMark(lines: readonly Content[], at: number): number {
  const first = lines[at]!.text[0]!;
  if (first !== '第' && !isDash(first.charCodeAt(0))) return 0;
  let mark = lines[at]!.text;
  let rest = 0;
  for (
    let i = at + 1;
    i < lines.length && i < at + MOST_PARTS && lines[i]!.text.length <= LONGEST_PART;
    i++
  ) {
    mark += ` ${lines[i]!.text}`;
    if (isPageMark(mark)) rest = i - at;
  }
  return rest;
}

/** A page number that an extractor put behind the last line of its page. */
export function withoutPageMark(content: Content): Content {
  const { text } = content;
  if (!isDash(text.charCodeAt(text.length - 1))) return content;
  const mark = /\s[-—–]\s?\d{1,3}\s?[-—–]$/.exec(text);
  return mark ? sliceContent(content, 0, mark.index) : content;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014;
}
