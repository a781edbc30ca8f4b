import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Span } from '../base/span.ts';
import { type ChosenFix, chooseFixes } from '../findings/apply.ts';
import type { Edit, Finding } from '../findings/types.ts';
import type { Analysis } from './analyses.ts';
import { type DiagnosticOptions, diagnosticOf } from './diagnostics.ts';
import { rangeOf, spanOf } from './positions.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

export interface CodeActionOptions extends DiagnosticOptions {
  /** Whether the client takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
}

export function codeActionsOf(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const quickFixes = wants(context, CodeActionKind.QuickFix) ? quickFixesOf(analysis, range, options) : [];
  // Source actions are made only when asked for by kind: nobody wants them in the lightbulb.
  const fixAll = context.only && wants(context, FIX_ALL) ? fixAllOf(analysis, options) : [];
  return [...quickFixes, ...fixAll];
}

function quickFixesOf(analysis: Analysis, range: Range, options: CodeActionOptions): CodeAction[] {
  const span = spanOf(analysis.document.lines, range);
  return fixesAt(analysis.snapshot.findings, span).map(({ finding, fix }) => ({
    title: fix.title[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(analysis, finding, options)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(analysis, fix.edits, options),
  }));
}

/** The preferred fix of a finding first; a cursor at either edge of a finding is on it. */
function fixesAt(findings: readonly Finding[], at: Span): ChosenFix[] {
  return findings
    .filter(({ span }) => span.start <= at.end && at.start <= span.end)
    .flatMap((finding) => {
      const fixes = [...finding.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
      return fixes.map((fix) => ({ finding, fix }));
    });
}

function fixAllOf(analysis: Analysis, options: CodeActionOptions): CodeAction[] {
  const fixes = chooseFixes(analysis.snapshot.findings, 'safe');
  if (fixes.length === 0) return [];
  const title = {
    zh: `应用全部安全修复（${fixes.length} 处）`,
    en: `Apply all safe fixes (${fixes.length})`,
  };
  const edits = fixes.flatMap(({ fix }) => fix.edits);
  return [{ title: title[options.language], kind: FIX_ALL, edit: workspaceEdit(analysis, edits, options) }];
}

function workspaceEdit(
  { document }: Analysis,
  edits: readonly Edit[],
  options: CodeActionOptions,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({
    range: rangeOf(document.lines, edit.span),
    newText: edit.newText,
  }));
  if (!options.versionedEdits) return { changes: { [document.uri]: textEdits } };
  const { uri, version } = document;
  return { documentChanges: [TextDocumentEdit.create({ uri, version }, textEdits)] };
}

/** Kinds are a hierarchy: who asks for `source.fixAll` asks for `source.fixAll.nianbao` too. */
function wants(context: CodeActionContext, kind: string): boolean {
  return context.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`)) ?? true;
}
