import { type Content, contentOf, type Piece } from '../../base/content.ts';
import { lineContent } from './content.ts';
import { BLOCKS, type Element, type HtmlNode } from './nodes.ts';
import { type Decoder, textPieces } from './references.ts';

/** Gathers text into lines. */
export interface LineWriter {
  text(start: number, end: number): void;
  /** Ends the line; a line without text is none. */
  endLine(): void;
  /** The lines since the last call. */
  take(): Content[];
}

export function lineWriter(source: string, decode: Decoder): LineWriter {
  let lines: Content[] = [];
  let pieces: Piece[] = [];
  const endLine = (): void => {
    if (pieces.length === 0) return;
    const line = lineContent(pieces, pieces[0]!.span.start);
    if (line.text !== '') lines.push(line);
    pieces = [];
  };
  return {
    text(start, end) {
      for (const piece of textPieces(source, start, end, decode)) pieces.push(piece);
    },
    endLine,
    take() {
      endLine();
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

/** All the text below these nodes, line after line. */
export function linesOf(source: string, decode: Decoder, nodes: readonly HtmlNode[]): Content[] {
  const writer = lineWriter(source, decode);
  const walk = (node: HtmlNode): void => {
    if (node.kind === 'text') {
      writer.text(node.span.start, node.span.end);
      return;
    }
    if (node.hidden) return;
    const breaks = node.name === 'br' || BLOCKS.has(node.name);
    if (breaks) writer.endLine();
    for (const child of node.children) walk(child);
    if (breaks) writer.endLine();
  };
  for (const node of nodes) walk(node);
  return writer.take();
}

/** The text of an element in one, its lines joined: a label in two paragraphs is one label. */
export function wholeContent(source: string, decode: Decoder, node: Element): Content {
  const lines = linesOf(source, decode, node.children);
  return contentOf(
    lines.flatMap((line) => line.pieces),
    placeForText(node),
  );
}

/** Where text would be written into an element without any: inside its innermost paragraph or span. */
function placeForText(node: Element): number {
  let at = node;
  for (;;) {
    const inner = at.children.find(
      (child): child is Element => child.kind === 'element' && !child.hidden && WRITTEN_INTO.test(child.name),
    );
    if (!inner) return at.inner.start;
    at = inner;
  }
}

const WRITTEN_INTO = /^(?:p|div|center|span|font|b|strong|u|i|em)$/;
