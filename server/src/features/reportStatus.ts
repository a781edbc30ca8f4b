import type { Outcome, Snapshot } from '../engine/types.ts';
import type { FormId, TableId } from '../form/types.ts';
import type { Severity } from '../settings/types.ts';
import { ledgerOf } from '../solve/ledger.ts';
import { decodedPath, partsOf } from '../workspace/paths.ts';

/** What there is to say of a report in one line. */
export interface ReportStatus {
  readonly outcome: Outcome;
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many figures the report has, and how many of them took part in a check. */
  readonly figures: number;
  readonly checked: number;
  /** Tables in which nothing is filled in yet. */
  readonly notFilled: readonly TableId[];
  readonly tables: number;
  /** The name of the file with last year's report, where it was held against one. */
  readonly lastYear: string | null;
}

export function statusOf(snapshot: Snapshot): ReportStatus {
  const { report, figures, arithmetic, outcome, findings, lastYear } = snapshot;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const ledger = ledgerOf(figures, arithmetic);
  return {
    outcome,
    organ: report.organ,
    year: report.year,
    form: report.form.id,
    findings: counts,
    figures: ledger.length,
    checked: ledger.filter(({ unchecked }) => unchecked === null).length,
    notFilled: report.tables.map((table) => table.form.id).filter((id) => figures.notFilled.has(id)),
    tables: report.form.tables.length,
    lastYear: lastYear === null ? null : nameOf(lastYear.path),
  };
}

function nameOf(path: string): string {
  return decodedPath(partsOf(path)).names.at(-1)!;
}
