import { FORM_2021 } from '../../src/form/form2021.ts';
import { leaves, preorder } from '../../src/form/nodes.ts';
import type { FormTable } from '../../src/form/types.ts';

const PROSE: Readonly<Record<string, string>> = {
  overview:
    '云溪县水务局认真落实公开要求。\n（一）主动公开\n全年更新栏目，回应群众关心的供水问题。\n（二）依申请公开\n全年没有收到申请。',
  problems: '更新还不够及时。下一步将安排专人每周查看栏目，按时补充内容。',
  other: '本年度没有收取信息处理费。',
};

/** A report of an agency that does not exist: every figure 0, tables separated by tabs. */
export function sampleReport(): string {
  const sections = FORM_2021.sections.flatMap(({ id, heading }) => {
    const table = FORM_2021.tables.find(({ section }) => section === id);
    return [heading, '', ...(table ? tableLines(table) : [PROSE[id] ?? '']), ''];
  });
  return ['云溪县水务局2023年政府信息公开工作年度报告', '', ...sections].join('\n');
}

/** The same with one column header mistyped, which has a safe fix. */
export function slippedReport(): string {
  return sampleReport().replace('本年废止件数', '本年度止件数');
}

function tableLines(table: FormTable): string[] {
  if (table.id === 't4') return reviewLines(table);
  return table.parts.flatMap((part) => {
    const columns = leaves(part.columns);
    const zeros = columns.map(() => '0').join('\t');
    const rows = preorder(part.rows).map((row) =>
      row.children.length === 0 ? `${row.label}\t${zeros}` : row.label,
    );
    const header = [part.corner, ...columns.map(({ label }) => label)].join('\t');
    return [...(part.label === null ? [] : [part.label]), header, ...rows];
  });
}

function reviewLines(table: FormTable): string[] {
  const columns = table.parts.flatMap((part) => leaves(part.columns));
  return [
    '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
    '\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
    columns.map(({ label }) => label).join('\t'),
    columns.map(() => '0').join('\t'),
  ];
}
