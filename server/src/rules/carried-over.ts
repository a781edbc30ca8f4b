import { type Decimal, formatDecimal } from '../base/decimal.ts';
import type { Localized } from '../base/localized.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Report } from '../report/types.ts';
import { type Beside, certaintyOf, differing, figuresIn, inLastYear } from './between/lastYear.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const carriedOver: Rule = {
  id: 'carried-over',
  group: 'between',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '表三的上年结转与去年报告的“结转下年度继续办理”不一致',
      en: 'Table 3: what was carried in is not what last year’s report carried over',
    },
    why: {
      zh: '通行做法：去年结转下来多少，今年就接着办多少。两年的报告都公开，一对照就看得出来。去年的报告取同一位置、路径上只差年份的文件，标题上的机关须相同、年份须早一年；找不到的不查。机构改革、区划调整、统计口径改变的，可以接不上。两份里哪一份填错了，从数字上断不定，所以只说不一致。',
      en: 'Common practice: what one year carries over the next carries in, and both reports are public. Last year’s report is the file whose path differs in the year alone, if its title names the same organ and the year before; where there is none, nothing is said. A reform of the organ or another way of counting may break the chain. Which of the two is wrong the figures do not tell.',
    },
    fix: {
      zh: '对照登记台账，看哪一年填错了，不提供修复。',
      en: 'Check the register for both years; no fix is offered.',
    },
    examples: {
      fires: '今年：二、上年结转 | 3；去年：四、结转下年度继续办理 | 2',
      silent: '今年：二、上年结转 | 2；去年：四、结转下年度继续办理 | 2',
    },
  }),
  check: ({ report, lastYear }) => (lastYear === null ? NOTHING : compare(report, lastYear)),
};

function compare(report: Report, last: LinkedReport): readonly Draft[] {
  const found: Beside[] = [];
  for (const [column, own] of figuresIn(report, 't3', 'carried-in')) {
    const beside = differing(own, last.figures.get(`t3/carried-out/${column}`));
    if (beside) found.push(beside);
  }
  return found.length === 0 ? NOTHING : [draft(found, last)];
}

/** One finding: where an applicant's figure differs, the total does too. */
function draft(found: readonly Beside[], last: LinkedReport): Draft {
  const [first, ...others] = found as [Beside, ...Beside[]];
  // 总计 is among them unless applicants were only counted under other kinds.
  const isSameTotal = !found.some(({ cell }) => cell.column.id === 'total');
  const hint = isSameTotal
    ? {
        zh: '，两年总计相同，也可能是申请人归类不同',
        en: '; the totals agree, so applicants may have been classed otherwise',
      }
    : { zh: '，两年接不上', en: '' };
  const now = listed(found, ({ value }) => value);
  const then = listed(found, ({ before }) => before.value);
  return {
    message: {
      zh: `今年的上年结转是${now.zh}，去年报告的“结转下年度继续办理”是${then.zh}${hint.zh}。请对照台账，看哪一年填错了（机构改革、统计口径改变的除外）。`,
      en: `Carried in: ${now.en}; last year’s report carried over ${then.en}${hint.en}. Check the register to see which year is wrong, unless the organ or the way of counting has changed.`,
    },
    span: first.cell.content.span,
    cell: first.cell.id,
    certainty: certaintyOf(found),
    related: [
      ...found.map(({ before, cell }) =>
        inLastYear(last, before, `结转下年度继续办理，${cell.column.label}`),
      ),
      ...others.map(({ cell }) => ({
        message: { zh: `上年结转，${cell.column.label}`, en: `上年结转, ${cell.column.label}` },
        span: cell.content.span,
      })),
    ],
  };
}

function listed(found: readonly Beside[], value: (beside: Beside) => Decimal): Localized {
  const each = found.map((beside) => ({
    label: beside.cell.column.label,
    figure: formatDecimal(value(beside)),
  }));
  return {
    zh: each.map(({ label, figure }) => `${label} ${figure} 件`).join('、'),
    en: each.map(({ label, figure }) => `${label} ${figure}`).join(', '),
  };
}
