import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { check } from '../../src/engine/check.ts';
import { sample } from '../features/sample.ts';
import { realRuntime, type TestRuntime, testRuntime } from './runtime.ts';
import { actions, at, EDITOR, edit, open, PUSH, published, pull, session, URI } from './session.ts';
import type { TestClient } from './wire.ts';

describe('a fault', () => {
  it('of the checker is logged, answered with nothing, and over with the next edit', () =>
    session({ text: '错炸' }, async (client) => {
      expect(await pull(client)).toEqual([]);
      expect(await client.heard('window/logMessage')).toMatchObject({
        type: 1,
        message: expect.stringMatching(/^textDocument\/diagnostic: .*the checker fell over/),
      });
      expect(await actions(client, at(0, 0))).toBeNull();
      expect(await client.heard('window/logMessage')).toMatchObject({
        message: expect.stringMatching(/^textDocument\/codeAction: .*the checker fell over/),
      });
      await edit(client, 2, at(0, 1, 2), '');
      expect(await pull(client)).toHaveLength(1);
    }));

  it('of one document leaves the others alone', () =>
    session({ capabilities: PUSH, text: '炸' }, async (client) => {
      await client.heard('window/logMessage');
      await open(client, '错', { uri: 'file:///other.txt' });
      expect(await published(client)).toMatchObject({ uri: 'file:///other.txt', diagnostics: [{}] });
    }));

  it('is none where a client says null of what it cannot do', () => {
    const capabilities = {
      textDocument: null,
      workspace: null,
      general: null,
    } as unknown as ClientCapabilities;
    return session({ capabilities, text: '错' }, async (client) => {
      expect(await published(client)).toMatchObject({ diagnostics: [{}] });
    });
  });
});

const WHERE = { textDocument: { uri: URI }, position: at(0, 0).start, range: at(0, 0, 1) };

/** Every request the server answers, with what it needs. */
const REQUESTS: readonly [method: string, params: object][] = [
  ['textDocument/diagnostic', WHERE],
  ['textDocument/codeAction', { ...WHERE, context: { diagnostics: [] } }],
  ['textDocument/hover', WHERE],
  ['textDocument/documentSymbol', WHERE],
  ['textDocument/foldingRange', WHERE],
  ['textDocument/selectionRange', { ...WHERE, positions: [WHERE.position] }],
  ['textDocument/definition', WHERE],
  ['textDocument/references', { ...WHERE, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', WHERE],
  ['textDocument/semanticTokens/full', WHERE],
  ['textDocument/semanticTokens/range', WHERE],
  ['workspace/symbol', { query: '' }],
];

const NO_DIAGNOSTICS = { kind: 'full', items: [] };
const nothing = (method: string) =>
  method === 'textDocument/diagnostic' ? NO_DIAGNOSTICS : method === 'workspace/symbol' ? [] : null;
const logged = (method: string, what: string) => ({
  type: 1,
  message: expect.stringMatching(new RegExp(`^${method}: .*${what}`)),
});

describe.each(REQUESTS)('%s', (method, params) => {
  const opened = (work: (client: TestClient, runtime: TestRuntime) => Promise<void>) => {
    const runtime = realRuntime();
    return session({ runtime, capabilities: EDITOR, text: sample() }, (client) => work(client, runtime));
  };

  it('is answered', () =>
    opened(async (client) => {
      const answer = await client.connection.sendRequest(method, params);
      if (!/hover|definition|references|Highlight/.test(method)) expect(answer).not.toBeNull();
    }));

  it.each([undefined, {}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }])(
    'that is malformed (%j) is answered with nothing, and the server goes on',
    (wrong) =>
      opened(async (client) => {
        const answer = client.connection.sendRequest(method, wrong);
        expect(await answer.catch(() => nothing(method))).toEqual(nothing(method));
        expect(await pull(client)).toEqual(expect.any(Array));
        client.forget('window/logMessage');
      }),
  );

  it('with positions of the wrong type does no harm', () =>
    opened(async (client) => {
      const odd = { line: '1', character: null };
      const answer = client.connection.sendRequest(method, {
        ...params,
        position: odd,
        positions: odd,
        range: { start: odd },
        context: null,
        query: null,
      });
      await answer;
      expect(await pull(client)).toEqual(expect.any(Array));
      client.forget('window/logMessage');
    }));

  it('about a document nobody opened is answered with nothing', () =>
    session({ runtime: realRuntime(), capabilities: EDITOR }, async (client) => {
      expect(await client.connection.sendRequest(method, params)).toEqual(nothing(method));
    }));

  it('about what is not a report is answered with nothing', () =>
    session(
      { runtime: realRuntime(), capabilities: EDITOR, text: '一封信\n\n说些别的。\n' },
      async (client) => {
        const answer = await client.connection.sendRequest(method, params);
        expect(answer).toEqual(method === 'textDocument/codeAction' ? [] : nothing(method));
      },
    ));

  it('about a document that is closed before its turn is answered with nothing', () =>
    opened(async (client, runtime) => {
      runtime.hold();
      const answer = client.connection.sendRequest(method, params);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      await expect(client.connection.sendRequest('nothing/of/the/kind')).rejects.toMatchObject({
        code: -32601,
      });
      runtime.release();
      expect(await answer).toEqual(nothing(method));
    }));

  it('about a document that is edited before its turn is answered for what it is then', () =>
    opened(async (client, runtime) => {
      runtime.hold();
      const answer = client.connection.sendRequest(method, params);
      await edit(client, 2, null, '一封信\n');
      await expect(client.connection.sendRequest('nothing/of/the/kind')).rejects.toMatchObject({
        code: -32601,
      });
      runtime.release();
      expect(await answer).toEqual(method === 'textDocument/codeAction' ? [] : nothing(method));
    }));

  it('that is cancelled is not worked on', () =>
    opened(async (client, runtime) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, params, source.token);
      source.cancel();
      await expect(answer).rejects.toMatchObject({ code: -32800 });
      expect(runtime.asked).toEqual([]);
    }));

  it('that makes the checker fall over is logged and answered with nothing', () =>
    session({ capabilities: EDITOR, text: '炸' }, async (client) => {
      expect(await client.connection.sendRequest(method, params)).toEqual(nothing(method));
      expect(await client.heard('window/logMessage')).toMatchObject(
        logged(method.replace('/', '\\/'), 'the checker fell over'),
      );
    }));
});

