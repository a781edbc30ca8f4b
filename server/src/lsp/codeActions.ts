import type { Span } from '../base/span.ts';
import { chooseFixes } from '../findings/apply.ts';
import type { Finding } from '../findings/types.ts';
import type { Analysis } from './analyses.ts';
import { FIX_ALL } from './capabilities.ts';
import { diagnosticOf } from './diagnostics.ts';
import { type IgnoringOptions, ignoring, ignoringEdit } from './ignoring.ts';
import { spanOf } from './positions.ts';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type WorkspaceEdit,
} from './protocol.ts';
import { workspaceEdit } from './workspaceEdits.ts';

/** A command of the client, run with the rule's id and the address of its page. */
export const OPEN_RULE = 'nianbao.openRule';

export interface CodeActionOptions extends IgnoringOptions {
  /** Whether the client has the command that opens a rule's page. */
  readonly openRule: boolean;
  /** Whether the client asks for an action's edit only when it has been chosen. */
  readonly resolve: boolean;
}

/** What an action needs to be resolved: which finding it is about, in which version of the document. */
export interface ActionData {
  readonly work: 'fix-rule' | 'ignore';
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  readonly span: Span;
}

export async function codeActionsOf(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): Promise<CodeAction[]> {
  const quickFixes = wants(context, CodeActionKind.QuickFix)
    ? await quickFixesOf(analysis, range, options)
    : [];
  // Source actions are made only when asked for by kind: nobody wants them in the lightbulb.
  const fixAll = context.only && wants(context, FIX_ALL) ? fixAllOf(analysis, options) : [];
  return [...quickFixes, ...fixAll];
}

/** First what mends this finding, then what mends others like it, then what only tells of it. */
async function quickFixesOf(
  analysis: Analysis,
  range: Range,
  options: CodeActionOptions,
): Promise<CodeAction[]> {
  const span = spanOf(analysis.document.lines, range);
  const findings = findingsAt(analysis.snapshot.findings, span);
  const first = firstOfEachRule(findings);
  const ignored = await Promise.all(first.map((finding) => ignoringOf(analysis, finding, options)));
  return [
    ...findings.flatMap((finding) => fixesOf(analysis, finding, options)),
    ...first.flatMap((finding) => fixesOfRule(analysis, finding, options)),
    ...ignored.flatMap((action) => action ?? []),
    ...(options.openRule ? first.flatMap((finding) => openRule(analysis, finding, options) ?? []) : []),
  ];
}

/** The edit of an action that was listed without one; null where the text is no longer what it was listed for. */
export async function resolvedEdit(
  analysis: Analysis,
  data: ActionData,
  options: CodeActionOptions,
): Promise<WorkspaceEdit | null> {
  if (analysis.document.version !== data.version) return null;
  const { findings } = analysis.snapshot;
  const same = findings.filter(({ rule }) => rule === data.rule);
  const finding = same.find(({ span }) => span.start === data.span.start && span.end === data.span.end);
  if (!finding) return null;
  if (data.work === 'ignore') return ignoringEdit(analysis, finding, options);
  const fixes = chooseFixes(same, 'safe');
  return workspaceEdit(
    analysis.document,
    fixes.flatMap(({ fix }) => fix.edits),
    options,
  );
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
      edit: workspaceEdit(analysis.document, fix.edits, options),
    }));
}

/** How many there are to mend is not known before each has been proven, which is left until it is asked for. */
function fixesOfRule(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const { rule } = finding;
  const same = analysis.snapshot.findings.filter((each) => each.rule === rule);
  if (same.length < 2 || !finding.fixes.some((fix) => fix.safety === 'safe')) return [];
  if (options.resolve) {
    const title = {
      zh: `修复本文件中全部同类问题（${rule}）`,
      en: `Fix all problems of this kind in this file (${rule})`,
    };
    return [
      {
        title: title[options.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(analysis, finding, options)],
        data: dataOf('fix-rule', analysis, finding),
      },
    ];
  }
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
        analysis.document,
        fixes.flatMap(({ fix }) => fix.edits),
        options,
      ),
    },
  ];
}

/** In an entry's place the edit is made when it is chosen, for the configuration may change until then. */
async function ignoringOf(
  analysis: Analysis,
  finding: Finding,
  options: CodeActionOptions,
): Promise<CodeAction | null> {
  const action = await ignoring(analysis, finding, options);
  if (!action || !options.resolve) return action;
  const { edit: _, ...listed } = action;
  return { ...listed, data: dataOf('ignore', analysis, finding) };
}

function dataOf(work: ActionData['work'], { document }: Analysis, { rule, span }: Finding): ActionData {
  return { work, uri: document.uri, version: document.version, rule, span };
}

function openRule(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction | null {
  const { rule } = finding;
  const page = options.rulePage(rule);
  if (page === null) return null;
  const title = { zh: `查看规则说明：${rule}`, en: `Show the page of the rule ${rule}` }[options.language];
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(analysis, finding, options)],
    command: { title, command: OPEN_RULE, arguments: [rule, page] },
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
  return [
    { title: title[options.language], kind: FIX_ALL, edit: workspaceEdit(analysis.document, edits, options) },
  ];
}

/** Kinds are a hierarchy: who asks for `source.fixAll` asks for `source.fixAll.nianbao` too. */
function wants(context: CodeActionContext, kind: string): boolean {
  return context.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`)) ?? true;
}
