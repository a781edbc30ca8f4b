import type { StrayHeading } from '../report/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const sectionOrder: Rule = {
  id: 'section-order',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '某一部分不在格式规定的位置，或出现两次',
      en: 'A section stands elsewhere than in the form, or twice',
    },
    why: {
      zh: '格式规定了六个部分的先后次序。次序颠倒或同一标题出现两次，读者和汇总系统会读错内容。只是序号写错的，由 section-heading 报告。',
      en: 'The form fixes the order of the six sections. A swapped or repeated heading makes readers and collecting systems read the wrong part. A wrong number alone is reported by section-heading.',
    },
    fix: { zh: '须自行移动或合并，不提供修复。', en: 'Move or merge it by hand; no fix is offered.' },
    examples: {
      fires: '四、政府信息公开行政复议、行政诉讼情况\n三、收到和处理政府信息公开申请情况',
      silent: '三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况',
    },
  }),
  check({ report }) {
    if (report.strayHeadings.length === 0) return NOTHING;
    return report.strayHeadings.filter((heading) => heading.repeats).map(draft);
  },
};

function draft(heading: StrayHeading): Draft {
  const section = heading.repeats!;
  const text = heading.content.text;
  return {
    message: heading.misplaced
      ? {
          zh: `「${text}」不在格式规定的位置：它是第${section.ordinal}部分。请按一至六的次序排列。`,
          en: `“${text}” is out of place: it is section ${section.ordinal} of the form. Put the sections in order.`,
        }
      : {
          zh: `「${text}」与第${section.ordinal}部分「${section.heading}」重复：格式中每个部分只有一个标题。请合并或改名。`,
          en: `“${text}” repeats section ${section.ordinal}, “${section.heading}”: the form has each heading once. Merge or rename it.`,
        },
    span: heading.content.span,
  };
}
