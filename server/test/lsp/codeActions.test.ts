import { describe, expect, it } from 'vitest';
import type { Range, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { sample } from '../features/sample.ts';
import { realRuntime } from './runtime.ts';
import { actions, at, edit, PULL, pull, session, URI } from './session.ts';

describe('code actions', () => {
  const versioned = (range: Range, newText: string, version = 1) => ({
    documentChanges: [{ textDocument: { uri: URI, version }, edits: [{ range, newText }] }],
  });

  it('offer the fixes of the finding under the cursor, preferred first, for this version', () =>
    session({ text: '一错二三' }, async (client) => {
      const [diagnostic] = await pull(client);
      expect(await actions(client, at(0, 1))).toEqual([
        {
          title: '改为「对」',
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: [diagnostic],
          edit: versioned(at(0, 1, 2), '对'),
        },
        {
          title: '改为「删」',
          kind: 'quickfix',
          isPreferred: false,
          diagnostics: [diagnostic],
          edit: versioned(at(0, 1, 2), '删'),
        },
      ]);
    }));

  it('fit the text after an edit', () =>
    session({ text: '错' }, async (client) => {
      await edit(client, 2, at(0, 0), '一\n二');
      const [first] = await actions(client, at(1, 2));
      expect(first?.edit).toEqual(versioned(at(1, 1, 2), '对', 2));
    }));

  it('are none beside a finding', () =>
    session({ text: '错二三' }, async (client) => {
      expect(await actions(client, at(0, 2))).toEqual([]);
    }));

  it.each(['source', 'source.fixAll', 'source.fixAll.nianbao'])('%s: one edit with every safe fix', (kind) =>
    session({ text: '错一错', locale: 'en' }, async (client) => {
      expect(await actions(client, at(0, 0), { only: [kind] })).toEqual([
        {
          title: 'Apply all safe fixes (2)',
          kind: 'source.fixAll.nianbao',
          edit: {
            documentChanges: [
              {
                textDocument: { uri: URI, version: 1 },
                edits: [
                  { range: at(0, 0, 1), newText: '对' },
                  { range: at(0, 2, 3), newText: '对' },
                ],
              },
            ],
          },
        },
      ]);
    }),
  );

  it('keep to the kind asked for, and offer no empty edit', () =>
    session({ text: '对' }, async (client) => {
      expect(await actions(client, at(0, 0), { only: ['source.fixAll'] })).toEqual([]);
      await edit(client, 2, at(0, 0), '错');
      expect(await actions(client, at(0, 0), { only: ['refactor'] })).toEqual([]);
      expect(await actions(client, at(0, 0), { only: ['source.fixAll.eslint'] })).toEqual([]);
      expect(await actions(client, at(0, 0), { only: ['quickfix'] })).toHaveLength(2);
    }));

  it('are plain changes for a client without versioned edits', () =>
    session({ capabilities: { ...PULL, workspace: {} }, text: '错' }, async (client) => {
      const [first] = await actions(client, at(0, 0));
      expect(first?.edit).toEqual({ changes: { [URI]: [{ range: at(0, 0, 1), newText: '对' }] } });
    }));

  it('survive a range outside the text or the wrong way round', () =>
    session({ text: '错' }, async (client) => {
      expect(
        await actions(client, { start: { line: 9, character: 9 }, end: { line: -1, character: -1 } }),
      ).toHaveLength(2);
    }));

  it('are nothing for a document nobody opened', () =>
    session({ text: '错' }, async (client) => {
      expect(await actions(client, at(0, 0), {}, 'file:///other.txt')).toBeNull();
    }));

  it('offer to mend all of a rule where there are several, with its safe fixes', () =>
    session({ text: '错一错', locale: 'en' }, async (client) => {
      const offered = await actions(client, at(0, 0));
      expect(offered.map(({ title }) => title)).toEqual([
        'Change to “对”',
        'Change to “删”',
        'Fix all problems of this kind in this file (typo, 2)',
      ]);
      expect(offered[2]).toMatchObject({
        kind: 'quickfix',
        diagnostics: await pull(client),
        edit: {
          documentChanges: [
            {
              textDocument: { uri: URI, version: 1 },
              edits: [
                { range: at(0, 0, 1), newText: '对' },
                { range: at(0, 2, 3), newText: '对' },
              ],
            },
          ],
        },
      });
      expect(offered[2]).not.toHaveProperty('isPreferred');
    }));

  it('open the page of the rule in a client that can', async () => {
    const initializationOptions = { commands: ['nianbao.openRule'] };
    await session({ text: '错', initializationOptions }, async (client) => {
      const last = (await actions(client, at(0, 0))).at(-1);
      expect(last).toMatchObject({
        title: '查看规则说明：typo',
        command: {
          command: 'nianbao.openRule',
          arguments: ['typo', expect.stringMatching(/\/typo\.md$/)],
        },
      });
      expect(last).not.toHaveProperty('edit');
    });
  });

  it.each([{ commands: 'nianbao.openRule' }, { commands: null }, [], 'commands'])(
    'take %j for a client without commands',
    (initializationOptions) =>
      session({ text: '错', initializationOptions }, async (client) => {
        expect(await actions(client, at(0, 0))).toHaveLength(2);
      }),
  );

  it('ignore a finding by a comment that wants a reason, where the file allows one', async () => {
    const runtime = realRuntime();
    const text = `# 柳塘镇2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n按照国办公开办函[2021]30号编写。\n`;
    await session({ runtime, text, languageId: 'markdown' }, async (client) => {
      const at4 = at(4, 6);
      const ignore = (await actions(client, at4)).find(({ title }) =>
        title.startsWith('忽略此处的 citation'),
      );
      const change = ignore?.edit?.documentChanges?.[0] as TextDocumentEdit;
      expect(change.edits).toEqual([
        { range: at(4, 0), newText: '<!-- nianbao-disable-next-line citation:  -->\n' },
      ]);
      const said = async () => (await pull(client)).map(({ code }) => code);
      expect(await said()).toContain('citation');
      await edit(client, 2, at(4, 0), '<!-- nianbao-disable-next-line citation:  -->\n');
      expect(await said()).toEqual(expect.arrayContaining(['citation', 'suppression']));
      const onComment = await actions(client, at(4, 0));
      expect(onComment.filter(({ title }) => title.startsWith('忽略'))).toEqual([]);
      await edit(client, 3, at(4, 0, 45), '<!-- nianbao-disable-next-line citation: 原文如此 -->');
      expect(await said()).not.toContain('citation');
      expect(await said()).not.toContain('suppression');
    });
    await session({ runtime, text: text.replaceAll('#', '') }, async (client) => {
      const offered = await actions(client, at(4, 6));
      expect(offered.filter(({ title }) => title.startsWith('忽略'))).toEqual([]);
      expect(offered.length).toBeGreaterThan(0);
    });
  });

  it('keep the explanations of a group of sums apart, each with what it changes', () =>
    session({ runtime: realRuntime(), text: sample({ 't3/received/natural': '7' }) }, async (client) => {
      const [broken] = (await pull(client)).filter(({ code }) => code === 'wrong-figure');
      const offered = await actions(client, broken!.range, { only: ['quickfix'] });
      expect(offered.length).toBeGreaterThan(0);
      for (const { title, edit } of offered) {
        expect(title).toContain('5');
        expect(edit).toEqual(versioned(broken!.range, '5'));
      }
    }));
});
