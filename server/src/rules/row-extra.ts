import type { ExtraRow } from '../report/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const rowExtra: Rule = {
  id: 'row-extra',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '多出格式没有的行，或同一行出现两次',
      en: 'A row that the form does not have, or one twice',
    },
    why: {
      zh: '表格的行由格式规定，不能增加。多出的行会使合计对不上，也会使汇总时错位。',
      en: 'The form fixes the rows. An extra row breaks the sums and shifts collected tables.',
    },
    fix: { zh: '须自行删去或合并，不提供修复。', en: 'Delete or merge it by hand; no fix is offered.' },
    examples: {
      fires: '2.重复申请 | 0 | …\n2.重复申请 | 0 | …',
      silent: '2.重复申请 | 0 | …\n3.要求提供公开出版物 | 0 | …',
    },
  }),
  check({ report }) {
    if (report.tables.every(({ extra }) => extra.length === 0)) return NOTHING;
    return report.tables.flatMap((table) => table.extra.map(draft));
  },
};

function draft(row: ExtraRow): Draft {
  const text = row.content.text;
  return {
    message: row.repeats
      ? {
          zh: `「${text}」这一行出现了两次：格式中只有一行。请核对数字后删去一行。`,
          en: `The row “${text}” stands twice: the form has it once. Check the figures and delete one.`,
        }
      : {
          zh: `「${text}」不是格式规定的行。请删去，或把数字并入所属的行。`,
          en: `“${text}” is no row of the form. Delete it, or move its figures to the row they belong to.`,
        },
    span: row.content.span,
  };
}
