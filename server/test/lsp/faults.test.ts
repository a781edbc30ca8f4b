import { describe, expect, it } from 'vitest';
import { actions, at, edit, open, PUSH, published, pull, session, URI } from './session.ts';

describe('a fault', () => {
  it('of the checker is logged, answered with nothing, and over with the next edit', () =>
    session({ text: '错炸' }, async (client) => {
      expect(await pull(client)).toEqual([]);
      expect(await client.heard('window/logMessage')).toMatchObject({
        type: 1,
        message: expect.stringMatching(/^textDocument\/diagnostic: .*the checker fell over/),
      });
      expect(await actions(client, at(0, 0))).toEqual([]);
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

  it('of the client, a request without what it must have, is logged and answered', () =>
    session({ text: '错' }, async (client) => {
      expect(await client.connection.sendRequest('textDocument/codeAction', {})).toEqual([]);
      expect(await client.heard('window/logMessage')).toMatchObject({
        message: expect.stringMatching(/^textDocument\/codeAction: TypeError/),
      });
      expect(await pull(client)).toHaveLength(1);
    }));

  it('is not what a cancelled request is', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    await session({ text: '错' }, async (client) => {
      const source = new CancellationTokenSource();
      const request = client.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri: URI } },
        source.token,
      );
      source.cancel();
      await expect(request).rejects.toMatchObject({ code: -32800 });
      expect(await pull(client)).toHaveLength(1);
    });
  });
});
