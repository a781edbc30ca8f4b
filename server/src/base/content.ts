import type { Span } from './span.ts';

/**
 * A run of text that stands in the source. Where `text` is as long as the span, character i of the text is
 * character i of the source; otherwise (an entity, an escape) the whole run stands for the whole span.
 */
export interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** Text gathered from the source, each character of which knows where it came from. */
export interface Content {
  /** Where the text stands; for empty text, where text would be written. */
  readonly span: Span;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of the source as it is: its own only piece. Where it stands is said when somebody asks. */
class PlainContent implements Content, Piece {
  readonly text: string;
  readonly #start: number;
  #span: Span | undefined;
  #pieces: readonly Piece[] | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.#start = start;
    this.#span = undefined;
    this.#pieces = undefined;
  }

  get span(): Span {
    this.#span ??= { start: this.#start, end: this.#start + this.text.length };
    return this.#span;
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= this.text === '' ? [] : [this];
    return this.#pieces;
  }

  slice(from: number, to: number): Content {
    return new PlainContent(this.text.slice(from, to), this.#start + from);
  }
}

/** How many pieces a text is made of; a stretch of the source need not list them to tell. */
export function countOfPieces(content: Content): number {
  if (content instanceof PlainContent) return content.text === '' ? 0 : 1;
  return content.pieces.length;
}

export function plainContent(source: string, start: number, end: number): Content {
  return new PlainContent(source.slice(start, end), start);
}

export function contentOf(pieces: readonly Piece[], emptyAt: number): Content {
  return gathered(pieces.filter(isWritten), emptyAt);
}

export function joinContents(contents: readonly Content[]): Content {
  if (contents.length === 1) return contents[0]!;
  const pieces: Piece[] = [];
  for (const content of contents)
    for (const piece of content.pieces) if (isWritten(piece)) pieces.push(piece);
  return gathered(pieces, contents[0]?.span.start ?? 0);
}

function isWritten({ text }: Piece): boolean {
  return text !== '';
}

/** Pieces that were read down a column need not stand in the order of the text. */
function gathered(pieces: readonly Piece[], emptyAt: number): Content {
  if (pieces.length === 0) return { span: { start: emptyAt, end: emptyAt }, text: '', pieces };
  let { start, end } = pieces[0]!.span;
  const texts: string[] = [];
  for (const { span, text } of pieces) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
    texts.push(text);
  }
  return { span: { start, end }, text: texts.join(''), pieces };
}

/** The part of a content between two offsets of its text. */
export function sliceContent(content: Content, from: number, to: number): Content {
  if (content instanceof PlainContent && 0 <= from && from < to && to <= content.text.length) {
    return content.slice(from, to);
  }
  const pieces: Piece[] = [];
  let at = 0;
  let emptyAt = content.span.start;
  for (const piece of content.pieces) {
    if (at > to) break;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    if (start < end) {
      const exact = piece.text.length === piece.span.end - piece.span.start;
      pieces.push({
        text: piece.text.slice(start, end),
        span: exact ? { start: piece.span.start + start, end: piece.span.start + end } : piece.span,
      });
    }
    if (at + piece.text.length <= from) emptyAt = piece.span.end;
    else if (at <= from) emptyAt = piece.span.start + Math.min(from - at, piece.span.end - piece.span.start);
    at += piece.text.length;
  }
  return contentOf(pieces, emptyAt);
}

export function trimContent(content: Content): Content {
  const start = content.text.length - content.text.trimStart().length;
  const end = content.text.trimEnd().length;
  if (start === 0 && end === content.text.length) return content;
  return sliceContent(content, start, Math.max(start, end));
}
