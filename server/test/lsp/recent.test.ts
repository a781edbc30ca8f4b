import { expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { Memory } from '../../src/facts/memory.ts';
import { sample } from '../features/sample.ts';
import { realRuntime, testRuntime } from './runtime.ts';
import { ask, EDITOR, edit, open, pull, session, URI } from './session.ts';

const uriOf = (i: number) => `file:///reports/${i}.txt`;
const MANY = 20;
const symbolsOf = 'textDocument/documentSymbol';

it('keeps what was read of the 16 documents last looked at, and reads the others again when asked', async () => {
  const runtime = realRuntime();
  await session({ runtime, capabilities: EDITOR }, async (client) => {
    for (let i = 0; i < MANY; i++) {
      await open(client, sample(), { uri: uriOf(i) });
      await pull(client, uriOf(i));
    }
    expect(runtime.asked).toHaveLength(MANY);

    for (let i = MANY - 16; i < MANY; i++) await pull(client, uriOf(i));
    expect(runtime.asked).toHaveLength(MANY);

    const old = await ask<DocumentSymbol[]>(client, symbolsOf, {}, uriOf(0));
    const young = await ask<DocumentSymbol[]>(client, symbolsOf, {}, uriOf(MANY - 1));
    expect(old).toEqual(young);
    expect(old.length).toBeGreaterThan(5);
    expect(runtime.asked).toHaveLength(MANY + 1);

    // Read again, 0 is among the sixteen; the one not looked at for the longest had to go.
    await pull(client, uriOf(0));
    expect(runtime.asked).toHaveLength(MANY + 1);
    await pull(client, uriOf(MANY - 16));
    expect(runtime.asked).toHaveLength(MANY + 2);
  });
});

it('remembers the paragraphs of documents that are edited, each its own, and of no others', async () => {
  const given: (Memory | null | undefined)[] = [];
  const { examine } = realRuntime();
  const runtime = testRuntime((source, language, settings, memory) => {
    given.push(memory);
    return examine(source, language, settings, memory);
  });
  await session({ runtime, capabilities: EDITOR }, async (client) => {
    await open(client, sample());
    await open(client, sample(), { uri: uriOf(1) });
    await pull(client);
    await pull(client, uriOf(1));
    expect(given.splice(0)).toEqual([null, null]);

    for (let version = 2; version < 5; version++) {
      await edit(client, version, null, `${sample()}${'。'.repeat(version)}`);
      await pull(client);
    }
    expect(given).toHaveLength(3);
    expect(given[0]).toBeInstanceOf(Memory);
    expect(new Set(given.splice(0)).size).toBe(1);

    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await open(client, sample());
    await pull(client);
    expect(given).toEqual([null]);
  });
});
