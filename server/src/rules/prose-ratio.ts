import { formatDecimal } from '../base/decimal.ts';
import type { Localized } from '../base/localized.ts';
import type { StatedRatio } from '../facts/claims/types.ts';
import { replaceAll } from '../findings/rewrite.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const proseRatio: Rule = {
  id: 'prose-ratio',
  group: 'prose',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '百分比或增长率与旁边的数算不出来',
      en: 'A percentage or a growth rate cannot come from the figures beside it',
    },
    why: {
      zh: '通行做法：占比、办结率和增减幅度由同一处的数算出，允许末位差一个单位。上年为 0 时没有增长率。旁边没有可算的数的不报。',
      en: 'Common practice: shares and rates come from the figures beside them, one unit of the last digit allowed. There is no rate of growth from zero.',
    },
    fix: {
      zh: '提供按旁边的数算出的百分比，须确认。',
      en: 'A fix writes what the figures give, to be confirmed.',
    },
    examples: {
      fires: '答复 805 件，其中不予处理 158 件，占 29.6%。',
      silent: '答复 805 件，其中不予处理 158 件，占 19.6%。',
    },
  }),
  check({ claims }) {
    if (claims.ratios.every(({ holds }) => holds)) return NOTHING;
    return claims.ratios.filter((ratio) => !ratio.holds).map(draft);
  },
};

function draft(ratio: StatedRatio): Draft {
  const { content, from, expected } = ratio;
  return {
    message: message(ratio),
    span: content.span,
    related: from.map((each) => ({ message: { zh: '据此计算', en: 'reckoned from' }, span: each.span })),
    fixes: () =>
      expected === null
        ? []
        : [
            {
              title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
              safety: 'review',
              preferred: false,
              edits: replaceAll(content, expected.replace(/%$/, ratio.kind === 'no-percent' ? '%' : '')),
            },
          ],
  };
}

function message({ kind, stated, expected, from }: StatedRatio): Localized {
  const value = formatDecimal(stated);
  const figures = from.map((each) => each.text.trim());
  const [zh, en] = [figures.join('、'), figures.join(', ')];
  if (kind === 'no-percent')
    return {
      zh: `「${value}」前面说的是占比或增减幅度，后面没有百分号：疑漏「%」（通行做法）。请补上。`,
      en: `“${value}” is a share or a rate without a percent sign. Add it.`,
    };
  if (kind === 'from-zero')
    return {
      zh: `按旁边的数（${zh}），上年是 0，没有增长率可言（通行做法）。请核对，或只写增加的件数。`,
      en: `By the figures beside it (${en}) last year had none: there is no rate of growth from zero.`,
    };
  if (expected === null)
    return {
      zh: `这里是 ${value}%，旁边的数（${zh}）得不出这样的增减：数或者增减的方向有误（通行做法）。请核对。`,
      en: `${value}% is stated, but the figures beside it (${en}) do not change that way: a figure or the direction is wrong. Check them.`,
    };
  return {
    zh: `这里是 ${value}%，按旁边的数（${zh}）应为 ${expected}：百分比应能由这些数算出（通行做法）。请核对；另有基数的，请写明。`,
    en: `${value}% is stated; the figures beside it (${en}) give ${expected}. Check it, or say what it is a share of.`,
  };
}
