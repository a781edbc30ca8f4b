// Bundles the command line, the language server and the extension into dist/, each one minified CommonJS file.
import { chmod, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyReaders } from './lazy-readers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export const NODE_BUNDLE = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
};

const BUNDLES = [
  { entry: 'server/src/node/cli.ts', outfile: 'dist/cli.js', executable: true },
  { entry: 'server/src/node/server.ts', outfile: 'dist/server.js', executable: true },
  { entry: 'client/src/extension.ts', outfile: 'dist/client.js', external: ['vscode'] },
];

async function bundle({ entry, outfile, external = [], executable = false }) {
  const plugins = [lazyReaders];
  await build({ ...NODE_BUNDLE, entryPoints: [entry], outfile, external, plugins, minify: true });
  if (executable) await chmod(new URL(`../${outfile}`, import.meta.url), 0o755);
}

async function main() {
  await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
  await Promise.all(BUNDLES.map(bundle));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has already printed what is wrong with the code; anything else has not been said.
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}
