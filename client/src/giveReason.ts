import * as vscode from 'vscode';

/** Shows the entry that was just written, the cursor where its reason belongs. */
export async function giveReason(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const text = document.getText();
  // An entry is added behind the others.
  const at = text.lastIndexOf(EMPTY);
  const cursor = document.positionAt(at < 0 ? 0 : at + EMPTY.length - 1);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
}

const EMPTY = '"reason": ""';
