import * as vscode from 'vscode';
import { activateWith } from './activation.ts';
import type { CreateClient, Server } from './server.ts';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): Server {
  server = activateWith(context, createClient);
  return server;
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** What a web worker has, of which the types of Node know nothing or another. */
interface Scope {
  readonly Worker: new (url: string) => never;
  readonly Blob: new (parts: readonly Uint8Array[], options: { type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string };
}

/**
 * The worker is made from the bundle's bytes, not from its address: an extension that lives on another machine has
 * an address that only VS Code can read.
 */
const createClient: CreateClient = async (context, options) => {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
    'vscode-languageclient/browser'
  );
  const scope = globalThis as unknown as Scope;
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js');
  const startWorker = async () => {
    const code = new scope.Blob([await vscode.workspace.fs.readFile(bundle)], { type: 'text/javascript' });
    // VS Code puts its own in the place of Worker, which the client would not know for one.
    const worker = new scope.Worker(scope.URL.createObjectURL(code));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('nianbao', 'Nianbao', startWorker, options);
};