describe('workspace/symbol', () => {
  it('finds the others where one report cannot be read', async () => {
    const runtime = testRuntime((source, language, settings) => {
      if (source.includes('炸')) throw new Error('the checker fell over');
      return check(source, language, settings);
    });
    await session({ runtime, capabilities: EDITOR, text: sample() }, async (client) => {
      await open(client, '炸', { uri: 'file:///other.txt' });
      expect(await client.connection.sendRequest('workspace/symbol', { query: '总体' })).toHaveLength(1);
      await client.heard('window/logMessage');
    });
  });
});

describe('codeAction/resolve', () => {
  const METHOD = 'codeAction/resolve';
  const asked = (change: object = {}) => ({
    title: '修复',
    data: { work: 'fix-rule', uri: URI, version: 1, rule: 'label', span: { start: 0, end: 0 }, ...change },
  });

  it.each([undefined, null, 7, [], {}, { data: 'x' }, { title: 1, data: { uri: 1 } }])(
    'of what is none of our actions (%j) changes nothing, and the server goes on',
    (wrong) =>
      session({ runtime: realRuntime(), capabilities: EDITOR, text: sample() }, async (client) => {
        await client.connection.sendRequest(METHOD, wrong).catch(() => null);
        expect(await pull(client)).toEqual(expect.any(Array));
        client.forget('window/logMessage');
      }),
  );

  it.each([{ span: { start: -1, end: 1e9 } }, { rule: '__proto__' }, { work: 'else' }, { version: 7 }])(
    'of an action that is not there (%j) is refused',
    (change) =>
      session({ runtime: realRuntime(), capabilities: EDITOR, text: sample() }, async (client) => {
        await expect(client.connection.sendRequest(METHOD, asked(change))).rejects.toMatchObject({
          code: -32801,
        });
      }),
  );

  it('that makes the checker fall over is logged, and the action is left without an edit', () =>
    session({ capabilities: EDITOR, text: '炸' }, async (client) => {
      expect(await client.connection.sendRequest(METHOD, asked())).toEqual(asked());
      expect(await client.heard('window/logMessage')).toMatchObject(
        logged('codeAction\\/resolve', 'the checker fell over'),
      );
    }));

  it('that is cancelled is not worked on', () => {
    const runtime = realRuntime();
    return session({ runtime, capabilities: EDITOR, text: sample() }, async (client) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(METHOD, asked(), source.token);
      source.cancel();
      await expect(answer).rejects.toMatchObject({ code: -32800 });
      expect(runtime.asked).toEqual([]);
    });
  });
});
