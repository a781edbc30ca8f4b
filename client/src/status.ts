import * as vscode from 'vscode';
import type { Messages } from './messages.ts';
import type { Server } from './server.ts';

/** What the server answers to `nianbao/status`. */
export interface ReportStatus {
  readonly outcome: 'checked' | 'not-a-report' | 'old-form' | 'table-unreadable';
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: string;
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly figures: number;
  readonly checked: number;
  readonly notFilled: readonly string[];
  readonly tables: number;
  readonly lastYear: string | null;
}

/** The language status of the report in the active editor; there is none beside other texts. */
export function showStatus(server: Server, messages: Messages): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  let of: string | undefined;

  const itemFor = (document: vscode.TextDocument): vscode.LanguageStatusItem => {
    const selector = `${document.uri.scheme}:${document.languageId}`;
    if (!item || of !== selector) {
      item?.dispose();
      item = vscode.languages.createLanguageStatusItem('nianbao.status', {
        scheme: document.uri.scheme,
        language: document.languageId,
      });
      item.name = messages.name;
      of = selector;
    }
    return item;
  };
  const hide = () => {
    item?.dispose();
    item = undefined;
  };

  const update = async (): Promise<void> => {
    const document = activeDocument();
    const isReport = document !== undefined && server.serves(document.uri);
    void vscode.commands.executeCommand('setContext', 'nianbao.isReport', isReport);
    const state = server.state();
    if (!document || !isReport || state === 'waiting') return hide();
    const shown = itemFor(document);
    shown.busy = state === 'starting';
    if (state === 'starting') shown.text = messages.starting;
    if (state === 'failed') return describeFailure(shown, messages);
    if (state !== 'running') return;
    const version = document.version;
    const status = await statusOf(server, document);
    // Another text is in front by now, or this one has been typed in: its own answer is on its way.
    if (!status || activeDocument() !== document || document.version !== version || item !== shown) return;
    describe(shown, status, messages);
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    server.onDidChangeState(() => void update()),
    server.onDidCheck((uri) => {
      if (uri.toString() === activeDocument()?.uri.toString()) void update();
    }),
    { dispose: hide },
  );
}

export function statusOf(server: Server, document: vscode.TextDocument): Promise<ReportStatus | null> {
  const textDocument = { uri: document.uri.toString() };
  return server.request<ReportStatus>('nianbao/status', { textDocument }).catch(() => null);
}

function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}

function describeFailure(item: vscode.LanguageStatusItem, messages: Messages): void {
  item.text = messages.serverStopped;
  item.detail = '';
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.command = { command: 'nianbao.restartServer', title: messages.restartServer };
}

function describe(item: vscode.LanguageStatusItem, status: ReportStatus, messages: Messages): void {
  const { error, warning, information, hint } = status.findings;
  item.text = textOf(status, messages);
  const form = messages.form(status.form, status.year === null ? messages.yearUnknown : String(status.year));
  item.detail = status.lastYear === null ? form : `${form} · ${messages.heldAgainst(status.lastYear)}`;
  item.severity =
    error > 0 || status.outcome === 'table-unreadable'
      ? vscode.LanguageStatusSeverity.Error
      : warning > 0
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  item.accessibilityInformation = {
    label: `${messages.name}: ${item.text}, ${item.detail}, ${error + warning + information + hint}`,
  };
  item.command = { command: 'nianbao.showLedger', title: messages.showLedger };
}

function textOf(status: ReportStatus, messages: Messages): string {
  if (status.outcome === 'not-a-report') return messages.notAReport;
  if (status.outcome === 'old-form') return messages.oldForm;
  const { error, warning, information, hint } = status.findings;
  const counts = [
    ...(error > 0 ? [messages.errors(error)] : []),
    ...(warning > 0 ? [messages.warnings(warning)] : []),
    ...(information + hint > 0 ? [messages.others(information + hint)] : []),
  ];
  const found = counts.length > 0 ? counts.join(' ') : messages.clean;
  const filled = status.notFilled.length;
  if (filled === status.tables) return [messages.notFilled, ...counts].join(' · ');
  const parts = [found, messages.checked(status.checked, status.figures)];
  if (filled > 0) parts.push(messages.tablesNotFilled(filled, status.tables));
  if (status.outcome === 'table-unreadable') parts.push(messages.unreadable);
  return parts.join(' · ');
}
