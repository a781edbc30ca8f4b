import { type Content, contentOf, type Piece } from '../../base/content.ts';
import { lineContent, runContent } from './content.ts';
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
  /** The first text of the line, which is mostly all of it. */
  let from = 0;
  let to = 0;
  const gather = (start: number, end: number): void => {
    for (const piece of textPieces(source, start, end, decode)) pieces.push(piece);
  };
  const lineOf = (): Content => {
    const run = pieces.length === 0 ? runContent(source, from, to) : null;
    if (run) return run;
    if (pieces.length === 0) gather(from, to);
    return lineContent(pieces, pieces[0]!.span.start);
  };
  const endLine = (): void => {
    if (from === to) return;
    const line = lineOf();
    if (line.text !== '') lines.push(line);
    if (pieces.length > 0) pieces = [];
    from = to;
  };
  return {
    text(start, end) {
      if (start === end) return;
      if (from === to) {
        from = start;
        to = end;
        return;
      }
      if (pieces.length === 0) gather(from, to);
      gather(start, end);
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

/** All the text below these nodes, line after line, but for that of elements which are to be left out. */
export function linesOf(
  source: string,
  decode: Decoder,
  nodes: readonly HtmlNode[],
  isLeftOut: (node: Element) => boolean = never,
): Content[] {
  const writer = lineWriter(source, decode);
  const walk = (node: HtmlNode): void => {
    if (node.kind === 'text') {
      writer.text(node.span.start, node.span.end);
      return;
    }
    if (node.hidden || isLeftOut(node)) return;
    const breaks = node.name === 'br' || BLOCKS.has(node.name);
    if (breaks) writer.endLine();
    for (const child of node.children) walk(child);
    if (breaks) writer.endLine();
  };
  for (const node of nodes) walk(node);
  return writer.take();
}

const never = (): boolean => false;

/** The text of an element in one, its lines joined: a label in two paragraphs is one label. */
export function wholeContent(source: string, decode: Decoder, node: Element): Content {
  const isNote = (each: Element): boolean =>
    each.name === 'sup' && NOTE.test(linesOf(source, decode, each.children)[0]?.text ?? '');
  const words = linesOf(source, decode, node.children, isNote);
  const lines = words.length > 0 ? words : linesOf(source, decode, node.children);
  if (lines.length === 1) return lines[0]!;
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

const WRITTEN_INTO = /^(?:p|div|center|span|font|b|strong|u|i|em|input|textarea)$/;

/** What a small raised number points to stands below the table: it is neither a digit of a figure nor part of a label. */
const NOTE = /^[[(（【〔]?注?\s?[\d\u2460-\u2473*＊※]{1,3}[\])）】〕]?$/;
