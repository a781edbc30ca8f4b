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
  readonly start: number;
  #span: Span | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.#span = undefined;
  }

  get span(): Span {
    this.#span ??= { start: this.start, end: this.start + this.text.length };
    return this.#span;
  }

  get pieces(): readonly Piece[] {
    return this.text === '' ? [] : [this];
  }

  slice(from: number, to: number): PlainContent {
    return new PlainContent(this.text.slice(from, to), this.start + from);
  }
}

/** Stretches of the source that are read as one, as a heading and the line below it without a full stop between. */
class JoinedContent implements Content {
  readonly text: string;
  readonly pieces: readonly PlainContent[];
  #span: Span | undefined;

  constructor(pieces: readonly PlainContent[]) {
    this.text = textOf(pieces);
    this.pieces = pieces;
    this.#span = undefined;
  }

  get span(): Span {
    this.#span ??= coverOf(this.pieces);
    return this.#span;
  }
}

/** Where a content begins, which a stretch of the source tells without an object. */
export function startOf(content: Content): number {
  return content instanceof PlainContent ? content.start : content.span.start;
}

/** And where it ends. */
export function endOf(content: Content): number {
  return content instanceof PlainContent ? content.start + content.text.length : content.span.end;
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
  return gathered(pieces.every(isWritten) ? pieces : pieces.filter(isWritten), emptyAt);
}

export function joinContents(contents: readonly Content[]): Content {
  if (contents.length === 1) return contents[0]!;
  if (contents.length > 1 && contents.every(isPlain)) return new JoinedContent(contents);
  const pieces: Piece[] = [];
  for (const content of contents)
    for (const piece of content.pieces) if (isWritten(piece)) pieces.push(piece);
  return gathered(pieces, contents[0]?.span.start ?? 0);
}

function isPlain(content: Content): content is PlainContent {
  return content instanceof PlainContent && content.text !== '';
}

function isWritten({ text }: Piece): boolean {
  return text !== '';
}

function gathered(pieces: readonly Piece[], emptyAt: number): Content {
  if (pieces.length === 0) return { span: { start: emptyAt, end: emptyAt }, text: '', pieces };
  if (pieces.length === 1 && pieces[0] instanceof PlainContent) return pieces[0];
  return { span: coverOf(pieces), text: textOf(pieces), pieces };
}

/** Pieces that were read down a column need not stand in the order of the text. */
function coverOf(pieces: readonly Piece[]): Span {
  let { start, end } = pieces[0]!.span;
  for (const { span } of pieces) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

function textOf(pieces: readonly Piece[]): string {
  // Joined rather than added up: what was added up is slow to go through.
  if (pieces.length === 2) return [pieces[0]!.text, pieces[1]!.text].join('');
  const texts: string[] = [];
  for (const { text } of pieces) texts.push(text);
  return texts.join('');
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
    if (start < end) pieces.push(slicePiece(piece, start, end));
    if (at + piece.text.length <= from) emptyAt = piece.span.end;
    else if (at <= from) emptyAt = piece.span.start + Math.min(from - at, piece.span.end - piece.span.start);
    at += piece.text.length;
  }
  return contentOf(pieces, emptyAt);
}

/** The part of a piece between two offsets of its text; of one that stands for something else, the whole place. */
export function slicePiece(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  if (piece instanceof PlainContent) return piece.slice(from, to);
  const { text, span } = piece;
  const exact = text.length === span.end - span.start;
  return {
    text: text.slice(from, to),
    span: exact ? { start: span.start + from, end: span.start + to } : span,
  };
}

/** The same as a content. */
export function contentIn(piece: Piece, from: number, to: number): Content {
  const part = slicePiece(piece, from, to);
  return part instanceof PlainContent ? part : { span: part.span, text: part.text, pieces: [part] };
}

export function trimContent(content: Content): Content {
  const start = content.text.length - content.text.trimStart().length;
  const end = content.text.trimEnd().length;
  if (start === 0 && end === content.text.length) return content;
  return sliceContent(content, start, Math.max(start, end));
}

/** The index in the text of what stands at an offset of the source. */
export function textIndexOf(content: Content, offset: number): number {
  let index = 0;
  for (const piece of content.pieces) {
    if (offset < piece.span.end) {
      const exact = piece.text.length === piece.span.end - piece.span.start;
      return index + (exact ? Math.max(0, offset - piece.span.start) : 0);
    }
    index += piece.text.length;
  }
  return index;
}
