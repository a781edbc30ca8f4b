// Bundles the command line, the language server and the extension into dist/, each one minified CommonJS file.
import { createHash } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyReaders } from './lazy-readers.mjs';
import { noticesOf } from './notices.mjs';
import { offline, offlineAlone } from './offline.mjs';

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

/** `starts`: whether it may start another program, which is for the client to start the server with. */
export const BUNDLES = [
  { entry: 'server/src/node/cli.ts', outfile: 'dist/cli.js', executable: true },
  { entry: 'server/src/node/server.ts', outfile: 'dist/server.js', executable: true },
  { entry: 'client/src/extension.ts', outfile: 'dist/client.js', external: ['vscode'], starts: true },
  { entry: 'server/src/browser/server.ts', outfile: 'dist/browser-server.js', base: BROWSER_BUNDLE },
  {
    entry: 'client/src/browser.ts',
    outfile: 'dist/browser-client.js',
    external: ['vscode'],
    base: BROWSER_BUNDLE,
  },
];

/** What is run instead of two of them: it has V8 keep what it compiled (server/src/node/compileCache.ts). */
export const STARTERS = [
  {
    entry: 'server/src/node/startCli.ts',
    outfile: 'dist/start-cli.js',
    of: 'dist/cli.js',
    hash: 'CLI_HASH',
  },
  {
    entry: 'server/src/node/startServer.ts',
    outfile: 'dist/start-server.js',
    of: 'dist/server.js',
    hash: 'SERVER_HASH',
  },
];

export function starterOptions({ entry, hash }, content) {
  const short = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return { ...NODE_BUNDLE, entryPoints: [entry], minify: true, define: { [hash]: JSON.stringify(short) } };
}

export function optionsOf({ entry, outfile, base = NODE_BUNDLE, external = [], starts = false }) {
  const plugins = [lazyReaders, starts ? offline : offlineAlone];
  return { ...base, entryPoints: [entry], outfile, external, plugins, minify: true, metafile: true };
}

async function bundle(options) {
  const { metafile } = await build(optionsOf(options));
  if (options.executable) await chmod(new URL(`../${options.outfile}`, import.meta.url), 0o755);
  return metafile;
}

/** After the bundle it starts is there, for it knows it by its hash. */
async function starter({ entry, outfile, of, hash }) {
  const content = await readFile(new URL(`../${of}`, import.meta.url));
  await build({ ...starterOptions({ entry, hash }, content), outfile });
  await chmod(new URL(`../${outfile}`, import.meta.url), 0o755);
}

async function main() {
  await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
  const metafiles = await Promise.all(BUNDLES.map(bundle));
  await Promise.all(STARTERS.map(starter));
  await writeFile(new URL('../dist/THIRD-PARTY-NOTICES.txt', import.meta.url), await noticesOf(metafiles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has already printed what is wrong with the code; anything else has not been said.
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}
