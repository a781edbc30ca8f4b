import * as vscode from 'vscode';
import type { Messages } from './messages.ts';
import type { Server } from './server.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('nianbao');

export async function applySafeFixes(server: Server, messages: Messages): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !server.serves(document.uri)) {
    void vscode.window.showInformationMessage(messages.noReport);
    return;
  }
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    FIX_ALL.value,
  );
  const edit = actions?.find((action) => action.kind && FIX_ALL.contains(action.kind))?.edit;
  if (!edit) {
    void vscode.window.showInformationMessage(messages.nothingToFix);
    return;
  }
  if (!(await vscode.workspace.applyEdit(edit))) void vscode.window.showWarningMessage(messages.editRefused);
}
