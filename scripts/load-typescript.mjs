// Bundles a TypeScript module and imports it: Node 20 cannot run TypeScript by itself.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function loadTypeScript(path) {
  const folder = join(ROOT, '.cache', 'scripts');
  mkdirSync(folder, { recursive: true });
  // Its own: another script may be bundling the same module.
  const outfile = join(folder, `${basename(path, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  try {
    return await import(`${pathToFileURL(outfile).href}?at=${Date.now()}`);
  } finally {
    rmSync(outfile);
  }
}
