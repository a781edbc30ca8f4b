import * as vscode from 'vscode';
import { showPage } from './markdownPage.ts';
import type { Messages } from './messages.ts';
import type { Server } from './server.ts';

const SCHEME = 'nianbao-ledger';

/** Ledgers are read-only documents of their own scheme, which follow their report while it is edited. */
export function provideLedgers(server: Server, messages: Messages): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(address) {
        const uri = reportOf(address);
        const page = server.serves(vscode.Uri.parse(uri))
          ? await server.request<string>('nianbao/ledger', { textDocument: { uri } })
          : null;
        return page ?? `# ${messages.ledger}\n\n${messages.ledgerClosed}\n`;
      },
    }),
    server.onDidCheck((uri) => {
      for (const { uri: address } of vscode.workspace.textDocuments) {
        if (address.scheme === SCHEME && reportOf(address) === uri.toString()) changed.fire(address);
      }
    }),
  );
}

export async function showLedger(server: Server, messages: Messages): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !server.serves(document.uri)) {
    void vscode.window.showInformationMessage(messages.noReport);
    return;
  }
  await showPage(
    vscode.Uri.from({ scheme: SCHEME, path: `/${messages.ledger}.md`, query: document.uri.toString() }),
    'beside',
  );
}

function reportOf(address: vscode.Uri): string {
  return address.query;
}
