import { PassThrough } from 'node:stream';
import { expect } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Runtime } from '../../src/lsp/runtime.ts';
import { startServer } from '../../src/lsp/server.ts';
import { PromptWriter } from '../../src/node/writer.ts';

export interface Said {
  readonly method: string;
  readonly params: unknown;
}

export interface TestClient {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The next notification or request of that name, now or when it comes; it counts as read. */
  heard<T = unknown>(method: string): Promise<T>;
  /** Reads everything of that name that has come so far, whatever it says. */
  forget(method: string): void;
  /** Ends the session; whatever the server said and nobody read fails the test. */
  finish(): Promise<void>;
}

export interface Session {
  readonly runtime: Runtime;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly rootUri?: string;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** Answers requests of the server; those without one are answered with null. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  /** Is told what the server writes, when it writes it. */
  readonly overhears?: (written: string) => void;
}

/** A real client connection and the server, over two streams in memory. */
export async function connect(session: Session): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new PromptWriter(toClient));
  startServer(server, session.runtime);
  toClient.on('data', (bytes: Buffer) => session.overhears?.(bytes.toString()));
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const inbox = createInbox();
  connection.onNotification((method, params) => inbox.put({ method, params }));
  connection.onRequest((method, params) => {
    const answer = session.answers?.[method];
    if (!answer) inbox.put({ method, params });
    return answer ? answer(params) : null;
  });
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: session.rootUri ?? null,
    capabilities: session.capabilities ?? {},
    locale: session.locale,
    initializationOptions: session.initializationOptions,
    workspaceFolders: session.workspaceFolders ?? null,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    heard: inbox.take,
    forget: inbox.drop,
    async finish() {
      // Answers come in order: after this one, nothing said before it is still on its way.
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
      expect(inbox.unread()).toEqual([]);
    },
  };
}

function createInbox() {
  const unread: Said[] = [];
  const waiting: { readonly method: string; resolve(params: unknown): void }[] = [];
  return {
    unread: () => unread,
    drop(method: string): void {
      for (let i = unread.length - 1; i >= 0; i--) if (unread[i]!.method === method) unread.splice(i, 1);
    },
    put(said: Said): void {
      const index = waiting.findIndex((one) => one.method === said.method);
      if (index === -1) unread.push(said);
      else waiting.splice(index, 1)[0]?.resolve(said.params);
    },
    take<T>(method: string): Promise<T> {
      const index = unread.findIndex((one) => one.method === method);
      const said = index === -1 ? undefined : unread.splice(index, 1)[0];
      if (said) return Promise.resolve(said.params as T);
      return new Promise((resolve) => waiting.push({ method, resolve: (params) => resolve(params as T) }));
    },
  };
}
