import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedProgram, namedPath, programAt, programOf } from '../../../scripts/vscode/executable.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe('the VS Code that the suite runs in', () => {
  it.each([
    { given: ['--vscode', '/a'], environment: { VSCODE: '/b' }, path: '/a' },
    { given: ['--vscode=/a'], environment: {}, path: '/a' },
    { given: [], environment: { VSCODE: '/b' }, path: '/b' },
    { given: [], environment: { VSCODE: '' }, path: undefined },
    { given: [], environment: {}, path: undefined },
  ])('is named by $given and $environment: $path', ({ given, environment, path }) => {
    expect(namedPath(given, environment)).toBe(path);
  });

  it.each([[['--vscode']], [['--vscode=']], [['--vscod', '/a']], [['/a']]])(
    'is not named by %j, which is told',
    (given) => {
      expect(() => namedPath(given, {})).toThrow();
    },
  );

  it.each([
    ['linux', '/usr/share/code/bin/code', '/usr/share/code/code'],
    ['linux', '/usr/share/codium/bin/codium', '/usr/share/codium/codium'],
    ['linux', '/opt/VSCode-linux-x64/code', '/opt/VSCode-linux-x64/code'],
    [
      'darwin',
      '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
      '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
    ],
    ['win32', 'C:\\VS Code\\bin\\code.cmd', 'C:\\VS Code\\Code.exe'],
    ['win32', 'C:\\Insiders\\bin\\code-insiders.cmd', 'C:\\Insiders\\Code - Insiders.exe'],
  ])('on %s: behind %s is %s', (platform, command, program) => {
    expect(programOf(command, platform)).toBe(program);
  });

  it('is found behind the link on the path', () => {
    const program = vscodeAt('VSCode');
    mkdirSync(join(scratch, 'path'));
    symlinkSync(join(scratch, 'VSCode', 'bin', 'code'), join(scratch, 'path', 'code'));
    const environment = { PATH: ['/nowhere', join(scratch, 'path')].join(':') };
    expect(installedProgram(environment, 'linux')).toBe(program);
    expect(programAt(join(scratch, 'path', 'code'), 'linux')).toBe(program);
  });

  it('is not found where a command of that name has no program behind it', () => {
    vscodeAt('VSCode');
    rmSync(join(scratch, 'VSCode', 'code'));
    expect(installedProgram({ PATH: join(scratch, 'VSCode', 'bin') }, 'linux')).toBeUndefined();
    expect(installedProgram({}, 'linux')).toBeUndefined();
    expect(programAt(scratch, 'linux')).toBeUndefined();
  });
});

/** Stands for VS Code: writes down what it was started with, and the results that the suite would have written. */
const FAKE = `#!${process.execPath}
const { mkdirSync, writeFileSync } = require('node:fs');
const given = process.argv.slice(2);
writeFileSync(process.env.SEEN, JSON.stringify(given));
if (process.env.RESULTS) writeFileSync(given[0] + '/results.json', process.env.RESULTS);
process.exitCode = Number(process.env.STATUS);
`;

const PASSED = [{ name: 'one', error: null }];

describe.skipIf(process.platform === 'win32' || !existsSync(join(ROOT, 'dist', 'cli.js')))(
  'the suite in a VS Code given by path',
  () => {
    it('is started with the extension and the compiled suite, and passes as its results say', () => {
      const { status, output, seen } = runWith({ results: PASSED });
      expect([status, output]).toEqual([0, expect.stringContaining('1 passed, 0 failed')]);
      expect(seen).toContain(`--extensionDevelopmentPath=${ROOT}`);
      const suite = seen.find((each) => each.startsWith('--extensionTestsPath='))?.split('=')[1];
      expect(suite).toBe(join(ROOT, 'dist', 'test', 'suite.js'));
      expect(readFileSync(String(suite), 'utf8')).toContain('run');
      expect(seen.filter((each) => /^--(?:user-data|extensions)-dir=/.test(each))).toHaveLength(2);
    });

    it.each([
      ['a test fails', { results: [...PASSED, { name: 'two', error: 'amiss' }] }, '1 passed, 1 failed'],
      ['there was no test', { results: [] }, '0 passed, 0 failed'],
      ['there are no results, whatever the status', {}, 'left no results'],
      ['VS Code does not start', { status: 3 }, 'failed with code 3'],
    ])('fails where %s', (_, how, said) => {
      const { status, output } = runWith(how);
      expect([status, output]).toEqual([1, expect.stringContaining(said)]);
    });

    it('fails where there is none at the path', () => {
      const { status, stderr } = start(['--vscode', join(scratch, 'nowhere')], {});
      expect([status, stderr]).toEqual([1, expect.stringContaining('there is no VS Code at')]);
    });
  },
);

interface How {
  readonly results?: readonly { readonly name: string; readonly error: string | null }[];
  readonly status?: number;
}

function runWith({ results, status = 0 }: How) {
  const program = vscodeAt('VSCode');
  const log = join(scratch, 'seen.json');
  const environment = { SEEN: log, RESULTS: results ? JSON.stringify(results) : '', STATUS: String(status) };
  const ended = start(['--vscode', program], environment);
  const seen: string[] = JSON.parse(readFileSync(log, 'utf8'));
  return { status: ended.status, output: ended.stdout + ended.stderr, seen };
}

function start(given: readonly string[], environment: Readonly<Record<string, string>>) {
  const script = join(ROOT, 'scripts', 'test-electron.mjs');
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, [script, ...given], { cwd: ROOT, env, encoding: 'utf8' });
}

/** A program and, as in an installed VS Code, a command in a folder beside it. */
function vscodeAt(name: string): string {
  const home = join(scratch, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  for (const path of ['code', 'bin/code']) {
    writeFileSync(join(home, path), FAKE);
    chmodSync(join(home, path), 0o755);
  }
  return join(home, 'code');
}
