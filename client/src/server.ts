import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerForFiles } from './files.ts';
import { createGate } from './gate.ts';
import type { Messages } from './messages.ts';
import { LANGUAGES, looksLikeReport } from './reports.ts';
import { undeterred } from './undeterred.ts';

export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

export type ServerState = 'waiting' | 'starting' | 'running' | 'failed';

/** The language server as the extension sees it: not there before a report is. */
export interface Server {
  state(): ServerState;
  readonly onDidChangeState: vscode.Event<void>;
  /** The server has answered for a document as it stands. */
  readonly onDidCheck: vscode.Event<vscode.Uri>;
  serves(uri: vscode.Uri): boolean;
  /** Starts the server where it is not running; nothing where it cannot be. */
  request<R>(method: string, params: object): Promise<R | null>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function createServer(
  context: vscode.ExtensionContext,
  create: CreateClient,
  messages: Messages,
  output: vscode.LogOutputChannel,
): Server {
  const changed = new vscode.EventEmitter<void>();
  const checked = new vscode.EventEmitter<vscode.Uri>();
  const gate = createGate();
  let state: ServerState = 'waiting';
  let client: Promise<BaseLanguageClient> | undefined;
  context.subscriptions.push(changed, checked);

  const become = (next: ServerState) => {
    state = next;
    changed.fire();
  };

  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    outputChannel: output,
    initializationOptions: {
      locale: vscode.env.language,
      commands: ['nianbao.openRule', 'nianbao.giveReason'],
      files: true,
    },
    middleware: {
      ...gate.middleware,
      async provideDiagnostics(document, previous, token, next) {
        const report = await next(document, previous, token);
        const uri = 'uri' in document ? document.uri : document;
        if (gate.serves(uri)) checked.fire(uri);
        return report;
      },
    },
  };

  const created = (): Promise<BaseLanguageClient> => {
    client ??= create(context, options).then((made) => {
      answerForFiles(made);
      const { clientOptions } = made;
      if (clientOptions.errorHandler) clientOptions.errorHandler = undeterred(clientOptions.errorHandler);
      // It is started again by itself when it ends; from the fifth time in three minutes on it stays where it is.
      made.onDidChangeState(({ newState }) => become(STATES[newState] ?? 'failed'));
      return made;
    });
    return client;
  };

  /** The commands stay usable when the server does not start: one of them starts it again. */
  const attempt = async (work: (client: BaseLanguageClient) => Promise<void>): Promise<boolean> => {
    try {
      if (state !== 'running') become('starting');
      await work(await created());
      become('running');
      return true;
    } catch (error) {
      become('failed');
      output.error(error instanceof Error ? error : String(error));
      const asked = vscode.window.showErrorMessage(messages.serverFailed, messages.showOutput);
      void asked.then((answer) => answer && output.show());
      return false;
    }
  };

  let starting: Promise<boolean> | undefined;
  const start = () => {
    starting ??= attempt((each) => each.start());
    return starting;
  };
  startWithFirstReport(context, start);

  return {
    state: () => state,
    onDidChangeState: changed.event,
    onDidCheck: checked.event,
    serves: gate.serves,
    async request(method, params) {
      if (!(await start())) return null;
      return (await created()).sendRequest(method, params);
    },
    async restart() {
      starting = attempt(async (each) => {
        // One that has fallen over cannot be stopped, and need not be.
        if (each.isRunning()) await each.stop().catch((error: unknown) => output.warn(String(error)));
        await each.start();
      });
      await starting;
    },
    async stop() {
      if (client) await (await client).stop();
    },
  };
}

/** The values of the client's `State`, which is not here before the client is. */
const STATES: Readonly<Record<number, ServerState>> = { 1: 'failed', 2: 'running', 3: 'starting' };

function startWithFirstReport(context: vscode.ExtensionContext, start: () => void): void {
  const watching: vscode.Disposable[] = [];
  const look = (document: vscode.TextDocument) => {
    if (!looksLikeReport(document)) return;
    for (const watcher of watching) watcher.dispose();
    start();
  };
  watching.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  context.subscriptions.push(...watching);
  const open = vscode.workspace.textDocuments.find(looksLikeReport);
  if (open) look(open);
}
