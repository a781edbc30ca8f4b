import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import type { Report } from '../report/types.ts';
import type { SuppressionEntry } from '../settings/types.ts';
import type { SourceLanguage } from '../syntax/parse.ts';
import { figuresFingerprint } from './fingerprint.ts';
import { readDirectives, type Scope, scopesOf } from './suppressionComments.ts';
import { directiveRemarks, lapsed, unusedComment, unusedEntry } from './suppressionRemarks.ts';
import type { Finding, Fix, Related } from './types.ts';

export interface SuppressionContext {
  readonly report: Report;
  readonly language: SourceLanguage;
  /** Entries of the configuration that hold for this report. */
  readonly entries: readonly SuppressionEntry[];
  /** The rules that can be suppressed. */
  readonly rules: readonly string[];
  /** Whether a rule has been run: of one that was not, nothing is known to be unused. */
  readonly hasRun: (rule: string) => boolean;
}

/** What there is to say about the suppressions themselves. */
export interface Remark {
  readonly message: Localized;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly remarks: readonly Remark[];
}

/** Takes away the findings that somebody has accepted, by comments in the text or entries of the configuration. */
export function applySuppression(findings: readonly Finding[], context: SuppressionContext): Suppressed {
  const { report, entries } = context;
  // In plain text, which is published as it stands, a comment would be published with it.
  const directives = context.language === 'plain' ? [] : readDirectives(report.source);
  if (directives.length === 0 && entries.length === 0) return { kept: findings, suppressed: [], remarks: [] };
  const { scopes, idle } = scopesOf(report.source, directives);
  const used = new Set<Scope | SuppressionEntry>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const by = [
      ...scopes.filter((scope) => holdsFor(scope, finding)),
      ...entries.filter((entry) => concerns(entry, finding, report) && isCurrent(entry, finding, report)),
    ];
    for (const each of by) used.add(each);
    (by.length > 0 ? suppressed : kept).push(finding);
  }
  const remarks = [
    ...directiveRemarks(directives, idle, context.rules),
    ...scopes
      .filter((scope) => !used.has(scope) && context.rules.includes(scope.rule) && context.hasRun(scope.rule))
      .map((scope) => unusedComment(report.source, scope)),
    ...entries
      .filter((entry) => !used.has(entry) && context.hasRun(entry.rule))
      .flatMap((entry) => entryRemark(entry, kept, report) ?? []),
  ];
  return { kept, suppressed, remarks };
}

function holdsFor(scope: Scope, { rule, span }: Finding): boolean {
  return scope.rule === rule && scope.from <= span.start && span.start < scope.to;
}

/** Same rule, same place; the figures may have changed. */
function concerns({ rule, cell, section }: SuppressionEntry, finding: Finding, report: Report): boolean {
  if (finding.rule !== rule) return false;
  if (cell !== undefined) return finding.cell === cell;
  return section === undefined || sectionAt(report, finding.span.start) === section;
}

function isCurrent({ fingerprint }: SuppressionEntry, finding: Finding, report: Report): boolean {
  return fingerprint === undefined || fingerprint === figuresFingerprint(report, finding);
}

export function sectionAt(report: Report, offset: number): string | null {
  const section = report.sections.find(({ span }) => span.start <= offset && offset < span.end);
  return section?.form.id ?? null;
}

/** An entry for many files may be of use in another; only one that names this file is told to be unused here. */
function entryRemark(entry: SuppressionEntry, kept: readonly Finding[], report: Report): Remark | null {
  const placed = entry.cell !== undefined || entry.section !== undefined;
  const changed = placed && kept.find((finding) => concerns(entry, finding, report));
  if (changed) return lapsed(entry, changed.span, figuresFingerprint(report, changed));
  return entry.exact ? unusedEntry(entry, placeOf(entry, report)) : null;
}

function placeOf({ cell, section }: SuppressionEntry, report: Report): Span {
  const cells =
    cell === undefined ? [] : report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const bound = cells.find(({ id }) => id === cell)?.content.span;
  const heading = report.sections.find(({ form }) => form.id === section)?.heading.span;
  return bound ?? heading ?? report.title?.span ?? { start: 0, end: 0 };
}
