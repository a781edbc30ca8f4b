import { compare, type Decimal, formatDecimal, subtract, ZERO } from '../base/decimal.ts';
import type { BoundCell, BoundRow } from '../report/types.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const stock: Rule = {
  id: 'stock',
  group: 'arithmetic',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: { zh: '现行有效件数少于本年制发减废止', en: '现行有效 is less than 制发 minus 废止' },
    why: {
      zh: '通行做法：本年制发而没有废止的，年末应当仍然有效，所以现行有效件数不应少于制发减废止。当年制发又当年失效的，可以例外。',
      en: 'Common practice: what was issued this year and not repealed is in force at its end. Documents that expired within the year are an exception.',
    },
    fix: { zh: '须核对目录，不提供修复。', en: 'Check the register; no fix is offered.' },
    examples: { fires: '行政规范性文件 | 7 | 1 | 5', silent: '行政规范性文件 | 7 | 23 | 36' },
  }),
  check({ report }) {
    const table = report.tables.find((each) => each.form.id === 't2');
    let drafts: Draft[] | undefined;
    for (const row of table?.rows ?? []) {
      if (row.counts !== null && isEnough(row.counts, row.ids)) continue;
      const found = draft(row);
      if (found) drafts = together(drafts, [found]);
    }
    return drafts ?? NOTHING;
  },
};

/** Whether a row of plain counts, as most are, says nothing wrong; the other columns of the table say nothing here. */
function isEnough(counts: readonly number[], ids: readonly string[]): boolean {
  const made = countIn(counts, ids, '/issued');
  const ended = countIn(counts, ids, '/repealed');
  const left = countIn(counts, ids, '/effective');
  return made < 0 || ended < 0 || left < 0 || made <= ended || left >= made - ended;
}

/** -1 where the row has no such column. */
function countIn(counts: readonly number[], ids: readonly string[], column: string): number {
  for (let i = 0; i < counts.length; i++) if (ids[i]!.endsWith(column)) return counts[i]!;
  return -1;
}

function cellAt({ cells }: BoundRow, column: string): BoundCell | undefined {
  for (const cell of cells) if (cell.column.id === column) return cell;
  return undefined;
}

function isShort(left: Decimal, made: Decimal, ended: Decimal): boolean {
  const least = subtract(made, ended);
  return compare(least, ZERO) > 0 && compare(left, least) < 0;
}

function figureOf(cell: BoundCell | undefined): Decimal | null {
  return cell?.reading.kind === 'number' ? cell.reading.value : null;
}

function draft(row: BoundRow): Draft | null {
  const issued = cellAt(row, 'issued');
  const repealed = cellAt(row, 'repealed');
  const effective = cellAt(row, 'effective');
  const made = figureOf(issued);
  const ended = figureOf(repealed);
  const left = figureOf(effective);
  if (!issued || !repealed || !effective || !made || !ended || !left) return null;
  if (!isShort(left, made, ended)) return null;
  const [a, b, c] = [made, ended, left].map(formatDecimal);
  return {
    message: {
      zh: `${row.node.label}现行有效 ${c} 件，少于本年制发 ${a} 件减废止 ${b} 件：本年制发而未废止的年末应仍有效。请核对（当年制发又失效的除外）。`,
      en: `${row.node.label}: ${c} in force is less than ${a} issued minus ${b} repealed. Check the figures, unless documents expired within the year.`,
    },
    span: effective.content.span,
    cell: effective.id,
    certainty: effective.certainty,
    related: [
      { message: { zh: '本年制发件数', en: '本年制发件数' }, span: issued.content.span },
      { message: { zh: '本年废止件数', en: '本年废止件数' }, span: repealed.content.span },
    ],
  };
}
