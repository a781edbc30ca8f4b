import { check } from '../../server/src/engine/check.ts';
import type { Snapshot } from '../../server/src/engine/types.ts';
import { applyEdits } from '../../server/src/findings/apply.ts';
import type { Finding } from '../../server/src/findings/types.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import { arithmeticOf } from '../../server/src/solve/explain.ts';
import { stateOf } from '../../server/src/solve/state.ts';
import type { Change } from '../../server/src/solve/types.ts';
import {
  type FigureSlip,
  type FigureSlipKind,
  injectFigureSlip,
} from '../../server/test/generator/figureSlips.ts';
import { LAYOUTS, type Layout } from '../../server/test/generator/index.ts';
import { lineOf } from './lines.ts';

export { FIGURE_SLIP_KINDS, type FigureSlipKind } from '../../server/test/generator/figureSlips.ts';

export type Size = 'small' | 'large';

export const SIZES: readonly Size[] = ['small', 'large'];

const ARITHMETIC = new Set([
  'sum-applicants',
  'sum-outcomes',
  'sum-group',
  'balance',
  'sum-review',
  'wrong-figure',
]);

/** The fixes that an editor shows. */
const SHOWN = 3;

/** What became of one slip. */
export interface Trial {
  readonly seed: number;
  readonly layout: Layout;
  readonly variant: string;
  /** Rules of the arithmetic findings. */
  readonly rules: readonly string[];
  readonly detected: boolean;
  /** A finding or a related place stands on the line of a changed cell. */
  readonly placed: boolean;
  /** One finding, and it stands in the column of a changed cell, in table 4 in its block. */
  readonly column: boolean;
  /** `wrong-figure` on a changed cell, and what it says is the truth. */
  readonly unique: boolean;
  /** The fix offered first gives back the report without the slip, byte for byte. */
  readonly restored: boolean;
  readonly amongShown: boolean;
  /** The truth is among the first three explanations of the table alone. */
  readonly withoutProse: boolean;
  readonly explained: boolean;
  /** How many explanations are listed. */
  readonly explanations: number;
  /** Findings at error level. */
  readonly errors: number;
}

export function figureTrials(kind: FigureSlipKind, size: Size, count: number, blanks = 0): Trial[] {
  return Array.from({ length: count }, (_, i) => {
    const layout = LAYOUTS[i % LAYOUTS.length]!;
    const slip = injectFigureSlip(i + 1, { layout, size, blanks }, kind);
    return slip?.report.places === 'recoverable' ? [figureTrial(slip)] : [];
  }).flat();
}

export function figureTrial(slip: FigureSlip): Trial {
  const snapshot = check(slip.text, slip.language, DEFAULT_SETTINGS);
  const findings = snapshot.findings.filter((finding) => ARITHMETIC.has(finding.rule));
  const results = findings.slice(0, 1).flatMap((finding) => fixed(slip.text, finding));
  const columns = new Set(slip.changed.map(({ cell }) => columnOf(cell)));
  const told = snapshot.arithmetic.groups.find((group) => group.only)?.only;
  return {
    seed: slip.report.seed,
    layout: slip.report.layout,
    variant: slip.variant,
    rules: findings.map((finding) => finding.rule),
    detected: findings.length > 0,
    placed: findings.some((finding) => standsOn(finding, slip)),
    column: findings.length === 1 && columns.has(columnOf(findings[0]!.cell ?? '')),
    unique:
      findings.some(
        ({ rule, cell }) => rule === 'wrong-figure' && slip.changed.some((each) => each.cell === cell),
      ) &&
      told !== undefined &&
      told !== null &&
      isTruth(told.changes, slip),
    restored: results[0] === slip.clean,
    amongShown: results.slice(0, SHOWN).includes(slip.clean),
    withoutProse: arithmeticOf(stateOf(snapshot.figures, snapshot.report.form)).groups.some((group) =>
      group.explanations.slice(0, SHOWN).some(({ changes }) => isTruth(changes, slip)),
    ),
    explained: explanationsOf(snapshot).some(({ changes }) => isTruth(changes, slip)),
    explanations: explanationsOf(snapshot).length,
    errors: snapshot.findings.filter((finding) => finding.severity === 'error').length,
  };
}

/** The column of table 3, the block of table 4. */
function columnOf(cell: string): string | undefined {
  return cell.split('/')[2]?.split('.')[0];
}

/** The text after each of the fixes, the preferred one first. */
function fixed(text: string, { fixes }: Finding): (string | null)[] {
  const ordered = [...fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  return ordered.map((fix) => applyEdits(text, fix.edits));
}

function explanationsOf(snapshot: Snapshot) {
  return snapshot.arithmetic.groups.flatMap((group) => group.explanations);
}

function isTruth(changes: readonly Change[], { truth }: FigureSlip): boolean {
  return (
    changes.length === truth.length &&
    truth.every(({ cell, to }) => changes.some((each) => each.cell === cell && String(each.to) === to))
  );
}

function standsOn(finding: Finding, slip: FigureSlip): boolean {
  const spans = [finding.span, ...finding.related.map((each) => each.span)];
  return spans.some(
    ({ start, end }) =>
      slip.changed.some((each) => start < each.end && each.start < end) ||
      slip.lines.includes(lineOf(slip.text, start)),
  );
}
