import { readFile } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLES, optionsOf } from '../../../scripts/build.mjs';
import { describePackage, noticesOf, packageFolders } from '../../../scripts/notices.mjs';
import { reachOf } from './reach.ts';

interface Built {
  readonly code: string;
  readonly metafile: Metafile;
}

const built = new Map<string, Built>();

beforeAll(async () => {
  await Promise.all(
    BUNDLES.map(async (bundle) => {
      const { outputFiles, metafile } = await build({ ...optionsOf(bundle), write: false });
      built.set(bundle.outfile, { code: outputFiles![0]!.text, metafile: metafile! });
    }),
  );
}, 120_000);

/** All that is asked of Node: files and processes for the two programs, a process for the client to start the server. The programs on Node ask for their own parts. */
const FILES = ['node:fs', 'node:path', 'node:process', 'node:url'];
const PROTOCOL = ['fs', 'os', 'path', 'url', 'util'];
const LAUNCHER = ['node:fs', 'node:path', 'node:vm'];
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'dist/cli.js': LAUNCHER,
  'dist/command.js': [...FILES, './markup.js'],
  'dist/server.js': LAUNCHER,
  'dist/languageServer.js': [...FILES, './protocol.js', './engine.js'],
  'dist/protocol.js': [...PROTOCOL, 'node:util'],
  'dist/engine.js': ['./protocol.js', './markup.js'],
  'dist/markup.js': FILES,
  'dist/client.js': ['child_process', 'crypto', 'fs', 'os', 'path', 'readline', 'util', 'vscode'],
  'dist/browser-server.js': [],
  'dist/browser-client.js': ['vscode'],
};

describe('what is looked for in a bundle', () => {
  it.each([
    'eval("1")',
    '(0, eval)("1")',
    'new Function("return 1")()',
    'globalThis.fetch("x")',
    'self.Function("return 1")()',
    'fetch("x")',
    'new WebSocket("x")',
    'self["fetch"]("x")',
    'const r = require; r("net")',
    'require("n" + "et")',
    'import("net")',
    'process.dlopen({}, "x")',
    'navigator.sendBeacon("x")',
  ])('%s is found', (code) => {
    expect(reachOf(code).dangers).not.toEqual([]);
  });

  it('modules are', () => {
    expect(reachOf('require("net").connect(1)').modules).toEqual(['net']);
  });
});

describe.each(Object.keys(MODULES))('%s', (outfile) => {
  it('asks for no module that opens connections, and for no other but those it is known to need', () => {
    const { modules } = reachOf(built.get(outfile)!.code);
    expect(modules.filter((name) => !MODULES[outfile]!.includes(name))).toEqual([]);
  });

  it('opens no connection by what is about it, runs no text as code, loads nothing later', () => {
    const { dangers } = reachOf(built.get(outfile)!.code);
    // What starts a program loads its parts: with a require to hand on, and as scripts. It does nothing else.
    if (MODULES[outfile] === LAUNCHER)
      expect(dangers.map((danger) => danger.split(':')[0])).toEqual(['.runInThisContext', 'require']);
    else expect(dangers).toEqual([]);
  });
});

describe('the packages in the bundles', () => {
  const metafiles = () => [...built.values()].map(({ metafile }) => metafile);

  it('are those of every bundle', () => {
    expect([...built.keys()].sort()).toEqual(Object.keys(MODULES).sort());
    expect(packageFolders(metafiles()).length).toBeGreaterThan(30);
  });

  it('have a licence that lets them be passed on, and their notices go with them', async () => {
    const notices = await noticesOf(metafiles());
    const packages = await Promise.all(packageFolders(metafiles()).map(describePackage));
    for (const { name, version, license, text } of packages) {
      expect(license, name).toMatch(
        /^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD)$/,
      );
      expect(text.length, name).toBeGreaterThan(200);
      expect(notices).toContain(`${name} ${version} (${license})\n`);
      expect(notices).toContain(text);
    }
  });

  it('are what `npm audit --omit=dev` looks at', async () => {
    const lock = JSON.parse(
      await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
    ) as {
      packages: Record<string, { dev?: boolean; resolved?: string; integrity?: string }>;
    };
    for (const folder of packageFolders(metafiles())) {
      const locked = lock.packages[folder];
      expect(locked?.integrity, folder).toMatch(/^sha512-/);
      expect(locked?.dev, folder).toBeUndefined();
    }
  });

  it('come with the extension', async () => {
    const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
    expect(await read('.vscodeignore')).toContain('!dist/THIRD-PARTY-NOTICES.txt');
    expect(await read('scripts/package.mjs')).toContain("'dist/THIRD-PARTY-NOTICES.txt'");
  });
});
