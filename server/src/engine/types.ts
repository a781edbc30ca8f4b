import type { Finding } from '../findings/types.ts';
import type { Report } from '../report/types.ts';

export type Outcome = 'checked' | 'not-a-report' | 'old-form' | 'table-unreadable';

export interface Snapshot {
  readonly report: Report;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}
