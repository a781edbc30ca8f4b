import { sliceContent, trimContent } from '../base/content.ts';
import type { Form } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { LONGEST_HEADING, ORDINAL_CODES } from './headings.ts';
import type { DocumentLine } from './lines.ts';
import { lineSaying } from './lines.ts';
import { isOneSlip } from './similarity.ts';

/** Parts a paragraph into which whole headings were run together, as text copied from a page can be. */
export function partInlineHeadings(lines: readonly DocumentLine[], form: Form): readonly DocumentLine[] {
  if (!lines.some((line) => mayHoldHeadings(line) || runInHeading(line, form) > 0)) return lines;
  return lines.flatMap((line) => {
    const bounds = mayHoldHeadings(line) ? headingBounds(line.content.text, form) : NONE;
    if (bounds.length >= FEWEST_BOUNDS) return partsOf(line, bounds);
    const heading = runInHeading(line, form);
    return heading > 0 ? partsOf(line, [0, heading, line.content.text.length]) : [line];
  });
}

const NONE: readonly number[] = [];
/** Of two headings. */
const FEWEST_BOUNDS = 4;

/** Where headings begin and end in a text, its own beginning and end included; none of fewer than two headings. */
function headingBounds(text: string, { sections }: Form): readonly number[] {
  const cuts: number[] = [];
  const lost: Form['sections'][number][] = [];
  for (const section of sections) {
    const at = text.indexOf(section.heading);
    const before = text[at - 1];
    if (at < 0 || (before !== undefined && !/[。\s]/.test(before))) lost.push(section);
    else cuts.push(at, at + section.heading.length);
  }
  if (cuts.length < FEWEST_BOUNDS) return NONE;
  for (const section of lost) cuts.push(...lostHeading(text, section));
  return [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
}

/** Beside those of others, a heading of its number that differs: a word between blanks that ends as it does. */
function lostHeading(text: string, { heading }: Form['sections'][number]): readonly number[] {
  const number = heading.slice(0, 2);
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const word = text.slice(at, at + LONGEST_HEADING).split(/\s/, 1)[0]!;
    const isAlone = at === 0 || /[。\s]/.test(text[at - 1]!);
    if (isAlone && word.length > number.length + 2 && word.endsWith(heading.slice(-2)))
      return [at, at + word.length];
  }
  return NONE;
}

function partsOf(line: DocumentLine, bounds: readonly number[]): DocumentLine[] {
  return bounds.slice(1).flatMap((end, i) => {
    const content = trimContent(sliceContent(line.content, bounds[i]!, end));
    return content.text === '' ? [] : [lineSaying(line, content)];
  });
}

const SHORTEST_TEXT = 6;

/** The length of a heading behind which the text goes on after a blank; 0 where there is none. */
function runInHeading({ kind, content: { text } }: DocumentLine, { sections }: Form): number {
  if (kind !== 'text' || text[1] !== '、' || !ORDINAL_CODES.has(text.charCodeAt(0))) return 0;
  const length = headingLength(text, sections);
  const behind = text.slice(length);
  const goesOn = lettersIn(behind) >= SHORTEST_TEXT || /^\s+[（(][一二三]/.test(behind);
  return goesOn && /^\s/.test(behind) ? length : 0;
}

/** How far the heading goes that a text begins with; there may be a slip in it. */
function headingLength(text: string, sections: Form['sections']): number {
  for (const { heading } of sections) {
    if (text.startsWith(heading) && !/^\S/.test(text.slice(heading.length))) return heading.length;
  }
  const blank = text.slice(0, LONGEST_HEADING).search(/\s/);
  if (blank < 0) return text.length;
  const words = foldText(text.slice(0, blank));
  return sections.some(({ heading }) => isOneSlip(words, foldText(heading))) ? blank : text.length;
}

function lettersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isPlainHan(text.charCodeAt(i))) count++;
  return count;
}

/** The headings of the form hold 情况, and 、 behind a number: two of them are in few paragraphs. */
function mayHoldHeadings({ kind, content }: DocumentLine): boolean {
  const { text } = content;
  return kind === 'text' && text.length > LONGEST_HEADING && text.includes('情况') && ordinalsIn(text) > 1;
}

function ordinalsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('、', 1); at > 0; at = text.indexOf('、', at + 1)) {
    if (ORDINAL_CODES.has(text.charCodeAt(at - 1))) count++;
  }
  return count;
}
