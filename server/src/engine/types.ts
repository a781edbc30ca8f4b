import type { Claims } from '../facts/claims/types.ts';
import type { Figures } from '../facts/figures.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Finding } from '../findings/types.ts';
import type { Report } from '../report/types.ts';
import type { Arithmetic } from '../solve/types.ts';

export type Outcome = 'checked' | 'not-a-report' | 'old-form' | 'table-unreadable';

export interface Snapshot {
  readonly report: Report;
  readonly figures: Figures;
  readonly arithmetic: Arithmetic;
  readonly claims: Claims;
  readonly outcome: Outcome;
  /** The report of the same organ for the year before, where it was given. */
  readonly lastYear: LinkedReport | null;
  readonly findings: readonly Finding[];
  /** What was found and is not said, because somebody has accepted it. */
  readonly suppressed: readonly Finding[];
}

/** A snapshot's parts may be getters, which a spread does not copy. */
export function withFindings(snapshot: Snapshot, findings: readonly Finding[]): Snapshot {
  const { report, figures, arithmetic, claims, outcome, lastYear, suppressed } = snapshot;
  return { report, figures, arithmetic, claims, outcome, lastYear, findings, suppressed };
}
