import type { Localized } from '../../base/localized.ts';
import type { Fix, Related } from '../../findings/types.ts';
import type { Identity } from '../../form/types.ts';
import type { CheckedIdentity, Group } from '../../solve/types.ts';
import { type Draft, NOTHING, type Rule, type RuleContext } from '../types.ts';
import { cellOf, explanationFix } from './explanationFix.ts';
import { sentence } from './sentence.ts';

/** A rule that reports groups of broken identities which no single explanation covers, by their first identity. */
export function groupRule(about: Omit<Rule, 'group' | 'level' | 'check'> & { id: Identity['rule'] }): Rule {
  return {
    ...about,
    group: 'arithmetic',
    level: 'error',
    check(context) {
      if (context.arithmetic.groups.length === 0) return NOTHING;
      return context.arithmetic.groups
        .filter((group) => group.only === null && leading(group).identity.rule === about.id)
        .flatMap((group) => groupDraft(group, context) ?? []);
    },
  };
}

/** The identity that stands for its group: a column or row of applicants before that of the totals. */
function leading(group: Group): CheckedIdentity {
  return group.broken.find((each) => !each.identity.id.startsWith('t3/column/total/')) ?? group.broken[0]!;
}

const MOST_FIXES = 3;

function groupDraft(group: Group, { report }: RuleContext): Draft | null {
  const lead = leading(group);
  const cell = totalCell(lead, report);
  if (!cell) return null;
  const fixes = group.explanations.flatMap((each) => explanationFix(each, report, false) ?? []);
  const text = sentence(report.form, lead);
  const others = group.broken.length - 1;
  const hint = advice(fixes, others);
  return {
    message: { zh: `${text.zh}。${hint.zh}`, en: `${text.en}. ${hint.en}` },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    related: relatedTo(
      group.broken.filter((each) => each !== lead),
      report,
    ),
    fixes: () => fixes.slice(0, MOST_FIXES),
  };
}

function advice(fixes: readonly Fix[], others: number): Localized {
  const also =
    others > 0
      ? {
          zh: `另有 ${others} 处合计同因不符。`,
          en: others === 1 ? 'Another sum fails with it. ' : `${others} more sums fail with it. `,
        }
      : { zh: '', en: '' };
  if (fixes.length === 0) {
    return { zh: `${also.zh}请逐格核对。`, en: `${also.en}Check the cells one by one.` };
  }
  const rest =
    fixes.length > MOST_FIXES
      ? { zh: `（修复里列出 ${MOST_FIXES} 种）`, en: ` (${MOST_FIXES} are offered as fixes)` }
      : { zh: '', en: '' };
  const changes =
    fixes.length === 1
      ? 'One change would make all sums hold; check it against the original records.'
      : `${fixes.length} changes would make all sums hold${rest.en}; choose by the original records.`;
  return {
    zh: `${also.zh}有 ${fixes.length} 种改法能使合计都相符${rest.zh}，请对照原始台账选定。`,
    en: `${also.en}${changes}`,
  };
}

/** Where a sum is written: its total. */
function totalCell(checked: CheckedIdentity, report: RuleContext['report']) {
  const total = checked.identity.terms.find((term) => term.coefficient === -1)!;
  return cellOf(report, total.cell);
}

export function relatedTo(broken: readonly CheckedIdentity[], report: RuleContext['report']): Related[] {
  return broken.flatMap((each) => {
    const cell = totalCell(each, report);
    return cell ? [{ message: sentence(report.form, each), span: cell.content.span }] : [];
  });
}
