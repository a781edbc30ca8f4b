import { joinContents, plainContent, trimContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { blankOut } from './blank.ts';
import type { Decoder } from './html/references.ts';
import { referenceDecoder } from './html/references.ts';
import { readHtml } from './html.ts';
import { isForRemark } from './markdown/guard.ts';
import { type MarkupContext, mayBeMarked, withoutMarkup } from './markdown/inline.ts';
import { outline } from './markdown/outline.ts';
import { prepare } from './markdown/prepare.ts';
import { remarkStructure } from './markdown/remark.ts';
import { lineStructure, type MarkedHeading, type Structure } from './markdown/structure.ts';
import { readPlain } from './plain.ts';
import { PlainText } from './plainText.ts';
import type { Block, Cell, Heading, Row } from './tree.ts';

export interface MarkdownReading {
  readonly blocks: Block[];
  /**
   * `lines`: remark was not needed. `plain`: it would be, but the text is of a kind that costs it too much, and only
   * lines, tables and `#` are read.
   */
  readonly reader: 'lines' | 'remark' | 'plain';
}

export function readMarkdown(source: string): MarkdownReading {
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(source.slice(0, 500))) {
    return { blocks: readHtml(source), reader: 'lines' };
  }
  const { text, htmlTables, comments } = prepare(source);
  const { structure, reader } = structureOf(text);
  const context = { source, decode: decoderWhenAsked(), comments };
  const visible = new PlainText(blankOut(text, structure.markers));
  const blocks: Block[] = [];
  const pushPlain = (from: number, to: number): void => {
    for (const block of readPlain(visible.source, visible.lines(from, to))) {
      const kept = unmarked(context, block);
      if (kept) blocks.push(kept);
    }
  };
  let at = 0;
  for (const { span, heading } of partsOf(structure, htmlTables)) {
    if (span.start < at) continue;
    pushPlain(at, span.start);
    const read = heading ? [readHeading(context, heading)] : readHtml(source, span.start, span.end);
    for (const block of read) if (block) blocks.push(block);
    at = span.end;
  }
  pushPlain(at, source.length);
  return { blocks, reader };
}

function structureOf(text: string): { structure: Structure; reader: MarkdownReading['reader'] } {
  const structure = outline(text);
  if (structure) return { structure, reader: 'lines' };
  if (isForRemark(text)) return { structure: remarkStructure(text), reader: 'remark' };
  return { structure: lineStructure(text), reader: 'plain' };
}

/** Most reports have no references, and what knows all names is slow to start. */
function decoderWhenAsked(): Decoder {
  let decode: Decoder | undefined;
  return (reference) => {
    decode ??= referenceDecoder();
    return decode(reference);
  };
}

interface Part {
  readonly span: Span;
  /** Null for HTML. */
  readonly heading: MarkedHeading | null;
}

/** What is not plain text, in order: HTML is cut where a table or a heading stands in it. */
function partsOf(structure: Structure, htmlTables: readonly Span[]): Part[] {
  const firm: Part[] = [
    ...structure.headings.map((heading) => ({ span: heading.span, heading })),
    ...htmlTables.map((span) => ({ span, heading: null })),
  ].sort(byStart);
  const parts = [...firm];
  let next = 0;
  for (const { start, end } of structure.html.toSorted((a, b) => a.start - b.start)) {
    let from = start;
    while (next < firm.length && firm[next]!.span.end <= start) next++;
    for (let i = next; i < firm.length && firm[i]!.span.start < end; i++) {
      parts.push({ span: { start: from, end: firm[i]!.span.start }, heading: null });
      from = firm[i]!.span.end;
    }
    parts.push({ span: { start: from, end }, heading: null });
  }
  return parts.filter(({ span }) => span.start < span.end).sort(byStart);
}

function byStart(a: Part, b: Part): number {
  return a.span.start - b.span.start;
}

function readHeading(context: MarkupContext, { span, level, text }: MarkedHeading): Heading | null {
  const words = trimContent(plainContent(context.source, text.start, text.end));
  const content = joinContents(withoutMarkup(context, [words]));
  return content.text === '' ? null : { kind: 'heading', span, level, content };
}

/** The text was read with its markers blanked; what they stood around is taken from the source. */
function unmarked(context: MarkupContext, block: Block): Block | null {
  if (block.kind === 'heading') return block;
  if (block.kind === 'paragraph') {
    const isMarked = block.lines.some(({ span }) => mayBeMarked(context.source, span));
    const lines = isMarked ? withoutMarkup(context, block.lines) : block.lines;
    if (!isMarked && lines.every(({ text }) => text !== '')) return block;
    const kept = lines.filter((line) => line.text !== '');
    return kept.length === 0 ? null : { kind: 'paragraph', span: block.span, lines: kept };
  }
  if (!mayBeMarked(context.source, block.span)) return block;
  const cellOf = (cell: Cell): Cell => {
    if (!mayBeMarked(context.source, cell.content.span)) return cell;
    return { ...cell, content: joinContents(withoutMarkup(context, [cell.content])) };
  };
  const rowOf = (row: Row): Row =>
    mayBeMarked(context.source, row.span) ? { span: row.span, cells: row.cells.map(cellOf) } : row;
  return { ...block, rows: block.rows.map(rowOf) };
}
