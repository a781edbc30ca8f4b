import { compare, type Decimal, formatDecimal, parseDecimal, wholeDecimal, ZERO } from '../base/decimal.ts';
import type { BoundCell, Report } from '../report/types.ts';
import { writeDecimal } from './text/amounts.ts';
import { fullName, readOrgan } from './text/organs.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const feeUnit: Rule = {
  id: 'fee-unit',
  group: 'arithmetic',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '行政事业性收费的数额很大，可能把“元”填成了“万元”',
      en: '行政事业性收费 is of a size that suggests 元 where the form wants 万元',
    },
    why: {
      zh: '格式规定行政事业性收费以万元为单位。填到 1000000（即一百亿元，可用 thresholds.feeUnit 改）以上，对县（区）、乡镇和部门来说几乎不可能，多半是按元填的。省级机关不报。',
      en: 'The form counts in 万元. A figure of 1,000,000 (ten thousand million 元) or more is all but impossible for a county, a township or a department: it was most likely written in 元. Provinces are left alone.',
    },
    fix: { zh: '改为万元数（逐条确认）。', en: 'Divide by ten thousand, after review.' },
    examples: { fires: '行政事业性收费 | 16000000', silent: '行政事业性收费 | 96171.6' },
  }),
  check({ report, settings }) {
    if (report.form.id !== '2021') return NOTHING;
    const cells = cellsOfFees(report, parseDecimal(String(settings.thresholds.feeUnit)) ?? ZERO);
    if (cells.length === 0) return NOTHING;
    const { level, kind } = readOrgan(fullName(report, settings));
    return level === 'province' && kind !== 'department' ? NOTHING : cells.map(draft);
  },
};

function cellsOfFees(report: Report, many: Decimal): readonly BoundCell[] {
  let found: BoundCell[] | undefined;
  for (const table of report.tables)
    for (const row of table.rows) {
      if (row.node.id !== 'fees' || (row.counts !== null && areFewer(row.counts, many))) continue;
      for (const cell of row.cells) {
        if (cell.reading.kind !== 'number' || compare(cell.reading.value, many) < 0) continue;
        found ??= [];
        found.push(cell);
      }
    }
  return found ?? NO_CELLS;
}

const NO_CELLS: readonly BoundCell[] = [];

function areFewer(counts: readonly number[], many: Decimal): boolean {
  for (const count of counts) if (compare(wholeDecimal(count), many) >= 0) return false;
  return true;
}

function draft(cell: BoundCell): Draft {
  const value = cell.reading.kind === 'number' ? cell.reading.value : ZERO;
  const written = formatDecimal(value);
  const wanted = formatDecimal({ ...value, scale: value.scale + 4 });
  return {
    message: {
      zh: `行政事业性收费填了 ${written} 万元，数额过大：可能是按元填的，折合 ${wanted} 万元。请核对单位。`,
      en: `行政事业性收费 says ${written} 万元, which is implausibly large: it may have been filled in in 元, which would make ${wanted} 万元. Check the unit.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    fixes: () => [
      {
        title: { zh: `改为 ${wanted}（万元）`, en: `Change to ${wanted} (万元)` },
        safety: 'review' as const,
        preferred: true,
        edits: writeDecimal(cell.content, wanted),
      },
    ],
  };
}
