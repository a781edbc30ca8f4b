import type { Content, Piece } from '../../base/content.ts';
import { contentOf } from '../../base/content.ts';
import { commonChange, rewriting } from '../../source/rewriting.ts';
import { plainCharacter } from '../../source/variants.ts';

/** Running text without spaces and emphasis, in half width, each character knowing where it stood. */
export interface PlainText {
  readonly text: string;
  readonly content: Content;
  /** Offsets in the content's text, one more than there are characters. */
  readonly at: readonly number[];
  /** Where each piece of the content begins in its text. */
  readonly pieces: readonly number[];
}

const DROPPED = /[\s*\u200b-\u200f\u2060\ufeff\u00ad]/;
/** ①, ⑴, ⒈ count points and are no numbers. */
const POINT = /[\u2460-\u24ff\u2776-\u2793]/;
/** Commas that the author wrote in full width are no separators of thousands. */
const WIDE_COMMA = '，';

export function plainText(content: Content): PlainText {
  return new LocatedText(content);
}

class LocatedText implements PlainText {
  readonly text: string;
  #at: number[] | undefined;
  #pieces: number[] | undefined;

  constructor(readonly content: Content) {
    this.text = PLAIN.text(content.text);
  }

  get at(): readonly number[] {
    if (!this.#at) {
      this.#at = PLAIN.offsets(this.content.text);
      this.#at.push(this.content.text.length);
    }
    return this.#at;
  }

  get pieces(): readonly number[] {
    this.#pieces ??= startsOf(this.content);
    return this.#pieces;
  }
}

function startsOf(content: Content): number[] {
  let start = 0;
  return content.pieces.map((piece) => {
    const own = start;
    start += piece.text.length;
    return own;
  });
}

const PLAIN = rewriting((raw, i) => {
  const code = raw.charCodeAt(i);
  if (code === 0xff0c || code === 0x2c) return comma(raw, i);
  if (code === 0xff08) return '(';
  if (code === 0xff09) return ')';
  const common = commonChange(code);
  if (common !== null) return common;
  const character = raw[i]!;
  if (DROPPED.test(character)) return '';
  return POINT.test(character) ? ';' : plainCharacter(character);
});

/** `,` between digits stays what it is; every other comma is a full-width one. */
function comma(raw: string, i: number): string {
  const [before, after] = [raw.charCodeAt(i - 1), raw.charCodeAt(i + 1)];
  const wide = isWideDigit(before) && isWideDigit(after);
  const grouped = wide || (raw[i] === ',' && isDigit(before) && isDigit(after));
  return grouped ? ',' : WIDE_COMMA;
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || isWideDigit(code);
}

/** The source behind a stretch of the plain text. */
export function sourceOf(plain: PlainText, start: number, end: number): Content {
  const from = plain.at[start]!;
  const to = end > start ? plain.at[end - 1]! + 1 : from;
  const found: Piece[] = [];
  for (let i = pieceAt(plain, from); i < plain.pieces.length && plain.pieces[i]! < to; i++) {
    const { span, text } = plain.content.pieces[i]!;
    const cutFrom = Math.max(from - plain.pieces[i]!, 0);
    const cutTo = Math.min(to - plain.pieces[i]!, text.length);
    const exact = text.length === span.end - span.start;
    found.push({
      text: text.slice(cutFrom, cutTo),
      span: exact ? { start: span.start + cutFrom, end: span.start + cutTo } : span,
    });
  }
  return contentOf(found, offsetAt(plain, start));
}

/** Where a character of the plain text stands in the source. */
export function offsetAt(plain: PlainText, index: number): number {
  const at = plain.at[index]!;
  const piece = plain.content.pieces[pieceAt(plain, at)];
  if (!piece) return plain.content.span.start;
  const exact = piece.text.length === piece.span.end - piece.span.start;
  return exact ? piece.span.start + at - plain.pieces[pieceAt(plain, at)]! : piece.span.start;
}

function pieceAt({ pieces }: PlainText, at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
