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

/** For a web worker: VS Code gives the extension's a `require` for `vscode`, the server's needs none. */
export const BROWSER_BUNDLE = {
  ...NODE_BUNDLE,
  platform: 'browser',
  target: 'es2022',
  // Packages that have a version for browsers often mean pages: there is no document in a worker.
  conditions: ['worker'],
};

const BUNDLES = [
  { entry: 'server/src/node/cli.ts', outfile: 'dist/cli.js', executable: true },
  { entry: 'server/src/node/server.ts', outfile: 'dist/server.js', executable: true },
  { entry: 'client/src/extension.ts', outfile: 'dist/client.js', external: ['vscode'] },
  { entry: 'server/src/browser/server.ts', outfile: 'dist/browser-server.js', base: BROWSER_BUNDLE },
  {
    entry: 'client/src/browser.ts',
    outfile: 'dist/browser-client.js',
    external: ['vscode'],
    base: BROWSER_BUNDLE,
  },
];

async function bundle({ entry, outfile, base = NODE_BUNDLE, external = [], executable = false }) {
  const plugins = [lazyReaders];
  await build({ ...base, entryPoints: [entry], outfile, external, plugins, minify: true });
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
