import { expect, it } from 'vitest';
import { WORDS } from '../../src/facts/claims/words.ts';
import { treeData, type WordTree, wordTree } from '../../src/facts/claims/wordTree.ts';

function found(words: readonly string[], text: string): string | undefined {
  return foundIn(treeOf(words), text);
}

function treeOf(words: readonly string[]): WordTree<string | undefined> {
  return wordTree(treeData(new Map(words.map((word, i) => [word, i + 1]))), [undefined, ...words]);
}

function foundIn(tree: WordTree<string | undefined>, text: string): string | undefined {
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    node = tree.step(node, text.charCodeAt(i));
    if (node === 0) return undefined;
  }
  return tree.word(node);
}

it('finds every word, whatever order they came in, and nothing that is no word', () => {
  const words = ['申请', '申请人', '公开', '公', '申', '开公'];
  for (const word of words) expect(found(words, word)).toBe(word);
  for (const other of ['', '请', '申请人数', '开', '公开申', '人'])
    expect(found(words, other)).toBeUndefined();
  expect(found([], '申')).toBeUndefined();
});

it('finds all that the claims are read by', () => {
  const words = [...new Set(Object.values(WORDS).flatMap((list) => list.split(' ')))];
  const tree = treeOf(words);
  for (const word of words) expect(foundIn(tree, word)).toBe(word);
});

it('finds the words of a list that is longer than any there is', () => {
  const letters = (i: number) =>
    String.fromCharCode(0x4e00 + (i % 97), 0x5e00 + (i % 89), 0x6e00 + i, 0x7e00 + i);
  const words = Array.from({ length: 4_000 }, (_, i) => letters(i));
  const tree = treeOf(words);
  for (const word of words) expect(foundIn(tree, word)).toBe(word);
});
