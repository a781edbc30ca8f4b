import { singles } from './figureChanges.ts';
import { type Problem, residualsOf } from './problem.ts';
import type { State } from './state.ts';
import type { CheckedIdentity, CheckOutcome } from './types.ts';

export interface Outcomes {
  readonly identities: readonly CheckedIdentity[];
  /** Values of the cells, blanks filled where their value is forced or zero makes everything hold. */
  readonly values: Float64Array;
  readonly solved: ReadonlyMap<string, number>;
}

/** Whether no blank is to be solved for and no identity fails: that of most reports, and told without a list. */
export function allHold({ system, values, blank, figures }: State): boolean {
  if (blank.size > 0 || figures.notFilled.size > 0 || figures.absent.size > 0) return false;
  const { flatCells, flatSigns, flatStarts } = system;
  for (let i = 0; i + 1 < flatStarts.length; i++) {
    let rest = 0;
    for (let k = flatStarts[i]!; k < flatStarts[i + 1]!; k++) rest += flatSigns[k]! * values[flatCells[k]!]!;
    // A figure that is lacking makes the rest no number, and nothing fails.
    if (rest !== 0 && !Number.isNaN(rest)) return false;
  }
  return true;
}

/** Checks every identity; blanks are solved for first, and read as zero only where that makes all of them hold. */
export function outcomesOf(state: State): Outcomes {
  const values = state.values.slice();
  const used = new Set<number>();
  const solved = new Map<string, number>();
  for (const component of blankComponents(state)) {
    const holds = holdsWithZeros(state, component);
    if (holds || isOneFigureOff(state, component)) {
      for (const cell of component.cells) values[cell] = 0;
      if (holds) noteForcedZeros(state, component, solved);
    } else propagate(state, component, values, used, solved);
  }
  const identities = state.system.identities.map((_, i) => checked(state, i, values, used.has(i)));
  return { identities, values, solved };
}

interface Component {
  readonly cells: readonly number[];
  readonly identities: readonly number[];
}

/** Blank cells that share identities, and those identities. */
function blankComponents(state: State): Component[] {
  const { member, terms } = state.system;
  const seen = new Set<number>();
  const components: Component[] = [];
  for (const start of state.blank) {
    if (seen.has(start)) continue;
    const cells: number[] = [];
    const identities = new Set<number>();
    const queue = [start];
    seen.add(start);
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      cells.push(cell);
      for (const { identity } of member[cell]!) {
        if (identities.has(identity)) continue;
        identities.add(identity);
        for (const term of terms[identity]!) {
          if (!state.blank.has(term.cell) || seen.has(term.cell)) continue;
          seen.add(term.cell);
          queue.push(term.cell);
        }
      }
    }
    components.push({ cells, identities: [...identities] });
  }
  return components;
}

function holdsWithZeros(state: State, component: Component): boolean {
  return component.identities.every((identity) => {
    let sum = 0;
    for (const { cell, sign } of state.system.terms[identity]!) {
      if (!state.blank.has(cell)) sum += sign * state.values[cell]!;
    }
    return sum === 0 || Number.isNaN(sum);
  });
}

/** Which of the zeros the identities leave no choice about: those can be told, not only supposed. */
function noteForcedZeros(state: State, component: Component, solved: Map<string, number>): void {
  propagate(state, component, state.values.slice(), new Set(), solved);
}

/** Whether a single written figure is wrong and the blanks are zeros: likelier than a slip that a blank would hide. */
function isOneFigureOff(state: State, component: Component): boolean {
  const values = state.values.slice();
  for (const cell of component.cells) values[cell] = 0;
  const active = state.system.terms.map((terms) => terms.every(({ cell }) => !Number.isNaN(values[cell]!)));
  const problem: Problem = { system: state.system, values, active, blank: new Set(component.cells) };
  const residuals = residualsOf(problem);
  const table = tableOfCell(state, component.cells[0]!);
  residuals.forEach((_, i) => {
    if (tableOfCell(state, state.system.terms[i]![0]!.cell) !== table) residuals[i] = 0;
  });
  return (
    table === 't3' && residuals.some((residual) => residual !== 0) && singles(problem, residuals).length > 0
  );
}

function tableOfCell(state: State, cell: number): string {
  return state.system.cells[cell]!.split('/')[0]!;
}

/** Fills blanks that an identity leaves no choice for, until nothing more follows. */
function propagate(
  state: State,
  component: Component,
  values: Float64Array,
  used: Set<number>,
  solved: Map<string, number>,
): void {
  const fill = (cell: number, value: number) => {
    values[cell] = value;
    solved.set(state.system.cells[cell]!, value);
  };
  for (let again = true; again; ) {
    again = false;
    for (const identity of component.identities) {
      if (used.has(identity)) continue;
      const terms = state.system.terms[identity]!;
      const open = terms.filter(({ cell }) => Number.isNaN(values[cell]!));
      if (open.length === 0 || open.some(({ cell }) => !state.blank.has(cell))) continue;
      let sum = 0;
      for (const { cell, sign } of terms) if (!Number.isNaN(values[cell]!)) sum += sign * values[cell]!;
      const [first] = open;
      if (open.length === 1 && -sum * first!.sign >= 0) fill(first!.cell, -sum * first!.sign + 0);
      else if (sum === 0 && open.every((term) => term.sign === first!.sign))
        for (const term of open) fill(term.cell, 0);
      else continue;
      used.add(identity);
      again = true;
    }
  }
}

function checked(state: State, index: number, values: Float64Array, used: boolean): CheckedIdentity {
  const identity = state.system.identities[index]!;
  const table = state.system.tables[index]!;
  const { parts, whole, blankParts, lacking } = sidesOf(state, index, values);
  // What is blank is none or more: parts that make more than the whole without it are wrong whatever it is.
  const tellsEnough = !lacking && (blankParts === 0 || parts > whole);
  const outcome: CheckOutcome = state.figures.notFilled.has(table)
    ? 'notFilled'
    : state.figures.absent.get(table) === 'table-missing'
      ? 'notApplicable'
      : state.figures.absent.has(table)
        ? 'unreadable'
        : !tellsEnough || used
          ? 'notEnough'
          : parts === whole
            ? 'pass'
            : 'fail';
  const toldParts = Number.isNaN(parts) || (blankParts > 0 && outcome !== 'fail') ? null : parts;
  return { identity, table, outcome, parts: toldParts, whole: Number.isNaN(whole) ? null : whole };
}

interface Sides {
  /** Without the blank ones. */
  readonly parts: number;
  readonly whole: number;
  readonly blankParts: number;
  /** Whether a figure is lacking that is no blank part. */
  readonly lacking: boolean;
}

function sidesOf(state: State, index: number, values: Float64Array): Sides {
  let parts = 0;
  let whole = 0;
  let blankParts = 0;
  for (const { cell, sign } of state.system.terms[index]!) {
    if (sign !== 1) whole += values[cell]!;
    else if (Number.isNaN(values[cell]!) && state.blank.has(cell)) blankParts++;
    else parts += values[cell]!;
  }
  return { parts, whole, blankParts, lacking: Number.isNaN(parts) || Number.isNaN(whole) };
}
