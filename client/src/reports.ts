import * as vscode from 'vscode';

/** Plain text, Markdown and HTML are served too where the text is a report. */
export const LANGUAGES: readonly string[] = ['nianbao', 'plaintext', 'markdown', 'html'];

/** A report says what it is in its title and introduction. */
const HEAD = 20_000;

/** A guess that costs next to nothing; whether the text is a report is for the server to say. */
export function looksLikeReport(document: vscode.TextDocument): boolean {
  if (!LANGUAGES.includes(document.languageId) || !isFile(document.uri)) return false;
  if (document.languageId === 'nianbao') return true;
  const head = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)));
  return head.includes('政府信息公开') && head.includes('年度报告');
}

/** Files, wherever the workspace lives, and unsaved ones; not the output channel, a diff's left side and the like. */
function isFile({ scheme }: vscode.Uri): boolean {
  return (
    scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
    (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme)
  );
}
