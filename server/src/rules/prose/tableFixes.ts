import { onceFor } from '../../base/once.ts';
import type { Claim } from '../../facts/claims/types.ts';
import { replaceAll } from '../../findings/rewrite.ts';
import type { Fix, Related } from '../../findings/types.ts';
import { writeFigure } from '../../findings/writeFigure.ts';
import type { Report } from '../../report/types.ts';
import { cellOf } from '../arithmetic/explanationFix.ts';
import { cellTitle } from '../arithmetic/names.ts';

/** Both ways out: the sentence after the table, or the one cell it speaks of after the sentence. */
export function fixesOf(claim: Claim, report: Report): Fix[] {
  if (claim.denied || claim.table === null) return [];
  const { table } = claim;
  const prose: Fix = {
    title: { zh: `文字改为 ${table}`, en: `Change the text to ${table}` },
    safety: 'review',
    preferred: false,
    edits:
      !isMoney(claim) && /\d|[０-９]/.test(claim.content.text)
        ? writeFigure(claim.content, table)
        : replaceAll(claim.content, String(table)),
  };
  const [cell, ...others] = claim.cells.map((id) => cellOf(report, id));
  if (cell?.reading.kind !== 'number' || others.length > 0) return [prose];
  return [
    prose,
    {
      title: { zh: `表格改为 ${claim.value}`, en: `Change the table to ${claim.value}` },
      safety: 'review',
      preferred: false,
      edits: isMoney(claim)
        ? replaceAll(cell.content, String(claim.value))
        : writeFigure(cell.content, claim.value),
    },
  ];
}

function isMoney({ quantity }: Claim): boolean {
  return quantity.id === 'fees';
}

/** More than a zero. */
const SAYS_MORE = /[^0０\s]/;

/** The cells that make up the figure, those that are not zero first. */
export function cellsBeside(claim: Claim, report: Report): readonly Related[] {
  const known = besideOf(report);
  let cells = known.get(claim.quantity);
  if (!cells) {
    cells = cellsOf(claim, report);
    known.set(claim.quantity, cells);
  }
  return cells;
}

/** Many sentences may speak of the same figure. */
const besideOf = onceFor((_: Report) => new Map<Claim['quantity'], readonly Related[]>());

function cellsOf(claim: Claim, report: Report): readonly Related[] {
  const cells = claim.cells.flatMap((id) => cellOf(report, id) ?? []);
  const filled = cells.filter(({ content }) => SAYS_MORE.test(content.text));
  return (filled.length > 0 ? filled : cells.slice(0, 1)).map((cell) => ({
    message: cellTitle(report.form, cell.id),
    span: cell.content.span,
  }));
}
