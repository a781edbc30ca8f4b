import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../src/lsp/runtime.ts';
import type { FileSystem } from '../../src/workspace/filesystem.ts';
import { testRuntime } from './runtime.ts';
import { PULL, pull, session } from './session.ts';

const URI = 'file:///work/reports/report.txt';

function disk(files: Map<string, string>): FileSystem {
  const bytes = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  };
  return {
    status: async (path) => ({ kind: 'file', size: bytes(path).length }),
    readFile: async (path) => bytes(path),
    readDirectory: async () => [],
  };
}

function runtimeOver(files: Map<string, string>): Runtime & ReturnType<typeof testRuntime> {
  const pathOf = (uri: string) => (uri.startsWith('file://') ? uri.slice('file://'.length) : null);
  return { ...testRuntime(), files: { system: disk(files), pathOf } };
}

const LEVELS = (level: string) => `{ "rules": { "label": "${level}" } }`;

/** Says what level of the rule `label` it was asked to check with. */
function telling(files: Map<string, string>) {
  const asked: unknown[] = [];
  const runtime = runtimeOver(files);
  return {
    asked,
    runtime: {
      ...runtime,
      check: (...args: Parameters<Runtime['check']>) => {
        asked.push(args[2].rules.label ?? null);
        return runtime.check(...args);
      },
    },
  };
}

describe('.nianbao.json', () => {
  it('applies to reports below it, and is read again when it changes on disk', async () => {
    const files = new Map([['/work/.nianbao.json', LEVELS('off')]]);
    const { asked, runtime } = telling(files);
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    await session({ runtime, uri: URI, text: '错', workspaceFolders }, async (client) => {
      await pull(client, URI);
      files.set('/work/.nianbao.json', LEVELS('hint'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await pull(client, URI);
    });
    expect(asked).toEqual(['off', 'hint']);
  });

  it('above the workspace folder is never read', async () => {
    const { asked, runtime } = telling(new Map([['/.nianbao.json', LEVELS('off')]]));
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    await session({ runtime, uri: URI, text: '错', workspaceFolders }, async (client) => {
      await pull(client, URI);
    });
    expect(asked).toEqual([null]);
  });

  it('that is broken is told of where it is open', async () => {
    const uri = 'file:///work/.nianbao.json';
    const text = '{ "rules": { "lable": "off" } }';
    const capabilities = PULL;
    await session({ runtime: runtimeOver(new Map()), capabilities, uri, text }, async (client) => {
      const [diagnostic] = await pull(client, uri);
      expect(diagnostic?.code).toBe('configuration');
      expect(diagnostic?.message).toContain('label');
    });
  });
});
