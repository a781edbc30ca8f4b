/** What check-corpus.mjs uses of the comparison, in one place. */
export { boundCells, compareReport } from './compare.ts';
export { readExpectations } from './expectations.ts';
