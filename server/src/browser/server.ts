import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { examine } from '../engine/check.ts';
import { startServer } from '../lsp/server.ts';
import { languageOf } from '../syntax/parse.ts';

/** What it uses of the worker it runs in: the types of Node, which the other entries need, know it otherwise. */
type Scope = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
  addEventListener(type: 'unhandledrejection', listener: (event: { reason: unknown }) => void): void;
};

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

const scope = globalThis as unknown as Scope;

/** A message to ourselves comes after those that have already arrived. */
function afterPendingMessages(work: () => void): void {
  const { port1, port2 } = new scope.MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
scope.addEventListener('unhandledrejection', (event: { reason: unknown }) =>
  connection.console.error(`unhandled rejection: ${String(event.reason)}`),
);
startServer(connection, { examine, languageOf, afterPendingMessages });
