import { expect, it } from 'vitest';
import { WORDS } from '../../src/facts/claims/words.ts';
import { wordTree } from '../../src/facts/claims/wordTree.ts';

function found(words: readonly string[], text: string): string | undefined {
  const tree = wordTree(words.map((word) => ({ text: word })));
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    node = tree.step(node, text.charCodeAt(i));
    if (node === 0) return undefined;
  }
  return tree.word(node)?.text;
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
  const tree = wordTree(words.map((text) => ({ text })));
  for (const word of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = tree.step(node, word.charCodeAt(i));
    expect(tree.word(node)?.text).toBe(word);
  }
});
