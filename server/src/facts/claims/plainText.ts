import type { Content } from '../../base/content.ts';
import { sliceContent } from '../../base/content.ts';
import { plainCharacter } from '../../source/variants.ts';

/** Running text without spaces and emphasis, in half width, each character knowing where it stood. */
export interface PlainText {
  readonly text: string;
  readonly content: Content;
  /** Offsets in the content's text, one more than there are characters. */
  readonly at: readonly number[];
}

const DROPPED = /[\s*\u200b-\u200f\u2060\ufeff\u00ad]/;
/** ①, ⑴, ⒈ count points and are no numbers. */
const POINT = /[\u2460-\u24ff\u2776-\u2793]/;
/** Commas that the author wrote in full width are no separators of thousands. */
export const WIDE_COMMA = '，';

export function plainText(content: Content): PlainText {
  let text = '';
  const at: number[] = [];
  const raw = content.text;
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i]!;
    if (DROPPED.test(character)) continue;
    const plain = POINT.test(character)
      ? ';'
      : character === WIDE_COMMA || character === ','
        ? comma(raw, i)
        : plainCharacter(character);
    for (const each of plain) {
      text += each;
      at.push(i);
    }
  }
  at.push(raw.length);
  return { text, content, at };
}

/** `,` between digits stays what it is; every other comma is a full-width one. */
function comma(raw: string, i: number): string {
  const digit = (character: string | undefined) => character !== undefined && /[0-9０-９]/.test(character);
  const wide = (character: string | undefined) => character !== undefined && /[０-９]/.test(character);
  const grouped = raw[i] === ',' || (wide(raw[i - 1]) && wide(raw[i + 1]));
  return grouped && digit(raw[i - 1]) && digit(raw[i + 1]) ? ',' : WIDE_COMMA;
}

/** The source behind a stretch of the plain text. */
export function sourceOf(plain: PlainText, start: number, end: number): Content {
  const to = end > start ? plain.at[end - 1]! + 1 : plain.at[start]!;
  return sliceContent(plain.content, plain.at[start]!, to);
}
