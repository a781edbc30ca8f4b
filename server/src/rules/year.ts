import { replacement } from './text/mend.ts';
import { plannedYears } from './text/plans.ts';
import { namedYears, type StatedYear, statedYears, yearsTold } from './text/years.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const year: Rule = {
  id: 'year',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'law', reference: '《政府信息公开条例》第五十条' }],
    summary: {
      zh: '句子里的年份与报告年度不符，多半是沿用了去年的文字',
      en: 'A sentence speaks of another year than the report: last year’s text left in',
    },
    why: {
      zh: '报告照去年的改，年份容易漏改。只看句首或者主语后面说明“本年情况”的年份；书名号里的名称、文号、别的年度的预算决算、与上年的比较、“自…以来”“截至…”、第五部分的下一年计划都不报。',
      en: 'Reports are written over last year’s. Only a year that opens a sentence on the work of the year is looked at; names in 《》, document numbers, budgets of other years, comparisons, 自…以来, 截至…, and plans for the next year in section 五 are left alone.',
    },
    fix: { zh: '改为报告年度（逐条确认）。', en: 'Write the report year, after review.' },
    examples: {
      fires: '某县2022年政府信息公开工作年度报告\n\n一、总体情况\n\n2021年，我县共收到政府信息公开申请5件。',
      silent:
        '某县2022年政府信息公开工作年度报告\n\n一、总体情况\n\n2022年，我县公开了2021年部门决算，收到申请5件，2021年为3件。',
    },
  }),
  check({ report, prose }) {
    const reported = report.year;
    if (reported === null) return NOTHING;
    const passages = prose.holding('20');
    if (passages.length === 0) return NOTHING;
    const told = yearsTold(report, passages);
    if (told) {
      return [
        {
          message: {
            zh: `标题的年份「${told.title.text}」与正文不符：统计期限和正文写的都是${told.year}年。请核对报告年度。`,
            en: `The title says ${told.title.text}, while the period and the text speak of ${told.year}. Check which year the report is for.`,
          },
          span: told.title.span,
          related: told.by.map(({ span }) => ({
            message: { zh: `这里写的是${told.year}年`, en: `${told.year} here` },
            span,
          })),
          fixes: () => [replacement(told.title, String(told.year))],
        },
      ];
    }
    const others = passages.filter(({ asWritten }) => holdsOtherYear(asWritten, reported));
    const plans = passages.filter(({ place }) => place === 'problems');
    if (others.length === 0 && plans.length === 0) return NOTHING;
    const stale = [...namedYears(others), ...statedYears(others)].filter(
      ({ year, toCome }) => year < reported || (year > reported && !toCome),
    );
    const late = plannedYears(plans).filter((each) => each.year <= reported);
    return [...stale.map((each) => draft(each, reported)), ...late.map((each) => plan(each, reported))].sort(
      (a, b) => a.span.start - b.span.start,
    );
  },
};

/** Most passages name no year but the report's own. */
function holdsOtherYear(text: string, reported: number): boolean {
  const own = String(reported);
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1))
    if (text.startsWith('年', at + 4) && !text.startsWith(own, at)) return true;
  return false;
}

function draft({ content }: StatedYear, reported: number): Draft {
  return {
    message: {
      zh: `年份「${content.text}年」与报告不符：本报告是${reported}年度的，可能沿用了其他年度的文字。请核对年份和这句话里的数字。`,
      en: `${content.text} is not the year of this report, which is ${reported}: text of another year may have been left in. Check the year and the figures of the sentence.`,
    },
    span: content.span,
    fixes: () => [replacement(content, String(reported))],
  };
}

function plan({ content }: StatedYear, reported: number): Draft {
  return {
    message: {
      zh: `改进措施写的是「${content.text}年」：本报告是${reported}年度的，改进措施应是下一年的打算。请核对年份。`,
      en: `The plan is for ${content.text}, but the report is for ${reported}: plans are for the year to come. Check the year.`,
    },
    span: content.span,
    fixes: () => [replacement(content, String(reported + 1))],
  };
}
