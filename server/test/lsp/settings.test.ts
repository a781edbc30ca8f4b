import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { PULL, PUSH, published, pull, session, URI } from './session.ts';

describe('settings', () => {
  it('are asked for per resource, and again when they change', async () => {
    let level = 'error';
    const scopes: unknown[] = [];
    const capabilities: ClientCapabilities = {
      ...PULL,
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
    };
    const answers = {
      'workspace/configuration': (params: unknown) => {
        scopes.push(params);
        return [{ rules: { typo: level } }];
      },
    };
    await session({ capabilities, answers, text: '错' }, async (client) => {
      await client.heard('client/registerCapability');
      expect((await pull(client))[0]?.severity).toBe(1);
      await pull(client);
      expect(scopes).toEqual([{ items: [{ scopeUri: URI, section: 'nianbao' }] }]);
      level = 'off';
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.heard('workspace/diagnostic/refresh');
      expect(await pull(client)).toEqual([]);
    });
  });

  it('are taken as sent from a client that cannot be asked, and all documents are checked again', () =>
    session({ capabilities: PUSH, text: '错' }, async (client) => {
      await published(client);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { nianbao: { rules: { typo: 'hint' } } },
      });
      expect(await published(client)).toMatchObject({ version: 1, diagnostics: [{ severity: 4 }] });
    }));

  it.each([
    [{ rules: 3 }, 'nianbao.rules: expected'],
    [{ rules: { typo: 'loud' } }, 'typo: "loud" is not one of'],
    ['nonsense', 'nianbao.rules: expected'],
  ])('of the wrong type (%j) are logged and left out', (nianbao, complaint) =>
    session({ initializationOptions: { nianbao }, text: '错' }, async (client) => {
      expect((await pull(client))[0]?.severity).toBe(2);
      expect(await client.heard('window/logMessage')).toMatchObject({
        message: expect.stringContaining(complaint),
      });
    }),
  );

  it('that the client fails to give are logged and the defaults stand', () => {
    const capabilities = { ...PULL, workspace: { configuration: true } };
    const answers = { 'workspace/configuration': () => Promise.reject(new Error('no settings today')) };
    return session({ capabilities, answers, text: '错' }, async (client) => {
      expect(await pull(client)).toHaveLength(1);
      expect(await client.heard('window/logMessage')).toMatchObject({
        message: expect.stringContaining('no settings today'),
      });
    });
  });
});
