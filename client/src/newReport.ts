import * as vscode from 'vscode';
import type { Messages } from './messages.ts';
import type { Server } from './server.ts';
import { type ReportStatus, statusOf } from './status.ts';

interface Wanted {
  readonly organ: string;
  readonly year: number;
  readonly notation: 'tab' | 'markdown';
}

const FIRST_YEAR = 2019;

/** Asks for what is not given, and opens a complete empty report that is not saved yet. */
export async function newReport(server: Server, messages: Messages, given?: Partial<Wanted>): Promise<void> {
  const last = await reportInFront(server);
  const organ = given?.organ ?? (await askOrgan(messages, last?.organ ?? ''));
  if (organ === undefined) return;
  const year = given?.year ?? (await askYear(messages, last?.year ?? null));
  if (year === undefined) return;
  const notation = given?.notation ?? (await askNotation(messages));
  if (notation === undefined) return;
  const content = await server.request<string>('nianbao/newReport', { organ, year, notation });
  if (content === null) return;
  const language = notation === 'markdown' ? 'markdown' : 'nianbao';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** The report in the active editor is most likely the one for the year before. */
async function reportInFront(server: Server): Promise<Pick<ReportStatus, 'organ' | 'year'> | null> {
  const document = vscode.window.activeTextEditor?.document;
  return document && server.serves(document.uri) ? statusOf(server, document) : null;
}

async function askOrgan(messages: Messages, value: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: messages.newReportTitle,
    prompt: messages.askOrgan,
    value,
    placeHolder: messages.organExample,
    ignoreFocusOut: true,
    validateInput: (text) => (/^[^|\n]+$/.test(text.trim()) ? null : messages.organMissing),
  });
  return answer?.trim();
}

/** Reports are written at the beginning of the year that follows. */
async function askYear(messages: Messages, last: number | null): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    title: messages.newReportTitle,
    prompt: messages.askYear,
    value: String(last === null ? new Date().getFullYear() - 1 : last + 1),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^20\d\d$/.test(text.trim()) && Number(text) >= FIRST_YEAR ? null : messages.yearWrong,
  });
  return answer === undefined ? undefined : Number(answer);
}

async function askNotation(messages: Messages): Promise<Wanted['notation'] | undefined> {
  const choices = [
    { label: messages.notationTab, detail: messages.notationTabDetail, notation: 'tab' as const },
    {
      label: messages.notationMarkdown,
      detail: messages.notationMarkdownDetail,
      notation: 'markdown' as const,
    },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: messages.newReportTitle,
    placeHolder: messages.askNotation,
    ignoreFocusOut: true,
  });
  return chosen?.notation;
}
