import { isHan } from '../../base/codes.ts';
import { inkStart } from '../ink.ts';

/** A paragraph that stands at a place of the page, as `pdftohtml` writes what it finds: often a part of a line. */
interface Placed {
  /** Where its tag begins, and where its words begin and end. */
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly left: number;
  readonly font: Font;
}

interface Font {
  readonly size: number;
  readonly lineHeight: number;
}

/** A page, a font, a paragraph. Fonts are numbered with the page before them, and said on the first page that has them. */
const MARKS =
  /<!-- Page (\d{1,5}) -->|\.ft(\d{1,8})\{font-size:(\d{1,4})px;(?:line-height:(\d{1,4})px;)?|<p style="position:absolute;top:(\d{1,6})px;left:(\d{1,6})px;[^"<>]{0,60}" class="ft(\d{1,8})">/g;
const CLOSING = '</p>';
const LONGEST = 2_000;

/**
 * The same text with a comment, offset for offset, in place of the tags between two such paragraphs where the second
 * begins on the page where the first ends: a change of font within a word parts no words.
 */
export function joinPlaced(source: string): string {
  if (!source.includes('<p style="position:absolute;top:')) return source;
  const parts: string[] = [];
  let at = 0;
  let before: Placed | null = null;
  for (const placed of placedIn(source)) {
    if (before && goesOn(source, before, placed)) {
      parts.push(source.slice(at, before.end), '<!--', ' '.repeat(placed.start - before.end - 7), '-->');
      at = placed.start;
    }
    before = placed;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

function* placedIn(source: string): Generator<Placed> {
  const fonts = new Map<string, Font>();
  let page = '';
  for (const match of source.matchAll(MARKS)) {
    const [all, newPage, font, size, lineHeight, top, left, ownFont] = match;
    if (newPage) page = newPage;
    if (font)
      fonts.set(font.slice(page.length), { size: Number(size), lineHeight: Number(lineHeight ?? size) });
    const known = ownFont ? fonts.get(ownFont.slice(page.length)) : undefined;
    if (!known) continue;
    const start = match.index + all.length;
    const length = source.slice(start, start + LONGEST).indexOf(CLOSING);
    if (length < 0) continue;
    yield { tag: match.index, start, end: start + length, top: Number(top), left: Number(left), font: known };
  }
}

/** Fonts of a line stand a little higher or lower than each other. */
const MOST_BETWEEN_TOPS = 4;
/** Of a Chinese letter the width is known, of others by about so much of the size of the font. */
const PIXELS = 3;
const UNSURE = 0.12;
const OTHER_LETTER = 0.5;

function goesOn(source: string, before: Placed, placed: Placed): boolean {
  if (inkStart(source, before.end + CLOSING.length, placed.tag) !== placed.tag) return false;
  const lines = source.slice(before.start, before.end).split('<br/>');
  const words = lines
    .at(-1)!
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/&[#\w]{1,10};/g, ' ');
  const { size, lineHeight } = before.font;
  const top = before.top + (lines.length - 1) * lineHeight;
  if (Math.abs(placed.top - top) > MOST_BETWEEN_TOPS) return false;
  let sure = 0;
  for (let i = 0; i < words.length; i++) if (isFullWidth(words.charCodeAt(i))) sure++;
  const others = words.length - sure;
  const right = before.left + size * (sure + others * OTHER_LETTER);
  return sure > 0 && Math.abs(placed.left - right) <= PIXELS + others * size * UNSURE;
}

/** Chinese letters and their punctuation; radicals that stand for letters too. */
function isFullWidth(code: number): boolean {
  return isHan(code) || (code >= 0x2e80 && code <= 0x33ff) || (code >= 0xff01 && code <= 0xff60);
}
