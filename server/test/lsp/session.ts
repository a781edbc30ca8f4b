import { expect } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver-protocol';
import { testRuntime } from './runtime.ts';
import { connect, type Session, type TestClient } from './wire.ts';

export const URI = 'file:///reports/report.txt';

export const PULL: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** An editor that can do all we offer, as VS Code can. */
export const EDITOR: ClientCapabilities = {
  textDocument: {
    ...PULL.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    selectionRange: {},
    definition: {},
    references: {},
    documentHighlight: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    symbol: {},
  },
};

export const PUSH: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

export type Change = Partial<Session> & {
  readonly text?: string;
  readonly languageId?: string;
  readonly uri?: string;
};

/** Opens a text, does something, and ends with everything the server said having been read. */
export async function session(change: Change, work: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await connect({ runtime: testRuntime(), capabilities: PULL, ...change });
  if (change.text !== undefined) await open(client, change.text, change);
  await work(client);
  await client.finish();
}

export async function open(client: TestClient, text: string, change: Change = {}): Promise<void> {
  const { uri = URI, languageId = 'plaintext' } = change;
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });
}

export async function edit(
  client: TestClient,
  version: number,
  range: Range | null,
  text: string,
): Promise<void> {
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version },
    contentChanges: [range ? { range, text } : { text }],
  });
}

export async function pull(client: TestClient, uri = URI): Promise<Diagnostic[]> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items : expect.fail('a full report was expected');
}

export function actions(client: TestClient, range: Range, context?: Partial<CodeActionContext>, uri = URI) {
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...context },
  });
}

/** A request about the open document. */
export function ask<T>(client: TestClient, method: string, params: object = {}, uri = URI): Promise<T> {
  return client.connection.sendRequest<T>(method, { textDocument: { uri }, ...params });
}

export function published(client: TestClient): Promise<PublishDiagnosticsParams> {
  return client.heard<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
}

export function at(line: number, start: number, end = start): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
