import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { beforeEach, expect, test } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { lazyModules } from '../../../scripts/lazy-modules.mjs';
import type { parse } from '../../src/syntax/parse.ts';
import { generateReport } from '../generator/index.ts';

const evaluated = new Set<string>();

/** Every module of these packages tells when it is evaluated. */
const telling: Plugin = {
  name: 'telling',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/](?:remark-parse|parse5)[\\/].*\.js$/ }, async ({ path }) => {
      const [, name] = /node_modules[\\/]([^\\/]+)/.exec(path)!;
      return { contents: `${await readFile(path, 'utf8')}\n;tell(${JSON.stringify(name)});` };
    });
  },
};

/** As in the bundles, evaluated anew. */
async function freshParse(): Promise<typeof parse> {
  const { outputFiles } = await build({
    entryPoints: ['server/src/syntax/parse.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    plugins: [lazyModules, telling],
  });
  const module = { exports: {} as { parse: typeof parse } };
  const run = runInThisContext(`(function (module, require, tell) { ${outputFiles[0]!.text}\n})`);
  run(module, createRequire(import.meta.url), (name: string) => evaluated.add(name));
  return module.exports.parse;
}

beforeEach(() => evaluated.clear());

test('neither remark nor parse5 is evaluated for plain text', async () => {
  const read = await freshParse();
  for (const layout of ['tab', 'pipe', 'cells-pipe', 'pdf-text'] as const) {
    read(generateReport(1, { layout }).text, 'plain');
  }
  expect([...evaluated]).toEqual([]);
});

test('nor for an ordinary report in Markdown', async () => {
  const read = await freshParse();
  for (const layout of ['markdown', 'markdown-mini', 'markdown-detached'] as const) {
    const { text } = generateReport(1, { layout, typography: { bold: true } });
    read(
      `---\ntitle: 年报\n---\n${text}\n\n---\n\n- **联系人**：甲\n- 电话：乙\n\n1. 丙\n\n- 5 -\n`,
      'markdown',
    );
  }
  expect([...evaluated]).toEqual([]);
});

test('each is evaluated where it is needed', async () => {
  const read = await freshParse();
  read('> 甲\n', 'markdown');
  expect([...evaluated]).toEqual(['remark-parse']);
  read('&nbsp;甲\n', 'markdown');
  expect([...evaluated]).toEqual(['remark-parse', 'parse5']);
});
