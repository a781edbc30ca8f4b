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

export function wordTree<Word extends { readonly text: string }>(words: readonly Word[]): WordTree<Word> {
  const byText = new Map(words.map((word) => [word.text, word]));
  // In order, the words below a node stand side by side: from `from[node]` to `to[node]`, alike in `depth[node]` letters.
  const texts = [...byText.keys()].sort();
  const [from, to, depth] = [[0], [texts.length], [0]];
  const starts: number[] = [];
  const codes: number[] = [];
  const ends: (Word | undefined)[] = [];
  for (let node = 0; node < from.length; node++) {
    const at = depth[node]!;
    const last = to[node]!;
    let i = from[node]!;
    starts.push(codes.length);
    ends.push(texts[i]?.length === at ? byText.get(texts[i++]!) : undefined);
    while (i < last) {
      const code = texts[i]!.charCodeAt(at);
      codes.push(code);
      from.push(i);
      while (i < last && texts[i]!.charCodeAt(at) === code) i++;
      to.push(i);
      depth.push(at + 1);
    }
  }
  starts.push(codes.length);
  const start = Int32Array.from(starts);
  const code = Uint16Array.from(codes);
  const first = firstSteps(code.subarray(0, start[1]));
  return {
    step: (node, wanted) => (node === 0 ? first(wanted) : find(code, start[node]!, start[node + 1]!, wanted)),
    word: (node) => ends[node],
  };
}

/** Words begin in many ways and go on in few: only the first letter has a table of its own. */
function firstSteps(codes: Uint16Array): (wanted: number) => number {
  const table = new Uint16Array(0x10000);
  codes.forEach((code, i) => {
    table[code] = i + 1;
  });
  return (wanted) => table[wanted]!;
}

/** Nodes are numbered in the order of the codes that lead to them. */
function find(codes: Uint16Array, from: number, to: number, wanted: number): number {
  for (let i = from; i < to; i++) if (codes[i] === wanted) return i + 1;
  return 0;
}
