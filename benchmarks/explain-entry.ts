export { check } from '../server/src/engine/check.ts';
export { DEFAULT_SETTINGS } from '../server/src/settings/types.ts';
export { arithmeticOf } from '../server/src/solve/explain.ts';
export { stateOf } from '../server/src/solve/state.ts';
export { generateReport } from '../server/test/generator/index.ts';
export { random } from '../server/test/generator/random.ts';
