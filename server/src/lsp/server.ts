import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { rulePage } from '../base/project.ts';
import { type Analyses, createAnalyses } from './analyses.ts';
import { type CodeActionOptions, codeActionsOf, FIX_ALL } from './codeActions.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { languageOfClient } from './locale.ts';
import { createRunner, type Runner } from './runner.ts';
import type { Runtime } from './runtime.ts';
import { settingsSource } from './settings.ts';
import { pullValidation, pushValidation, type Validate } from './validation.ts';

/** Everything hangs on what the client can do, so everything is put together when it says so. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    assemble(connection, runtime, params);
    return initializeResult(params);
  });
  connection.listen();
}

function assemble(connection: Connection, runtime: Runtime, params: InitializeParams): void {
  const { capabilities } = params;
  const log = (message: string) => connection.console.error(message);
  const run = createRunner(runtime, log);
  const documents = openDocuments();
  const settings = settingsSource(connection, params, log);
  const analyses = createAnalyses(documents, settings, runtime);
  const options: CodeActionOptions = {
    language: languageOfClient(params),
    related: capabilities.textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    rulePage,
  };

  const validate: Validate = async (uri) => {
    const analysis = await analyses.of(uri);
    return analysis && { version: analysis.document.version, diagnostics: diagnosticsOf(analysis, options) };
  };
  const validation = canPull(params)
    ? pullValidation(connection, run, validate, capabilities.workspace?.diagnostics?.refreshSupport === true)
    : pushValidation(connection, run, validate, documents);

  registerCodeActions(connection, run, analyses, options);
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    validation.refresh();
  });
  connection.onInitialized(() => {
    if (!capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, undefined);
  });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    settings.forget(document.uri);
  });
  documents.listen(connection);
}

function registerCodeActions(
  connection: Connection,
  run: Runner,
  analyses: Analyses,
  options: CodeActionOptions,
): void {
  connection.onCodeAction((params, token) =>
    run(
      'textDocument/codeAction',
      async () => {
        const analysis = await analyses.of(params.textDocument.uri);
        return analysis ? codeActionsOf(analysis, params.range, params.context, options) : [];
      },
      [],
      token,
    ),
  );
}

function initializeResult(params: InitializeParams): InitializeResult {
  const literals = params.capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  return {
    serverInfo: { name: 'nianbao' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(canPull(params) && {
        diagnosticProvider: {
          identifier: 'nianbao',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      }),
      ...(literals && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
    },
  };
}

function canPull(params: InitializeParams): boolean {
  return params.capabilities.textDocument?.diagnostic !== undefined;
}
