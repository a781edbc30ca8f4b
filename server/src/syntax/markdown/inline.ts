import { type Content, contentOf, type Piece, trimContent } from '../../base/content.ts';
import type { Span } from '../../base/span.ts';
import type { Decoder } from '../html/references.ts';

export interface MarkupContext {
  readonly source: string;
  readonly decode: Decoder;
  /** Where comments end, by where they start. */
  readonly comments: ReadonlyMap<number, number>;
}

/**
 * The same lines without what Markdown writes between the words: emphasis, code ticks, escapes, references, tags,
 * images, the targets of links. `<br>` parts a line in two. Emphasis may run on from one line to the next.
 */
export function withoutMarkup(context: MarkupContext, lines: readonly Content[]): Content[] {
  const { source } = context;
  const open = new Map<number, Token>();
  const read = lines.map((line) => (mayBeMarked(source, line.span) ? tokensOf(context, line) : NO_TOKENS));
  for (const tokens of read) pairRuns(source, tokens, open);
  const contents: Content[] = [];
  for (const [i, tokens] of read.entries()) {
    const line = lines[i]!;
    if (tokens.length === 0) contents.push(line);
    else if (isShownAsIs(source, tokens, line)) contents.push(trimContent(line));
    else pushContents(source, tokens, line, contents);
  }
  return contents;
}

/** Whether all signs of the line stand for nothing but themselves, as in 3*5, and none is left out. */
function isShownAsIs(source: string, tokens: readonly Token[], { pieces, span }: Content): boolean {
  if (pieces.length !== 1) return false;
  let at = span.start;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isAtEdge = i === 0 || i === tokens.length - 1;
    const isKept = token.kind === 'run' ? !isAtEdge || !isLoose(source, token) : token.kind === 'text';
    if (!isKept || token.shown !== null || token.start !== at) return false;
    at = token.end;
  }
  return at === span.end;
}

/** Whether there may be markup at all: every kind has one of these signs. */
export function mayBeMarked(source: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (isSign(source.charCodeAt(i))) return true;
  return false;
}

/** `\`, `&`, `<`, `[` (of an image too), `*`, `_` and the backtick. */
function isSign(code: number): boolean {
  if (code > 96) return false;
  return (
    code === 42 || code === 92 || code === 38 || code === 60 || code === 91 || code === 95 || code === 96
  );
}

const NO_TOKENS: readonly Token[] = [];

type Kind = 'text' | 'run' | 'hidden' | 'break';

interface Token {
  kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Of text and runs: what is shown, where that is not what is written. */
  readonly shown: string | null;
}

/** No line that somebody wrote has as many marks; one that has is left as it is. */
const MOST_TOKENS = 20_000;

/** All but runs of one sign: escapes, references, comments, tags, images, links. */
const MARKUP = new RegExp(
  [
    '\\\\[!-/:-@[-`{-~]',
    '&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});',
    '<!--',
    '</?[A-Za-z][A-Za-z0-9-]{0,30}(?::[A-Za-z]{1,10})?(?:[ /][^<>\\n]*)?>',
    '!\\[[^[\\]\\n]*\\]\\([^()\\n]*\\)',
    '\\[[^[\\]\\n]+\\]\\((?:https?:|mailto:|[./#])[^()\\s]*\\)',
  ].join('|'),
  'y',
);

/** None where the line has no markup, or more than can be meant. */
function tokensOf({ source, decode, comments }: MarkupContext, line: Content): Token[] {
  const tokens: Token[] = [];
  let marked = false;
  for (const { span } of line.pieces) {
    const text = source.slice(span.start, span.end);
    let at = 0;
    const push = (kind: Kind, from: number, to: number, shown: string | null = null): void => {
      if (from < to) tokens.push({ kind, start: span.start + from, end: span.start + to, shown });
    };
    /** `<!--` that opens no comment is text. */
    const endOf = (markup: string, start: number): number => {
      if (markup !== '<!--') return start + markup.length;
      const close = comments.get(span.start + start) ?? span.start + start;
      return Math.min(close - span.start, text.length);
    };
    for (let start = nextSign(text, 0); start < text.length; start = nextSign(text, start)) {
      if (tokens.length > MOST_TOKENS) return [];
      const markup = markupAt(text, start);
      const end = endOf(markup, start);
      if (end === start) {
        start += Math.max(markup.length, 1);
        continue;
      }
      marked = true;
      push('text', at, start);
      at = end;
      if (markup[0] === '\\') push('text', start, end, markup[1]!);
      else if (markup[0] === '&') push('text', start, end, decode(markup));
      else if (/^<br\b/i.test(markup)) push('break', start, end);
      else if (markup[0] === '[') {
        const label = start + markup.indexOf(']');
        push('text', start + 1, label);
      } else push(isRun(markup.charCodeAt(0)) ? 'run' : 'hidden', start, end);
      start = end;
    }
    push('text', at, text.length);
  }
  return marked ? tokens : [];
}

