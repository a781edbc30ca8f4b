import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { buildProgram } from '../../../scripts/build.mjs';
import { slippedReport } from '../cli/sample.ts';
import { ended, start } from '../robust/faults/program.ts';

/** Whoever asks for one of these modules, or for the network that Node has built in, is stopped; what starts a program may ask for scripts once, before anything else runs. */
const GUARD = `
const Module = require('node:module');
const FORBIDDEN = /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|child_process|worker_threads|cluster|vm|inspector)(?:\\/|$)/;
const load = Module._load;
let started = false;
Module._load = function (name, ...rest) {
  if (name === 'node:vm' && !started) {
    started = true;
    return load.call(this, name, ...rest);
  }
  if (FORBIDDEN.test(name)) throw new Error('forbidden module ' + name);
  return load.call(this, name, ...rest);
};
for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'eval', 'Function'])
  globalThis[name] = new Proxy(function () {}, { apply() { throw new Error('forbidden ' + name); }, construct() { throw new Error('forbidden ' + name); } });
`;

/** A network of its own, which has nothing in it. */
const separable = spawnSync('unshare', ['-n', 'true']).status === 0;

describe('without a network', () => {
  let folder: string;
  let programs: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-offline-'));
    programs = await mkdtemp(join(tmpdir(), 'nianbao-programs-'));
    for (const outfile of ['dist/cli.js', 'dist/server.js']) await buildProgram(outfile, programs);
    await writeFile(join(programs, 'guard.cjs'), GUARD);
    await writeFile(join(folder, 'a.txt'), slippedReport());
    await writeFile(join(folder, 'b.md'), `# ${slippedReport()}`);
    await writeFile(join(folder, 'c.html'), `<p>${slippedReport().replaceAll('\n', '</p><p>')}</p>`);
  }, 120_000);

  afterAll(async () => {
    for (const made of [folder, programs]) await rm(made, { recursive: true, force: true });
  });

  /** With the guard, and where the system allows it in a network of its own. */
  function command(script: string, ...words: string[]): [string, string[]] {
    const own = [
      process.execPath,
      '--require',
      join(programs, 'guard.cjs'),
      join(programs, script),
      ...words,
    ];
    return separable ? ['unshare', ['-n', ...own]] : [own[0]!, own.slice(1)];
  }

  it('the command line does all it does', async () => {
    for (const words of [
      ['check', folder],
      ['check', '--format', 'json', folder],
      ['outline', join(folder, 'a.txt')],
      ['ledger', join(folder, 'a.txt')],
      ['extract', join(folder, 'c.html')],
      ['config', join(folder, 'a.txt')],
      ['explain', 'label'],
      ['fix', '--dry-run', join(folder, 'b.md')],
    ]) {
      const { exit, err } = await ended(start(...command('cli.js', ...words)));
      expect(err, words.join(' ')).not.toContain('forbidden');
      expect(exit, words.join(' ')).toBeLessThan(2);
    }
  });

  it('the server answers', async () => {
    const server = start(...command('server.js', '--stdio'));
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    connection.listen();
    const over = ended(server);
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, hover: {} } },
    });
    await connection.sendNotification('initialized', {});
    for (const languageId of ['nianbao', 'markdown', 'html']) {
      const uri = `file:///${languageId}`;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text: slippedReport() },
      });
      const textDocument = { uri };
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument,
      });
      expect(report).toMatchObject({ kind: 'full', items: expect.any(Array) });
      await connection.sendRequest('textDocument/hover', {
        textDocument,
        position: { line: 0, character: 1 },
      });
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { exit, err } = await over;
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  it.each(['--socket=7', '--pipe=/tmp/nianbao'])('the server cannot be started on %s', async (transport) => {
    const { exit, err } = await ended(start(...command('server.js', transport)));
    expect(exit).toBe(2);
    expect(err).toContain('nianbao-language-server --stdio');
  });

  it('nothing was written beside the reports', async () => {
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.md', 'c.html']);
  });
});
