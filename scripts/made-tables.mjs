// Tables that follow from the source alone are worked out when the programs are bundled: to make them took longer than
// to check a report. The functions of these modules take nothing and give plain data; in the bundles they give what they
// gave here. From the source they run as they stand.
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';

const MADE = /[\\/]server[\\/]src[\\/]facts[\\/](?:claims[\\/](?:hint|lexicon)|prose[\\/]class)Tables\.ts$/;

export const madeTables = {
  name: 'made-tables',
  setup(build) {
    build.onLoad({ filter: MADE }, async ({ path }) => {
      const made = Object.entries(await exportsOf(path)).map(
        ([name, make]) => `export const ${name} = () => (${JSON.stringify(make())});\n`,
      );
      return { contents: made.join(''), loader: 'ts' };
    });
  },
};

async function exportsOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'iife',
    globalName: 'made',
    write: false,
  });
  return runInThisContext(`(() => { ${outputFiles[0].text}; return made; })()`, path);
}
