// The least a language server can be: keeps the documents, lets `examine` read each version and finds nothing.
import { TextDocuments } from 'vscode-languageserver';
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export function serve(examine) {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
  }));
  documents.onDidChangeContent(({ document }) => {
    examine(document.getText());
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
}
