import { type Content, sliceContent } from '../../base/content.ts';
import { plainCharacter } from '../../source/variants.ts';

/** A paragraph without blanks, of plain characters but with the brackets as written. */
export interface Compact {
  readonly text: string;
  /** The part of the paragraph behind text[from, to). */
  slice(from: number, to: number): Content;
}

const BLANK = /[\s*_`\u200b-\u200f\u2060\ufeff\u00ad]/;
/** Brackets are what the rule looks at; only forms that cannot be told apart by eye are made one. */
const BRACKETS: Readonly<Record<string, string>> = { '﹝': '〔', '﹞': '〕', '❲': '〔', '❳': '〕' };
const KEPT = /[（）［］｛｝【】〖〗〔〕《》〈〉]/;

export function compact(content: Content): Compact {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < content.text.length; i++) {
    const character = content.text[i]!;
    if (BLANK.test(character)) continue;
    for (const plain of BRACKETS[character] ??
      (KEPT.test(character) ? character : plainCharacter(character))) {
      text += plain;
      for (let unit = 0; unit < plain.length; unit++) at.push(i);
    }
  }
  return {
    text,
    slice: (from, to) => {
      const start = at[from] ?? content.text.length;
      return sliceContent(content, start, to > from ? at[to - 1]! + 1 : start);
    },
  };
}
