import type { Group } from '../solve/types.ts';
import { cellOf, explanationFix } from './arithmetic/explanationFix.ts';
import { relatedTo } from './arithmetic/groupRule.ts';
import { cellTitle } from './arithmetic/names.ts';
import { sentence } from './arithmetic/sentence.ts';
import { type Draft, NOTHING, type Rule, type RuleContext } from './types.ts';

export const wrongFigure: Rule = {
  id: 'wrong-figure',
  group: 'arithmetic',
  level: 'error',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '表三的这一格填错了：只有改这里，全部合计才都相符',
      en: 'Table 3: this figure is wrong, since changing it alone makes every sum hold',
    },
    why: {
      zh: '表三每一格都同时在行合计、列合计或第一至四项的平衡里，各格所在的等式互不相同。哪几道等式同时不符，就指向同一格；差多少，就是错多少。只有一种改法比其余的都简单时，才下这个断语。',
      en: 'Every cell of table 3 stands in its own set of sums. The sums that fail point to one cell, the difference gives its value. This is said only where one change is simpler than every other.',
    },
    fix: {
      zh: '写入使全部合计相符的数，须逐个确认。',
      en: 'Write the figure that makes every sum hold, one by one.',
    },
    examples: {
      fires: '（一）予以公开 | 6 | 0 | 0 | 0 | 0 | 0 | 9，其余各行各列都以 9 为准',
      silent: '（一）予以公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9',
    },
  }),
  check(context) {
    if (context.arithmetic.groups.length === 0) return NOTHING;
    return context.arithmetic.groups.flatMap((group) => (group.only ? (draft(group, context) ?? []) : []));
  },
};

function draft(group: Group, { report }: RuleContext): Draft | null {
  const explanation = group.only!;
  const [first, ...others] = explanation.changes;
  const cell = cellOf(report, first!.cell);
  if (!cell) return null;
  const name = cellTitle(report.form, first!.cell);
  const fix = () => explanationFix(explanation, report, true);
  const sums = group.broken.map((each) => sentence(report.form, each));
  const verb =
    others.length === 0
      ? {
          zh: `「${name.zh}」填 ${first!.from}，应为 ${first!.to}`,
          en: `“${name.en}” says ${first!.from} and should be ${first!.to}`,
        }
      : (fix()?.title ?? name);
  return {
    message: {
      zh: `${verb.zh}：这样改，${sums.length} 处不符的合计就都相符。${sums[0]!.zh}。请核对原始台账。`,
      en: `${verb.en}: then all ${sums.length} failing sums hold. ${sums[0]!.en}. Check the original records.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    related: [
      ...relatedTo(group.broken, report),
      ...others.flatMap((change) => {
        const other = cellOf(report, change.cell);
        const title = cellTitle(report.form, change.cell);
        if (!other) return [];
        return [
          {
            message: {
              zh: `「${title.zh}」${change.from} 应为 ${change.to}`,
              en: `“${title.en}” ${change.from} should be ${change.to}`,
            },
            span: other.content.span,
          },
        ];
      }),
    ],
    fixes: () => [fix()].flatMap((each) => each ?? []),
  };
}
