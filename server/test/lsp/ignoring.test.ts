import { describe, expect, it } from 'vitest';
import type { CodeAction, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { withFindings } from '../../src/engine/types.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { lineTable } from '../../src/source/lines.ts';
import { sample } from '../features/sample.ts';
import { filesOver } from './disk.ts';
import { realRuntime } from './runtime.ts';
import { actions, at, type Change, EDITOR, open, PULL, pull, session } from './session.ts';
import type { TestClient } from './wire.ts';

const URI = 'file:///work/2023/%E6%8A%A5%E5%91%8A.txt';
const HOME = 'file:///work/.nianbao.json';
const FOLDERS = [{ uri: 'file:///work', name: 'work' }];
/** A citation in prose and a sum in table 4: neither can have a comment before it in plain text. */
const TEXT = sample({ 't4/row/review.total': '3' }).replace('〔2021〕', '[2021]');

function over(files: Map<string, string>, change: Change = {}): Change {
  return {
    runtime: { ...realRuntime(), files: filesOver(files) },
    uri: URI,
    text: TEXT,
    workspaceFolders: FOLDERS,
    capabilities: EDITOR,
    ...change,
  };
}

async function ignoreAt(client: TestClient, code: string, uri = URI): Promise<CodeAction | undefined> {
  const found = (await pull(client, uri)).find((each) => each.code === code);
  const offered = await actions(client, found!.range, {}, uri);
  return offered.find(({ title }) => title.startsWith(`忽略此处的 ${code}`));
}

function resolve(client: TestClient, action: CodeAction): Promise<CodeAction> {
  return client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
}

/** What the edit makes of the configuration. */
function applied(change: WorkspaceEdit | undefined, text: string, uri = HOME): string {
  const made = change?.documentChanges?.find((each): each is TextDocumentEdit => 'edits' in each);
  expect(made?.textDocument.uri ?? Object.keys(change?.changes ?? {})[0]).toBe(uri);
  const edits = made?.edits ?? change!.changes![uri]!;
  const lines = lineTable(text);
  const plain = edits.map((each) => {
    const { range, newText } = each as { range: ReturnType<typeof at>; newText: string };
    return { span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }, newText };
  });
  return applyEdits(text, plain)!;
}

describe('ignoring a finding where no comment can stand', () => {
  it('creates the configuration at the workspace folder, the entry wanting its reason', () =>
    session(over(new Map()), async (client) => {
      const listed = await ignoreAt(client, 'citation');
      expect(listed?.title).toBe('忽略此处的 citation：写入 .nianbao.json，再写明理由');
      expect(listed).not.toHaveProperty('edit');
      const { edit: change } = await resolve(client, listed!);
      expect(change?.documentChanges?.[0]).toEqual({
        kind: 'create',
        uri: HOME,
        options: { ignoreIfExists: true },
      } satisfies CreateFile);
      expect((change!.documentChanges![1] as TextDocumentEdit).textDocument.version).toBeNull();
      expect(JSON.parse(applied(change, ''))).toEqual({
        suppress: [
          {
            file: '2023/报告.txt',
            rule: 'citation',
            reason: '',
            fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          },
        ],
      });
    }));

  it('has no effect until the reason is given, then hides that finding and no other', async () => {
    const files = new Map<string, string>();
    await session(over(files), async (client) => {
      const said = async () => (await pull(client, URI)).map(({ code }) => code);
      const action = await resolve(client, (await ignoreAt(client, 'sum-review'))!);
      const text = applied(action.edit, '');
      expect(JSON.parse(text).suppress[0].cell).toMatch(/^t4\/row\/review\./);
      for (const [reason, hidden] of [
        ['', false],
        ['上级核对过', true],
      ] as const) {
        files.set('/work/.nianbao.json', text.replace('"reason": ""', `"reason": "${reason}"`));
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
        expect((await said()).includes('sum-review')).toBe(!hidden);
        expect(await said()).toContain('citation');
      }
    });
  });

  it('adds to the nearest configuration, whatever else it holds', async () => {
    const near = '{\n  // 本级\n  "rules": { "label": "hint" }\n}\n';
    const files = new Map([
      ['/work/.nianbao.json', '{}'],
      ['/work/2023/.nianbao.json', near],
    ]);
    await session(over(files), async (client) => {
      const { edit: change } = await resolve(client, (await ignoreAt(client, 'citation'))!);
      expect(change?.documentChanges).toHaveLength(1);
      const text = applied(change, near, 'file:///work/2023/.nianbao.json');
      expect(text).toContain('// 本级');
      expect(text).toContain('"file": "./报告.txt"');
    });
  });

  it('is read anew, and as the editor has it, when the action is chosen', async () => {
    const files = new Map<string, string>();
    const unsaved = '{ "rules": { "typo": "off" } }';
    const asked: unknown[] = [];
    const openText = (params: unknown) => {
      asked.push(params);
      return files.size > 0 ? unsaved : null;
    };
    const client = { initializationOptions: { files: true }, answers: { 'nianbao/openText': openText } };
    await session(over(files, client), async (client) => {
      const listed = await ignoreAt(client, 'citation');
      expect(asked).toEqual([]);
      files.set('/work/.nianbao.json', '');
      const { edit: change } = await resolve(client, listed!);
      expect(asked).toEqual([{ uri: HOME }]);
      expect(change?.documentChanges).toHaveLength(1);
      const made = JSON.parse(applied(change, unsaved));
      expect([made.rules.typo, made.suppress.length]).toEqual(['off', 1]);
    });
  });

  it('is for the version of a configuration that is open here', () =>
    session(over(new Map([['/work/.nianbao.json', '{}']])), async (client) => {
      await open(client, '{ }', { uri: HOME, languageId: 'jsonc' });
      const { edit: change } = await resolve(client, (await ignoreAt(client, 'citation'))!);
      const made = change?.documentChanges?.[0] as TextDocumentEdit;
      expect(made.textDocument).toEqual({ uri: HOME, version: 1 });
      expect(JSON.parse(applied(change, '{ }')).suppress).toHaveLength(1);
    }));

  it('is refused when the report has changed since', () =>
    session(over(new Map()), async (client) => {
      const listed = await ignoreAt(client, 'citation');
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ text: `${TEXT}。` }],
      });
      await expect(resolve(client, listed!)).rejects.toThrow('Content modified');
    }));

  it('comes with its edit for a client that does not resolve, and shows where to write in one that can', async () => {
    const change = over(new Map([['/work/.nianbao.json', '{}']]), {
      capabilities: { ...PULL, workspace: {} },
      initializationOptions: { commands: ['nianbao.giveReason'] },
    });
    await session(change, async (client) => {
      const action = await ignoreAt(client, 'citation');
      expect(JSON.parse(applied(action?.edit, '{}')).suppress).toHaveLength(1);
      expect(action?.command).toMatchObject({ command: 'nianbao.giveReason', arguments: [HOME] });
    });
  });

  it.each<[string, Map<string, string>, Change]>([
    ['where no file can be created', new Map(), { capabilities: PULL }],
    [
      'where the configuration is too broken to write in',
      new Map([['/work/.nianbao.json', '{ "rules"']]),
      {},
    ],
    ['in a document that is on no disk', new Map(), { uri: 'untitled:Untitled-1' }],
    ['where there is no disk', new Map(), { runtime: realRuntime() }],
  ])('is not offered %s', (_, files, change) =>
    session(over(files, change), async (client) => {
      expect(await ignoreAt(client, 'citation', change.uri)).toBeUndefined();
    }),
  );

  it('works over files that only the client can read', async () => {
    const uri = 'vscode-vfs://host/a.txt';
    const home = 'vscode-vfs://host/.nianbao.json';
    const none = () => null;
    const change = over(new Map(), {
      uri,
      runtime: realRuntime(),
      workspaceFolders: [{ uri: 'vscode-vfs://host', name: 'host' }],
      initializationOptions: { files: true },
      answers: { 'nianbao/fileStatus': none, 'nianbao/readFile': none, 'nianbao/openText': none },
    });
    await session(change, async (client) => {
      const { edit: made } = await resolve(client, (await ignoreAt(client, 'citation', uri))!);
      expect(JSON.parse(applied(made, '', home)).suppress[0].file).toBe('./a.txt');
    });
  });

  it('is a comment where one can stand, of which nothing is asked of any file', async () => {
    const text =
      '# 柳塘镇2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n按照国办公开办函[2021]30号编写。\n';
    await session(over(new Map(), { text, languageId: 'markdown' }), async (client) => {
      const listed = await ignoreAt(client, 'citation');
      expect(listed?.title).toContain('插入注释');
      const { edit: change } = await resolve(client, listed!);
      expect((change!.documentChanges![0] as TextDocumentEdit).edits).toEqual([
        { range: at(4, 0), newText: '<!-- nianbao-disable-next-line citation:  -->\n' },
      ]);
    });
  });
});

