/**
 * Words by their letters, as flat lists: every character of the prose is looked up here, and maps of maps cost
 * several times as much. A tree grows letter by letter, which takes less than sorting its words first.
 */
export class WordTree<Word> {
  /** Words begin in many ways and go on in few: only the first letter has a table of its own. */
  readonly #first = new Uint16Array(0x10000);
  // By node: the letter that leads to it, what is at it, the first node below, and the next below the same.
  readonly #codes = [0];
  readonly #words: (Word | undefined)[] = [undefined];
  readonly #below = [0];
  readonly #beside = [0];

  /** The node below `node` for a UTF-16 unit; 0 where there is none. The root is 0 too. */
  step(node: number, code: number): number {
    if (node === 0) return this.#first[code]!;
    const codes = this.#codes;
    let next = this.#below[node]!;
    while (next !== 0 && codes[next] !== code) next = this.#beside[next]!;
    return next;
  }

  /** The word that ends at a node. */
  word(node: number): Word | undefined {
    return this.#words[node];
  }

  /** The node at which a text ends, grown where there is none. */
  nodeOf(text: string): number {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      node = this.step(node, code) || this.#grow(node, code);
    }
    return node;
  }

  put(node: number, word: Word): void {
    this.#words[node] = word;
  }

  #grow(node: number, code: number): number {
    const grown = this.#codes.length;
    this.#codes.push(code);
    this.#words.push(undefined);
    this.#below.push(0);
    this.#beside.push(node === 0 ? 0 : this.#below[node]!);
    if (node === 0) this.#first[code] = grown;
    else this.#below[node] = grown;
    return grown;
  }
}

/** Of words with the same text, the last counts. */
export function wordTree<Word extends { readonly text: string }>(words: readonly Word[]): WordTree<Word> {
  const tree = new WordTree<Word>();
  for (const word of words) if (word.text !== '') tree.put(tree.nodeOf(word.text), word);
  return tree;
}
