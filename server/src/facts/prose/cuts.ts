import { isOverLines, isWhite } from '../../base/codes.ts';
import {
  type Content,
  contentIn,
  contentOf,
  countOfPieces,
  type Piece,
  slicePiece,
  textIndexOf,
} from '../../base/content.ts';

export const LONGEST_SUBHEADING = 30;

/** Where title, headings and subheadings part a paragraph: offsets in its text, in order, both ends included. */
export function cutsOf(
  source: string,
  content: Content,
  title: Content | null,
  headings: readonly Content[],
): readonly number[] {
  const cuts = [0, content.text.length];
  if (title) cutAt(cuts, content, title);
  for (const heading of headings) cutAt(cuts, content, heading);
  if (mayHoldSubheadings(content)) cutSubheadings(cuts, source, content);
  return cuts;
}

/** What stands between the cuts. In one run over the pieces: a paragraph of a web page may have very many. */
export function partsOf({ pieces, span }: Content, cuts: readonly number[]): Content[] {
  const parts = new Array<Content>(cuts.length - 1);
  let first = 0;
  let begin = 0;
  for (let i = 0; i < parts.length; i++) {
    const from = cuts[i]!;
    const to = cuts[i + 1]!;
    while (first < pieces.length && begin + pieces[first]!.text.length <= from)
      begin += pieces[first++]!.text.length;
    const only = pieces[first]!;
    const isWithin = from < to && to <= begin + only.text.length;
    parts[i] = isWithin
      ? contentIn(only, from - begin, to - begin)
      : contentOf(piecesFrom(pieces, first, from - begin, to - begin), span.start);
  }
  return parts;
}

/** What stands between two places, which are counted from the beginning of the first piece. */
function piecesFrom(pieces: readonly Piece[], first: number, from: number, to: number): Piece[] {
  const own: Piece[] = [];
  for (let p = first, at = 0; p < pieces.length && at < to; p++) {
    const { length } = pieces[p]!.text;
    if (length > 0) own.push(slicePiece(pieces[p]!, Math.max(from - at, 0), Math.min(to - at, length)));
    at += length;
  }
  return own;
}

/** A line that stands alone is parted nowhere by being a subheading. */
export function mayHoldSubheadings(content: Content): boolean {
  return countOfPieces(content) > 1 && (content.text.includes('（') || content.text.includes('('));
}

/** With the radicals that some PDF files have for numerals. */
const NUMERALS = '一二三四五六七八九十⼀⼆⼋⼗';

/** `（一）`, blanks and emphasis apart; not （一）项 of an article. */
export function beginsAsSubheading(text: string): boolean {
  let at = 0;
  while (text[at] === '*' || isWhite(text.charCodeAt(at))) at++;
  if (text[at] !== '（' && text[at] !== '(') return false;
  const from = at + 1;
  at = from;
  while (at < text.length && NUMERALS.includes(text[at]!)) at++;
  const isNumber = at > from && at <= from + 3;
  return isNumber && (text[at] === '）' || text[at] === ')') && text[at + 1] !== '项';
}

function cutAt(cuts: number[], content: Content, heading: Content): void {
  if (!meets(heading, content)) return;
  addInOrder(cuts, textIndexOf(content, heading.span.start));
  addInOrder(cuts, textIndexOf(content, heading.span.end));
}

function addInOrder(cuts: number[], cut: number): void {
  let at = cuts.length;
  while (at > 0 && cuts[at - 1]! > cut) at--;
  if (at > 0 && cuts[at - 1] === cut) return;
  cuts.push(cut);
  for (let i = cuts.length - 1; i > at; i--) cuts[i] = cuts[i - 1]!;
  cuts[at] = cut;
}

function meets(a: Content, b: Content): boolean {
  return a.text !== '' && a.span.start < b.span.end && b.span.start < a.span.end;
}

function cutSubheadings(cuts: number[], source: string, content: Content): void {
  const { pieces } = content;
  let start = 0;
  let end = 0;
  for (let i = 0; i < pieces.length; i++) {
    end += pieces[i]!.text.length;
    const gap =
      i + 1 < pieces.length ? gapOf(source, pieces[i]!.span.end, pieces[i + 1]!.span.start) : 'block';
    if (gap === null) continue;
    if (mayOpen(content.text, start)) cutSubheading(cuts, content.text, { start, end, gap });
    start = end;
  }
}

/** Most lines begin with a Chinese character; a subheading with a bracket, blanks and emphasis apart. */
function mayOpen(text: string, start: number): boolean {
  const code = start < text.length ? text.charCodeAt(start) : 0;
  return code < 0x4e00 || code > 0x9fff;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** What parts it from the next line. */
  readonly gap: 'line' | 'block';
}

function cutSubheading(cuts: number[], whole: string, { start, end, gap }: Line): void {
  const text = whole.slice(start, end).trim();
  if (!beginsAsSubheading(text)) return;
  if (start > 0 && /第\s*$/.test(whole.slice(Math.max(0, start - 4), start))) return;
  addInOrder(cuts, start);
  const alone = gap === 'block' ? text.length <= LONGEST_SUBHEADING : text.length <= 20;
  if (alone && !/[。；;，,：:]./.test(text)) addInOrder(cuts, end);
}

function gapOf(source: string, from: number, to: number): Line['gap'] | null {
  const between = source.slice(from, to);
  if (between === '\n' || between === '\r\n') return 'line';
  if (between === '\n\n' || between === '\r\n\r\n') return 'block';
  if (between.includes('<')) {
    if (/<\/?(?:p|div|li|h[1-6]|tr|td|table)\b/i.test(between)) return 'block';
    return /<br/i.test(between) ? 'line' : null;
  }
  if (/\n[^\S\n]*\n/.test(between.replace(/\r/g, ''))) return 'block';
  return isOverLines(between) ? 'line' : null;
}
