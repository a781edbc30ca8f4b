import type { Passage } from '../facts/prose/passages.ts';
import type { Fix } from '../findings/types.ts';
import { replacement } from './text/mend.ts';
import { damagedPeriodsIn, mayTellPeriod, type Period, periodsOf } from './text/period.ts';
import { yearsTold } from './text/years.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const period: Rule = {
  id: 'period',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'law', reference: '《政府信息公开条例》第四十九条' }],
    summary: {
      zh: '统计期限不是报告年度的1月1日至12月31日',
      en: 'The statistical period is not the report year’s 1 January to 31 December',
    },
    why: {
      zh: '年度报告报告上一年度的情况，统计期限应当是报告年度的1月1日至12月31日。常见的错误是写成12月30日、沿用去年的年份，或者粘贴时丢了数字。机关在年内新组建的，可以从组建之日起算，这时不报。',
      en: 'The report is about one year, 1 January to 31 December. Common slips are 30 December, last year’s date, and digits lost in pasting. An organ set up within the year may count from that day; then the rule is silent.',
    },
    fix: {
      zh: '改为报告年度的起止日期（逐条确认）。',
      en: 'Write the dates of the report year, after review.',
    },
    examples: {
      fires: '某县2022年政府信息公开工作年度报告\n\n本报告统计期限为2022年1月1日至2022年12月30日。',
      silent: '某县2022年政府信息公开工作年度报告\n\n本报告统计期限为2022年1月1日至12月31日。',
    },
  }),
  check({ report, prose }) {
    const { year } = report;
    if (year === null) return NOTHING;
    const passages = prose.holding('20').filter(mayTellPeriod);
    if (passages.length === 0) return NOTHING;
    const other = yearsTold(report, prose.holding('20'))?.year ?? null;
    return passages.flatMap((passage) => checkPassage(passage, year, other));
  },
};

const NEW_ORGAN = /成立|组建|挂牌|设立|机构改革|划转|合并/;

function checkPassage(passage: Passage, year: number, other: number | null): Draft[] {
  const { text } = passage;
  const periods = periodsOf(passage).flatMap((each): Draft[] => {
    const years = [each.from[0].value, each.to[0]?.value ?? each.from[0].value];
    const sound = isWholeYear(each) && years.every((value) => value === year || value === other);
    if (sound || NEW_ORGAN.test(text)) return [];
    const content = passage.slice(each.start, each.end);
    return [
      {
        message: {
          zh: `统计期限「${content.text}」不对：${year}年度报告的统计期限是${year}年1月1日至12月31日。请核对后改正。`,
          en: `The period “${content.text}” is wrong: the report for ${year} covers 1 January to 31 December ${year}. Check and correct it.`,
        },
        span: content.span,
        fixes: () => [corrected(each, year, passage)],
      },
    ];
  });
  const damaged = damagedPeriodsIn(passage).map(({ start, end }): Draft => {
    const content = passage.slice(start, end);
    const doubled = /20\d{4}年/.test(content.text);
    return {
      message: {
        zh: `统计期限「${content.text}」${doubled ? '多了数字' : '丢了字'}，读不出起止日期：应为${year}年1月1日至12月31日。请改正。`,
        en: `The period “${content.text}” has ${doubled ? 'digits too many' : 'lost characters'}; it should be 1 January to 31 December ${year}. Correct it.`,
      },
      span: content.span,
      fixes: () => [replacement(content, `${year}年1月1日至${year}年12月31日`)],
    };
  });
  return [...periods, ...damaged];
}

function isWholeYear({ from, to }: Period): boolean {
  return from[1].value === 1 && from[2].value === 1 && to[1].value === 12 && to[2].value === 31;
}

function corrected(each: Period, year: number, passage: Passage): Fix {
  const wanted: [Period['from'][0] | null, number][] = [
    [each.from[0], year],
    [each.from[1], 1],
    [each.from[2], 1],
    [each.to[0], year],
    [each.to[1], 12],
    [each.to[2], 31],
  ];
  return {
    title: { zh: `改为${year}年1月1日至12月31日`, en: `Change to 1 January to 31 December ${year}` },
    safety: 'review',
    preferred: true,
    edits: wanted.flatMap(([part, value]) =>
      part && part.value !== value
        ? replacement(passage.slice(part.start, part.end), String(value)).edits
        : [],
    ),
  };
}
