import {
  FIGURE_SLIP_KINDS,
  type FigureSlipKind,
  figureTrials,
  SIZES,
  type Size,
  type Trial,
} from './figures.ts';
import {
  type CleanTrial,
  cleanTrials,
  LAYOUTS,
  SLIP_KINDS,
  type StructureTrial,
  structureTrials,
} from './structure.ts';

export interface FigureRow {
  readonly kind: FigureSlipKind;
  /** null: all of the kind. */
  readonly variant: string | null;
  readonly size: Size;
  /** Share of the zeros that are written blank. */
  readonly blanks: number;
  readonly trials: readonly Trial[];
}

export interface StructureRow {
  readonly kind: (typeof SLIP_KINDS)[number];
  readonly trials: readonly StructureTrial[];
}

export interface CleanRow {
  readonly layout: (typeof LAYOUTS)[number];
  readonly trials: readonly CleanTrial[];
  /** The same reports, three tenths of the zeros blank. */
  readonly blank: readonly CleanTrial[];
}

export interface Measured {
  readonly count: number;
  readonly figures: readonly FigureRow[];
  readonly structure: readonly StructureRow[];
  readonly clean: readonly CleanRow[];
}

/** Kinds whose variants differ in what arithmetic can know of them. */
const APART: readonly FigureSlipKind[] = ['column-shift', 'moved', 'recomputed'];

const SOME_BLANK = 0.3;

/** `count` seeds for every kind and size; layouts take turns. `said` hears how far it has come. */
export function measure(count: number, said: (done: string) => void = () => {}): Measured {
  const figures = FIGURE_SLIP_KINDS.flatMap((kind) => {
    said(kind);
    return SIZES.flatMap((size) => {
      const rows = figureRows(kind, size, figureTrials(kind, size, count));
      if (kind !== 'digit') return rows;
      const trials = figureTrials(kind, size, count, SOME_BLANK);
      return [...rows, { kind, variant: null, size, blanks: SOME_BLANK, trials }];
    });
  });
  const structure = SLIP_KINDS.map((kind) => {
    said(kind);
    return { kind, trials: structureTrials(kind, count) };
  });
  const each = Math.ceil(count / 10);
  const clean = LAYOUTS.map((layout) => {
    said(layout);
    return { layout, trials: cleanTrials(layout, each), blank: cleanTrials(layout, each, SOME_BLANK) };
  });
  return { count, figures, structure, clean };
}

function figureRows(kind: FigureSlipKind, size: Size, trials: readonly Trial[]): FigureRow[] {
  const variants = APART.includes(kind) ? [...new Set(trials.map((trial) => trial.variant))].sort() : [];
  return [
    { kind, variant: null, size, blanks: 0, trials },
    ...variants.map((variant) => ({
      kind,
      variant,
      size,
      blanks: 0,
      trials: trials.filter((trial) => trial.variant === variant),
    })),
  ];
}
