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

/** The same as plain data. Nodes are numbered level by level, so that what is below a node stands side by side. */
export interface TreeData {
  /** By node: where what is below it begins. One more for where the last ends. */
  readonly start: readonly number[];
  /** By node: the letter that leads to it. */
  readonly letters: readonly number[];
  /** By node: the number of the word that ends at it; 0 where none does. */
  readonly words: readonly number[];
}

/** `words`: their texts, and a number from 1 on for each. */
export function treeData(words: ReadonlyMap<string, number>): TreeData {
  const start: number[] = [];
  const letters = [0];
  const numbers: number[] = [];
  const prefixes = [''];
  const longer = longerByPrefix(words.keys());
  // The list grows as it is gone through.
  for (const prefix of prefixes) {
    start.push(letters.length);
    numbers.push(words.get(prefix) ?? 0);
    for (const letter of longer.get(prefix) ?? []) {
      letters.push(letter.charCodeAt(0));
      prefixes.push(prefix + letter);
    }
  }
  return { start: [...start, letters.length], letters, words: numbers };
}

/** For each beginning of a word the letters that may follow. */
function longerByPrefix(words: Iterable<string>): Map<string, Set<string>> {
  const longer = new Map<string, Set<string>>();
  for (const word of words)
    for (let end = 0; end < word.length; end++) {
      const prefix = word.slice(0, end);
      const letters = longer.get(prefix) ?? new Set();
      longer.set(prefix, letters.add(word[end]!));
    }
  return longer;
}

/** `said`: what to find for each number. */
export function wordTree<Word>(data: TreeData, said: readonly Word[]): WordTree<Word> {
  const start = new Uint16Array(data.start);
  const letters = new Uint16Array(data.letters);
  const words = new Uint16Array(data.words);
  // Words begin in many ways and go on in few: only the first letter has a table of its own.
  const first = new Uint16Array(0x10000);
  for (let node = 1; node < start[1]!; node++) first[letters[node]!] = node;
  return {
    step(node, code) {
      if (node === 0) return first[code]!;
      const end = start[node + 1]!;
      for (let next = start[node]!; next < end; next++) if (letters[next] === code) return next;
      return 0;
    },
    word: (node) => said[words[node]!],
  };
}
