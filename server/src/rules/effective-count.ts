import { add, compare, formatDecimal, subtract } from '../base/decimal.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Report } from '../report/types.ts';
import { certaintyOf, differing, figuresIn, inLastYear } from './between/lastYear.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const effectiveCount: Rule = {
  id: 'effective-count',
  group: 'between',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '现行有效件数不等于去年报告的现行有效加本年制发减本年废止',
      en: '现行有效 is not last year’s with what was issued this year and without what was repealed',
    },
    why: {
      zh: '通行做法：去年年末有效的，加上今年制发的，减去今年废止的，就是今年年末有效的。规范性文件有效期届满自动失效、清理时统计口径改变的，可以例外。去年的报告怎样找，见 carried-over。',
      en: 'Common practice: what was in force, with what was issued and without what was repealed, is in force. Documents that expired of themselves, or another way of counting since a review of them, are exceptions. For how last year’s report is found see carried-over.',
    },
    fix: {
      zh: '须核对两年的目录，不提供修复。',
      en: 'Check the registers of both years; no fix is offered.',
    },
    examples: {
      fires: '今年：行政规范性文件 | 7 | 2 | 36；去年：行政规范性文件 | 3 | 1 | 30',
      silent: '今年：行政规范性文件 | 7 | 2 | 35；去年：行政规范性文件 | 3 | 1 | 30',
    },
  }),
  check: ({ report, lastYear }) =>
    lastYear === null
      ? NOTHING
      : ['regulations', 'normative'].flatMap((row) => draft(report, lastYear, row) ?? []),
};

function draft(report: Report, last: LinkedReport, row: string): Draft | null {
  const figures = figuresIn(report, 't2', row);
  const [issued, repealed, effective] = ['issued', 'repealed', 'effective'].map((each) => figures.get(each));
  const before = last.figures.get(`t2/${row}/effective`);
  if (!issued || !repealed || !effective || !before) return null;
  const own = subtract(issued.value, repealed.value);
  const found = differing(effective, { ...before, value: add(before.value, own) });
  // Fewer than this year alone leaves: `stock` says so, and last year has no part in it.
  if (!found || compare(found.value, own) < 0) return null;
  const [made, ended, left, then, wanted] = [issued, repealed, effective, before, found.before].map(
    ({ value }) => formatDecimal(value),
  );
  const { row: node, column } = found.cell;
  return {
    message: {
      zh: `${node.label}现行有效 ${left} 件，而去年报告的 ${then} 件加本年制发 ${made} 件减本年废止 ${ended} 件是 ${wanted} 件。请核对（有效期届满失效、清理后口径改变的除外）。`,
      en: `${node.label}: ${left} in force, but last year’s ${then} with ${made} issued and without ${ended} repealed is ${wanted}. Check the figures, unless documents expired or are counted otherwise.`,
    },
    span: found.cell.content.span,
    cell: found.cell.id,
    certainty: certaintyOf([found]),
    related: [
      inLastYear(last, before, `${node.label}，${column.label}`),
      ...[issued, repealed].map(({ cell }) => ({
        message: { zh: cell.column.label, en: cell.column.label },
        span: cell.content.span,
      })),
    ],
  };
}
