import type { Passage } from '../facts/prose/passages.ts';
import { replacement } from './text/mend.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const term: Rule = {
  id: 'term',
  group: 'text',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'law', reference: '国办函〔2020〕109号' }],
    summary: {
      zh: '法定用语写错，如“信息公开处理费”',
      en: 'A term of the law is worded otherwise, as 信息公开处理费 for 信息处理费',
    },
    why: {
      zh: '《政府信息公开信息处理费管理办法》规定的名称是“信息处理费”。“信息公开处理费”“收取处理费”都不是规范说法；机关收到的是“政府信息公开申请”，不是“依申请信息公开”。',
      en: 'The measures on fees name them 信息处理费; 信息公开处理费 and a bare 处理费 are not the term. What an organ receives is a 政府信息公开申请.',
    },
    fix: { zh: '改为规范的名称（逐条确认）。', en: 'Replace by the proper term, after review.' },
    examples: {
      fires: '本年度没有产生信息公开处理费。',
      silent: '本年度没有产生政府信息公开信息处理费，垃圾处理费由县水务局另行公布。',
    },
  }),
  check({ prose }) {
    const requests = prose.holding('收到依申请');
    const fees = prose.holding('处理费').filter((each) => requests.length > 0 || mayMisname(each));
    if (fees.length === 0 && requests.length === 0) return NOTHING;
    return [...new Set([...fees, ...requests])].flatMap(checkPassage);
  },
};

interface Term {
  /** The wrong words, as the first group. */
  readonly wrong: RegExp;
  readonly right: string;
  /** What else the sentence must speak of. */
  readonly about?: RegExp;
}

const TERMS: readonly Term[] = [
  { wrong: /政府信息公开(处理费)/g, right: '信息处理费' },
  { wrong: /(?<!政府)(信息公开处理费)/g, right: '信息处理费' },
  {
    wrong: /(?:收取|产生|缴纳|收缴|减免|免收|收费|发生|涉及)(处理费)/g,
    right: '信息处理费',
    about: /信息公开|依申请/,
  },
  { wrong: /收到(依申请(?:公开)?(?:政府)?信息(?:公开)?)\d/g, right: '政府信息公开申请' },
];

/** Whether 处理费 stands behind anything but the words that belong before it. */
function mayMisname({ asWritten: text }: Passage): boolean {
  for (let at = text.indexOf('处理费'); at >= 0; at = text.indexOf('处理费', at + 3))
    if (!text.endsWith('信息', at)) return true;
  return false;
}

function checkPassage(passage: Passage): Draft[] {
  return passage.sentences.flatMap((sentence) =>
    TERMS.flatMap(({ wrong, right, about }) => {
      if (about && !about.test(sentence.text)) return [];
      return [...sentence.text.matchAll(wrong)].map((match): Draft => {
        const start = sentence.start + match.index + match[0].indexOf(match[1]!);
        const content = passage.slice(start, start + match[1]!.length);
        return {
          message: {
            zh: `「${match[1]}」不是规范用语：应为「${right}」。请改正。`,
            en: `“${match[1]}” is not the proper term, which is ${right}. Correct it.`,
          },
          span: content.span,
          fixes: () => [replacement(content, right)],
        };
      });
    }),
  );
}
