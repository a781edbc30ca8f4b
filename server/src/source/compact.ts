import { isInvisible } from '../base/codes.ts';
import { type Content, sliceContent } from '../base/content.ts';
import { commonChange, rewriting } from './rewriting.ts';
import { plainCharacter } from './variants.ts';

/** A paragraph without blanks, of plain characters but with the brackets as written. */
export interface Compact {
  readonly text: string;
  /** The part of the paragraph behind text[from, to). */
  slice(from: number, to: number): Content;
}

export function compact(content: Content): Compact {
  return new CompactContent(content);
}

export function compactText(raw: string): string {
  return COMPACT.text(raw);
}

class CompactContent implements Compact {
  readonly text: string;
  readonly #content: Content;
  #at: readonly number[] | undefined;

  constructor(content: Content) {
    this.text = COMPACT.text(content.text);
    this.#content = content;
  }

  slice(from: number, to: number): Content {
    const content = this.#content;
    this.#at ??= COMPACT.offsets(content.text);
    const at = this.#at;
    const start = at[from] ?? content.text.length;
    return sliceContent(content, start, to > from ? at[to - 1]! + 1 : start);
  }
}

/** Emphasis. */
const DROPPED = '*_`';
/** Brackets are what some rules look at; only forms that cannot be told apart by eye are made one. */
const BRACKETS: Readonly<Record<string, string>> = { '﹝': '〔', '﹞': '〕', '❲': '〔', '❳': '〕' };
const KEPT = '（）［］｛｝【】〖〗〔〕《》〈〉';

const COMPACT = rewriting((raw, i) => {
  const code = raw.charCodeAt(i);
  if (code === 0xff0c) return ',';
  const common = commonChange(code);
  if (common !== null) return common;
  const character = raw[i]!;
  if (isInvisible(code) || DROPPED.includes(character)) return '';
  return BRACKETS[character] ?? (KEPT.includes(character) ? character : plainCharacter(character));
});
