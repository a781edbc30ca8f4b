import { describe, expect, it } from 'vitest';
import { type FigureSlipKind, figureTrials, SIZES, type Trial } from '../../scripts/accuracy/figures.ts';
import { cleanTrials, LAYOUTS, SLIP_KINDS, structureTrials } from '../../scripts/accuracy/structure.ts';

/** A reduced run of `npm run accuracy`: the first seeds of each size, layouts in turn. */
const trials = (kind: FigureSlipKind, count: number) =>
  SIZES.flatMap((size) => figureTrials(kind, size, count));

function share(all: readonly Trial[], test: (trial: Trial) => boolean): number {
  return all.filter(test).length / all.length;
}

function failing(all: readonly Trial[], test: (trial: Trial) => boolean): Trial[] {
  return all.filter((trial) => !test(trial));
}

describe('slips in table 3', () => {
  it('one figure: found, on its line, and put right', () => {
    const all = trials('digit', 63);
    expect(failing(all, (trial) => trial.detected && trial.placed && trial.errors === 1)).toEqual([]);
    expect(share(all, (trial) => trial.unique && trial.restored)).toBeGreaterThanOrEqual(0.99);
  });

  it('two figures: found, and the pair is among the explanations', () => {
    const all = trials('two', 42);
    expect(failing(all, (trial) => trial.detected && trial.errors === 1)).toEqual([]);
    expect(share(all, (trial) => trial.explained)).toBeGreaterThanOrEqual(0.98);
  });

  it('moved cases: the truth is among the first three', () => {
    const all = trials('moved', 63);
    expect(failing(all, (trial) => trial.detected && trial.errors === 1)).toEqual([]);
    expect(share(all, (trial) => trial.amongShown)).toBeGreaterThanOrEqual(0.9);
  });

  it('recomputed totals: one finding on the column, the truth in the full list', () => {
    const all = trials('recomputed', 21);
    expect(failing(all, (trial) => trial.column && trial.explained && trial.errors === 1)).toEqual([]);
  });

  it.each(['column-shift', 'swapped-cells', 'swapped-rows', 'split'] as const)('%s: one error', (kind) => {
    expect(failing(trials(kind, 21), (trial) => trial.detected && trial.errors === 1)).toEqual([]);
  });
});

describe('slips in table 4', () => {
  it('are found, as what they are, in their block', () => {
    const all = trials('t4', 21);
    expect(
      failing(all, (trial) => trial.rules.join() === 'sum-review' && trial.column && trial.explained),
    ).toEqual([]);
  });
});

describe('slips in headings, labels and rows', () => {
  it.each(SLIP_KINDS)('are found in their place: %s', (kind) => {
    expect(structureTrials(kind, 21).filter((trial) => !trial.placed)).toEqual([]);
  });
});

describe('faultless reports', () => {
  it.each(LAYOUTS)('raise neither errors nor warnings: %s', (layout) => {
    const loud = cleanTrials(layout, 3).filter(({ counts }) => counts.error + counts.warning > 0);
    expect(loud).toEqual([]);
  });

  it.each(LAYOUTS.filter((layout) => layout !== 'cells-dropped'))(
    'raise no errors with blank cells: %s',
    (layout) => {
      expect(cleanTrials(layout, 2, 0.3).filter(({ counts }) => counts.error > 0)).toEqual([]);
    },
  );
});
