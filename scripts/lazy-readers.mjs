// remark and parse5 are slow to evaluate and most reports are plain text. An import statement is evaluated at the
// start and a dynamic import() cannot be waited for in synchronous code, so the bundles turn the imports of these
// two readers into a require() at the first call, which esbuild resolves within the bundle.
import { readFile } from 'node:fs/promises';

const READERS = ['./html.ts', './markdown.ts'];

export const lazyReaders = {
  name: 'lazy-readers',
  setup(build) {
    build.onLoad({ filter: /[\\/]syntax[\\/]parse\.ts$/ }, async ({ path }) => ({
      contents: READERS.reduce(makeLazy, await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function makeLazy(source, module) {
  const statement = new RegExp(`^import \\{ (\\w+) \\} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  if (!statement.test(source))
    throw new Error(`syntax/parse.ts has no plain import of one name from ${module}`);
  return source.replace(
    statement,
    (_, name) => `const ${name} = (...given) => require('${module}').${name}(...given);`,
  );
}
