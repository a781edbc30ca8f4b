// Bundles the command line, the language server and the extension into dist/, as minified CommonJS files.
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inParts, lazyModules, partSource } from './lazy-modules.mjs';
import { madeTables } from './made-tables.mjs';
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

/** What the programs on Node are made of, each loaded when it is needed (server/src/node/parts.ts). */
const PARTS = [
  { entry: 'server/src/node/cli.ts', outfile: 'dist/command.js', plugins: [inParts] },
  { entry: 'server/src/node/server.ts', outfile: 'dist/languageServer.js', plugins: [inParts] },
  // As a module of CommonJS, so that its many hundreds of names are not copied one by one.
  { source: "module.exports = require('vscode-languageserver/node');", outfile: 'dist/protocol.js' },
  { source: partSource('engine'), outfile: 'dist/engine.js', plugins: [inParts] },
  { source: partSource('markup'), outfile: 'dist/markup.js' },
].map((part) => ({ ...part, isPart: true }));

/**
 * esbuild escapes every letter beyond ASCII but those of regular expressions, where the escape means the same. A file
 * that is all ASCII is read in half the time, and V8 keeps it in half the room.
 */
const ascii = {
  name: 'ascii',
  setup(build) {
    build.onEnd(async () => {
      const { outfile, write } = build.initialOptions;
      if (write === false) return;
      const code = await readFile(outfile, 'utf8');
      await writeFile(outfile, code.replace(/[^\0-\x7f]/g, escaped), 'latin1');
    });
  },
};

function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const PART = { banner: { js: '(function (exports, require, module) {' }, footer: { js: '})' } };

function launching(first, killedBy) {
  return `#!/usr/bin/env node
import { launch } from './server/src/node/launch.ts';
launch(__dirname, '${first}', require, ${JSON.stringify(killedBy)});
`;
}

/** `starts`: whether it may start another program, which is for the client to start the server with. */
export const BUNDLES = [
  { source: launching('./command.js'), outfile: 'dist/cli.js', executable: true },
  { source: launching('./languageServer.js', 'SIGTERM'), outfile: 'dist/server.js', executable: true },
  ...PARTS,
  { entry: 'client/src/extension.ts', outfile: 'dist/client.js', external: ['vscode'], starts: true },
  { entry: 'server/src/browser/server.ts', outfile: 'dist/browser-server.js', base: BROWSER_BUNDLE },
  {
    entry: 'client/src/browser.ts',
    outfile: 'dist/browser-client.js',
    external: ['vscode'],
    base: BROWSER_BUNDLE,
  },
];

export function optionsOf({
  entry,
  source,
  outfile,
  base = NODE_BUNDLE,
  external = [],
  plugins = [],
  starts = false,
  isPart = false,
}) {
  return {
    ...base,
    ...(isPart && PART),
    ...(entry ? { entryPoints: [entry] } : { stdin: { contents: source, resolveDir: root, loader: 'ts' } }),
    outfile,
    external,
    plugins: [
      ...plugins,
      lazyModules,
      madeTables,
      starts ? offline : offlineAlone,
      ...(isPart ? [ascii] : []),
    ],
    minify: true,
    metafile: true,
  };
}

/** A program that runs on Node, with its parts beside it, in a folder. */
export async function buildProgram(outfile, folder, plugins = []) {
  const bundles = [BUNDLES.find((each) => each.outfile === outfile), ...PARTS];
  const into = (bundle) => {
    const options = optionsOf(bundle);
    return {
      ...options,
      plugins: [...plugins, ...options.plugins],
      outfile: join(folder, basename(bundle.outfile)),
    };
  };
  await Promise.all(bundles.map((bundle) => build(into(bundle))));
  return join(folder, basename(outfile));
}

async function bundle(options) {
  const { metafile } = await build(optionsOf(options));
  if (options.executable) await chmod(new URL(`../${options.outfile}`, import.meta.url), 0o755);
  return metafile;
}

async function main() {
  await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
  const metafiles = await Promise.all(BUNDLES.map(bundle));
  await writeFile(new URL('../dist/THIRD-PARTY-NOTICES.txt', import.meta.url), await noticesOf(metafiles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has already printed what is wrong with the code; anything else has not been said.
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}
