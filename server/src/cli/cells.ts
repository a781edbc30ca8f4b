import { formatDecimal } from '../base/decimal.ts';
import type { Span } from '../base/span.ts';
import { cellIds } from '../form/nodes.ts';
import type { BoundCell, BoundRow, Report } from '../report/types.ts';

export type CellState = 'ok' | 'blank' | 'invalid' | 'unplaced';

export interface ExtractedCell {
  readonly id: string;
  /** Plain digits; null where the text is no number. */
  readonly value: string | null;
  readonly raw: string;
  readonly state: CellState;
  /** Where its text stands, or the figures of its row where they could not be placed; null where there is neither. */
  readonly span: Span | null;
}

/** Every cell of the form, in the form's order, whether the report has it or not. */
export function extractCells(report: Report): ExtractedCell[] {
  if (report.recognition !== 'report') return [];
  const rows = report.tables.flatMap((table) => table.rows);
  const bound = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.id, cell] as const)));
  const unplaced = new Map(rows.flatMap(unplacedCells));
  return report.form.tables.flatMap((table) =>
    table.parts
      .flatMap((part) => cellIds(table.id, part))
      .map((id) => {
        const cell = bound.get(id);
        return cell ? extracted(cell) : missing(id, unplaced.get(rowOf(id)) ?? null);
      }),
  );
}

function extracted({ id, content, reading }: BoundCell): ExtractedCell {
  const place = { id, raw: content.text, span: content.span };
  if (reading.kind === 'number') return { ...place, value: formatDecimal(reading.value), state: 'ok' };
  return { ...place, value: null, state: reading.kind === 'invalid' ? 'invalid' : 'blank' };
}

function missing(id: string, span: Span | null): ExtractedCell {
  return { id, value: null, raw: '', state: 'unplaced', span };
}

function unplacedCells(row: BoundRow): [string, Span][] {
  const first = row.unplaced?.[0];
  const last = row.unplaced?.at(-1);
  return first && last ? [[row.node.id, { start: first.span.start, end: last.span.end }]] : [];
}

function rowOf(cellId: string): string {
  return cellId.split('/')[1] ?? '';
}
