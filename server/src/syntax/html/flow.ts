import type { Block } from '../tree.ts';
import { readBoxes } from './boxes.ts';
import { clutterOf } from './clutter.ts';
import { lineWriter, wholeContent } from './lines.ts';
import { BLOCKS, type Element, HEADINGS, type HtmlNode } from './nodes.ts';
import type { Decoder } from './references.ts';
import { isDataTable, readTable } from './table.ts';

/** A block and the element it was found in. */
export interface Found {
  readonly block: Block;
  readonly owner: Element;
}

/** The blocks of a page in order, without what is hidden and without lists of links. */
export function readFlow(source: string, decode: Decoder, root: Element): Found[] {
  const found: Found[] = [];
  const clutter = clutterOf(source, root);
  const writer = lineWriter(source, decode);

  const endParagraph = (owner: Element): void => {
    const lines = writer.take();
    const first = lines[0];
    if (!first) return;
    const span = { start: first.span.start, end: lines.at(-1)!.span.end };
    found.push({ owner, block: { kind: 'paragraph', span, lines } });
  };

  const readHeading = (node: Element): void => {
    const content = wholeContent(source, decode, node);
    if (content.text === '') return;
    const level = Number(node.name[1]);
    found.push({ owner: node, block: { kind: 'heading', span: node.span, level, content } });
  };

  const readDataTable = (node: Element): void => {
    const { before, table } = readTable(source, decode, node);
    for (const line of before) {
      found.push({ owner: node, block: { kind: 'paragraph', span: line.span, lines: [line] } });
    }
    if (table) found.push({ owner: node, block: table });
  };

  const readBoxTable = (node: Element): boolean => {
    const table = readBoxes(source, decode, node);
    if (table) found.push({ owner: node, block: table });
    return table !== null;
  };

  const walk = (node: HtmlNode, owner: Element, preformatted: boolean): void => {
    if (node.kind === 'text') {
      if (preformatted) writePreformatted(node.span.start, node.span.end);
      else writer.text(node.span.start, node.span.end);
      return;
    }
    if (node.hidden || clutter.has(node)) return;
    if (node.name === 'br') {
      writer.endLine();
      return;
    }
    if (!BLOCKS.has(node.name) && node.shown !== 'table') {
      walkAll(node, owner, preformatted);
      return;
    }
    endParagraph(owner);
    if (HEADINGS.has(node.name)) readHeading(node);
    else if (isDataTable(node)) readDataTable(node);
    else if (readBoxTable(node)) return;
    else {
      walkAll(node, node, preformatted || node.name === 'pre');
      endParagraph(node);
    }
  };

  const walkAll = (node: Element, owner: Element, preformatted: boolean): void => {
    for (const child of node.children) walk(child, owner, preformatted);
  };

  const writePreformatted = (start: number, end: number): void => {
    let from = start;
    for (const line of source.slice(start, end).split('\n')) {
      if (from > start) writer.endLine();
      writer.text(from, from + line.length);
      from += line.length + 1;
    }
  };

  walkAll(root, root, false);
  endParagraph(root);
  return found;
}
