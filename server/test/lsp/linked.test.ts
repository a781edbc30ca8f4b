import { expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { sample } from '../features/sample.ts';
import { filesOver } from './disk.ts';
import { realRuntime } from './runtime.ts';
import { ask, open, PUSH, published, pull, session } from './session.ts';
import type { TestClient } from './wire.ts';

const PAST = '/work/2023/柳塘镇.txt';
const URI = 'file:///work/2024/%E6%9F%B3%E5%A1%98%E9%95%87.txt';
const PAST_URI = URI.replace('2024', '2023');
const WORK = [{ uri: 'file:///work', name: 'work' }];

const carrying = (count: string) =>
  sample({ 't3/carried-out/natural': count, 't3/carried-out/total': count });
const now = sample().replaceAll('2023', '2024');

const carried = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => code === 'carried-over');

async function carriedOf(client: TestClient, uri = URI): Promise<Diagnostic[]> {
  return carried(await pull(client, uri));
}

const over = (files: Map<string, string>) => ({ ...realRuntime(), files: filesOver(files) });

it('is held against last year’s report, and points into it', async () => {
  const runtime = over(new Map([[PAST, carrying('3')]]));
  await session({ runtime, uri: URI, text: now, workspaceFolders: WORK }, async (client) => {
    const [found, ...others] = await carriedOf(client);
    expect(others).toEqual([]);
    expect(found!.message).toContain('去年报告的“结转下年度继续办理”是自然人 3 件、总计 3 件');
    const [first] = found!.relatedInformation!;
    expect(first!.location.uri).toBe(PAST_URI);
    const { line, character } = first!.location.range.start;
    expect(carrying('3').split('\n')[line]!.slice(character)).toMatch(/^3\t/);
    expect(await ask(client, 'nianbao/status', {}, URI)).toMatchObject({ lastYear: '柳塘镇.txt' });
  });
});

it('is not held against what lies outside of the workspace', async () => {
  const runtime = over(new Map([[PAST, carrying('3')]]));
  const workspaceFolders = [{ uri: 'file:///work/2024', name: '2024' }];
  for (const folders of [workspaceFolders, []])
    await session({ runtime, uri: URI, text: now, workspaceFolders: folders }, async (client) => {
      expect(await carriedOf(client)).toEqual([]);
    });
});

it('is checked again when last year’s report is saved, and only then', async () => {
  const files = new Map([[PAST, carrying('3')]]);
  const capabilities = PUSH;
  await session({ runtime: over(files), capabilities, workspaceFolders: WORK }, async (client) => {
    const save = (uri: string) =>
      client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await open(client, now, { uri: URI });
    expect(carried((await published(client)).diagnostics)).toHaveLength(1);
    await open(client, carrying('3'), { uri: PAST_URI });
    expect((await published(client)).uri).toBe(PAST_URI);

    files.set(PAST, carrying('0'));
    await save(URI);
    await save(PAST_URI);
    const again = [await published(client), await published(client)];
    const own = again.find(({ uri }) => uri === URI);
    expect(carried(own!.diagnostics)).toEqual([]);
  });
});

it('is checked again when a file comes, goes or changes that may be last year’s report', async () => {
  const files = new Map<string, string>();
  const runtime = over(files);
  await session({ runtime, uri: URI, text: now, workspaceFolders: WORK }, async (client) => {
    const tell = (uri: string) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    expect(await carriedOf(client)).toEqual([]);
    files.set(PAST, carrying('3'));
    await tell('file:///work/2023/荷塘镇.txt');
    expect(await carriedOf(client)).toEqual([]);
    await tell(PAST_URI);
    expect(await carriedOf(client)).toHaveLength(1);
    const checks = runtime.asked.length;
    await tell(URI);
    expect(await carriedOf(client)).toHaveLength(1);
    expect(runtime.asked).toHaveLength(checks);
    files.delete(PAST);
    await tell(PAST_URI);
    expect(await carriedOf(client)).toEqual([]);
  });
});

it('finds one that came later when the report is opened again', async () => {
  const files = new Map<string, string>();
  await session({ runtime: over(files), uri: URI, text: now, workspaceFolders: WORK }, async (client) => {
    expect(await carriedOf(client)).toEqual([]);
    files.set(PAST, carrying('3'));
    expect(await carriedOf(client)).toEqual([]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    client.forget('textDocument/publishDiagnostics');
    await open(client, now, { uri: URI });
    expect(await carriedOf(client)).toHaveLength(1);
  });
});

it('asks the client for the files that only it can read, by their addresses', async () => {
  const uri = 'vscode-vfs://host/%E5%B9%B4%E6%8A%A52024.txt';
  const past = 'vscode-vfs://host/%E5%B9%B4%E6%8A%A52023.txt';
  const bytes = Buffer.from(carrying('3'));
  const asked: unknown[] = [];
  const tell = (answer: (uri: string) => unknown) => (params: unknown) => {
    asked.push((params as { uri: string }).uri);
    return answer((params as { uri: string }).uri);
  };
  await session(
    {
      runtime: over(new Map()),
      uri,
      text: now,
      initializationOptions: { files: true },
      workspaceFolders: [{ uri: 'vscode-vfs://host', name: 'host' }],
      answers: {
        'nianbao/fileStatus': tell((path) => (path === past ? { kind: 'file', size: bytes.length } : null)),
        'nianbao/readFile': tell((path) => (path === past ? bytes.toString('base64') : null)),
        'nianbao/readFolder': tell(() => [{ name: '年报2023.txt', kind: 'file' }]),
      },
    },
    async (client) => {
      const [found] = await carriedOf(client, uri);
      expect(found!.relatedInformation![0]!.location.uri).toBe(past);
    },
  );
  expect(asked).toContain('vscode-vfs://host/');
});
