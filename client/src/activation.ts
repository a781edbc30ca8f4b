import * as vscode from 'vscode';
import { applySafeFixes } from './applySafeFixes.ts';
import { giveReason } from './giveReason.ts';
import { provideLedgers, showLedger } from './ledger.ts';
import { messagesFor } from './messages.ts';
import { newReport } from './newReport.ts';
import { openRule } from './openRule.ts';
import { type CreateClient, createServer, type Server } from './server.ts';
import { showStatus } from './status.ts';

/** What both entries do; they differ in how the server is run. */
export function activateWith(context: vscode.ExtensionContext, create: CreateClient): Server {
  const messages = messagesFor(vscode.env.language);
  const output = vscode.window.createOutputChannel(messages.name, { log: true });
  const server = createServer(context, create, messages, output);
  const commands: Record<string, (...given: never[]) => unknown> = {
    newReport: (given?: Parameters<typeof newReport>[2]) => newReport(server, messages, given),
    showLedger: () => showLedger(server, messages),
    applySafeFixes: () => applySafeFixes(server, messages),
    openRule: (rule?: unknown) => openRule(context, messages, rule),
    giveReason: (uri?: unknown) => giveReason(uri),
    restartServer: () => server.restart(),
    showOutput: () => output.show(),
  };
  context.subscriptions.push(
    output,
    showStatus(server, messages),
    provideLedgers(server, messages),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`nianbao.${name}`, run)),
  );
  return server;
}
