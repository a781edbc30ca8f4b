import { rulePage } from '../base/project.ts';
import { findRule } from '../rules/registry.ts';
import { CONFIGURATION_NAME } from '../workspace/configuration.ts';
import { REPORT_FILES } from '../workspace/reportFiles.ts';
import { createAnalyses, isConfiguration } from './analyses.ts';
import { canCreateFiles, canPull, canResolve, clientCommands, hoverMarkup } from './capabilities.ts';
import { OPEN_RULE } from './codeActions.ts';
import { configuredSettings } from './configured.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { filesFor, openTexts } from './files.ts';
import { workspaceFolders } from './folders.ts';
import { GIVE_REASON } from './ignoring.ts';
import { linkedReports } from './linked.ts';
import { languageOfClient } from './locale.ts';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from './protocol.ts';
import { registerReportRequests } from './reportRequests.ts';
import { type RequestOptions, registerRequests } from './requests.ts';
import { createRunner } from './runner.ts';
import type { Runtime } from './runtime.ts';
import { settingsSource } from './settings.ts';
import { pullValidation, pushValidation, type Validate } from './validation.ts';

/** What is to be done when the client has our answer, and may be asked for more. */
export interface Assembly {
  begin(): void;
}

export function assemble(connection: Connection, runtime: Runtime, params: InitializeParams): Assembly {
  const { capabilities } = params;
  const log = (message: string) => connection.console.error(message);
  const run = createRunner(runtime, log);
  const documents = openDocuments();
  const files = filesFor(connection, runtime, params);
  const folders = workspaceFolders(files, params);
  const settings = configuredSettings(settingsSource(connection, params, log), files, folders);
  const linked = linkedReports(files, folders, documents, runtime);
  const analyses = createAnalyses(documents, settings, linked, runtime);
  const options: RequestOptions = {
    language: languageOfClient(params),
    related: capabilities.textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    rulePage: (rule) => (findRule(rule) ? rulePage(rule) : null),
    openRule: clientCommands(params).has(OPEN_RULE),
    giveReason: clientCommands(params).has(GIVE_REASON),
    resolve: canResolve(params),
    createFiles: canCreateFiles(params),
    placeFor: settings.placeFor,
    openText: openTexts(connection, documents, params),
    markup: hoverMarkup(params),
    hierarchical: capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };

  const turn = () => new Promise<void>((resolve) => runtime.afterPendingMessages(resolve));
  const validate: Validate = async (uri, isWanted) => {
    const analysis = await analyses.of(uri);
    // A request behind the edit goes first, since it may need less than the findings do.
    for (let i = 0; i < TURNS_OF_A_REQUEST; i++) await turn();
    if (!analysis || !isWanted(analysis.document)) return undefined;
    return { version: analysis.document.version, diagnostics: diagnosticsOf(analysis, options) };
  };
  const validation = canPull(params)
    ? pullValidation(connection, run, validate, capabilities.workspace?.diagnostics?.refreshSupport === true)
    : pushValidation(connection, run, validate, documents);

  registerRequests(connection, run, analyses, documents, options);
  registerReportRequests(connection, run, analyses, options.language);
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    validation.refresh();
  });
  if (capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.changed(event);
      settings.foldersChanged();
      linked.forget();
      validation.refresh();
    });
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    const areSettings = uris.length === 0 || uris.some(isConfiguration);
    if (areSettings) settings.reread();
    if (linked.changed(uris) || areSettings) validation.refresh();
  });
  documents.onDidSave(({ document }) => {
    if (linked.changed([document.uri])) validation.refresh();
  });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    settings.forget(document.uri);
  });
  documents.listen(connection);
  return {
    begin() {
      const { workspace } = capabilities;
      if (workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, undefined);
      }
      if (files && workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [CONFIGURATION_NAME, REPORT_FILES].map((name) => ({ globPattern: `**/${name}` }));
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    },
  };
}

/** It is read in one turn and answered in the next. */
const TURNS_OF_A_REQUEST = 2;
