import { formatDecimal, isZero } from '../base/decimal.ts';
import { cellsWhere } from '../report/cells.ts';
import type { BoundCell, BoundRow } from '../report/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

const SINCE = 2024;

export const directSuit: Rule = {
  id: 'direct-suit',
  group: 'arithmetic',
  level: 'off',
  words: () => ({
    basis: [{ kind: 'law', reference: '《行政复议法》第二十三条' }],
    summary: {
      zh: '2024年以后仍有未经复议直接起诉的案件',
      en: 'Suits without prior review in 2024 or later',
    },
    why: {
      zh: '2024年1月1日起，对不予公开政府信息不服的，应当先申请行政复议，才能起诉。直接起诉的可能是以前的案件，也可能是对其他答复不服的，所以这条默认关闭，只供核对时打开。',
      en: 'Since 1 January 2024 a refusal to disclose goes to administrative review before it goes to court. Direct suits may be older cases, or against other kinds of answer, so the rule is off unless wanted.',
    },
    fix: { zh: '须核对案件，不提供修复。', en: 'Check the cases; no fix is offered.' },
    examples: {
      fires: '某县人民政府2024年政府信息公开工作年度报告\n\n未经复议直接起诉：1 | 0 | 0 | 0 | 1',
      silent: '某县人民政府2023年政府信息公开工作年度报告\n\n未经复议直接起诉：1 | 0 | 0 | 0 | 1',
    },
  }),
  check({ report }) {
    if (report.year === null || report.year < SINCE) return NOTHING;
    const table = report.tables.find(({ form }) => form.id === 't4');
    if (!table || table.rows.every(hasNone)) return NOTHING;
    return cellsWhere([table], isDirect).flatMap((cell) => draft(cell) ?? []);
  },
};

const CELL = 't4/row/direct.total';

function hasNone({ counts, ids }: BoundRow): boolean {
  return counts !== null && counts[ids.indexOf(CELL)] === 0;
}

function isDirect({ id, reading }: BoundCell): boolean {
  return reading.kind === 'number' && !isZero(reading.value) && id === CELL;
}

function draft(cell: BoundCell): Draft | null {
  if (cell.reading.kind !== 'number') return null;
  const count = formatDecimal(cell.reading.value);
  return {
    message: {
      zh: `未经复议直接起诉 ${count} 件：2024年起，对不予公开政府信息不服的应当先申请行政复议（《行政复议法》第二十三条）。请核对是否属于以前的案件或者其他情形。`,
      en: `${count === '1' ? '1 suit' : `${count} suits`} without prior review: since 2024 a refusal to disclose goes to review first (Administrative Review Law, article 23). Check for older cases and cases of another kind.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
  };
}
