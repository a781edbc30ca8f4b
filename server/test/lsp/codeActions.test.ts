import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol';
import { actions, at, edit, PULL, pull, session, URI } from './session.ts';

describe('code actions', () => {
  const versioned = (range: Range, newText: string, version = 1) => ({
    documentChanges: [{ textDocument: { uri: URI, version }, edits: [{ range, newText }] }],
  });

  it('offer the fixes of the finding under the cursor, preferred first, for this version', () =>
    session({ text: '一错二错' }, async (client) => {
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

  it('are none for a document nobody opened', () =>
    session({ text: '错' }, async (client) => {
      expect(await actions(client, at(0, 0), {}, 'file:///other.txt')).toEqual([]);
    }));
});
