const BUCKETS = 4096;

/**
 * Which characters a text is made of, coarsely: whether a word may be in it is answered without reading it again.
 * Dozens of rules look for words that most reports do not have.
 */
export function charactersOf(texts: readonly string[]): Uint8Array {
  const seen = new Uint8Array(BUCKETS);
  for (const text of texts)
    for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i) & (BUCKETS - 1)] = 1;
  return seen;
}

export function mayHold(seen: Uint8Array, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (seen[word.charCodeAt(i) & (BUCKETS - 1)] === 0) return false;
  return true;
}
