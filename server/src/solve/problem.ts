import type { System } from './system.ts';
import type { Change, CheckOutcome } from './types.ts';

/** What is to be explained: values of cells, and the identities that have to hold. */
export interface Problem {
  readonly system: System;
  readonly values: Float64Array;
  readonly active: readonly boolean[];
  readonly blank: ReadonlySet<number>;
}

export function isActive(outcome: CheckOutcome): boolean {
  return outcome === 'pass' || outcome === 'fail';
}

/** Per identity, parts less whole; 0 where it holds or is left out. */
export function residualsOf({ system, values, active }: Problem): Float64Array {
  const residuals = new Float64Array(system.identities.length);
  system.terms.forEach((terms, i) => {
    if (!active[i]) return;
    let sum = 0;
    // A blank part of more than the whole adds nothing.
    for (const { cell, sign } of terms) sum += Number.isNaN(values[cell]!) ? 0 : sign * values[cell]!;
    residuals[i] = sum;
  });
  return residuals;
}

/** Whether the changes make every identity hold, with counts that can be. */
export function mends(
  problem: Problem,
  residuals: Float64Array,
  changes: readonly { cell: number; to: number }[],
): boolean {
  const left = residuals.slice();
  for (const { cell, to } of changes) {
    if (to < 0 || !Number.isSafeInteger(to)) return false;
    // Nobody wrote a figure into a blank cell, so none there is wrong.
    if (problem.blank.has(cell) && to !== problem.values[cell]) return false;
    for (const { identity, sign } of problem.system.member[cell]!) {
      if (problem.active[identity]) left[identity]! += sign * (to - problem.values[cell]!);
    }
  }
  return left.every((residual) => residual === 0);
}

export function changesOf(problem: Problem, changes: readonly { cell: number; to: number }[]): Change[] {
  return changes
    .filter(({ cell, to }) => problem.values[cell] !== to)
    .map(({ cell, to }) => ({ cell: problem.system.cells[cell]!, from: problem.values[cell]!, to }));
}

export function rowOf(cell: string): string {
  return cell.split('/')[1]!;
}

export function columnOf(cell: string): string {
  return cell.split('/')[2]!;
}
