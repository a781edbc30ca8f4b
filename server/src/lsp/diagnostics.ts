import type { Language } from '../base/localized.ts';
import type { Finding, Related } from '../findings/types.ts';
import type { Severity } from '../settings/types.ts';
import type { Analysis } from './analyses.ts';
import { rangeOf } from './positions.ts';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
} from './protocol.ts';
import { shownOf } from './shown.ts';

const SOURCE = 'nianbao';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client hands back with a diagnostic. */
export interface DiagnosticData {
  readonly cell?: string | undefined;
  readonly certainty: Finding['certainty'];
}

export interface DiagnosticOptions {
  readonly language: Language;
  readonly related: boolean;
  /** Null for what no rule says, as that a text is too large. */
  rulePage(rule: string): string | null;
}

export function diagnosticsOf(analysis: Analysis, options: DiagnosticOptions): Diagnostic[] {
  return shownOf(analysis.snapshot.findings).map((finding) => diagnosticOf(analysis, finding, options));
}

export function diagnosticOf(analysis: Analysis, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { language } = options;
  const diagnostic: Diagnostic = {
    range: rangeOf(analysis.document.lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message[language],
    // Not the fixes: to prove them takes longer than to find what they mend, and nobody has asked for them yet.
    data: { cell: finding.cell, certainty: finding.certainty } satisfies DiagnosticData,
  };
  const page = options.rulePage(finding.rule);
  if (page !== null) diagnostic.codeDescription = { href: page };
  if (options.related && finding.related.length > 0) {
    const related = relatedOf(analysis, finding, language);
    if (related.length > 0) diagnostic.relatedInformation = related;
  }
  return diagnostic;
}

function relatedOf(analysis: Analysis, finding: Finding, language: Language): DiagnosticRelatedInformation[] {
  return finding.related.flatMap((related) => {
    const location = locationOf(analysis, related);
    return location ? [{ location, message: related.message[language] }] : [];
  });
}

/** In the document, in a report that it was held against, or in the configuration. */
function locationOf(analysis: Analysis, { path, span, lines: others }: Related): Location | null {
  const { document, configuration, linked } = analysis;
  if (path === undefined) return { uri: document.uri, range: rangeOf(document.lines, span) };
  const uri = linked.addresses.get(path);
  if (uri !== undefined && others) return { uri, range: rangeOf(others, span) };
  const lines = configuration?.file.path === path ? configuration.lines() : null;
  return lines && configuration && { uri: configuration.uri, range: rangeOf(lines, span) };
}
