import type { Identity } from '../form/types.ts';

/** What became of a check. `notEnough`: figures are lacking; `notFilled`: nothing of its table is filled in yet. */
export type CheckOutcome = 'pass' | 'fail' | 'notApplicable' | 'notEnough' | 'unreadable' | 'notFilled';

export interface CheckedIdentity {
  readonly identity: Identity;
  readonly table: string;
  readonly outcome: CheckOutcome;
  /** Both sides of the equation: the parts, and the total; null where figures are lacking. */
  readonly parts: number | null;
  readonly whole: number | null;
}

export interface Change {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

/** What may have gone wrong, in one act. */
export type Operation =
  | 'figure'
  | 'moved'
  | 'swapped-cells'
  | 'swapped-rows'
  | 'shifted'
  | 'recomputed'
  | 'split'
  | 'two-figures';

/** A smallest change to the cells that makes every identity hold. */
export interface Explanation {
  readonly operation: Operation;
  /** 1: one figure; 2: one act on several cells; 3: a split figure; 4: two independent figures. */
  readonly cost: 1 | 2 | 3 | 4;
  readonly changes: readonly Change[];
  /** How many claims of the prose it agrees with, less those it contradicts. */
  readonly support: number;
}

/** Broken identities that have one cause, and what may explain them, likeliest first. */
export interface Group {
  readonly table: string;
  readonly broken: readonly CheckedIdentity[];
  readonly explanations: readonly Explanation[];
  /** The one that costs less than every other, where there is one. */
  readonly only: Explanation | null;
}

export interface Arithmetic {
  readonly identities: readonly CheckedIdentity[];
  readonly groups: readonly Group[];
  /** Values that the identities force upon blank cells. */
  readonly solved: ReadonlyMap<string, number>;
}

/** A figure that a sentence states of a cell: breaks ties between explanations, proves nothing. */
export interface Testimony {
  readonly cell: string;
  readonly value: number;
}
