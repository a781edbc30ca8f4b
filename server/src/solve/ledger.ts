import type { Figures } from '../facts/figures.ts';
import type { Arithmetic, CheckedIdentity } from './types.ts';

export type Unchecked = 'no-identity' | 'not-enough';

export interface LedgerEntry {
  readonly cell: string;
  /** The identities the figure stands in. */
  readonly identities: readonly CheckedIdentity[];
  /** Null where an identity passed or failed; else why nothing was checked. */
  readonly unchecked: Unchecked | null;
}

/** For every figure of the report, what was checked with it (核对台账). */
export function ledgerOf(figures: Figures, arithmetic: Arithmetic): LedgerEntry[] {
  const standing = new Map<string, CheckedIdentity[]>();
  for (const checked of arithmetic.identities) {
    for (const { cell } of checked.identity.terms) {
      const own = standing.get(cell);
      if (own) own.push(checked);
      else standing.set(cell, [checked]);
    }
  }
  return [...figures.byCell]
    .filter(([, figure]) => figure.kind === 'known')
    .map(([cell]) => {
      const identities = standing.get(cell) ?? [];
      const done = identities.some((each) => each.outcome === 'pass' || each.outcome === 'fail');
      return {
        cell,
        identities,
        unchecked: done ? null : identities.length === 0 ? 'no-identity' : 'not-enough',
      };
    });
}
