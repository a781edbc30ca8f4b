import { Tokenizer } from 'parse5';
import type { Piece } from '../../base/content.ts';

/** The text a character reference stands for, or the reference itself where it stands for none. */
export type Decoder = (reference: string) => string;

/** More than there are names; a text with more distinct ones is not written by people. */
const MOST_NAMES = 3000;

export function referenceDecoder(): Decoder {
  let known: Map<string, string> | undefined;
  return (reference) => {
    const ordinary = ordinaryCharacter(reference);
    if (ordinary !== null) return ordinary;
    known ??= new Map();
    const text = known.get(reference);
    if (text !== undefined) return text;
    if (known.size >= MOST_NAMES) return reference;
    const decoded = decodeByTokenizer(reference);
    known.set(reference, decoded);
    return decoded;
  };
}

/** A number that means the character of that number; the others have rules of their own. */
function ordinaryCharacter(reference: string): string | null {
  const match = /^&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?$/.exec(reference);
  if (!match) return null;
  const code = match[1] ? Number.parseInt(match[1], 16) : Number.parseInt(match[2]!, 10);
  if (code > 0x10ffff) return '\ufffd';
  const plain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && (code < 0xd800 || code > 0xdfff));
  return plain ? String.fromCodePoint(code) : null;
}

function decodeByTokenizer(reference: string): string {
  let text = '';
  const take = (token: { chars: string }): void => {
    text += token.chars;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter: take,
      onStartTag: ignore,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(reference, true);
  return text;
}

/** The text between two tags, each character reference a piece of its own. */
export function textPieces(source: string, start: number, end: number, decode: Decoder): Piece[] {
  const pieces: Piece[] = [];
  const plain = (from: number, to: number): void => {
    if (from < to) pieces.push({ span: { start: from, end: to }, text: source.slice(from, to) });
  };
  const whole = source.slice(start, end);
  const ampersand = (after: number): number => {
    const at = whole.indexOf('&', after - start);
    return at < 0 ? end : start + at;
  };
  let from = start;
  let at = ampersand(start);
  while (at < end) {
    const reference = referenceAt(source, at, end);
    const text = reference === null ? reference : decode(reference);
    if (reference === null || text === null || text === reference) {
      at = ampersand(at + 1);
      continue;
    }
    const tail = commonTail(reference, text);
    plain(from, at);
    from = at + reference.length - tail;
    pieces.push({ span: { start: at, end: from }, text: text.slice(0, text.length - tail) });
    at = ampersand(from);
  }
  plain(from, end);
  return pieces;
}

function referenceAt(source: string, at: number, end: number): string | null {
  const pattern = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{0,40});?/y;
  pattern.lastIndex = at;
  const reference = pattern.exec(source)?.[0];
  return reference && at + reference.length <= end ? reference : null;
}

/** `&nbspabc` is a known name and letters that are only text. */
function commonTail(reference: string, text: string): number {
  let tail = 0;
  while (tail < text.length - 1 && reference.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return tail;
}
