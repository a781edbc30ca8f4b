import { isDigit, isInvisible, isWideDigit } from '../../base/codes.ts';
import type { Content, Piece } from '../../base/content.ts';
import { contentIn, contentOf } from '../../base/content.ts';
import { commonChange, rewriting } from '../../source/rewriting.ts';
import { plainCharacter } from '../../source/variants.ts';

/** Running text without spaces and emphasis, in half width, each character knowing where it stood. */
export class PlainText {
  #text: string | undefined;
  #at: readonly number[] | undefined;
  #pieces: readonly number[] | undefined;

  /** `differs`: whether characters of the content stand for others; `shifts`: also for none, or for several. */
  constructor(
    readonly content: Content,
    readonly differs: boolean,
    readonly shifts: boolean,
  ) {}

  get text(): string {
    this.#text ??= this.differs || this.shifts ? PLAIN.text(this.content.text) : this.content.text;
    return this.#text;
  }

  /** Some characters from a place on; the last of them may be a comma of the other width. */
  start(from: number, length: number): string {
    const to = from + length;
    if (this.#text !== undefined || this.shifts || !this.differs) return this.text.slice(from, to);
    return PLAIN.text(this.content.text.slice(from, to));
  }

  /** Where a character stands in the content's text; the last one is followed by the end. */
  at(index: number): number {
    if (!this.shifts) return index;
    this.#at ??= PLAIN.offsets(this.content.text);
    return this.#at[index]!;
  }

  /** The first character that stands at or behind a place of the content's text; not before `from`. */
  firstFrom(at: number, from: number): number {
    if (!this.shifts) return at;
    let low = from;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where each piece of the content begins in its text. */
  get pieces(): readonly number[] {
    this.#pieces ??= startsOf(this.content.pieces);
    return this.#pieces;
  }
}

/** ①, ⑴, ⒈ count points and are no numbers. */
function isPoint(code: number): boolean {
  return (code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x2793);
}

const STAR = 0x2a;
/** Commas that the author wrote in full width are no separators of thousands. */
const WIDE_COMMA = '，';

function startsOf(pieces: readonly Piece[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of pieces) {
    starts.push(start);
    start += text.length;
  }
  return starts;
}

/** What stands for a character of a text in the plain one. */
export function plainOf(raw: string, i: number): string {
  const code = raw.charCodeAt(i);
  if (code === 0xff0c || code === 0x2c) return comma(raw, i);
  if (code === 0xff08) return '(';
  if (code === 0xff09) return ')';
  const common = commonChange(code);
  if (common !== null) return common;
  if (code === STAR || isInvisible(code)) return '';
  return isPoint(code) ? ';' : plainCharacter(raw[i]!);
}

const PLAIN = rewriting(plainOf);

/** `,` between digits stays what it is; every other comma is a full-width one. */
function comma(raw: string, i: number): string {
  const [before, after] = [raw.charCodeAt(i - 1), raw.charCodeAt(i + 1)];
  const wide = isWideDigit(before) && isWideDigit(after);
  const grouped = wide || (raw[i] === ',' && isOfNumber(before) && isOfNumber(after));
  return grouped ? ',' : WIDE_COMMA;
}

function isOfNumber(code: number): boolean {
  return isDigit(code) || isWideDigit(code);
}

/** The source behind a stretch of the plain text. */
export function sourceOf(plain: PlainText, start: number, end: number): Content {
  const from = plain.at(start);
  const to = end > start ? plain.at(end - 1) + 1 : from;
  const { pieces } = plain.content;
  const first = pieces.length === 1 ? 0 : pieceAt(plain, from);
  const begin = first === 0 ? 0 : plain.pieces[first]!;
  const only = pieces[first];
  if (to > from && only && to - begin <= only.text.length && isExact(only))
    return contentIn(only, from - begin, to - begin);
  return sourceOfPieces(plain, from, to, offsetAt(plain, start));
}

function sourceOfPieces(plain: PlainText, from: number, to: number, emptyAt: number): Content {
  const { pieces } = plain.content;
  const found: Piece[] = [];
  for (let i = pieceAt(plain, from); i < pieces.length && plain.pieces[i]! < to; i++) {
    const piece = pieces[i]!;
    const { span, text } = piece;
    const cutFrom = Math.max(from - plain.pieces[i]!, 0);
    const cutTo = Math.min(to - plain.pieces[i]!, text.length);
    found.push({
      text: text.slice(cutFrom, cutTo),
      span: isExact(piece) ? { start: span.start + cutFrom, end: span.start + cutTo } : span,
    });
  }
  return contentOf(found, emptyAt);
}

/** Where a character of the plain text stands in the source. */
export function offsetAt(plain: PlainText, index: number): number {
  const at = plain.at(index);
  const number = pieceAt(plain, at);
  const piece = plain.content.pieces[number];
  if (!piece) return plain.content.span.start;
  return isExact(piece) ? piece.span.start + at - plain.pieces[number]! : piece.span.start;
}

function isExact({ text, span }: Piece): boolean {
  return text.length === span.end - span.start;
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
