import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../src/lsp/runtime.ts';
import { sample } from '../features/sample.ts';
import { filesOver } from './disk.ts';
import { realRuntime, testRuntime } from './runtime.ts';
import { at, PULL, pull, session } from './session.ts';

const URI = 'file:///work/reports/report.txt';

function runtimeOver(files: Map<string, string>): Runtime & ReturnType<typeof testRuntime> {
  return { ...testRuntime(), files: filesOver(files) };
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
      examine: (...args: Parameters<Runtime['examine']>) => {
        asked.push(args[2].rules.label ?? null);
        return runtime.examine(...args);
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

  it('is sought up to the one folder of clients that know of no others', async () => {
    const files = new Map([['/work/.nianbao.json', LEVELS('off')]]);
    const { asked, runtime } = telling(files);
    await session({ runtime, uri: URI, text: '错', rootUri: 'file:///work' }, async (client) => {
      await pull(client, URI);
    });
    expect(asked).toEqual(['off']);
  });

  it('is sought in the folders that have an address', async () => {
    const files = new Map([['/work/.nianbao.json', LEVELS('off')]]);
    const { asked, runtime } = telling(files);
    const workspaceFolders = [{} as { uri: string; name: string }, { uri: 'file:///work', name: 'work' }];
    await session({ runtime, uri: URI, text: '错', workspaceFolders }, async (client) => {
      await pull(client, URI);
    });
    expect(asked).toEqual(['off']);
  });

  it('is sought anew when folders come and go', async () => {
    const files = new Map([['/work/.nianbao.json', LEVELS('off')]]);
    const { asked, runtime } = telling(files);
    const work = { uri: 'file:///work', name: 'work' };
    const capabilities = { ...PULL, workspace: { ...PULL.workspace, workspaceFolders: true } };
    await session({ runtime, capabilities, uri: URI, text: '错', workspaceFolders: [] }, async (client) => {
      const change = (added: object[], removed: object[]) =>
        client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
          event: { added, removed },
        });
      expect(client.initialized.capabilities.workspace).toMatchObject({
        workspaceFolders: { supported: true, changeNotifications: true },
      });
      await pull(client, URI);
      await change([work], []);
      await pull(client, URI);
      await change([], [work]);
      await pull(client, URI);
    });
    expect(asked).toEqual([null, 'off', null]);
  });

  it('is sought up to the nearest workspace folder, not one whose name only begins alike', async () => {
    const files = new Map([
      ['/.nianbao.json', LEVELS('error')],
      ['/work/.nianbao.json', LEVELS('off')],
      ['/work/reports/.nianbao.json', LEVELS('hint')],
    ]);
    const { asked, runtime } = telling(files);
    const folder = (path: string) => ({ uri: `file://${path}`, name: path });
    const workspaceFolders = [folder('/wor'), folder('/work'), folder('/work/reports/2023')];
    for (const uri of ['file:///work/reports/2023/a.txt', 'file:///work/2022/b.txt', 'file:///works/c.txt'])
      await session({ runtime, uri, text: '错', workspaceFolders }, async (client) => {
        await pull(client, uri);
      });
    expect(asked).toEqual([null, 'off', null]);
  });

  it('above the workspace folder is never read', async () => {
    const { asked, runtime } = telling(new Map([['/.nianbao.json', LEVELS('off')]]));
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    await session({ runtime, uri: URI, text: '错', workspaceFolders }, async (client) => {
      await pull(client, URI);
    });
    expect(asked).toEqual([null]);
  });

  it('is pointed to by findings about its entries', async () => {
    const path = '/work/.nianbao.json';
    const text = `{\n  "suppress": [\n    { "file": "reports/report.txt", "rule": "label", "reason": "看过" }\n  ]\n}\n`;
    const runtime = { ...realRuntime(), files: filesOver(new Map([[path, text]])) };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    await session({ runtime, uri: URI, text: sample(), workspaceFolders }, async (client) => {
      const found = (await pull(client, URI)).filter(({ code }) => code === 'suppression');
      expect(found.map(({ relatedInformation }) => relatedInformation)).toEqual([
        [
          {
            location: { uri: 'file:///work/.nianbao.json', range: at(2, 4, text.split('\n')[2]!.length) },
            message: '抑制写在这里',
          },
        ],
      ]);
    });
  });

  it('that only the client can read applies too', async () => {
    const uri = 'vscode-vfs://host/%E6%8A%A5%E5%91%8A/2023/a.txt';
    const home = 'vscode-vfs://host/%E6%8A%A5%E5%91%8A/.nianbao.json';
    const { asked, runtime } = telling(new Map());
    const files = new Map([[home, LEVELS('hint')]]);
    const read: string[] = [];
    const bytes = (params: unknown) => {
      const asking = (params as { uri: string }).uri;
      read.push(asking);
      return files.has(asking) ? Buffer.from(files.get(asking)!) : null;
    };
    const status = (params: unknown) => {
      const found = bytes(params);
      return found && { kind: 'file', size: found.length };
    };
    await session(
      {
        runtime,
        uri,
        text: '错',
        initializationOptions: { files: true },
        workspaceFolders: [{ uri: 'vscode-vfs://host', name: 'host' }],
        answers: {
          'nianbao/fileStatus': status,
          'nianbao/readFile': (params) => bytes(params)?.toString('base64') ?? null,
          'nianbao/readFolder': () => null,
        },
      },
      async (client) => {
        await pull(client, uri);
        files.set(home, LEVELS('error'));
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
        await pull(client, uri);
      },
    );
    expect(asked).toEqual(['hint', 'error']);
    expect(new Set(read)).toEqual(new Set(['vscode-vfs://host/%E6%8A%A5%E5%91%8A/2023/.nianbao.json', home]));
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
