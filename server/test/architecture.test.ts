import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, violations } from './architecture.ts';

const SOURCES = new URL('../src/', import.meta.url);

describe('the layers of server/src', () => {
  const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));

  it('are held apart', () => {
    expect(paths.length).toBeGreaterThan(20);
    const wrong = paths.flatMap((path) => violations(path, readFileSync(new URL(path, SOURCES), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['form/x.ts', `import { check } from '../engine/check.ts';`],
    ['syntax/x.ts', `import type { Form } from '../form/types.ts';`],
    ['source/x.ts', `export * from '../form/types.ts';`],
    ['lsp/x.ts', `import { run } from '../cli/run.ts';`],
    ['cli/x.ts', `const lsp = await import('../lsp/server.ts');`],
    ['rules/a/x.ts', `import {\n  check,\n} from '../../engine/check.ts';`],
    ['engine/x.ts', `const { startServer } = require('../node/server.ts');`],
    ['cli/x.ts', `import '../node/cli.ts';`],
    ['helpers/x.ts', `import { span } from '../base/span.ts';`],
    ['cli/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['browser/x.ts', `import { readFile } from 'fs';`],
    ['features/x.ts', `import { Range } from 'vscode-languageserver';`],
    ['lsp/x.ts', `import { createConnection } from 'vscode-languageserver/node';`],
    ['rules/x.ts', `import packageJson from '../../../package.json' with { type: 'json' };`],
    ['engine/x.ts', `const level = process.env.LEVEL;`],
    ['workspace/x.ts', `const text = await fetch('x');`],
  ])('%s must not contain %s', (path, source) => {
    expect(violations(path, source)).toHaveLength(1);
  });

  it.each([
    ['rules/x.ts', `import { span } from '../base/span.ts';`],
    ['lsp/x.ts', `import { check } from '../engine/check.ts';`],
    ['lsp/x.ts', `import { Range } from 'vscode-languageserver';`],
    ['node/x.ts', `import { readFile } from 'node:fs/promises';\nprocess.exit(0);`],
    ['form/x.ts', `// import { check } from '../engine/check.ts';\nconst say = 'process.env is not for us';`],
  ])('%s may contain %s', (path, source) => {
    expect(violations(path, source)).toEqual([]);
  });

  it('are seen through every way of importing', () => {
    const source = `import a from 'a'; import type { b } from "b"; export { c } from 'c'; import 'd'; import('e'); require('f');`;
    expect(importsOf(source).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('the extension', () => {
  const CLIENT = new URL('../../client/src/', import.meta.url);

  it('knows the server only by its protocol', () => {
    const targets = readdirSync(CLIENT, { encoding: 'utf8' }).flatMap((path) =>
      importsOf(readFileSync(new URL(path, CLIENT), 'utf8')),
    );
    const foreign = targets.filter((target) => !target.startsWith('./'));
    expect([...new Set(foreign)].sort()).toEqual([
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/browser',
      'vscode-languageclient/node',
    ]);
  });
});
