import { type NewEntry, suppressionEdit } from '../findings/suppressionEdit.ts';
import { addEntry, patternFor } from '../findings/suppressionEntry.ts';
import type { Finding } from '../findings/types.ts';
import { findRule } from '../rules/registry.ts';
import { lineTable } from '../source/lines.ts';
import type { Analysis } from './analyses.ts';
import type { ConfigurationPlace } from './configured.ts';
import { type DiagnosticOptions, diagnosticOf } from './diagnostics.ts';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from './protocol.ts';
import { type EditOptions, newFileEdit, workspaceEdit } from './workspaceEdits.ts';

/** A command of the client, run with the configuration's address: shows the entry that lacks its reason. */
export const GIVE_REASON = 'nianbao.giveReason';

export interface IgnoringOptions extends DiagnosticOptions, EditOptions {
  /** Whether an edit may create a file. */
  readonly createFiles: boolean;
  readonly giveReason: boolean;
  /** Where an entry about a document belongs. */
  placeFor(uri: string, reading: 'as known' | 'anew'): Promise<ConfigurationPlace | null>;
  /** A file as it stands in an editor, saved or not; null where none has it open. */
  openText(uri: string): Promise<{ readonly text: string; readonly version: number | null } | null>;
}

/**
 * Ignores a finding where it stands: by a comment before its line where one can stand, else by an entry of the nearest
 * configuration. Either is written without its reason and holds only when somebody has given one.
 */
export async function ignoring(
  analysis: Analysis,
  finding: Finding,
  options: IgnoringOptions,
): Promise<CodeAction | null> {
  const { rule } = finding;
  if (!canBeIgnored(rule)) return null;
  const suppression = suppressionEdit(analysis.snapshot, analysis.language, finding, '');
  const action = {
    title: (suppression.kind === 'comment' ? byComment(rule) : byEntry(rule))[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(analysis, finding, options)],
  };
  if (suppression.kind === 'comment') {
    return { ...action, edit: workspaceEdit(analysis.document, [suppression.edit], options) };
  }
  const place = await options.placeFor(analysis.document.uri, 'as known');
  const edit = place && entryEdit(place, suppression.entry, null, options);
  if (!edit) return null;
  const command = { title: action.title, command: GIVE_REASON, arguments: [place.uri] };
  return { ...action, edit, ...(options.giveReason && { command }) };
}

/** The entry once more, for the configuration as it is when the action has been chosen. */
export async function ignoringEdit(
  analysis: Analysis,
  finding: Finding,
  options: IgnoringOptions,
): Promise<WorkspaceEdit | null> {
  const suppression = suppressionEdit(analysis.snapshot, analysis.language, finding, '');
  if (suppression.kind === 'comment') {
    return workspaceEdit(analysis.document, [suppression.edit], options);
  }
  const place = await options.placeFor(analysis.document.uri, 'anew');
  return place && entryEdit(place, suppression.entry, await options.openText(place.uri), options);
}

/** Null where the client cannot do it, or the configuration is too broken to write in. */
function entryEdit(
  { uri, text, file }: ConfigurationPlace,
  entry: NewEntry,
  open: { readonly text: string; readonly version: number | null } | null,
  options: IgnoringOptions,
): WorkspaceEdit | null {
  const pattern = patternFor(file);
  const now = open?.text ?? text;
  const edit = pattern === null ? null : addEntry(now ?? '', pattern, entry);
  if (!edit) return null;
  if (now === null) return options.createFiles ? newFileEdit(uri, edit.newText) : null;
  return workspaceEdit({ uri, version: open?.version ?? null, lines: lineTable(now) }, [edit], options);
}

/** The findings on suppressions and configurations are not ignored but mended. */
function canBeIgnored(rule: string): boolean {
  const known = findRule(rule);
  return known !== undefined && known.group !== 'meta';
}

function byComment(rule: string) {
  return {
    zh: `忽略此处的 ${rule}：插入注释，在冒号后写明理由`,
    en: `Ignore ${rule} here: insert a comment and give the reason after its colon`,
  };
}

function byEntry(rule: string) {
  return {
    zh: `忽略此处的 ${rule}：写入 .nianbao.json，再写明理由`,
    en: `Ignore ${rule} here: add an entry to .nianbao.json and give the reason there`,
  };
}
