import { foldsOf } from '../features/folding.ts';
import { selectionsAt } from '../features/selection.ts';
import type { Analysis } from './analyses.ts';
import { offsetOf, rangeOf } from './positions.ts';
import type { FoldingRange, Position, SelectionRange } from './protocol.ts';

/** Null for a text that is not a report, so that the editor folds it in its own way. */
export function foldingRangesOf({ document, snapshot }: Analysis): FoldingRange[] | null {
  if (snapshot.report.recognition !== 'report') return null;
  return foldsOf(snapshot)
    .map((span) => rangeOf(document.lines, span))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
}

/** One answer a position, or none at all: positions and answers belong together by their place. */
export function selectionRangesOf(
  { document, snapshot }: Analysis,
  positions: readonly Position[],
): SelectionRange[] | null {
  const ranges = positions.map((position) => {
    const spans = selectionsAt(snapshot, offsetOf(document.lines, position));
    return spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: rangeOf(document.lines, span), ...(parent && { parent }) }),
      undefined,
    );
  });
  const known = ranges.filter((range) => range !== undefined);
  return known.length === positions.length ? known : null;
}
