import { compare, type Decimal, formatDecimal, wholeDecimal } from '../base/decimal.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Report } from '../report/types.ts';
import { type Beside, certaintyOf, differing, figuresIn, inLastYear } from './between/lastYear.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

const TIMES = 5n;
/** Small numbers leap by themselves. */
const LEAST = wholeDecimal(20);

const CELLS = [
  { row: 'permits', column: 'decisions', unit: ' 件' },
  { row: 'penalties', column: 'decisions', unit: ' 件' },
  { row: 'fees', column: 'amount', unit: ' 万元' },
];

export const jump: Rule = {
  id: 'jump',
  group: 'between',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '行政许可、行政处罚或者收费超过去年的五倍，或者不到去年的五分之一',
      en: 'Permits, penalties or fees are more than five times last year’s, or less than a fifth',
    },
    why: {
      zh: '通行做法：这类数字一年之间很少相差五倍，相差这么多的常常是漏报、错了单位（元与万元）或者多抄了一位。机构改革、权限下放也会造成，所以只作提示。两年都小于 20 的，或者有一年是 0 的，不比。去年的报告怎样找，见 carried-over。',
      en: 'Common practice: these figures rarely change fivefold within a year; where they do, something was left out, the unit is another (元 for 万元), or a digit was copied twice. A reform may be the cause, so that it is only to be looked at. Figures that are both below 20, or of which one is 0, are not compared. For how last year’s report is found see carried-over.',
    },
    fix: { zh: '须核对原始数据，不提供修复。', en: 'Check the records; no fix is offered.' },
    examples: {
      fires: '今年：行政许可 | 7775；去年：行政许可 | 812',
      silent: '今年：行政许可 | 775；去年：行政许可 | 812',
    },
  }),
  check: ({ report, lastYear }) =>
    lastYear === null
      ? NOTHING
      : CELLS.flatMap(({ row, column, unit }) => draft(report, lastYear, row, column, unit) ?? []),
};

function draft(report: Report, last: LinkedReport, row: string, column: string, unit: string): Draft | null {
  const own = figuresIn(report, 't2', row).get(column);
  const found = differing(own, last.figures.get(`t2/${row}/${column}`));
  if (!found || !isJump(found)) return null;
  const [now, then] = [found.value, found.before.value].map(formatDecimal);
  const label = found.cell.row.label;
  const isMore = compare(found.value, found.before.value) > 0;
  return {
    message: {
      zh: `${label} ${now}${unit}，${isMore ? '超过去年的五倍' : '不到去年的五分之一'}（去年 ${then}${unit}）。请核对有没有漏报、错了单位或者多写一位；属实的不必改。`,
      en: `${label}: ${now} is ${isMore ? 'more than five times' : 'less than a fifth of'} last year’s ${then}. Check for omissions, the unit and the digits; if it is true, leave it.`,
    },
    span: found.cell.content.span,
    cell: found.cell.id,
    certainty: certaintyOf([found]),
    related: [inLastYear(last, found.before, `${label}，${found.cell.column.label}`)],
  };
}

function isJump({ value, before }: Beside): boolean {
  const [less, more] = compare(value, before.value) < 0 ? [value, before.value] : [before.value, value];
  return less.units > 0n && compare(more, LEAST) >= 0 && compare(more, times(less)) > 0;
}

function times({ units, scale }: Decimal): Decimal {
  return { units: units * TIMES, scale };
}
