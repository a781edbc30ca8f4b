import { outcomesOf } from './outcomes.ts';
import type { State } from './state.ts';
import type { CheckedIdentity } from './types.ts';

/** What the identities would say if cells held other values; null stands for a blank. */
export function whatIf(
  state: State,
  changes: ReadonlyMap<string, number | null>,
): readonly CheckedIdentity[] {
  const values = state.values.slice();
  const blank = new Set(state.blank);
  for (const [cell, value] of changes) {
    const index = state.system.cellIndex.get(cell);
    if (index === undefined) continue;
    values[index] = value ?? Number.NaN;
    if (value === null) blank.add(index);
    else blank.delete(index);
  }
  return outcomesOf({ ...state, values, blank }).identities;
}
