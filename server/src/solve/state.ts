import type { Figures, Lack } from '../facts/figures.ts';
import { NO_COUNT, wholeNumber } from '../facts/figures.ts';
import type { Form } from '../form/types.ts';
import type { ClosedStyle, System } from './system.ts';
import { systemFor } from './system.ts';

/** The cells of a system with what is known of them. */
export interface State {
  readonly system: System;
  /** Per cell its value; NaN where it has none. */
  readonly values: Float64Array;
  /** Cells that are blank: unknown, and zero where that makes everything hold. */
  readonly blank: ReadonlySet<number>;
  readonly figures: Figures;
}

export function stateOf(figures: Figures, form: Form): State {
  const system = systemFor(form, closedStyle(figures));
  const values = new Float64Array(system.cells.length).fill(Number.NaN);
  let blank: Set<number> | undefined;
  const { places } = system;
  const { counts } = figures;
  for (let i = 0; i < places.length; i++) {
    const count = counts[places[i]!]!;
    if (count !== NO_COUNT) values[i] = count;
  }
  for (const [cell, figure] of figures.others) {
    const i = system.cellIndex.get(cell);
    if (i === undefined) continue;
    if (figure.kind === 'known') values[i] = wholeNumber(figure.value) ?? Number.NaN;
    else if (figure.why === 'blank') {
      blank ??= new Set();
      blank.add(i);
    }
  }
  return { system, values, blank: blank ?? NO_BLANKS, figures };
}

const NO_BLANKS: ReadonlySet<number> = new Set();

function closedStyle(figures: Figures): ClosedStyle {
  const own = figures.has('t3/closed/total');
  const children = figures.has('t3/closed.else/total');
  return own && children ? 'both' : own ? 'one-row' : 'rows';
}

/** Why a cell of the system has no value. */
export function lackOf(state: State, cell: string): Lack {
  const figure = state.figures.byCell.get(cell);
  if (figure?.kind === 'lacking') return figure.why;
  return state.figures.absent.get(cell.split('/')[0]!) ?? 'row-missing';
}
