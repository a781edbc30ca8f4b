import { leaves } from '../form/nodes.ts';
import type { BoundRow } from '../report/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const cellCount: Rule = {
  id: 'cell-count',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '一行的数字个数不对，无法断定各在哪一格',
      en: "A row's figures cannot be placed with certainty",
    },
    why: {
      zh: '一行的数字比格式多或少，空格的位置又看不出来，就无法断定哪个数字属于哪一列。这一行不参加核对。',
      en: 'The row has more or fewer figures than the form, and where the blanks belong cannot be told. The row takes no part in the sums.',
    },
    fix: {
      zh: '请对照原文件补齐各格，没有的填 0。',
      en: 'Fill in every cell from the original, with 0 where there is nothing.',
    },
    examples: {
      fires: '2.重复申请 0 0 0 0 0 0',
      silent: '2.重复申请 0 0 0 0 0 0 0',
    },
  }),
  check({ report }) {
    let drafts: Draft[] | undefined;
    for (const table of report.tables)
      for (const row of table.rows) {
        if (!row.unplaced) continue;
        drafts ??= [];
        drafts.push(draft(row));
      }
    return drafts ?? NOTHING;
  },
};

function draft(row: BoundRow): Draft {
  const width = leaves(row.part.columns).length;
  const count = row.unplaced!.length;
  const name = row.node.label === '' ? '数据行' : row.node.label;
  return {
    message: {
      zh: `「${name}」一行应有 ${width} 个数，这里${count === 0 ? '没有读到数' : `读到 ${count} 个`}，无法断定各在哪一格。请补齐各格，没有的填 0。`,
      en: `The row “${name}” should have ${width} figures; ${count} were read and cannot be placed. Fill in every cell, with 0 where there is nothing.`,
    },
    span: row.label?.content.span ?? row.span,
    certainty: 'reconstructed',
  };
}
