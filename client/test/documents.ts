import * as vscode from 'vscode';
import { fail, ok } from './assert.ts';
import { ruleOf } from './harness.ts';

export function inWorkspace(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0] ?? fail('no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

export async function openFile(...path: string[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(...path));
  await vscode.window.showTextDocument(document);
  return document;
}

export async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

export async function closeEditor(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start !== -1, `${text} is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = 'quickfix',
  resolved = 0,
): Promise<vscode.CodeAction[]> {
  return Promise.resolve(
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
      resolved,
    ),
  );
}

export function rulesOf(found: readonly vscode.Diagnostic[]): string {
  return found.map(({ code }) => ruleOf(code)).join();
}
