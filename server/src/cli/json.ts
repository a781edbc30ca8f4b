import type { Localized } from '../base/localized.ts';
import type { Outcome, Snapshot } from '../engine/types.ts';
import { UNCHECKED } from '../features/ledgerWords.ts';
import { figuresFingerprint, fingerprints } from '../findings/fingerprint.ts';
import type { Finding, Related, Safety } from '../findings/types.ts';
import type { FormId } from '../form/types.ts';
import type { Severity } from '../settings/types.ts';
import { ledgerOf } from '../solve/ledger.ts';
import type { CheckOutcome } from '../solve/types.ts';
import type { Encoding } from '../source/encoding.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import type { ConfigurationFile } from '../workspace/configuration.ts';
import type { Context } from './context.ts';
import type { InputFile } from './input.ts';
import { type Range, rangeOf } from './range.ts';
import { outcomeMessage } from './words.ts';

/** An entry of `reports` in the output of `check --format json`; docs/check.schema.json describes it. */
export interface ReportEntry {
  readonly path: string;
  readonly encoding: Encoding | null;
  readonly outcome: Outcome | 'read-error';
  readonly message: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly findings: readonly FindingEntry[];
  /** How many findings somebody has accepted; they are not among the findings. */
  readonly suppressed: number;
  readonly identities: IdentityCounts;
  readonly ledger: Ledger;
}

interface FindingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly doc: string;
  readonly cell?: string;
  readonly certainty: 'certain' | 'reconstructed';
  readonly fingerprint: string;
  /** Of the figures it is about, for an entry of `suppress`. */
  readonly figures: string;
  readonly range: Range;
  readonly related: readonly RelatedEntry[];
  readonly fixes: readonly FixEntry[];
}

interface RelatedEntry {
  readonly message: string;
  readonly path?: string;
  readonly range?: Range;
}

interface FixEntry {
  readonly title: string;
  readonly safety: Safety;
  readonly preferred: boolean;
  readonly edits: readonly { range: Range; newText: string }[];
}

interface Ledger {
  readonly figures: number;
  readonly checked: number;
  readonly unchecked: readonly { reason: string; count: number }[];
}

type IdentityCounts = Record<CheckOutcome, number>;

const NO_IDENTITIES: IdentityCounts = {
  pass: 0,
  fail: 0,
  notApplicable: 0,
  notEnough: 0,
  unreadable: 0,
  notFilled: 0,
};

export function reportEntry(context: Context, file: InputFile, snapshot: Snapshot): ReportEntry {
  const { report, outcome } = snapshot;
  const message = outcomeMessage(snapshot);
  const lines = lineTable(file.text);
  const names = fingerprints(file.text, snapshot.findings);
  return {
    path: file.path,
    encoding: file.encoding,
    outcome,
    message: message && context.say(message),
    organ: report.organ,
    year: report.year,
    form: report.recognition === 'report' ? report.form.id : null,
    findings: snapshot.findings.map((finding, index) =>
      findingEntry(context, finding, lines, names[index]!, figuresFingerprint(report, finding)),
    ),
    suppressed: snapshot.suppressed.length,
    identities: countOutcomes(snapshot),
    ledger: ledgerTotals(context, snapshot),
  };
}

export function unreadEntry(context: Context, path: string, problem: Localized): ReportEntry {
  return {
    path,
    encoding: null,
    outcome: 'read-error',
    message: context.say(problem),
    organ: null,
    year: null,
    form: null,
    findings: [],
    suppressed: 0,
    identities: NO_IDENTITIES,
    ledger: { figures: 0, checked: 0, unchecked: [] },
  };
}

/** A configuration that is not as it should be. */
export interface ConfigurationEntry {
  readonly path: string;
  readonly problems: readonly { severity: 'warning'; message: string; range: Range }[];
}

export function configurationEntry({ say }: Context, broken: ConfigurationFile): ConfigurationEntry {
  const lines = lineTable(broken.text ?? '');
  return {
    path: broken.path,
    problems: broken.problems.map(({ message, span }) => ({
      severity: 'warning',
      message: say(message),
      range: rangeOf(lines, span),
    })),
  };
}

export function checkDocument(
  context: Context,
  reports: readonly ReportEntry[],
  configurations: readonly ConfigurationEntry[],
): string {
  const tool = { name: 'nianbao', version: context.version };
  return `${JSON.stringify({ version: 1, tool, configurations, reports }, null, 2)}\n`;
}

function findingEntry(
  { say }: Context,
  finding: Finding,
  lines: LineTable,
  fingerprint: string,
  figures: string,
): FindingEntry {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(finding.message),
    doc: `docs/rules/${finding.rule}.md`,
    ...(finding.cell === undefined ? {} : { cell: finding.cell }),
    certainty: finding.certainty,
    fingerprint,
    figures,
    range: rangeOf(lines, finding.span),
    related: finding.related.map((related) => relatedEntry(say, related, lines)),
    fixes: finding.fixes.map(({ title, safety, preferred, edits }) => ({
      title: say(title),
      safety,
      preferred,
      edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.newText })),
    })),
  };
}

/** A place in another file has a range where the lines of that file are known. */
function relatedEntry(say: Context['say'], related: Related, own: LineTable): RelatedEntry {
  const { message, span, path } = related;
  const lines = path === undefined ? own : related.lines;
  return {
    message: say(message),
    ...(path !== undefined && { path }),
    ...(lines && { range: rangeOf(lines, span) }),
  };
}

function countOutcomes({ arithmetic }: Snapshot): IdentityCounts {
  const counts = { ...NO_IDENTITIES };
  for (const { outcome } of arithmetic.identities) counts[outcome]++;
  return counts;
}

function ledgerTotals({ say }: Pick<Context, 'say'>, { figures, arithmetic }: Snapshot): Ledger {
  const entries = ledgerOf(figures, arithmetic);
  const reasons = new Map<string, number>();
  for (const { unchecked } of entries) {
    if (unchecked) reasons.set(say(UNCHECKED[unchecked]), (reasons.get(say(UNCHECKED[unchecked])) ?? 0) + 1);
  }
  const unchecked = [...reasons].map(([reason, count]) => ({ reason, count }));
  const left = unchecked.reduce((sum, { count }) => sum + count, 0);
  return { figures: entries.length, checked: entries.length - left, unchecked };
}

/** 已核 176/186；未核：…… */
export function totalsLine(context: Context, snapshot: Snapshot): string {
  const { figures, checked, unchecked } = ledgerTotals(context, snapshot);
  const left = unchecked
    .map(({ reason, count }) => `${reason} ${count}`)
    .join(context.language === 'zh' ? '；' : '; ');
  return context.say({
    zh: `已核 ${checked}/${figures}${left ? `；未核：${left}` : ''}`,
    en: `checked ${checked}/${figures}${left ? `; not checked: ${left}` : ''}`,
  });
}
