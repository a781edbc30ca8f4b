import { type Decimal, equal } from '../../base/decimal.ts';
import type { LinkedFigure, LinkedReport } from '../../facts/linked.ts';
import type { Related } from '../../findings/types.ts';
import type { BoundCell, Certainty, Report } from '../../report/types.ts';

/** A figure of this report. */
export interface Own {
  readonly cell: BoundCell;
  readonly value: Decimal;
}

/** The same, and what last year's report says of it. */
export interface Beside extends Own {
  readonly before: LinkedFigure;
}

/** The figures of one row by their columns. */
export function figuresIn(report: Report, table: string, row: string): Map<string, Own> {
  const found = new Map<string, Own>();
  for (const { form, rows } of report.tables) {
    if (form.id !== table) continue;
    for (const { node, cells } of rows) {
      if (node.id !== row) continue;
      for (const cell of cells)
        if (cell.reading.kind === 'number') found.set(cell.column.id, { cell, value: cell.reading.value });
    }
  }
  return found;
}

/** A figure beside one of last year; null where one of them lacks, or both are the same. */
export function differing(own: Own | undefined, before: LinkedFigure | undefined): Beside | null {
  return !own || !before || equal(own.value, before.value) ? null : { ...own, before };
}

/** Where it stands in last year's report. */
export function inLastYear({ path, lines }: LinkedReport, { span }: LinkedFigure, label: string): Related {
  return { message: { zh: `去年报告：${label}`, en: `Last year’s report: ${label}` }, span, path, lines };
}

export function certaintyOf(besides: readonly Beside[]): Certainty {
  const sure = besides.every(({ cell, before }) => isCertain(cell) && isCertain(before));
  return sure ? 'certain' : 'reconstructed';
}

function isCertain({ certainty }: Pick<LinkedFigure, 'certainty'>): boolean {
  return certainty === 'certain';
}
