import type * as vscode from 'vscode';
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

/** The client's code is evaluated here, with the first report, and not when the extension is. */
const createClient: CreateClient = async (context, options) => {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6018'] } };
  return new LanguageClient('nianbao', 'Nianbao', { run, debug }, options);
};
