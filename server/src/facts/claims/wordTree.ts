/**
 * Words by their letters, as flat arrays: every character of the prose is looked up here, and maps of maps cost
 * several times as much.
 */
export interface WordTree<Word> {
  /** The node below `node` for a UTF-16 unit; 0 where there is none. The root is 0 too. */
  step(node: number, code: number): number;
  /** The word that ends at a node. */
  word(node: number): Word | undefined;
}

/** Of words with the same text, the last counts. */
export function wordTree<Word extends { readonly text: string }>(words: readonly Word[]): WordTree<Word> {
  const tree = new GrowingTree<Word>();
  for (const word of words) if (word.text !== '') tree.put(tree.nodeOf(word.text), word);
  return tree.laidOut();
}

/** It grows letter by letter, which takes less than sorting the words first. */
export class GrowingTree<Word> implements WordTree<Word> {
  /** Words begin in many ways and go on in few: only the first letter has a table of its own. */
  readonly #first = new Uint16Array(0x10000);
  // By node: the letter that leads to it, what is at it, the first node below, and the next below the same.
  readonly #codes = [0];
  readonly #words: (Word | undefined)[] = [undefined];
  readonly #below = [0];
  readonly #beside = [0];

  step(node: number, code: number): number {
    if (node === 0) return this.#first[code]!;
    let next = this.#below[node]!;
    while (next !== 0 && this.#codes[next] !== code) next = this.#beside[next]!;
    return next;
  }

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
    this.#beside.push(this.#below[node]!);
    this.#below[node] = grown;
    if (node === 0) this.#first[code] = grown;
    return grown;
  }

  /** What is below a node side by side, which is the quickest to look through. */
  laidOut(): WordTree<Word> {
    const nodes = [0];
    const start = new Int32Array(this.#codes.length + 1);
    const code = new Uint16Array(this.#codes.length);
    const first = new Uint16Array(0x10000);
    const words: (Word | undefined)[] = [];
    for (let i = 0; i < nodes.length; i++) {
      start[i] = nodes.length;
      words.push(this.#words[nodes[i]!]);
      for (let below = this.#below[nodes[i]!]!; below !== 0; below = this.#beside[below]!) {
        if (i === 0) first[this.#codes[below]!] = nodes.length;
        code[nodes.length] = this.#codes[below]!;
        nodes.push(below);
      }
    }
    start[nodes.length] = nodes.length;
    return {
      step: (node, wanted) =>
        node === 0 ? first[wanted]! : find(code, start[node]!, start[node + 1]!, wanted),
      word: (node) => words[node],
    };
  }
}

function find(codes: Uint16Array, from: number, to: number, wanted: number): number {
  for (let i = from; i < to; i++) if (codes[i] === wanted) return i;
  return 0;
}
