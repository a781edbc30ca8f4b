import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';

/** Where a row of the table has no more figures, a merged cell may be as wide for other reasons. */
const NARROWEST = 4;

/**
 * A row whose cells were all merged into one that says 0: each of them does. Of any other figure nobody knows where it
 * belongs.
 */
export function partMergedNoughts(lines: readonly DocumentLine[], width: number): readonly DocumentLine[] {
  if (width < NARROWEST) return lines;
  return lines.map((line) => {
    const last = line.kind === 'row' ? line.cells.at(-1) : undefined;
    if (!last || last.columns !== width || last.content.text !== '0') return line;
    const labels = line.cells.slice(0, -1);
    if (labels.some(({ content }) => looksLikeFigure(content.text))) return line;
    const cells = Array.from({ length: width }, () => ({ ...last, columns: 1 }));
    return withCells(line, line.span.start, [...labels, ...cells]);
  });
}
