// What is slow to load and not needed at once: remark and parse5, which most reports do without, and all of the server
// that its answer to `initialize` takes nothing of. An import statement is evaluated at the start and a dynamic import()
// cannot be waited for in synchronous code, so the bundles turn these imports into a require() at the first call.
// A worker has one file, in which esbuild resolves it; on Node each part is a file of its own, since merely to parse the
// code takes most of a start.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../server/src', import.meta.url));

const LAZY = {
  'syntax/parse.ts': { './html.ts': 'markup' },
  'syntax/markdown.ts': {
    './html.ts': 'markup',
    './html/references.ts': 'markup',
    './markdown/remark.ts': 'markup',
  },
  'lsp/server.ts': { './assemble.ts': 'engine' },
  'node/server.ts': { '../engine/check.ts': 'engine', '../syntax/parse.ts': 'engine' },
};

const FILES = /[\\/]server[\\/]src[\\/](?:syntax[\\/](?:parse|markdown)|(?:lsp|node)[\\/]server)\.ts$/;

export const lazyModules = {
  name: 'lazy-modules',
  setup(build) {
    build.onLoad({ filter: FILES }, async ({ path }) => {
      const name = nameOf(path);
      const makeLazy = (source, module) => withLazyImport(source, name, module);
      const source = await readFile(path, 'utf8');
      return { contents: Object.keys(LAZY[name]).reduce(makeLazy, source), loader: 'ts' };
    });
  },
};

/** The lazy modules, and the protocol's package, are looked for in the files beside the program. */
export const inParts = {
  name: 'in-parts',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, importer, kind }) => {
      const part = kind === 'require-call' ? LAZY[nameOf(importer)]?.[path] : undefined;
      return part && { path: `./${part}.js`, external: true };
    });
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, () => ({
      path: './protocol.js',
      external: true,
    }));
  },
};

/** The code of a part: all that is looked for in it. */
export function partSource(part) {
  const files = Object.entries(LAZY).flatMap(([name, modules]) =>
    Object.keys(modules)
      .filter((module) => modules[module] === part)
      .map((module) => join(SOURCE, name, '..', module)),
  );
  return [...new Set(files)].map((file) => `export * from ${JSON.stringify(file)};\n`).join('');
}

function nameOf(path) {
  return path.split(/[\\/]/).slice(-2).join('/');
}

function withLazyImport(source, name, module) {
  const statement = new RegExp(`^import \\{ (\\w+) \\} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  if (!statement.test(source)) throw new Error(`${name} has no plain import of one name from ${module}`);
  return source.replace(
    statement,
    (_, name) =>
      `let ${name}Found; const ${name} = (...given) => (${name}Found ??= require('${module}').${name})(...given);`,
  );
}
