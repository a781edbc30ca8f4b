import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type DocumentDiagnosticReport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The server as it is shipped: one CommonJS file, in a process of its own. */
describe('the server', () => {
  let folder: string;
  let bundle: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-server-'));
    bundle = join(folder, 'server.js');
    const entry = fileURLToPath(new URL('../../src/node/server.ts', import.meta.url));
    await build({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', format: 'cjs' });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function speaks(server: ChildProcess, connection: MessageConnection, folder?: string): Promise<void> {
    connection.listen();
    const ended = once(server, 'exit');
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: folder ? [{ uri: folder, name: folder }] : null,
    });
    const uri = 'file:///示例.txt';
    const text = '示例镇2023年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开信息情况\n';
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'nianbao', version: 1, text },
    });
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(report).toMatchObject({ kind: 'full', items: expect.any(Array) });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
  }

  it('speaks over standard input and output', async () => {
    const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(server.stdout);
    await speaks(server, createMessageConnection(reader, new StreamMessageWriter(server.stdin)));
  });

  it.each(['file://server/share', 'file:///reports/%ZZ', 'vscode-vfs://github/reports'])(
    'works in a folder that is none of this machine: %s',
    async (uri) => {
      const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const reader = new StreamMessageReader(server.stdout);
      await speaks(server, createMessageConnection(reader, new StreamMessageWriter(server.stdin)), uri);
    },
  );

  it.each([
    ['that has taken its leave', true, 0],
    ['that has not', false, 1],
  ])('ends when its client is gone: one %s', async (_, leaves, status) => {
    const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(server.stdout);
    const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
    connection.listen();
    const ended = once(server, 'exit');
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    if (leaves) await connection.sendRequest('shutdown');
    server.stdin.end();
    expect(await ended).toEqual([status, null]);
  });

  it("speaks over Node's own channel, as VS Code starts it", async () => {
    const server = spawn(process.execPath, [bundle, '--node-ipc'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await speaks(server, createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server)));
  });

  it.each([
    [[], 2],
    [['check', 'report.txt'], 2],
    [['--help'], 0],
  ])('tells how it is used when started with %j', async (given, status) => {
    const server = spawn(process.execPath, [bundle, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    expect(await once(server, 'close')).toEqual([status, null]);
    expect(said).toContain('nianbao-language-server --stdio');
  });
});
