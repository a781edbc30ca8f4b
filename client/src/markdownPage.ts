import * as vscode from 'vscode';

/** A page of Markdown as it is meant to be read; as text where no preview is there. */
export async function showPage(uri: vscode.Uri, where: 'here' | 'beside'): Promise<void> {
  const preview = where === 'beside' ? 'markdown.showPreviewToSide' : 'markdown.showPreview';
  try {
    await vscode.commands.executeCommand(preview, uri);
  } catch {
    const viewColumn = where === 'beside' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    await vscode.window.showTextDocument(uri, { viewColumn, preview: true });
  }
}
