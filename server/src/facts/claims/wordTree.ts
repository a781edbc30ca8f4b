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

const ROOM = 0x2000;

/** It grows letter by letter, which takes less than sorting the words first. */
export class GrowingTree<Word> implements WordTree<Word> {
  /** Words begin in many ways and go on in few: only the first letter has a table of its own. */
  readonly #first = new Uint16Array(0x10000);
  // By node: the letter that leads to it, what is at it, the first node below, and the next below the same.
  #codes = new Uint16Array(ROOM);
  #below = new Uint16Array(ROOM);
  #beside = new Uint16Array(ROOM);
  readonly #words: (Word | undefined)[] = [];
  #count = 1;

  step(node: number, code: number): number {
    if (node === 0) return this.#first[code]!;
    let next = this.#below[node]!;
    while (next !== 0 && this.#codes[next] !== code) next = this.#beside[next]!;
    return next;
  }

  word(node: number): Word | undefined {
    return this.#words[node];
  }

  /** The node at which a text ends, grown where there is none. Run through for every word at the start, so in one loop. */
  nodeOf(text: string): number {
    if (this.#count + text.length > this.#codes.length) this.#widen();
    const first = this.#first;
    const codes = this.#codes;
    const below = this.#below;
    const beside = this.#beside;
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let next = node === 0 ? first[code]! : below[node]!;
      if (node !== 0) while (next !== 0 && codes[next] !== code) next = beside[next]!;
      if (next === 0) {
        next = this.#count++;
        codes[next] = code;
        beside[next] = below[node]!;
        below[node] = next;
        if (node === 0) first[code] = next;
      }
      node = next;
    }
    return node;
  }

  put(node: number, word: Word): void {
    this.#words[node] = word;
  }

  #widen(): void {
    const room = this.#codes.length * 2;
    const wider = (numbers: Uint16Array) => {
      const wide = new Uint16Array(room);
      wide.set(numbers);
      return wide;
    };
    this.#codes = wider(this.#codes);
    this.#below = wider(this.#below);
    this.#beside = wider(this.#beside);
  }

  /** What is below a node side by side, which is the quickest to look through. */
  laidOut(): WordTree<Word> {
    const count = this.#count;
    const nodes = new Uint16Array(count);
    const start = new Uint16Array(count + 1);
    const code = new Uint16Array(count);
    const first = new Uint16Array(0x10000);
    const words: (Word | undefined)[] = [];
    const codes = this.#codes;
    const below = this.#below;
    const beside = this.#beside;
    let end = 1;
    for (let i = 0; i < count; i++) {
      start[i] = end;
      words.push(this.#words[nodes[i]!]);
      for (let next = below[nodes[i]!]!; next !== 0; next = beside[next]!) {
        code[end] = codes[next]!;
        nodes[end] = next;
        if (i === 0) first[code[end]!] = end;
        end++;
      }
    }
    start[count] = end;
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
