/** How well the engine finds what the generator has put in; the numbers of docs/accuracy.md and of its test. */

export { type Coverage, coverageOf } from './coverage.ts';
export { figureTrials, SIZES } from './figures.ts';
export { accuracyPage } from './page.ts';
export { phrasingTrial } from './phrasings.ts';
export { withProse } from './prosePage.ts';
export { cleanTrials, LAYOUTS, SLIP_KINDS, structureTrials } from './structure.ts';
export { measure } from './tables.ts';
