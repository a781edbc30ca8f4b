// The engine as it is shipped: one minified CommonJS file, with the same options as dist/.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildProgram, optionsOf } from '../../scripts/build.mjs';
import { ROOT } from '../../scripts/load-typescript.mjs';

export const WORK = join(ROOT, '.cache', 'benchmarks');

export async function bundle(entry, name) {
  mkdirSync(WORK, { recursive: true });
  const outfile = join(WORK, name);
  await build({ ...optionsOf({ entry }), outfile });
  return outfile;
}

/** `dist/cli.js` or `dist/server.js`. */
export function program(outfile) {
  return buildProgram(outfile, WORK);
}

/** `check(text, language)` under the settings a new user has. */
export async function loadEngine() {
  const file = await bundle('benchmarks/engine-entry.ts', 'engine.cjs');
  const { check, DEFAULT_SETTINGS } = createRequire(import.meta.url)(file);
  return (text, language) => check(text, language, DEFAULT_SETTINGS);
}
