import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { madeTables } from '../../../scripts/made-tables.mjs';
import { hintTables } from '../../src/facts/claims/hintTables.ts';
import { lexiconTables } from '../../src/facts/claims/lexiconTables.ts';
import { classRuns } from '../../src/facts/prose/classTables.ts';

/** What the functions of a module give in the bundles, and how much code that is. */
async function bundled(path: string): Promise<{ made: Record<string, () => unknown>; inputs: number }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`server/src/${path}`],
    bundle: true,
    format: 'iife',
    globalName: 'made',
    write: false,
    metafile: true,
    plugins: [madeTables],
  });
  const made = runInThisContext(`(() => { ${outputFiles[0]!.text}; return made; })()`);
  return { made, inputs: Object.keys(metafile.inputs).length };
}

it.each([
  ['facts/claims/hintTables.ts', { hintTables }],
  ['facts/claims/lexiconTables.ts', { lexiconTables }],
  ['facts/prose/classTables.ts', { classRuns }],
])('%s gives in the bundles what it gives from the source', async (path, source) => {
  const { made, inputs } = await bundled(path);
  expect(Object.keys(made)).toEqual(Object.keys(source));
  for (const [name, make] of Object.entries(source))
    expect(JSON.stringify(made[name]!())).toBe(JSON.stringify(make()));
  // None of what they are made from is in the bundles.
  expect(inputs).toBe(1);
});
