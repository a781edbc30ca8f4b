import { articleOf } from './html/article.ts';
import { buildTree } from './html/build.ts';
import { readFlow } from './html/flow.ts';
import { referenceDecoder } from './html/references.ts';
import { stripTags } from './html/strip.ts';
import type { Block } from './tree.ts';

/** Larger than any page; beyond it only the lines are read. */
const LARGEST = 8_000_000;

/** Reads HTML: a whole saved page, of which only the article counts, or a part of one. */
export function readHtml(source: string, from = 0, to = source.length): Block[] {
  const decode = referenceDecoder();
  const isReadable = to - from <= LARGEST && isOrdinary(source, from, to);
  const root = isReadable ? buildTree(source, from, to) : null;
  if (!root) return stripTags(source, from, to, decode);
  return articleOf(readFlow(source, decode, root), root).map((found) => found.block);
}

const MOST_TAGS = 200_000;
/** parse5 compares each attribute of a tag with all before it. */
const MOST_ATTRIBUTES = 5_000;

function isOrdinary(source: string, from: number, to: number): boolean {
  let tags = 0;
  for (let at = source.indexOf('<', from); at >= 0 && at < to; at = source.indexOf('<', at + 1)) {
    if (!/[A-Za-z]/.test(source[at + 1] ?? '')) continue;
    let attributes = 0;
    let quote = '';
    for (at++; at < to; at++) {
      const character = source[at]!;
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '>') break;
      else if (character === '"' || character === "'") quote = character;
      else if (character === ' ' || character === '\n' || character === '\t' || character === '/')
        attributes++;
    }
    if (attributes > MOST_ATTRIBUTES || ++tags > MOST_TAGS) return false;
  }
  return true;
}
