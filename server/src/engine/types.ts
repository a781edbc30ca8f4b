import type { Figures } from '../facts/figures.ts';
import type { Finding } from '../findings/types.ts';
import type { Report } from '../report/types.ts';
import type { Arithmetic } from '../solve/types.ts';

export type Outcome = 'checked' | 'not-a-report' | 'old-form' | 'table-unreadable';

export interface Snapshot {
  readonly report: Report;
  readonly figures: Figures;
  readonly arithmetic: Arithmetic;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}
