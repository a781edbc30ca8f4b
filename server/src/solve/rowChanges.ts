import { changesOf, columnOf, mends, type Problem, residualsOf, rowOf } from './problem.ts';
import type { Explanation, Operation } from './types.ts';

/** Table 3 as rows of cell indexes, in the order of the form. */
function requestRows(problem: Problem): number[][] {
  const rows = new Map<string, number[]>();
  problem.system.cells.forEach((cell, i) => {
    if (!cell.startsWith('t3/')) return;
    const row = rowOf(cell);
    rows.set(row, [...(rows.get(row) ?? []), i]);
  });
  return [...rows.values()].filter((row) => row.every((cell) => !Number.isNaN(problem.values[cell]!)));
}

function explanation(
  problem: Problem,
  operation: Operation,
  changes: readonly { cell: number; to: number }[],
): Explanation {
  return { operation, cost: 2, changes: changesOf(problem, changes), support: 0 };
}

/** Two neighbouring rows of figures in each other's place. */
export function swappedRows(problem: Problem): Explanation[] {
  const residuals = residualsOf(problem);
  const rows = requestRows(problem);
  return rows.slice(1).flatMap((row, i) => {
    const above = rows[i]!;
    const changes = row.flatMap((cell, k) => [
      { cell, to: problem.values[above[k]!]! },
      { cell: above[k]!, to: problem.values[cell]! },
    ]);
    return mends(problem, residuals, changes) ? [explanation(problem, 'swapped-rows', changes)] : [];
  });
}

/** A row's figures one column too far to the right or to the left, 总计 with them or not; what fell off is reckoned. */
export function shiftedRows(problem: Problem): Explanation[] {
  const residuals = residualsOf(problem);
  return requestRows(problem).flatMap((row) => {
    const values = row.map((cell) => problem.values[cell]!);
    const parts = values.slice(1, -1);
    const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
    const back = [...values.slice(1), sum(values.slice(1))];
    const ahead = [values[0]! - sum(parts.slice(0, -1)), ...values.slice(0, -1)];
    const rightwards = [values.at(-2)! - sum(values.slice(0, -2)), ...values.slice(0, -1)];
    const total = values.at(-1)!;
    const applicants = values.slice(0, -1);
    const backUnder = [...applicants.slice(1), total - sum(applicants.slice(1)), total];
    const aheadUnder = [total - sum(applicants.slice(0, -1)), ...applicants.slice(0, -1), total];
    return [back, ahead, rightwards, backUnder, aheadUnder].flatMap((wanted) => {
      const changes = row.map((cell, k) => ({ cell, to: wanted[k]! }));
      if (!mends(problem, residuals, changes)) return [];
      return [explanation(problem, 'shifted', changes)];
    });
  });
}

/** A figure wrong, and the totals reckoned from it wrong by as much. */
export function recomputed(problem: Problem, residuals: Float64Array): Explanation[] {
  const { system, values } = problem;
  const index = (row: string, column: string) => system.cellIndex.get(`t3/${row}/${column}`);
  const found: Explanation[] = [];
  for (const cell of requestRows(problem).flat()) {
    const id = system.cells[cell]!;
    const row = rowOf(id);
    const column = columnOf(id);
    if (column === 'total') continue;
    const detail = !['received', 'carried-in', 'total', 'carried-out'].includes(row);
    const rowTotal = index(row, 'total');
    const columnTotal = detail ? index('total', column) : undefined;
    const grandTotal = detail ? index('total', 'total') : undefined;
    const chains = detail
      ? [
          [cell, rowTotal, columnTotal, grandTotal],
          [cell, rowTotal],
          [cell, columnTotal],
          [cell, columnTotal, grandTotal],
          [cell, rowTotal, columnTotal],
        ]
      : [[cell, rowTotal]];
    for (const chain of chains) {
      if (chain.some((each) => each === undefined)) continue;
      const amount = commonAmount(problem, residuals, chain as number[]);
      if (amount === null) continue;
      const changes = (chain as number[]).map((each) => ({ cell: each, to: values[each]! + amount }));
      if (mends(problem, residuals, changes)) found.push(explanation(problem, 'recomputed', changes));
    }
  }
  return found;
}

/** The amount by which all cells of a chain would have to change, judged by the first identity that feels it. */
function commonAmount(problem: Problem, residuals: Float64Array, chain: readonly number[]): number | null {
  const effect = new Map<number, number>();
  for (const cell of chain) {
    for (const { identity, sign } of problem.system.member[cell]!) {
      if (problem.active[identity]) effect.set(identity, (effect.get(identity) ?? 0) + sign);
    }
  }
  for (const [identity, sign] of effect) {
    if (sign === 0) continue;
    return residuals[identity] === 0 ? null : -residuals[identity]! / sign;
  }
  return null;
}
