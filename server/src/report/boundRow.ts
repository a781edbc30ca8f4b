import type { Content } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import type { ExpectedRow } from './expected.ts';
import { readFigure } from './figures.ts';
import type { DocumentLine } from './lines.ts';
import type { LogicalRow } from './logicalRows.ts';
import type { Habits } from './places.ts';
import { place } from './places.ts';
import type { BoundCell, BoundLabel, BoundRow } from './types.ts';

/** A row of the form with what was read for it; null where nothing was. */
export function boundRow(
  row: ExpectedRow,
  logical: LogicalRow | undefined,
  habits: () => Habits,
  label: BoundLabel | null,
  lines: readonly DocumentLine[],
): BoundRow | null {
  if (!logical) {
    if (!label || row.optional) return null;
    return unplacedRow(row, label.content.span, label, []);
  }
  const first = lines[logical.lines[0]!]!;
  const last = lines[logical.lines.at(-1)!]!;
  const span = { start: first.span.start, end: last.span.end };
  const placed = place(logical, row.columns.length, habits);
  if (!placed) {
    const unplaced = logical.slots.map((slot) => slot.content).filter((content) => content.text !== '');
    return unplacedRow(row, span, label, unplaced);
  }
  const cells: BoundCell[] = row.columns.map((column, k) => ({
    id: row.cells[k]!,
    row: row.node,
    column,
    content: placed.cells[k]!,
    reading: readFigure(placed.cells[k]!.text, column.type),
    certainty: placed.certainty,
  }));
  const { node, part, cells: ids } = row;
  return { node, part, span, label, cells, counts: null, ids, unplaced: null };
}

function unplacedRow(
  { node, part }: ExpectedRow,
  span: Span,
  label: BoundLabel | null,
  unplaced: readonly Content[],
): BoundRow {
  return { node, part, span, label, cells: [], counts: null, ids: [], unplaced };
}