const BANG = 33;

function nextSign(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BANG || isSign(code)) return i;
  }
  return text.length;
}

function isRun(code: number): boolean {
  return code === 42 || code === 95 || code === 96;
}

/** The markup that begins at a sign; empty where none does. */
function markupAt(text: string, start: number): string {
  const code = text.charCodeAt(start);
  if (!isRun(code)) {
    MARKUP.lastIndex = start;
    return MARKUP.exec(text)?.[0] ?? '';
  }
  let end = start + 1;
  while (text.charCodeAt(end) === code) end++;
  return text.slice(start, end);
}

/**
 * `**` opens and closes anywhere: beside Chinese punctuation CommonMark's rule fails, and writers do not know it.
 * A single `*` or `_` may be a sign of its own (3*5, a_b) and must stand at the edge of a word.
 */
function pairRuns(source: string, tokens: readonly Token[], open: Map<number, Token>): void {
  for (const token of tokens) {
    if (token.kind !== 'run') continue;
    const length = token.end - token.start;
    if (length > 3) {
      token.kind = 'text';
      continue;
    }
    const sign = source.charCodeAt(token.start);
    const anywhere = sign === TICK || (sign === STAR && length > 1);
    const run = sign * 4 + length;
    const opening = open.get(run);
    if (opening && (anywhere || closesWord(source, token))) {
      opening.kind = 'hidden';
      token.kind = 'hidden';
      open.delete(run);
    } else if (anywhere || opensWord(source, token)) open.set(run, token);
  }
}

const STAR = 42;
const TICK = 96;

const EDGE = /[\s\p{P}\p{S}]/u;

function opensWord(source: string, { start, end }: Span): boolean {
  return EDGE.test(source[start - 1] ?? ' ') && !/\s/.test(source[end] ?? ' ');
}

function closesWord(source: string, { start, end }: Span): boolean {
  return EDGE.test(source[end] ?? ' ') && !/\s/.test(source[start - 1] ?? ' ');
}

function pushContents(source: string, tokens: readonly Token[], line: Content, contents: Content[]): void {
  let pieces: Piece[] = [];
  const endLine = (): void => {
    contents.push(trimContent(contentOf(pieces, line.span.start)));
    pieces = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'break') endLine();
    else if (token.kind === 'text') pushPiece(pieces, pieceOf(source, token));
    else if (token.kind === 'run') {
      const isAtEdge = i === 0 || i === tokens.length - 1;
      if (!isAtEdge || !isLoose(source, token)) pushPiece(pieces, pieceOf(source, token));
    }
  }
  endLine();
}

/** `**` at the edge of a line whose other one is lost. */
function isLoose(source: string, { start, end }: Token): boolean {
  return end - start === 2 && source.charCodeAt(start) === STAR;
}

function pieceOf(source: string, { start, end, shown }: Token): Piece {
  return { span: { start, end }, text: shown ?? source.slice(start, end) };
}

function pushPiece(pieces: Piece[], { span, text }: Piece): void {
  const last = pieces.at(-1);
  const isExact = (piece: Piece): boolean => piece.text.length === piece.span.end - piece.span.start;
  if (last && last.span.end === span.start && isExact(last) && isExact({ span, text })) {
    pieces[pieces.length - 1] = {
      span: { start: last.span.start, end: span.end },
      text: last.text + text,
    };
  } else pieces.push({ span, text });
}
