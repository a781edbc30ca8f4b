import { type Content, contentOf, type Piece, plainContent, sliceContent } from '../../base/content.ts';
import type { Span } from '../../base/span.ts';

/** One line as a browser would show it: white space collapsed, and none at either end. */
export function lineContent(pieces: readonly Piece[], emptyAt: number): Content {
  return trimBlank(contentOf(isShownAsIs(pieces) ? pieces : collapse(pieces), emptyAt));
}

/** A line that is one run of the source, as most are; null where its white space is not shown as it stands. */
export function runContent(source: string, start: number, end: number): Content | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (code === AMPERSAND || (isSpace(code) && (code !== SPACE || isSpace(source.charCodeAt(i + 1)))))
      return null;
  }
  return trimBlank(plainContent(source, from, to));
}

const SPACE = 32;
const AMPERSAND = 38;

/** White space as HTML has it. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13 && code !== 11);
}

/** Most lines and cells are one run of text without white space but single spaces within. */
function isShownAsIs(pieces: readonly Piece[]): boolean {
  return pieces.length === 1 && isExact(pieces[0]!) && !/^ | $| {2}|[\t\n\r\f]/.test(pieces[0]!.text);
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly newline: boolean;
  /** One space, as it will be shown. */
  readonly plain: boolean;
}

/**
 * A line break in the source is a place where an editor wrapped it: between Chinese characters it means nothing,
 * between words or figures it is a space.
 */
function collapse(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let gap = null as Gap | null;
  for (const piece of pieces) {
    if (!isExact(piece)) {
      pushGap(out, gap, piece.text);
      gap = null;
      out.push(piece);
      continue;
    }
    // A run of words with single spaces between is cut once: adding them up one by one is slow.
    let run: Span | null = null;
    const endRun = (): void => {
      if (run) pushText(out, sliceOf(piece, run));
      run = null;
    };
    for (const match of piece.text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      const [text] = match;
      const start = piece.span.start + match.index;
      const end = start + text.length;
      if (/^[ \t\n\r\f]/.test(text)) {
        gap = {
          start: gap?.start ?? start,
          end,
          newline: (gap?.newline ?? false) || /[\n\r]/.test(text),
          plain: gap === null && text === ' ',
        };
      } else {
        if (run && gap?.plain) run = { start: run.start, end };
        else {
          endRun();
          pushGap(out, gap, text);
          run = { start, end };
        }
        gap = null;
      }
    }
    endRun();
  }
  return out;
}

function sliceOf({ span, text }: Piece, { start, end }: Span): Piece {
  return { span: { start, end }, text: text.slice(start - span.start, end - span.start) };
}

function isExact(piece: Piece): boolean {
  return piece.text.length === piece.span.end - piece.span.start;
}

function pushGap(out: Piece[], gap: Gap | null, next: string): void {
  const before = out.at(-1)?.text.at(-1);
  if (!gap || before === undefined) return;
  if (gap.newline && !(isAscii(before) && isAscii(next[0] ?? ''))) return;
  const space = { span: { start: gap.start, end: gap.end }, text: ' ' };
  if (gap.plain) pushText(out, space);
  else out.push(space);
}

function isAscii(character: string): boolean {
  return character > ' ' && character <= '~';
}

function pushText(out: Piece[], piece: Piece): void {
  const last = out.at(-1);
  if (last && last.text !== ' ' && isExact(last) && isExact(piece) && last.span.end === piece.span.start) {
    out[out.length - 1] = {
      span: { start: last.span.start, end: piece.span.end },
      text: last.text + piece.text,
    };
  } else out.push(piece);
}

/** White space and what has no width: what a blank cell of a word processor is filled with. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

function trimBlank(content: Content): Content {
  const { text } = content;
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  return start === 0 && end === text.length ? content : sliceContent(content, start, end);
}
