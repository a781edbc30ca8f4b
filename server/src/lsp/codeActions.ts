import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Span } from '../base/span.ts';
import { chooseFixes } from '../findings/apply.ts';
import { suppressionEdit } from '../findings/suppressionEdit.ts';
import type { Edit, Finding } from '../findings/types.ts';
import { findRule } from '../rules/registry.ts';
import type { Analysis } from './analyses.ts';
import { type DiagnosticOptions, diagnosticOf } from './diagnostics.ts';
import { rangeOf, spanOf } from './positions.ts';

/** A command of the client, run with the rule's id and the address of its page. */
export const OPEN_RULE = 'nianbao.openRule';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

export interface CodeActionOptions extends DiagnosticOptions {
  /** Whether the client takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
  /** Whether the client has the command that opens a rule's page. */
  readonly openRule: boolean;
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

/** First what mends this finding, then what mends others like it, then what only tells of it. */
function quickFixesOf(analysis: Analysis, range: Range, options: CodeActionOptions): CodeAction[] {
  const span = spanOf(analysis.document.lines, range);
  const findings = findingsAt(analysis.snapshot.findings, span);
  return [
    ...findings.flatMap((finding) => fixesOf(analysis, finding, options)),
    ...firstOfEachRule(findings).flatMap((finding) => fixesOfRule(analysis, finding, options)),
    ...firstOfEachRule(findings).flatMap((finding) => ignoring(analysis, finding, options)),
    ...(options.openRule
      ? firstOfEachRule(findings).map((finding) => openRule(analysis, finding, options))
      : []),
  ];
}

/** A cursor at either edge of a finding is on it. */
function findingsAt(findings: readonly Finding[], at: Span): Finding[] {
  return findings.filter(({ span }) => span.start <= at.end && at.start <= span.end);
}

function firstOfEachRule(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i);
}

/** The preferred fix first. */
function fixesOf(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  return [...finding.fixes]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .map((fix) => ({
      title: fix.title[options.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(analysis, finding, options)],
      isPreferred: fix.preferred,
      edit: workspaceEdit(analysis, fix.edits, options),
    }));
}

function fixesOfRule(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const { rule } = finding;
  if (!finding.fixes.some((fix) => fix.safety === 'safe')) return [];
  const same = analysis.snapshot.findings.filter((each) => each.rule === rule);
  const fixes = chooseFixes(same, 'safe');
  if (fixes.length < 2) return [];
  const title = {
    zh: `修复本文件中全部同类问题（${rule}，${fixes.length} 处）`,
    en: `Fix all problems of this kind in this file (${rule}, ${fixes.length})`,
  };
  return [
    {
      title: title[options.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: fixes.map((each) => diagnosticOf(analysis, each.finding, options)),
      edit: workspaceEdit(
        analysis,
        fixes.flatMap(({ fix }) => fix.edits),
        options,
      ),
    },
  ];
}

/**
 * A comment before the finding's line, where one can stand. It is written without its reason and holds only when
 * somebody has given one: a finding on the comment says so until then.
 */
function ignoring(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const { rule } = finding;
  if (findRule(rule)?.group === 'meta') return [];
  const suppression = suppressionEdit(analysis.snapshot, analysis.language, finding, '');
  if (suppression.kind !== 'comment') return [];
  const title = {
    zh: `忽略此处的 ${rule}：插入注释，在冒号后写明理由`,
    en: `Ignore ${rule} here: insert a comment and give the reason after its colon`,
  };
  return [
    {
      title: title[options.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(analysis, finding, options)],
      edit: workspaceEdit(analysis, [suppression.edit], options),
    },
  ];
}

function openRule(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction {
  const { rule } = finding;
  const title = { zh: `查看规则说明：${rule}`, en: `Show the page of the rule ${rule}` }[options.language];
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(analysis, finding, options)],
    command: { title, command: OPEN_RULE, arguments: [rule, options.rulePage(rule)] },
  };
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
