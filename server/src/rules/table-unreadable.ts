import type { Span } from '../base/span.ts';
import type { Report, UnboundTable } from '../report/types.ts';
import type { Block } from '../syntax/tree.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const tableUnreadable: Rule = {
  id: 'table-unreadable',
  group: 'structure',
  level: 'error',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '有表格的痕迹，但数字的位置无法确定',
      en: 'Something like a table is there, but its figures cannot be placed',
    },
    why: {
      zh: '表格从网页或 PDF 复制时丢了空格、换行或整列数字，无法断定哪个数字属于哪一格。我们宁可不读，也不猜。表格是图片的，也读不出来。',
      en: 'Copied from a page or a PDF, the table lost blanks, line ends or columns. Which figure belongs where cannot be told, and we do not guess. Nor is a table read that is a picture.',
    },
    fix: { zh: '请从原文件重新复制表格。', en: 'Copy the table again from the original file.' },
    examples: {
      fires: '（一）予以公开\n（二）部分公开\n0\n（三）不予公开',
      silent: '（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    },
  }),
  check({ report }) {
    if (report.unbound.length === 0 && !report.tree.blocks.some(isUnread)) return NOTHING;
    return [
      ...report.unbound.filter((table) => table.why === 'unreadable').map((table) => draft(table, report)),
      ...report.tree.blocks.flatMap((block) =>
        block.kind === 'table' && block.unread ? [draftOfRest(block.unread)] : [],
      ),
    ];
  },
};

function isUnread(block: Block): boolean {
  return block.kind === 'table' && block.unread !== undefined;
}

/** A limit that is not silent. */
function draftOfRest(span: Span): Draft {
  return {
    message: {
      zh: '这张表的格子有几万个，远多于年度报告的表格，从这一行起没有读，后面的数字都没有核对。请移走不属于年度报告的内容。',
      en: 'This table has tens of thousands of cells, far more than a report has. From this line on it was not read, and no figure was checked. Move away what does not belong to the report.',
    },
    span,
  };
}

function draft(table: UnboundTable, report: Report): Draft {
  const section = report.sections.find((each) => each.form.id === table.form.section);
  const name = report.form.sections.find((each) => each.id === table.form.section)!.heading;
  const span = section?.heading.span ?? table.span ?? { start: 0, end: 0 };
  if (table.tooLong) {
    return {
      message: {
        zh: `「${name}」下面有几千行，远多于这张表，没有逐行读，其中的数字都没有核对。请移走不属于这张表的内容。`,
        en: `Thousands of lines stand under “${name}”, far more than its table has: they were not read, and no figure among them was checked. Move away what does not belong to the table.`,
      },
      span,
      certainty: 'reconstructed',
    };
  }
  if (table.picture) {
    return {
      message: {
        zh: `「${name}」的表格是图片，读不出来，其中的数字都没有核对。请换成文字表格，或者用原文件核对。`,
        en: `The table of “${name}” is a picture: it cannot be read, and none of its figures was checked. Put a table of text in its place, or check the original file.`,
      },
      span,
      certainty: 'reconstructed',
    };
  }
  const seen = table.recognised.slice(0, 3).map((label) => `「${label}」`);
  const more = table.recognised.length > 3 ? `等 ${table.recognised.length} 处` : '';
  const zh = seen.length > 0 ? `认出了${seen.join('')}${more}行名和表头，但` : '';
  if (seen.length > 0 && !table.figures) {
    return {
      message: {
        zh: `「${name}」的表格读不出来：${zh}一个数字也没有，可能没有填，也可能是复制时丢了。没有发生的填 0；已经填了的，请从原文件重新复制这张表。`,
        en: `The table of “${name}” cannot be read: ${table.recognised.length} labels were recognised, and not a single figure. It may not be filled in, or the figures were lost in copying. Fill in 0 where there is nothing; if it is filled in, copy the table again from the original.`,
      },
      span,
      certainty: 'reconstructed',
    };
  }
  return {
    message: {
      zh: `「${name}」的表格读不出来：${zh}数字与格子对不上，多半是复制时丢了空格或列。请从原文件重新复制这张表。`,
      en: `The table of “${name}” cannot be read: ${table.recognised.length} labels were recognised, but the figures cannot be placed. Copy the table again from the original.`,
    },
    span,
    certainty: 'reconstructed',
  };
}
