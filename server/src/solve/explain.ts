import { pairs, singles } from './figureChanges.ts';
import type { Outcomes } from './outcomes.ts';
import { allHold, outcomesOf } from './outcomes.ts';
import { isActive, type Problem, residualsOf } from './problem.ts';
import { recomputed, shiftedRows, swappedRows } from './rowChanges.ts';
import type { State } from './state.ts';
import type { Arithmetic, Explanation, Group, Testimony } from './types.ts';

/** Checks a report's arithmetic and explains what is broken. */
export function arithmeticOf(state: State, testimony: readonly Testimony[] = []): Arithmetic {
  if (allHold(state)) return new Sound(state);
  const outcomes = outcomesOf(state);
  const groups = [...requestGroups(state, outcomes, testimony), ...reviewGroups(state, outcomes, testimony)];
  return { identities: outcomes.identities, groups, solved: outcomes.solved };
}

/** The arithmetic of a report in which nothing is wrong; its identities are listed for those that show them. */
class Sound implements Arithmetic {
  readonly groups: readonly Group[] = NO_GROUPS;
  readonly solved: ReadonlyMap<string, number> = NONE_SOLVED;
  readonly #state: State;
  #identities: Arithmetic['identities'] | undefined;

  constructor(state: State) {
    this.#state = state;
  }

  get identities(): Arithmetic['identities'] {
    this.#identities ??= outcomesOf(this.#state).identities;
    return this.#identities;
  }
}

const NO_GROUPS: readonly Group[] = [];
const NONE_SOLVED: ReadonlyMap<string, number> = new Map();

/** Table 3 locates its errors: its broken identities are taken together. */
function requestGroups(state: State, outcomes: Outcomes, testimony: readonly Testimony[]): Group[] {
  const broken = outcomes.identities.filter((each) => each.table === 't3' && each.outcome === 'fail');
  if (broken.length === 0) return [];
  const explanations = explain(problemOf(state, outcomes, 't3'), testimony);
  return [{ table: 't3', broken, explanations, only: cheapestAlone(explanations) }];
}

/** A block of table 4 only tells that something is wrong, not what. */
function reviewGroups(state: State, outcomes: Outcomes, testimony: readonly Testimony[]): Group[] {
  return outcomes.identities
    .filter((each) => each.table === 't4' && each.outcome === 'fail')
    .map((each) => {
      const own = outcomes.identities.indexOf(each);
      const problem = problemOf(state, outcomes, 't4');
      const only = { ...problem, active: problem.active.map((active, i) => active && i === own) };
      return {
        table: 't4',
        broken: [each],
        explanations: ranked(singles(only, residualsOf(only)), testimony),
        only: null,
      };
    });
}

export function problemOf(state: State, outcomes: Outcomes, table: string): Problem {
  return {
    system: state.system,
    values: outcomes.values,
    active: outcomes.identities.map((each) => each.table === table && isActive(each.outcome)),
    blank: state.blank,
  };
}

/** More broken sums than this no single act explains, and searching would keep the reader waiting. */
const MOST_BROKEN = 14;

/** All changes of the least kinds that make every identity hold, likeliest first. */
export function explain(problem: Problem, testimony: readonly Testimony[] = []): Explanation[] {
  const residuals = residualsOf(problem);
  const broken = residuals.reduce((count, residual) => count + (residual !== 0 ? 1 : 0), 0);
  if (broken === 0) return [];
  const one = broken <= 3 ? singles(problem, residuals) : [];
  if (one.length > 0) return ranked(one, testimony);
  if (broken > MOST_BROKEN) return ranked([...shiftedRows(problem), ...swappedRows(problem)], testimony);
  return ranked(
    distinct([
      ...swappedRows(problem),
      ...shiftedRows(problem),
      ...recomputed(problem, residuals),
      ...pairs(problem, residuals),
    ]),
    testimony,
  );
}

function distinct(explanations: readonly Explanation[]): Explanation[] {
  const seen = new Map<string, Explanation>();
  for (const each of explanations) {
    const key = each.changes
      .map((change) => `${change.cell}=${change.to}`)
      .sort()
      .join();
    const other = seen.get(key);
    if (!other || each.cost < other.cost) seen.set(key, each);
  }
  return [...seen.values()];
}

function ranked(explanations: readonly Explanation[], testimony: readonly Testimony[]): Explanation[] {
  return explanations
    .map((each) => ({ ...each, support: supportOf(each, testimony) }))
    .map((each) => ({ each, emptied: emptiness(each), unlike: unlikeness(each) }))
    .sort(
      (a, b) =>
        a.each.cost - b.each.cost ||
        b.each.support - a.each.support ||
        b.emptied - a.emptied ||
        a.unlike - b.unlike,
    )
    .map(({ each }) => each);
}

function supportOf(explanation: Explanation, testimony: readonly Testimony[]): number {
  let support = 0;
  for (const { cell, value } of testimony) {
    const change = explanation.changes.find((each) => each.cell === cell);
    if (change) support += change.to === value ? 1 : change.from === value ? -1 : 0;
  }
  return support;
}

function cheapestAlone(explanations: readonly Explanation[]): Explanation | null {
  const [first, second] = explanations;
  if (!first) return null;
  return !second || second.cost > first.cost ? first : null;
}

/** Most cells of table 3 are empty: a case in the wrong cell is likeliest in one that ought to be. */
function emptiness({ operation, changes }: Explanation): number {
  if (operation !== 'moved' && operation !== 'swapped-cells') return 0;
  return changes.filter(({ to }) => to === 0).length;
}

/** How unlike the digits are: a slip of the keys is likelier than another number altogether. */
function unlikeness({ changes }: Explanation): number {
  return changes.reduce((sum, { from, to }) => sum + digitDistance(String(from), String(to)), 0);
}

function digitDistance(from: string, to: string): number {
  if (from.length === to.length) {
    let different = 0;
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) different++;
    return [...from].sort().join() === [...to].sort().join() ? 1 : different;
  }
  const [short, long] = from.length < to.length ? [from, to] : [to, from];
  const inside = [...long].reduce((at, digit) => (digit === short[at] ? at + 1 : at), 0) === short.length;
  return long.length - short.length + (inside ? 0 : 2);
}
