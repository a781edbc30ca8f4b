/** How well the engine finds what the generator has put in; the numbers of docs/accuracy.md and of its test. */
export { figureTrials, SIZES } from './figures.ts';
export { accuracyPage } from './page.ts';
export { cleanTrials, LAYOUTS, SLIP_KINDS, structureTrials } from './structure.ts';
export { measure } from './tables.ts';
