import { compare, formatDecimal, subtract, ZERO } from '../base/decimal.ts';
import type { BoundRow } from '../report/types.ts';
import type { Draft, Rule } from './types.ts';

export const stock: Rule = {
  id: 'stock',
  group: 'arithmetic',
  level: 'warning',
  basis: [{ kind: 'practice' }],
  summary: { zh: '现行有效件数少于本年制发减废止', en: '现行有效 is less than 制发 minus 废止' },
  why: {
    zh: '通行做法：本年制发而没有废止的，年末应当仍然有效，所以现行有效件数不应少于制发减废止。当年制发又当年失效的，可以例外。',
    en: 'Common practice: what was issued this year and not repealed is in force at its end. Documents that expired within the year are an exception.',
  },
  fix: { zh: '须核对目录，不提供修复。', en: 'Check the register; no fix is offered.' },
  examples: { fires: '行政规范性文件 | 7 | 1 | 5', silent: '行政规范性文件 | 7 | 23 | 36' },
  check({ report }) {
    const table = report.tables.find((each) => each.form.id === 't2');
    return table ? table.rows.flatMap((row) => draft(row) ?? []) : [];
  },
};

function draft(row: BoundRow): Draft | null {
  const value = (column: string) => {
    const cell = row.cells.find((each) => each.column.id === column);
    return cell?.reading.kind === 'number' ? { cell, value: cell.reading.value } : null;
  };
  const issued = value('issued');
  const repealed = value('repealed');
  const effective = value('effective');
  if (!issued || !repealed || !effective) return null;
  const least = subtract(issued.value, repealed.value);
  if (compare(least, ZERO) <= 0 || compare(effective.value, least) >= 0) return null;
  const [a, b, c] = [issued.value, repealed.value, effective.value].map(formatDecimal);
  return {
    message: {
      zh: `${row.node.label}现行有效 ${c} 件，少于本年制发 ${a} 件减废止 ${b} 件：本年制发而未废止的年末应仍有效。请核对（当年制发又失效的除外）。`,
      en: `${row.node.label}: ${c} in force is less than ${a} issued minus ${b} repealed. Check the figures, unless documents expired within the year.`,
    },
    span: effective.cell.content.span,
    cell: effective.cell.id,
    certainty: effective.cell.certainty,
    related: [
      { message: { zh: '本年制发件数', en: '本年制发件数' }, span: issued.cell.content.span },
      { message: { zh: '本年废止件数', en: '本年废止件数' }, span: repealed.cell.content.span },
    ],
  };
}
