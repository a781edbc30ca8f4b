import type { Block } from '../tree.ts';
import type { Found } from './flow.ts';
import type { Element } from './nodes.ts';

/**
 * The blocks of the article of a saved page: the smallest element around all numbered headings and what introduces
 * them, together with the title before it. A fragment of a page is all article.
 */
export function articleOf(found: readonly Found[], root: Element): Found[] {
  if (!isPage(root)) return [...found];
  const marks = marksOf(found);
  const first = marks[0];
  if (!first) return [...found];
  const around = marks.reduce<Element>(
    (common, mark) => commonAncestor(common, mark.owner),
    boxOf(first.owner),
  );
  const article = withIntroduction(found, around);
  const start = found.findIndex((each) => isWithin(each, article));
  const end = found.findLastIndex((each) => isWithin(each, article));
  return [...titleBefore(found, start, found.indexOf(first)), ...found.slice(start, end + 1)];
}

function isPage(root: Element): boolean {
  const isElement = (name: string, node: Element): boolean =>
    node.children.some((child) => child.kind === 'element' && child.name === name);
  return isElement('html', root) || isElement('body', root);
}

const NUMBERED = /^[一二三四五六七八九十]{1,3}[、．.]/;
const LONGEST_HEADING = 50;

/** Numbered headings; where there are not two of them, tables with rows of figures. */
function marksOf(found: readonly Found[]): Found[] {
  const numbered = found.filter(({ block }) =>
    linesOf(block).some((line) => line.length <= LONGEST_HEADING && NUMBERED.test(line)),
  );
  if (numbered.length > 1) return numbered;
  return found.filter(({ block }) => block.kind === 'table' && block.rows.length > 2);
}

function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.content.text];
  return block.kind === 'paragraph' ? block.lines.map((line) => line.text) : [];
}

function isWithin({ block }: Found, element: Element): boolean {
  return element.span.start <= block.span.start && block.span.end <= element.span.end;
}

/** The element that holds an owner of a single block. */
function boxOf(owner: Element): Element {
  return owner.parent ?? owner;
}

function commonAncestor(a: Element, b: Element): Element {
  const above = new Set<Element>();
  for (let at: Element | null = a; at; at = at.parent) above.add(at);
  for (let at: Element | null = b; at; at = at.parent) if (above.has(at)) return at;
  return a;
}

/** An introduction may stand in a box of its own before the headings'. */
function withIntroduction(found: readonly Found[], article: Element): Element {
  const prose = found.filter(({ block }) => linesOf(block).some(isProse));
  const first = prose.find((each) => each.block.span.start < article.span.start);
  if (!first) return article;
  for (let at = article; at.parent; at = at.parent) {
    if (isWithin(first, at)) return at;
  }
  return article;
}

function isProse(line: string): boolean {
  return line.length >= 40 && line.includes('。');
}

const MOST_BEFORE = 8;

/** The title of the page stands above the article, with a date and a source between. */
function titleBefore(found: readonly Found[], start: number, firstMark: number): Found[] {
  if (found.slice(start, firstMark).some(({ block }) => block.kind === 'heading' && block.level <= 2))
    return [];
  for (let i = start - 1; i >= Math.max(0, start - MOST_BEFORE); i--) {
    const each = found[i]!;
    if (each.block.kind === 'table' || linesOf(each.block).some(isProse)) return [];
    const isTitle = each.block.kind === 'heading' || each.owner.titled || each.owner.parent?.titled === true;
    if (!isTitle) continue;
    let from = i;
    while (from > 0 && found[from - 1]!.block.kind === 'heading') from--;
    return found.slice(from, i + 1);
  }
  return [];
}
