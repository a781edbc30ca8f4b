import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { withFindings } from '../../src/engine/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { type TestRuntime, testRuntime } from './runtime.ts';
import { actions, ask, at, EDITOR, edit, open, PUSH, published, pull, session, URI } from './session.ts';
import type { TestClient } from './wire.ts';

describe('initialize', () => {
  it('announces what it has, and pull diagnostics to a client that pulls', () =>
    session({}, async ({ initialized }) => {
      expect(initialized.capabilities).toEqual({
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        diagnosticProvider: {
          identifier: 'nianbao',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.nianbao'] },
      });
    }));

  it('announces every feature to a client that has a use for it, and only those', () =>
    session({ capabilities: EDITOR }, async ({ initialized }) => {
      expect(initialized.capabilities).toEqual({
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        diagnosticProvider: expect.anything(),
        codeActionProvider: {
          codeActionKinds: ['quickfix', 'source.fixAll.nianbao'],
          resolveProvider: true,
        },
        hoverProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        semanticTokensProvider: {
          legend: {
            tokenTypes: ['namespace', 'property', 'number', 'string'],
            tokenModifiers: ['declaration', 'total'],
          },
          full: true,
          range: true,
        },
      });
    }));

  it.each(
    Object.keys(EDITOR.textDocument!).filter(
      (key) => !['publishDiagnostics', 'codeAction', 'diagnostic'].includes(key),
    ),
  )('announces one provider for %s alone', (key) => {
    const capabilities = {
      textDocument: { [key]: EDITOR.textDocument![key as 'hover'] },
    } as ClientCapabilities;
    return session({ capabilities }, async ({ initialized }) => {
      expect(Object.keys(initialized.capabilities)).toEqual([
        'positionEncoding',
        'textDocumentSync',
        key === 'semanticTokens' ? 'semanticTokensProvider' : `${key}Provider`,
      ]);
    });
  });

  it('announces less to a client that can do less', () =>
    session({ capabilities: {} }, async ({ initialized }) => {
      expect(Object.keys(initialized.capabilities)).toEqual(['positionEncoding', 'textDocumentSync']);
    }));
});

describe('diagnostics', () => {
  it('carry range, rule, page, related places and what can be done', () =>
    session({ text: '对\r\n𠀀错' }, async (client) => {
      expect(await pull(client)).toEqual([
        {
          range: at(1, 2, 3),
          severity: 2,
          code: 'typo',
          codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/rules\/typo\.md$/) },
          source: 'nianbao',
          message: '此字有误。',
          relatedInformation: [{ location: { uri: URI, range: at(0, 0) }, message: '全文由此开始' }],
          data: { certainty: 'certain' },
        },
      ]);
    }));

  it.each([
    ['zh-cn', '此字有误。'],
    ['zh-TW', '此字有误。'],
    ['en', 'This word is wrong.'],
    ['en-GB', 'This word is wrong.'],
    ['fr', '此字有误。'],
    [undefined, '此字有误。'],
  ])('speak the language of locale %s', (locale, message) =>
    session({ text: '错', ...(locale && { locale }) }, async (client) => {
      expect((await pull(client)).map((diagnostic) => diagnostic.message)).toEqual([message]);
    }),
  );

  it('take the locale of the initialization options first', () =>
    session({ text: '错', locale: 'zh', initializationOptions: { locale: 'en' } }, async (client) => {
      expect((await pull(client))[0]?.message).toBe('This word is wrong.');
    }));

  it('follow incremental edits, several in one notification', () =>
    session({ text: '一\n二\n三' }, async (client) => {
      await edit(client, 2, at(1, 0, 1), '错\r\n二');
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 3 },
        contentChanges: [
          { range: at(0, 1), text: '\r' },
          { range: at(3, 0), text: '错' },
        ],
      });
      expect((await pull(client)).map(({ range }) => range)).toEqual([at(1, 0, 1), at(3, 0, 1)]);
      await edit(client, 4, null, '对错');
      expect((await pull(client)).map(({ range }) => range)).toEqual([at(0, 1, 2)]);
    }));

  it('are read from the text once for each version', async () => {
    const runtime = testRuntime();
    await session({ runtime, text: '错' }, async (client) => {
      await pull(client);
      await pull(client);
      await actions(client, at(0, 0));
      await edit(client, 2, at(0, 0), '又');
      await pull(client);
      expect(runtime.asked.map(({ source }) => source)).toEqual(['错', '又错']);
    });
  });

  it('leave the proofs of the fixes to those who ask for a fix', async () => {
    let proofs = 0;
    const [finding] = testRuntime().examine('错', 'plain', DEFAULT_SETTINGS).findings;
    const lazy = Object.defineProperty({ ...finding! }, 'fixes', {
      get() {
        proofs++;
        return finding!.fixes;
      },
    });
    const words = testRuntime();
    const runtime = testRuntime((...asked) => withFindings(words.examine(...asked), [lazy]));
    await session({ runtime, text: '错' }, async (client) => {
      expect(await pull(client)).toHaveLength(1);
      expect(proofs).toBe(0);
      expect(await actions(client, at(0, 0))).toHaveLength(2);
      expect(proofs).toBeGreaterThan(0);
    });
  });

  it.each([
    ['markdown', 'file:///a.txt', 'markdown'],
    ['html', 'file:///a.txt', 'html'],
    ['plaintext', 'file:///a.txt', 'plain'],
    ['nianbao', 'file:///a.md?version=1#top', 'markdown'],
    ['nianbao', 'untitled:Untitled-1', 'plain'],
  ])('read %s in %s as %s', async (languageId, uri, language) => {
    const runtime = testRuntime();
    await session({ runtime, text: '对', languageId, uri }, async (client) => {
      await pull(client, uri);
      expect(runtime.asked[0]?.language).toBe(language);
    });
  });

  it('are none for a document nobody opened, and for a closed one', () =>
    session({ text: '错' }, async (client) => {
      expect(await pull(client, 'file:///other.txt')).toEqual([]);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      expect(await pull(client)).toEqual([]);
    }));
});

