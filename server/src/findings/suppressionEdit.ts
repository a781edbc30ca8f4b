import type { Report } from '../report/types.ts';
import { lineStartAt } from '../source/lines.ts';
import type { SourceLanguage } from '../syntax/parse.ts';
import { figuresFingerprint } from './fingerprint.ts';
import { sectionAt } from './suppression.ts';
import { NEXT_LINE } from './suppressionComments.ts';
import type { Edit, Finding } from './types.ts';

/** An entry for `suppress` in `.nianbao.json`, all but the file it is for. */
export interface NewEntry {
  readonly rule: string;
  readonly cell?: string;
  readonly section?: string;
  readonly reason: string;
  readonly fingerprint: string;
}

export type SuppressionEdit =
  | { readonly kind: 'comment'; readonly edit: Edit }
  | { readonly kind: 'entry'; readonly entry: NewEntry };

/** How a finding is suppressed where it stands: by a comment where one can stand before it, else by an entry. */
export function suppressionEdit(
  { report }: { readonly report: Report },
  language: SourceLanguage,
  finding: Finding,
  reason: string,
): SuppressionEdit {
  const at = language === 'plain' ? null : placeForComment(report, language, finding);
  if (at === null) return { kind: 'entry', entry: entryFor(report, finding, reason) };
  const { source } = report;
  const lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const newText = `<!-- ${NEXT_LINE} ${finding.rule}: ${harmless(reason)} -->${lineEnd}`;
  return { kind: 'comment', edit: { span: { start: at, end: at }, newText } };
}

export function entryFor(report: Report, finding: Finding, reason: string): NewEntry {
  const section = sectionAt(report, finding.span.start);
  return {
    rule: finding.rule,
    ...(finding.cell !== undefined ? { cell: finding.cell } : section !== null ? { section } : {}),
    reason: reason.trim(),
    fingerprint: figuresFingerprint(report, finding),
  };
}

/** The start of the finding's line; null where a comment there would cut a table, a paragraph or a tag in two. */
function placeForComment(report: Report, language: SourceLanguage, { span }: Finding): number | null {
  const { source, tree } = report;
  const start = lineStartAt(source, span.start);
  const block = tree.blocks.find((each) => each.span.start <= span.start && span.start <= each.span.end);
  if (!block || block.kind === 'table') return null;
  const first = block.kind === 'heading' ? block.content : block.lines[0]!;
  if (lineStartAt(source, first.span.start) !== start) return null;
  const before = source.slice(0, start);
  if (before.lastIndexOf('<') > before.lastIndexOf('>')) return null;
  // A line of HTML may hold the whole page, and a comment would then hold for all of it.
  const sharing = tree.blocks.filter((each) => lineStartAt(source, each.span.start) === start);
  return language === 'html' && sharing.length > 1 ? null : start;
}

/** Nothing of a reason may end the comment it stands in. */
function harmless(reason: string): string {
  return reason.trim().replace(/\s+/g, ' ').replace(/-{2,}/g, '—').replace(/[<>]/g, ' ');
}
