import { type Element, HEADINGS, type HtmlNode } from './nodes.ts';

interface Weight {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
}

const FEWEST_LINKS = 3;
const MOST_LINKED = 0.6;

/** Navigation: the boxes most of whose text is links. A paragraph of links may be the report's own. */
export function clutterOf(source: string, root: Element): ReadonlySet<Element> {
  const clutter = new Set<Element>();
  if (!hasLinks(source, root)) return clutter;
  const weigh = (node: HtmlNode, inLink: boolean): Weight => {
    if (node.kind === 'text') {
      const text = visibleLength(source.slice(node.span.start, node.span.end));
      return { text, linked: inLink ? text : 0, links: 0 };
    }
    if (node.hidden) return { text: 0, linked: 0, links: 0 };
    let text = 0;
    let linked = 0;
    let links = node.link ? 1 : 0;
    for (const child of node.children) {
      const weight = weigh(child, inLink || node.link);
      text += weight.text;
      linked += weight.linked;
      links += weight.links;
    }
    const isBox = BOXES.test(node.name) || HEADINGS.has(node.name);
    if (isBox && links >= FEWEST_LINKS && linked > text * MOST_LINKED) clutter.add(node);
    return { text, linked, links };
  };
  weigh(root, false);
  return clutter;
}

/** Whether there are enough of them for a box of links: to weigh all text is slow. */
function hasLinks(source: string, { span }: Element): boolean {
  const text = source.slice(span.start, span.end);
  const link = /<a[\t\n\f\r /]/gi;
  for (let count = 0; count < FEWEST_LINKS; count++) if (!link.test(text)) return false;
  return true;
}

const BOXES = /^(?:div|ul|ol|dl|table|section|center|menu|dir)$/;

function visibleLength(text: string): number {
  return text.replace(/&#?[A-Za-z0-9]{1,10};|\s/g, '').length;
}
