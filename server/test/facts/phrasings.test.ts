import { describe, expect, it } from 'vitest';
import { phrasingTrial } from '../../../scripts/accuracy/phrasings.ts';
import { DOCUMENTS } from '../generator/prose/claims/documents.ts';
import { OUTCOMES } from '../generator/prose/claims/outcomes.ts';
import { GROWTH, SHARE, SUMS } from '../generator/prose/claims/ratios.ts';
import { REQUESTS } from '../generator/prose/claims/requests.ts';
import { NEITHER, REVIEWS } from '../generator/prose/claims/reviews.ts';
import { type Phrasings, phrasingsIn, type Template } from '../generator/prose/claims/spell.ts';
import { ALL_DONE, ALL_UPHELD } from '../generator/prose/claims/wholes.ts';

/** The full run (`npm run test:full`) takes 5,000 reports. */
const REPORTS = Number(process.env.NIANBAO_SEEDS ?? 8) * 25;

const FIGURES: readonly [string, Phrasings][] = [
  ...Object.entries(REQUESTS),
  ...Object.entries(OUTCOMES),
  ...Object.entries(REVIEWS),
  ...Object.entries(DOCUMENTS),
];
const OTHERS: readonly [string, readonly Template[]][] = Object.entries({
  GROWTH,
  SHARE,
  SUMS,
  ALL_DONE,
  ALL_UPHELD,
  neither: NEITHER.none!,
  none: FIGURES.flatMap(([, { none = [], noneAfter = [] }]) => [...none, ...noneAfter]),
});

describe('phrasings', () => {
  it.each(FIGURES)('of %s are many, and not only of one build', (_, { alone, after = [] }) => {
    expect(phrasingsIn([...alone, ...after])).toBeGreaterThanOrEqual(30);
    expect(alone.length + after.length).toBeGreaterThanOrEqual(5);
  });

  it.each(OTHERS)('of %s are many', (_, templates) => {
    expect(phrasingsIn(templates)).toBeGreaterThanOrEqual(30);
  });
});

describe('made-up reports that speak of their figures in many ways', () => {
  const trials = Array.from({ length: REPORTS }, (_, i) => phrasingTrial(i + 1));

  it('are not complained of where they are true, whatever the layout', () => {
    const cried = trials.filter((trial) => trial.cried.length > 0);
    expect(cried.map(({ seed, layout, cried }) => `${seed} ${layout}: ${cried[0]}`)).toEqual([]);
  });

  it('are compared nearly everywhere', () => {
    const sum = (what: 'claims' | 'compared') => trials.reduce((all, trial) => all + trial[what], 0);
    expect(sum('compared') / sum('claims')).toBeGreaterThan(0.8);
  });

  it('are found out where one claim is false', () => {
    const broken = trials.flatMap((trial) => (trial.broken ? [{ ...trial, ...trial.broken }] : []));
    const missed = broken.filter((each) => !each.found);
    const found = (broken.length - missed.length) / broken.length;
    expect(broken.length).toBeGreaterThan(REPORTS * 0.8);
    expect(
      found,
      missed.map(({ seed, layout, what }) => `${seed} ${layout}: ${what}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.97);
  });
});
