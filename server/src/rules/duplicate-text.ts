import { type LinkedReport, writtenAnew } from '../facts/linked.ts';
import type { Passage } from '../facts/prose/passages.ts';
import type { Prose } from '../facts/prose.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const duplicateText: Rule = {
  id: 'duplicate-text',
  group: 'between',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '第一部分或者第五部分的段落与去年的报告逐字相同',
      en: 'A paragraph of section 一 or 五 is last year’s word for word',
    },
    why: {
      zh: '国办公开办函〔2021〕30号把“内容雷同”与不按时发布、内容不准确并列为要追究责任的问题。只比第一部分 80 字以上、第五部分 40 字以上的段落，年份不计；各段合并成一条。去年的报告怎样找，见 carried-over。',
      en: 'The notice names 内容雷同, reports that read alike, among the faults that somebody answers for. Only paragraphs of 80 characters and more in section 一, of 40 and more in 五 are compared, years left out; all of them are one finding. For how last year’s report is found see carried-over.',
    },
    fix: {
      zh: '按今年的实际情况改写，不提供修复。',
      en: 'Write what was done this year; no fix is offered.',
    },
    examples: {
      fires:
        '今年、去年的第五部分都写：政策解读形式比较单一，以文字解读为主，图解和视频偏少。下一步将组织业务股室学习兄弟单位的做法，每季度至少推出两件图解。',
      silent:
        '今年的第五部分写：图解每季度两件，已做到；视频解读仍是空白。下一步与县融媒体中心合作，年内拍摄三期，由业务股室出镜讲政策。',
    },
  }),
  check: ({ prose, lastYear }) => (lastYear === null ? NOTHING : repeated(prose, lastYear)),
};

function repeated(prose: Prose, last: LinkedReport): readonly Draft[] {
  const found = writtenAnew(prose).flatMap(({ passage, gist }) => {
    const before = last.paragraphs.get(gist);
    return before ? [{ passage, before }] : [];
  });
  const [first, ...others] = found;
  if (!first) return NOTHING;
  const more = others.length;
  return [
    {
      message: {
        zh: `这一段与去年的报告逐字相同（年份不计）${more > 0 ? `，这样的段落另有 ${more} 段` : ''}。国办公开办函〔2021〕30号把内容雷同列为要追究责任的问题，请按今年的实际情况改写。`,
        en: `This paragraph is last year’s word for word, years apart${more > 0 ? `, and so are ${more} more` : ''}. 国办公开办函〔2021〕30号 warns of reports that read alike: write what was done this year.`,
      },
      span: firstSentence(first.passage),
      related: [
        ...others.map(({ passage }) => ({
          message: { zh: '这一段也是', en: 'This one too' },
          span: firstSentence(passage),
        })),
        ...found.map(({ before }) => ({
          message: { zh: '去年报告的这一段', en: 'The paragraph in last year’s report' },
          span: before,
          path: last.path,
          lines: last.lines,
        })),
      ],
    },
  ];
}

/** To mark all of it would bury what else is found in it. */
function firstSentence(passage: Passage): Draft['span'] {
  const end = passage.text.indexOf('。');
  return passage.slice(0, end < 0 ? passage.text.length : end + 1).span;
}
