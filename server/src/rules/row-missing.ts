import type { Fix } from '../findings/types.ts';
import { leaves } from '../form/nodes.ts';
import type { FormNode } from '../form/types.ts';
import type { BoundTable, MissingRow, Report } from '../report/types.ts';
import { copiedRow } from './copiedRow.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const rowMissing: Rule = {
  id: 'row-missing',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: { zh: '缺少格式规定的行', en: 'A row of the form is missing' },
    why: {
      zh: '格式的每一行都要有，没有发生的填 0。缺行会使合计对不上，也会使汇总时错位。',
      en: 'Every row of the form has to be there, with 0 where nothing happened. A missing row breaks the sums and shifts collected tables.',
    },
    fix: { zh: '插入这一行，数字须自行填写。', en: 'Insert the row; its figures have to be filled in.' },
    examples: {
      fires: '1.信访举报投诉类申请 | 0 | …\n3.要求提供公开出版物 | 0 | …',
      silent: '1.信访举报投诉类申请 | 0 | …\n2.重复申请 | 0 | …\n3.要求提供公开出版物 | 0 | …',
    },
  }),
  check({ report }) {
    if (report.tables.every(({ missing }) => missing.length === 0)) return NOTHING;
    return report.tables.flatMap((table) => runs(table).map((run) => draft(run, table, report)));
  },
};

/** Rows missing beside each other; the children of a group written as one row are form-version's. */
function runs(table: BoundTable): MissingRow[][] {
  const asOne = table.rows.filter((row) => row.node.children.length > 0).flatMap((row) => leaves([row.node]));
  const found: MissingRow[][] = [];
  for (const missing of table.missing) {
    if (asOne.includes(missing.node)) continue;
    const last = found.at(-1);
    if (last && last[0]!.after === missing.after) last.push(missing);
    else found.push([missing]);
  }
  return found;
}

function draft(run: readonly MissingRow[], table: BoundTable, report: Report): Draft {
  const names = run.map((missing) => `「${missing.node.label}」`);
  const shown = names.length > 4 ? `${names.slice(0, 3).join('')}等 ${names.length} 行` : names.join('');
  const { after } = run[0]!;
  return {
    message: {
      zh: `缺少${shown}：格式规定的行都要有，没有发生的填 0。请${after?.label ? `在「${after.label.content.text}」之后` : ''}补上。`,
      en: `${run.length === 1 ? `The row ${names[0]} is` : `${run.length} rows are`} missing: the form has every row, with 0 where nothing happened. Add ${run.length === 1 ? 'it' : 'them'}.`,
    },
    span: after?.label?.content.span ?? after?.span ?? table.span,
    fixes: () => insertion(run, table, report),
  };
}

function insertion(run: readonly MissingRow[], table: BoundTable, report: Report): Fix[] {
  const { after } = run[0]!;
  if (!after) return [];
  const lines = run.map((missing) => copiedRow(report, table, missing.node as FormNode, ''));
  if (lines.some((line) => line === null)) return [];
  return [
    {
      title: { zh: '插入缺少的行（数字待填）', en: 'Insert the missing rows (figures to be filled in)' },
      safety: 'review',
      preferred: true,
      edits: [{ span: { start: after.span.end, end: after.span.end }, newText: lines.join('') }],
    },
  ];
}
