import { changesOf, columnOf, mends, type Problem, rowOf } from './problem.ts';
import type { Explanation } from './types.ts';

/** One figure wrong: the cells whose identities are just the broken ones, by one amount. */
export function singles(problem: Problem, residuals: Float64Array): Explanation[] {
  const first = residuals.findIndex((residual) => residual !== 0);
  return problem.system.terms[first]!.flatMap(({ cell, sign }) => {
    const to = problem.values[cell]! - sign * residuals[first]!;
    const change = [{ cell, to }];
    if (!mends(problem, residuals, change)) return [];
    return [
      { operation: 'figure' as const, cost: 1 as const, changes: changesOf(problem, change), support: 0 },
    ];
  });
}

/** Two figures wrong; cheaper where they are one act: an amount moved, two cells swapped, a figure split. */
export function pairs(problem: Problem, residuals: Float64Array): Explanation[] {
  const { system, values } = problem;
  const first = residuals.findIndex((residual) => residual !== 0);
  const broken = [...residuals.keys()].filter((identity) => residuals[identity] !== 0);
  const found: Explanation[] = [];
  for (const one of system.terms[first]!) {
    const own = new Set(system.member[one.cell]!.map((each) => each.identity));
    const other = broken.find((identity) => !own.has(identity));
    if (other === undefined) continue;
    for (const two of system.terms[other]!) {
      const secondTo = values[two.cell]! - two.sign * residuals[other]!;
      const shared = system.member[two.cell]!.find((each) => each.identity === first);
      const rest = residuals[first]! + (shared ? shared.sign * (secondTo - values[two.cell]!) : 0);
      const changes = [
        { cell: one.cell, to: values[one.cell]! - one.sign * rest },
        { cell: two.cell, to: secondTo },
      ];
      if (rest === 0 || !mends(problem, residuals, changes)) continue;
      found.push(asPair(problem, changes));
    }
  }
  return found;
}

function asPair(problem: Problem, pair: readonly { cell: number; to: number }[]): Explanation {
  const changes = changesOf(problem, pair);
  const [a, b] = changes as [(typeof changes)[0], (typeof changes)[0]];
  const beside = rowOf(a.cell) === rowOf(b.cell) || columnOf(a.cell) === columnOf(b.cell);
  if (beside && a.from === b.to && b.from === a.to) {
    return { operation: 'swapped-cells', cost: 2, changes, support: 0 };
  }
  if (beside && a.to - a.from === b.from - b.to) return { operation: 'moved', cost: 2, changes, support: 0 };
  if (beside && isSplit(a, b)) return { operation: 'split', cost: 3, changes, support: 0 };
  return { operation: 'two-figures', cost: 4, changes, support: 0 };
}

/** 13 written as 1 in one cell and 3 in the next. */
function isSplit(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  const whole = [`${a.from}${b.from}`, `${b.from}${a.from}`];
  return (b.to === 0 && whole.includes(String(a.to))) || (a.to === 0 && whole.includes(String(b.to)));
}
