import type { Localized } from '../base/localized.ts';
import type { BoundCell } from '../report/types.ts';

/** How a clerk would call a cell: row and column by their labels. */
export function cellName(cell: BoundCell): Localized {
  const row = shortLabel(cell.row.label);
  const column = cell.column.label;
  return row === ''
    ? { zh: `「${column}」一格`, en: `“${column}”` }
    : { zh: `「${row}」的「${column}」一格`, en: `“${row}” × “${column}”` };
}

/** A label without what stands in brackets behind it. */
function shortLabel(label: string): string {
  return label.replace(/^(.{4}[^（]*)（.*$/, '$1');
}
