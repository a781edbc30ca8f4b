import type { OpenDocument, OpenDocuments } from './documents.ts';
import { type Connection, type Diagnostic, DocumentDiagnosticReportKind } from './protocol.ts';
import type { Runner } from './runner.ts';

/** The findings of one version of a document. */
export interface Validated {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/** Nothing where the document is not open, or nobody wants to know any more when it has been read. */
export type Validate = (
  uri: string,
  isWanted: (document: OpenDocument) => boolean,
) => Promise<Validated | undefined>;

export interface Validation {
  /** Findings may have changed though no document did. */
  refresh(): void;
}

export function pullValidation(
  connection: Connection,
  run: Runner,
  validate: Validate,
  canRefresh: boolean,
): Validation {
  connection.languages.diagnostics.on((params, token) =>
    run(
      'textDocument/diagnostic',
      async () => {
        const validated = await validate(params.textDocument.uri, () => !token.isCancellationRequested);
        return { kind: DocumentDiagnosticReportKind.Full, items: validated?.diagnostics ?? [] };
      },
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      token,
    ),
  );
  return {
    refresh() {
      if (canRefresh) connection.languages.diagnostics.refresh();
    },
  };
}

export function pushValidation(
  connection: Connection,
  run: Runner,
  validate: Validate,
  documents: OpenDocuments,
): Validation {
  const waiting = new Set<string>();

  const publish = (uri: string) => {
    // A burst of edits is answered once, for the version that stands when it is over.
    if (waiting.has(uri)) return;
    waiting.add(uri);
    void run(
      'textDocument/publishDiagnostics',
      async () => {
        waiting.delete(uri);
        const validated = await validate(uri, (document) => documents.get(uri) === document);
        if (!validated) return;
        await connection.sendDiagnostics({ uri, ...validated });
      },
      undefined,
    );
  };

  documents.onDidChangeContent(({ document }) => publish(document.uri));
  documents.onDidClose(({ document }) => {
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return {
    refresh() {
      for (const document of documents.all()) publish(document.uri);
    },
  };
}
