import * as vscode from 'vscode';
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Middleware,
} from 'vscode-languageclient';
import { looksLikeReport } from './reports.ts';

const OPEN = 'textDocument/didOpen';
const CHANGE = 'textDocument/didChange';
const CLOSE = 'textDocument/didClose';

export interface Gate {
  readonly middleware: Middleware;
  /** Whether the server has the document. */
  serves(uri: vscode.Uri): boolean;
}

type SendNotification = NonNullable<Middleware['sendNotification']>;
type Send = Parameters<SendNotification>[1];

/**
 * Stands before the wire: a text that does not look like a report is not sent, and requests about it are answered
 * here with nothing. The text that becomes a report while it is typed is opened then.
 */
export function createGate(): Gate {
  /** By its address, the version that a document was opened at. */
  const served = new Map<string, number>();

  const open = ({ textDocument: { uri, version } }: DidOpenTextDocumentParams) => {
    served.delete(uri);
    const document = documentAt(uri);
    if (!document || !looksLikeReport(document)) return false;
    served.set(uri, version);
    return true;
  };

  const change = (params: DidChangeTextDocumentParams, send: Send) => {
    const { uri, version } = params.textDocument;
    const openedAt = served.get(uri);
    // Opened late, with the text as it stood: changes that it already held are still on their way.
    if (openedAt !== undefined) return version > openedAt ? send(CHANGE, params) : undefined;
    const document = documentAt(uri);
    if (!document || !looksLikeReport(document)) return undefined;
    served.set(uri, document.version);
    const { languageId, version: current } = document;
    return send(OPEN, { textDocument: { uri, languageId, version: current, text: document.getText() } });
  };

  const middleware: Middleware = {
    async sendNotification(type, send, params) {
      const method = typeof type === 'string' ? type : type.method;
      if (method === OPEN) return open(params as DidOpenTextDocumentParams) ? send(type, params) : undefined;
      if (method === CHANGE) return change(params as DidChangeTextDocumentParams, send as Send);
      const uri = addressIn(params);
      if (uri !== undefined && !served.has(uri)) return undefined;
      if (method === CLOSE && uri !== undefined) served.delete(uri);
      return send(type, params);
    },
    async sendRequest(type, params, token, send) {
      const uri = addressIn(params);
      if (uri === undefined || served.has(uri)) return send(type, params, token);
      return nothing(typeof type === 'string' ? type : type.method) as never;
    },
  };
  return { middleware, serves: (uri) => served.has(uri.toString()) };
}

function nothing(method: string): unknown {
  return method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
}

function documentAt(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

function addressIn(params: unknown): string | undefined {
  return (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
}
