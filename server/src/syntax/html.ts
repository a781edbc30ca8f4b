import { articleOf } from './html/article.ts';
import { buildTree } from './html/build.ts';
import { readFlow } from './html/flow.ts';
import { joinPlaced } from './html/placed.ts';
import { referenceDecoder } from './html/references.ts';
import { stripTags } from './html/strip.ts';
import type { Block } from './tree.ts';

/** Larger than any page; beyond it only the lines are read. */
const LARGEST = 8_000_000;

/** Reads HTML: a whole saved page, of which only the article counts, or a part of one. */
export function readHtml(page: string, from = 0, to = page.length): Block[] {
  const source = joinPlaced(page);
  const decode = referenceDecoder();
  const isReadable = to - from <= LARGEST && isOrdinary(source, from, to);
  const root = isReadable ? buildTree(source, from, to) : null;
  if (!root) return stripTags(source, from, to, decode);
  return articleOf(readFlow(source, decode, root), root).map((found) => found.block);
}

const MOST_TAGS = 100_000;
/** parse5 compares each attribute of a tag with all before it. */
const MOST_ATTRIBUTES = 5_000;

const NONE = 0;
const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isOrdinary(source: string, from: number, to: number): boolean {
  let tags = 0;
  for (let at = source.indexOf('<', from); at >= 0 && at < to; at = source.indexOf('<', at + 1)) {
    if (!isLetter(source.charCodeAt(at + 1))) continue;
    let attributes = 0;
    let quote = NONE;
    for (at++; at < to; at++) {
      const code = source.charCodeAt(at);
      if (quote !== NONE) {
        if (code === quote) quote = NONE;
      } else if (code === GREATER) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === SPACE || code === NEWLINE || code === TAB || code === SLASH) attributes++;
    }
    if (attributes > MOST_ATTRIBUTES || ++tags > MOST_TAGS) return false;
  }
  return true;
}
