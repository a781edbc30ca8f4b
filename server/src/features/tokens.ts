import { type Content, sliceContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import { citationsOf } from './citations.ts';
import { totalCells } from './navigation.ts';
import { partNameLength, proseParts } from './places.ts';

export type TokenKind = 'heading' | 'label' | 'figure' | 'total' | 'citation';

export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** What the words of a report are, in the order of the text, none over another. */
export function tokensOf(snapshot: Snapshot): Token[] {
  const { report } = snapshot;
  if (report.recognition !== 'report') return [];
  const totals = totalCells(snapshot);
  const cells = report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
  const tokens = [
    ...tokensFor('heading', [
      ...(report.title ? [report.title] : []),
      ...report.sections.map((section) => section.heading),
      ...proseParts(report).map((part) => sliceContent(part, 0, partNameLength(part.text))),
    ]),
    ...tokensFor(
      'label',
      report.tables.flatMap((table) => table.labels.map((label) => label.content)),
    ),
    ...cells.flatMap((cell) => tokensFor(totals.has(cell.id) ? 'total' : 'figure', [cell.content])),
    ...tokensFor(
      'citation',
      citationsOf(report).map((citation) => citation.content),
    ),
  ];
  return apart(tokens);
}

/** Pieces, not whole spans: between them stand markup and other cells. */
function tokensFor(kind: TokenKind, contents: readonly Content[]): Token[] {
  return contents.flatMap(({ pieces }) => pieces.map(({ span }) => ({ span, kind })));
}

/** Where two tokens claim the same text, the one that begins first has it. */
function apart(tokens: readonly Token[]): Token[] {
  const ordered = [...tokens].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Token[] = [];
  for (const token of ordered) {
    if (token.span.end > token.span.start && token.span.start >= (kept.at(-1)?.span.end ?? 0))
      kept.push(token);
  }
  return kept;
}
