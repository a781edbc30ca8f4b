import type { Span } from '../base/span.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import type { Analysis } from './analyses.ts';
import { offsetOf, rangeOf } from './positions.ts';
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from './protocol.ts';

export function definitionOf(analysis: Analysis, position: Position): Location[] | null {
  return locations(analysis, definitionsAt(analysis.snapshot, offsetOf(analysis.document.lines, position)));
}

export function referencesOf(
  analysis: Analysis,
  position: Position,
  includeDeclaration: boolean,
): Location[] | null {
  const offset = offsetOf(analysis.document.lines, position);
  return locations(analysis, referencesAt(analysis.snapshot, offset, includeDeclaration));
}

/** Null leaves the editor to highlight the word in its own way. */
export function highlightsOf(
  { document, snapshot }: Analysis,
  position: Position,
): DocumentHighlight[] | null {
  const highlights = highlightsAt(snapshot, offsetOf(document.lines, position)).map(({ span, total }) => ({
    range: rangeOf(document.lines, span),
    kind: total ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
  return highlights.length > 0 ? highlights : null;
}

function locations({ document: { uri, lines } }: Analysis, spans: readonly Span[]): Location[] | null {
  return spans.length > 0 ? spans.map((span) => ({ uri, range: rangeOf(lines, span) })) : null;
}
