import { FORMS } from '../../src/form/forms.ts';
import { changePage } from './changes.ts';
import { countMarks, unmark } from './marks.ts';
import { type Plan, plansFor } from './plans.ts';
import { random } from './random.ts';
import { type Draft, draft } from './render.ts';
import type { GenerateOptions, Slip, SlipKind } from './types.ts';

/** One slip in an otherwise faultless report; null where the layout has no place for this kind. */
export function injectSlip(seed: number, options: GenerateOptions, kind: SlipKind): Slip | null {
  const original = draft(seed, options);
  const form = FORMS[original.report.formId];
  const chance = random(seed).fork(`slip:${kind}`);
  for (const plan of plansFor(kind, form, original, chance)) {
    const slip = carryOut(plan, kind, seed, options, original);
    if (slip) return slip;
  }
  return null;
}

function carryOut(
  plan: Plan,
  kind: SlipKind,
  seed: number,
  options: GenerateOptions,
  original: Draft,
): Slip | null {
  const { change } = plan;
  const { marked } = draft(seed, options, plan.mark, (page) => (change ? changePage(page, change) : page));
  const twins = change?.kind === 'swap' || change?.kind === 'double';
  if (countMarks(marked) !== (twins ? 2 : 1)) return null;
  const { text, at, labels } = unmark(marked, true);
  const start = change?.kind === 'double' ? labels[1]!.start : at;
  return {
    text,
    clean: unmark(change ? original.marked : marked, false).text,
    line: lineOf(text, start),
    lines: labels.flatMap((label) => lineRange(text, label.start, label.end)),
    kind,
    rule: plan.rule,
    what: plan.what,
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

function lineRange(text: string, start: number, end: number): number[] {
  const first = lineOf(text, start);
  return Array.from({ length: lineOf(text, end) - first + 1 }, (_, i) => first + i);
}
