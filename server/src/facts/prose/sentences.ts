/** A sentence of a text: from its first character to behind its last one. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

const ENDS = new Set([...'。;!?！？；'].map((mark) => mark.charCodeAt(0)));

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Letters and Chinese characters end no sentence, and they are nearly all there is.
    if ((code >= 0x4e00 && code <= 0x9fff) || !ENDS.has(code)) continue;
    sentences.push({ start, text: text.slice(start, i + 1) });
    start = i + 1;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}

const HIDDEN = '\u0000';

/** The text with what stands in 《》 blotted out, its length kept. */
export function hideTitles(text: string): string {
  let open = text.indexOf('《');
  if (open < 0) return text;
  let out = '';
  let from = 0;
  while (open >= 0) {
    const end = titleEnd(text, open);
    if (end === null) return text;
    out += text.slice(from, open) + HIDDEN.repeat(end - open);
    from = end;
    open = text.indexOf('《', end);
  }
  return out + text.slice(from);
}

/** Behind the 》 that closes a 《; one may hold another. Null where it is never closed. */
function titleEnd(text: string, open: number): number | null {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '《') depth++;
    else if (text[i] === '》' && --depth === 0) return i + 1;
  }
  return null;
}

/** The text with what stands in quotation marks blotted out too. */
export function hideQuotes(text: string): string {
  return hideTitles(text).replace(/“[^”]{0,60}”/g, (quote) => HIDDEN.repeat(quote.length));
}
