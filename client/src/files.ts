import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server cannot see by itself: files that only the editor can read, and texts that are not saved. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest('nianbao/fileStatus', async ({ uri }: Asked) => {
    const found = await existing(() => vscode.workspace.fs.stat(vscode.Uri.parse(uri)));
    return found && { kind: kindOf(found.type), size: found.size };
  });
  client.onRequest('nianbao/readFile', async ({ uri }: Asked) => {
    const bytes = await existing(() => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return bytes && base64(bytes);
  });
  client.onRequest('nianbao/readFolder', async ({ uri }: Asked) => {
    const entries = await existing(() => vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)));
    return entries?.map(([name, type]) => ({ name, kind: kindOf(type) })) ?? null;
  });
  client.onRequest('nianbao/openText', ({ uri }: Asked) => {
    const address = vscode.Uri.parse(uri).toString();
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === address);
    return open?.getText() ?? null;
  });
}

interface Asked {
  readonly uri: string;
}

function kindOf(type: vscode.FileType): 'file' | 'other' {
  return type & vscode.FileType.File ? 'file' : 'other';
}

/** Null is for what is not there; everything else that goes wrong is told as it is. */
async function existing<T>(read: () => Thenable<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
