import type { Draft, Rule } from './types.ts';

export const proseConflict: Rule = {
  id: 'prose-conflict',
  group: 'prose',
  level: 'warning',
  basis: [{ kind: 'practice' }],
  summary: {
    zh: '同一口径的同一事项，前后两处数字不同',
    en: 'The same quantity, of the same scope, is stated twice with different figures',
  },
  why: {
    zh: '通行做法：同一件事前后应是同一个数。表格里有的数由 prose-table 对照表格，这里只管表格定不了的。',
    en: 'Common practice: one matter has one figure. What a table holds is held against it by prose-table; this rule is for the rest.',
  },
  fix: { zh: '须核对，不提供修复。', en: 'Check both places; no fix is offered.' },
  examples: {
    fires: '全年主动公开政府信息 320 条。……全年共主动公开政府信息 302 条。',
    silent: '全年主动公开政府信息 320 条。……通过政府网站公开信息 302 条。',
  },
  check({ claims }) {
    return claims.restated.map(
      ({ first, second, what }): Draft => ({
        message: {
          zh: `「${what}」前面是 ${first.value}，这里是 ${second.value}：同一事项的数应当一致（通行做法）。请核对；口径不同的，请写明。`,
          en: `${what} is ${first.value} before and ${second.value} here. Check both, or say what each counts.`,
        },
        span: second.content.span,
        related: [
          { message: { zh: `前面是 ${first.value}`, en: `${first.value} before` }, span: first.content.span },
        ],
      }),
    );
  },
};
