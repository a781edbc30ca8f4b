// remark and parse5 are slow to evaluate and most reports need neither. An import statement is evaluated at the start
// and a dynamic import() cannot be waited for in synchronous code, so the bundles turn the imports of what uses them
// into a require() at the first call, which esbuild resolves within the bundle.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const LAZY = {
  'parse.ts': ['./html.ts'],
  'markdown.ts': ['./html.ts', './html/references.ts', './markdown/remark.ts'],
};

export const lazyReaders = {
  name: 'lazy-readers',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]syntax[\\/](?:parse|markdown)\.ts$/ }, async ({ path }) => {
      const name = basename(path);
      const makeLazy = (source, module) => withLazyImport(source, name, module);
      return { contents: LAZY[name].reduce(makeLazy, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

function withLazyImport(source, name, module) {
  const statement = new RegExp(`^import \\{ (\\w+) \\} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  if (!statement.test(source))
    throw new Error(`syntax/${name} has no plain import of one name from ${module}`);
  return source.replace(
    statement,
    (_, name) => `const ${name} = (...given) => require('${module}').${name}(...given);`,
  );
}
