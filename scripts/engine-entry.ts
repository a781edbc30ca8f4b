/** What the scripts use of the engine, in one place. */
export { formatDecimal } from '../server/src/base/decimal.ts';
export { check } from '../server/src/engine/check.ts';
export { decode } from '../server/src/source/encoding.ts';
export { lineTable } from '../server/src/source/lines.ts';
export { languageOf } from '../server/src/syntax/parse.ts';