describe('pushed diagnostics', () => {
  it('come with the version on opening and editing, and go on closing', () =>
    session({ capabilities: PUSH, text: '错' }, async (client) => {
      expect(await published(client)).toMatchObject({
        uri: URI,
        version: 1,
        diagnostics: [{ range: at(0, 0, 1) }],
      });
      await edit(client, 2, at(0, 0), '一错');
      expect(await published(client)).toMatchObject({
        version: 2,
        diagnostics: [{ range: at(0, 1, 2) }, { range: at(0, 2, 3) }],
      });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      expect(await published(client)).toEqual({ uri: URI, diagnostics: [] });
    }));

  /** Does the work with the server's turn coming only when all of it has arrived. */
  async function burst(runtime: TestRuntime, client: TestClient, work: () => Promise<void>): Promise<void> {
    runtime.hold();
    await work();
    await expect(client.connection.sendRequest('nothing/of/the/kind')).rejects.toMatchObject({
      code: -32601,
    });
    runtime.release();
  }

  it('answer a burst of edits once, for the last version', async () => {
    const runtime = testRuntime();
    await session({ runtime, capabilities: PUSH }, async (client) => {
      await burst(runtime, client, async () => {
        await open(client, '错');
        await edit(client, 2, at(0, 1), '错');
        await edit(client, 3, at(0, 2), '错');
      });
      expect(await published(client)).toMatchObject({ version: 3, diagnostics: [{}, {}, {}] });
    });
  });

  /** Tells of which texts findings were looked for. */
  function watched(): { readonly runtime: TestRuntime; readonly worked: string[] } {
    const words = testRuntime();
    const worked: string[] = [];
    const runtime = testRuntime((source, ...asked) => {
      const snapshot = words.examine(source, ...asked);
      return {
        ...snapshot,
        get findings() {
          worked.push(source);
          return snapshot.findings;
        },
      };
    });
    return { runtime, worked };
  }

  it('let a request behind an edit go first, which needs the report alone', async () => {
    const { runtime, worked } = watched();
    await session({ runtime, capabilities: PUSH }, async (client) => {
      let symbols: Promise<unknown> | undefined;
      await burst(runtime, client, async () => {
        await open(client, '错');
        symbols = ask(client, 'textDocument/documentSymbol');
      });
      runtime.hold();
      await symbols;
      expect(worked).toEqual([]);
      runtime.release();
      expect(await published(client)).toMatchObject({ diagnostics: [{}] });
      expect(worked).toEqual(['错']);
    });
  });

  it('are looked for when the answer to that request has been written', async () => {
    const order: string[] = [];
    const words = testRuntime();
    const runtime = testRuntime((...asked) => {
      const snapshot = words.examine(...asked);
      return Object.defineProperty({ ...snapshot }, 'findings', {
        get() {
          order.push('looked for');
          return snapshot.findings;
        },
      });
    });
    const overhears = (written: string) => {
      if (written.includes('"result":null')) order.push('answered');
    };
    await session({ runtime, capabilities: PUSH, overhears }, async (client) => {
      await open(client, '错');
      await ask(client, 'textDocument/documentSymbol');
      await published(client);
      expect(order).toEqual(['answered', 'looked for']);
    });
  });

  it('are not looked for in a version that was edited when it had been read', async () => {
    const { runtime, worked } = watched();
    await session({ runtime, capabilities: PUSH }, async (client) => {
      await burst(runtime, client, () => open(client, '错'));
      await burst(runtime, client, () => edit(client, 2, at(0, 1), '错'));
      expect(await published(client)).toMatchObject({ version: 2, diagnostics: [{}, {}] });
      expect(worked).toEqual(['错错']);
      expect(runtime.asked).toHaveLength(2);
    });
  });

  it('say nothing of a document closed before its turn', async () => {
    const runtime = testRuntime();
    await session({ runtime, capabilities: PUSH }, async (client) => {
      await burst(runtime, client, async () => {
        await open(client, '错');
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      });
      expect(await published(client)).toEqual({ uri: URI, diagnostics: [] });
      expect(runtime.asked).toEqual([]);
    });
  });
});
