import type { Report, UnboundTable } from '../report/types.ts';
import type { Draft, Rule } from './types.ts';

export const tableUnreadable: Rule = {
  id: 'table-unreadable',
  group: 'structure',
  level: 'error',
  basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
  summary: {
    zh: '有表格的痕迹，但数字的位置无法确定',
    en: 'Something like a table is there, but its figures cannot be placed',
  },
  why: {
    zh: '表格从网页或 PDF 复制时丢了空格、换行或整列数字，无法断定哪个数字属于哪一格。我们宁可不读，也不猜。',
    en: 'Copied from a page or a PDF, the table lost blanks, line ends or columns. Which figure belongs where cannot be told, and we do not guess.',
  },
  fix: { zh: '请从原文件重新复制表格。', en: 'Copy the table again from the original file.' },
  examples: {
    fires: '（一）予以公开\n（二）部分公开\n0\n（三）不予公开',
    silent: '（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  },
  check({ report }) {
    return report.unbound.filter((table) => table.why === 'unreadable').map((table) => draft(table, report));
  },
};

function draft(table: UnboundTable, report: Report): Draft {
  const section = report.sections.find((each) => each.form.id === table.form.section);
  const name = report.form.sections.find((each) => each.id === table.form.section)!.heading;
  const seen = table.recognised.slice(0, 3).map((label) => `「${label}」`);
  const more = table.recognised.length > 3 ? `等 ${table.recognised.length} 处` : '';
  const zh = seen.length > 0 ? `认出了${seen.join('')}${more}行名和表头，但` : '';
  return {
    message: {
      zh: `「${name}」的表格读不出来：${zh}数字与格子对不上，多半是复制时丢了空格或列。请从原文件重新复制这张表。`,
      en: `The table of “${name}” cannot be read: ${table.recognised.length} labels were recognised, but the figures cannot be placed. Copy the table again from the original.`,
    },
    span: section?.heading.span ?? table.span ?? { start: 0, end: 0 },
    certainty: 'reconstructed',
  };
}
