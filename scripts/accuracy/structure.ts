import { check } from '../../server/src/engine/check.ts';
import { applyEdits } from '../../server/src/findings/apply.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import {
  generateReport,
  injectSlip,
  LAYOUTS,
  type Layout,
  type SlipKind,
} from '../../server/test/generator/index.ts';
import { lineOf } from './lines.ts';

export { LAYOUTS, SLIP_KINDS } from '../../server/test/generator/index.ts';

export interface StructureTrial {
  readonly seed: number;
  readonly layout: Layout;
  readonly rule: string;
  /** The rule that must find it does, wherever. */
  readonly detected: boolean;
  readonly placed: boolean;
  /** Whether it offers a fix at all. */
  readonly fixable: boolean;
  readonly restored: boolean;
}

/** Slips in headings, labels, rows and cells; the form of 2021, for which no rule is milder. */
export function structureTrials(kind: SlipKind, count: number): StructureTrial[] {
  return Array.from({ length: count }, (_, i) => {
    const layout = LAYOUTS[i % LAYOUTS.length]!;
    const options = { layout, blanks: 0, formId: '2021' } as const;
    const slip = injectSlip(i + 1, options, kind);
    if (!slip) return [];
    const { language } = generateReport(i + 1, options);
    const { findings } = check(slip.text, language, DEFAULT_SETTINGS);
    const found = findings.filter((finding) => finding.rule === slip.rule);
    const there = found.filter((finding) => slip.lines.includes(lineOf(slip.text, finding.span.start)));
    const fixes = found.flatMap((finding) => finding.fixes);
    const first = fixes.find((fix) => fix.preferred) ?? fixes[0];
    return [
      {
        seed: i + 1,
        layout,
        rule: slip.rule,
        detected: found.length > 0,
        placed: there.length > 0,
        fixable: first !== undefined,
        restored: first !== undefined && applyEdits(slip.text, first.edits) === slip.clean,
      },
    ];
  }).flat();
}

/** What is said of faultless reports. */
export interface CleanTrial {
  readonly seed: number;
  readonly rules: readonly string[];
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
}

export function cleanTrials(layout: Layout, count: number, blanks = 0): CleanTrial[] {
  return Array.from({ length: count }, (_, i) => {
    const report = generateReport(i + 1, { layout, blanks });
    const { findings } = check(report.text, report.language, DEFAULT_SETTINGS);
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const finding of findings) counts[finding.severity]++;
    return { seed: i + 1, rules: findings.map((finding) => finding.rule), counts };
  });
}
