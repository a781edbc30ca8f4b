import { type Content, plainContent, sliceContent, trimContent } from '../base/content.ts';

const EQUALS = 0x3d;
const H = 0x68;
const DOT = 0x2e;

/** Of Textile and of Jira, `h2. ` and `h2(#name). `, an anchor behind them or none; of reStructuredText, `.. rubric:: `. */
const OTHER_MARKS = /^(?:h[1-6](?:\([^()\n]*\))?\. |\.\. rubric:: )\s*(?:\{anchor:[^{}\n]*\})?/;
const ANY_LINE = new RegExp(OTHER_MARKS, 'm');

/** Whether headings are marked in a text as in Textile. */
export function hasHeadingMarks(source: string): boolean {
  return ANY_LINE.test(source);
}

/** A line without the marks that make it a heading: of wikis and AsciiDoc, `== 一、总体情况 ==`, and some others. */
export function withoutHeadingMarks(line: Content): Content {
  const first = line.text.charCodeAt(0);
  if (first === EQUALS) return withoutEquals(line);
  if (first !== H && first !== DOT) return line;
  const marks = OTHER_MARKS.exec(line.text)?.[0].length ?? 0;
  return marks === 0 || marks === line.text.length ? line : sliceContent(line, marks, line.text.length);
}

function withoutEquals(line: Content): Content {
  const { text } = line;
  let start = 0;
  while (start < text.length && text.charCodeAt(start) === EQUALS) start++;
  let end = text.length;
  while (end > start && text.charCodeAt(end - 1) === EQUALS) end--;
  return start < end ? trimContent(sliceContent(line, start, end)) : line;
}

/** Whether a line is a heading by its marks. */
export function isMarkedHeading(source: string, start: number, end: number): boolean {
  const first = source.charCodeAt(start);
  if (first !== EQUALS && first !== H && first !== DOT) return false;
  const line = plainContent(source, start, end);
  return withoutHeadingMarks(line) !== line;
}
