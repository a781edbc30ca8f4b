/** A sentence of a text: from its first character to behind its last one. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/[。;!?！？；]/.test(text[i]!)) continue;
    sentences.push({ start, text: text.slice(start, i + 1) });
    start = i + 1;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}

const HIDDEN = '\u0000';

/** The text with what stands in 《》 blotted out, its length kept. */
export function hideTitles(text: string): string {
  let depth = 0;
  let out = '';
  for (const character of text) {
    if (character === '《') depth++;
    out += depth > 0 ? HIDDEN.repeat(character.length) : character;
    if (character === '》' && depth > 0) depth--;
  }
  return depth > 0 ? text : out;
}

/** The text with what stands in quotation marks blotted out too. */
export function hideQuotes(text: string): string {
  return hideTitles(text).replace(/“[^”]{0,60}”/g, (quote) => HIDDEN.repeat(quote.length));
}