describe('mending all of a rule', () => {
  const twice = TEXT.replace('没有收取信息处理费。', '按照国办发[2018]37号、国办公开办函[2021]30号执行。');

  it('proves nothing but the finding under the cursor until it is chosen', async () => {
    const proven: string[] = [];
    const runtime = realRuntime();
    // Spreading a finding would prove it there and then.
    const lazily: typeof runtime.examine = (...given) => {
      const snapshot = runtime.examine(...given);
      const watched = (finding: (typeof snapshot.findings)[number]) =>
        Object.defineProperty(Object.create(finding), 'fixes', {
          get: () => {
            proven.push(`${finding.rule} ${finding.span.start}`);
            return finding.fixes;
          },
        });
      return withFindings(snapshot, snapshot.findings.map(watched));
    };
    await session(
      over(new Map(), { text: twice, runtime: { ...runtime, examine: lazily } }),
      async (client) => {
        const found = (await pull(client, URI)).filter(({ code }) => code === 'citation');
        expect(found.length).toBeGreaterThan(1);
        expect(proven).toEqual([]);
        const offered = await actions(client, found[0]!.range, {}, URI);
        expect(new Set(proven).size).toBe(1);
        const all = offered.find(({ title }) => title === '修复本文件中全部同类问题（citation）');
        expect(all).not.toHaveProperty('edit');
        const { edit: change } = await resolve(client, all!);
        expect(new Set(proven).size).toBe(found.length);
        expect((change!.documentChanges![0] as TextDocumentEdit).edits.length).toBeGreaterThan(1);
      },
    );
  });

  it('is refused for another version, and leaves alone what is none of ours', () =>
    session(over(new Map(), { text: twice }), async (client) => {
      const [first] = (await pull(client, URI)).filter(({ code }) => code === 'citation');
      const offered = await actions(client, first!.range, {}, URI);
      const all = offered.find(({ title }) => title.startsWith('修复本文件'))!;
      const stale = { ...all, data: { ...(all.data as object), version: 0 } };
      await expect(resolve(client, stale)).rejects.toThrow('Content modified');
      for (const data of [undefined, null, 7, {}, { uri: 1 }])
        expect(await resolve(client, { title: '别的', data })).toMatchObject({ title: '别的' });
      const gone = { ...all, data: { ...(all.data as object), uri: 'file:///gone.txt' } };
      await expect(resolve(client, gone)).rejects.toThrow('Content modified');
    }));
});
