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

interface Growing<Word> {
  readonly below: Map<number, Growing<Word>>;
  word: Word | undefined;
}

export function wordTree<Word extends { readonly text: string }>(words: readonly Word[]): WordTree<Word> {
  const root: Growing<Word> = { below: new Map(), word: undefined };
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.text.length; i++) {
      const code = word.text.charCodeAt(i);
      let next = node.below.get(code);
      if (!next) {
        next = { below: new Map(), word: undefined };
        node.below.set(code, next);
      }
      node = next;
    }
    node.word = word;
  }
  return flat(root);
}

function flat<Word>(root: Growing<Word>): WordTree<Word> {
  const nodes = [root];
  const starts: number[] = [];
  const codes: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    starts.push(codes.length);
    for (const [code, below] of nodes[i]!.below) {
      codes.push(code);
      nodes.push(below);
    }
  }
  starts.push(codes.length);
  const start = Int32Array.from(starts);
  const code = Uint16Array.from(codes);
  const words = nodes.map((node) => node.word);
  const first = firstSteps(code.subarray(0, start[1]));
  return {
    step: (node, wanted) => (node === 0 ? first(wanted) : find(code, start[node]!, start[node + 1]!, wanted)),
    word: (node) => words[node],
  };
}

/** Few enough to be looked through one by one. */
const FEW = 16;

function firstSteps(codes: Uint16Array): (wanted: number) => number {
  if (codes.length <= FEW) return (wanted) => find(codes, 0, codes.length, wanted);
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
