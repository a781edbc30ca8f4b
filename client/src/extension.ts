import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { applySafeFixes } from './applySafeFixes.ts';
import { createLanguageClient } from './languageClient.ts';
import { type Messages, messagesFor } from './messages.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const messages = messagesFor(vscode.env.language);
  const output = vscode.window.createOutputChannel(messages.name, { log: true });
  const started = createLanguageClient(context, output);
  client = started;
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand('nianbao.applySafeFixes', () => applySafeFixes(messages)),
    vscode.commands.registerCommand('nianbao.restartServer', () =>
      start(() => started.restart(), messages, output),
    ),
    vscode.commands.registerCommand('nianbao.showOutput', () => output.show()),
  );
  await start(() => started.start(), messages, output);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The commands stay usable when the server does not start: one of them starts it again. */
async function start(
  starting: () => Promise<void>,
  messages: Messages,
  output: vscode.LogOutputChannel,
): Promise<void> {
  try {
    await starting();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    const asked = vscode.window.showErrorMessage(messages.serverFailed, messages.showOutput);
    void asked.then((answer) => answer && output.show());
  }
}
