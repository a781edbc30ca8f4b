import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { slippedReport } from '../../cli/sample.ts';
import { generateReport } from '../../generator/index.ts';
import { bundle, start } from './program.ts';

interface Server {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  open(uri: string, text: string): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
}

describe('the server as a process', () => {
  let folder: string;
  let script: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-servers-'));
    script = join(folder, 'server.cjs');
    await bundle('server', script);
  }, 60_000);

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function serve(workspace = folder): Promise<Server> {
    const child = start(process.execPath, [script, '--stdio']);
    running.push(child);
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    // A server that is killed leaves what is said to it unsaid.
    connection.onError(() => {});
    child.stdin!.on('error', () => {});
    connection.listen();
    const rootUri = pathToFileURL(workspace).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'reports' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await connection.sendNotification('initialized', {});
    return {
      process: child,
      connection,
      open: (uri, text) =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'nianbao', version: 1, text },
        }),
      async pull(uri) {
        const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri },
        });
        return report.kind === 'full' ? report.items : expect.fail('a full report was expected');
      },
    };
  }

  it('killed during a check loses nothing: the next one says the same', async () => {
    const uri = pathToFileURL(join(folder, 'a.txt')).href;
    const { text } = generateReport(7, { layout: 'tab', size: 'large' });
    const first = await serve();
    await first.open(uri, text.repeat(20));
    const cut = first.pull(uri).then(
      () => 'answered',
      () => 'cut off',
    );
    setTimeout(() => first.process.kill('SIGKILL'), 30);
    await new Promise((resolve) => first.process.once('exit', resolve));
    first.connection.dispose();
    expect(await cut).toBe('cut off');

    const [second, third] = [await serve(), await serve()];
    await second.open(uri, slippedReport());
    await third.open(uri, slippedReport());
    const said = await second.pull(uri);
    expect(said).toContainEqual(expect.objectContaining({ code: 'label' }));
    expect(await third.pull(uri)).toEqual(said);
  });

  it('twice on one workspace: both say the same, hear of a configuration, and write nothing', async () => {
    const workspace = await mkdtemp(join(folder, 'workspace-'));
    const uri = pathToFileURL(join(workspace, 'a.txt')).href;
    const configuration = join(workspace, '.nianbao.json');
    await writeFile(configuration, '{"rules": {"label": "error"}}');
    const servers = await Promise.all([serve(workspace), serve(workspace)]);
    for (const server of servers) await server.open(uri, slippedReport());
    const severityOf = (said: readonly Diagnostic[]) => said.find(({ code }) => code === 'label')?.severity;
    const [one, two] = await Promise.all(servers.map((server) => server.pull(uri)));
    expect(two).toEqual(one);
    expect(severityOf(one!)).toBe(1);

    await writeFile(configuration, '{"rules": {"label": "hint"}}');
    for (const server of servers) {
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(configuration).href, type: 2 }],
      });
      expect(severityOf(await server.pull(uri))).toBe(4);
    }
    expect(await readdir(workspace)).toEqual(['.nianbao.json']);
  });
});
