import { overlaps } from '../base/span.ts';
import type { Addend, Claim, StatedSum } from '../facts/claims/types.ts';
import { replaceAll } from '../findings/rewrite.ts';
import type { Fix } from '../findings/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const proseSum: Rule = {
  id: 'prose-sum',
  group: 'prose',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '「共 n 件，其中……」的各部分加起来不等于或超过总数',
      en: 'The parts of 共 n 件，其中… do not add up to the whole, or exceed it',
    },
    why: {
      zh: '通行做法：分项全部列出的，相加应等于总数；没有全部列出的，不应超过总数。单位不同的、分项里的分项不算；看不出是否全部列出而少于总数的不报。',
      en: 'Common practice: parts that are all there are add up to the whole, others do not exceed it. Parts in another unit and parts of parts do not count.',
    },
    fix: {
      zh: '提供把总数改为各部分之和，须确认。',
      en: 'A fix writes the sum of the parts for the whole, to be confirmed.',
    },
    examples: {
      fires: '共收到申请 37 件，其中自然人 35 件，法人或其他组织 3 件。',
      silent: '共收到申请 37 件，其中自然人 35 件，法人或其他组织 2 件。',
    },
  }),
  check({ claims }) {
    if (claims.sums.every(({ holds }) => holds)) return NOTHING;
    const wrong = claims.claims.filter((claim) => claim.agrees === false);
    return claims.sums.filter((sum) => !sum.holds).map((sum) => draft(sum, wrong));
  },
};

/** Stands on the first number that contradicts the tables, else on the whole. */
function draft(sum: StatedSum, wrong: readonly Claim[]): Draft {
  const { whole, parts, total, exhaustive } = sum;
  const [only] = parts;
  const contradicted = (each: Addend) =>
    wrong.some((claim) => overlaps(claim.content.span, each.content.span));
  const stand = [whole, ...parts].find(contradicted) ?? whole;
  const one = parts.length === 1;
  const added = parts.map((part) => part.value).join(' + ');
  const difference = Math.abs(total - whole.value);
  const zh = one
    ? `其中一项 ${only!.value} 比总数 ${whole.value} 还大`
    : `${added} = ${total}，${total > whole.value ? '超过' : '不等于'}总数 ${whole.value}，相差 ${difference}`;
  const en = one
    ? `a part of ${only!.value} is larger than the whole, ${whole.value}`
    : `${added} = ${total} ${total > whole.value ? 'exceeds' : 'is not'} the whole, ${whole.value}, by ${difference}`;
  return {
    message: {
      zh: `${zh}：${exhaustive ? '各项已全部列出，相加应等于总数' : '各部分之和应与总数相合'}（通行做法）。请核对总数和各项；各项有重叠的，请写明。`,
      en: `In this sentence ${en}. Check the whole and its parts; where parts overlap, say so.`,
    },
    span: stand.content.span,
    related: [whole, ...parts]
      .filter((each) => each !== stand)
      .map((each) => ({
        message:
          each === whole
            ? { zh: `总数 ${each.value}`, en: `the whole: ${each.value}` }
            : { zh: `其中 ${each.value}`, en: `a part: ${each.value}` },
        span: each.content.span,
      })),
    fixes: () => (one ? [] : [fix(sum)]),
  };
}

function fix({ whole, total }: StatedSum): Fix {
  return {
    title: { zh: `总数改为 ${total}`, en: `Change the whole to ${total}` },
    safety: 'review',
    preferred: false,
    edits: replaceAll(whole.content, String(total)),
  };
}
