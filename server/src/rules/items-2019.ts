import { add, formatDecimal } from '../base/decimal.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Report } from '../report/types.ts';
import { certaintyOf, differing, figuresIn, inLastYear } from './between/lastYear.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

const ROWS = ['permits', 'services', 'penalties', 'coercion', 'fees'];

export const items2019: Rule = {
  id: 'items-2019',
  group: 'between',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2019〕60号' }],
    summary: {
      zh: '2020 年度报告的“上一年项目数量”不等于去年报告的上一年项目数量加本年增减',
      en: 'A report for 2020: 上一年项目数量 is not last year’s with its 本年增/减',
    },
    why: {
      zh: '2019 年的格式有“上一年项目数量”和“本年增/减”两栏，两年接起来应当相符：去年的上一年数量加去年的增减，就是今年的“上一年项目数量”。去年的报告怎样找，见 carried-over。',
      en: 'The form of 2019 has both columns, and the two years should join: last year’s count with its change is this year’s 上一年项目数量. For how last year’s report is found see carried-over.',
    },
    fix: {
      zh: '须核对两年的目录，不提供修复。',
      en: 'Check the registers of both years; no fix is offered.',
    },
    examples: {
      fires: '今年：行政许可 | 106 | 0 | 812；去年：行政许可 | 98 | 6 | 775',
      silent: '今年：行政许可 | 104 | 0 | 812；去年：行政许可 | 98 | 6 | 775',
    },
  }),
  check: ({ report, lastYear }) =>
    lastYear === null ? NOTHING : ROWS.flatMap((row) => draft(report, lastYear, row) ?? []),
};

function draft(report: Report, last: LinkedReport, row: string): Draft | null {
  const count = last.figures.get(`t2/${row}/last-year`);
  const change = last.figures.get(`t2/${row}/change`);
  if (!count || !change) return null;
  const own = figuresIn(report, 't2', row).get('last-year');
  const found = differing(own, { ...count, value: add(count.value, change.value) });
  if (!found) return null;
  const [now, then, more, wanted] = [found.value, count.value, change.value, found.before.value].map(
    formatDecimal,
  );
  const label = found.cell.row.label;
  return {
    message: {
      zh: `${label}上一年项目数量 ${now}，而去年报告的 ${then} 加本年增减 ${more} 是 ${wanted}。请对照目录，看哪一年填错了。`,
      en: `${label}: 上一年项目数量 ${now}, but last year’s ${then} with its change of ${more} is ${wanted}. Check which year is wrong.`,
    },
    span: found.cell.content.span,
    cell: found.cell.id,
    certainty: certaintyOf([found]),
    related: [
      inLastYear(last, count, `${label}，上一年项目数量`),
      inLastYear(last, change, `${label}，本年增/减`),
    ],
  };
}
