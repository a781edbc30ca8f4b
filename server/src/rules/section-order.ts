import type { Span } from '../base/span.ts';
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
      zh: '格式规定了六个部分的先后次序。次序颠倒或同一标题出现两次，读者和汇总系统会读错内容。只是序号写错的，由 section-heading 报告。后面接着另一份报告的，在它开头报告一次，不读它的内容。',
      en: 'The form fixes the order of the six sections. A swapped or repeated heading makes readers and collecting systems read the wrong part. A wrong number alone is reported by section-heading. Where another report follows in the same file, that is said once, at its beginning, and it is not read.',
    },
    fix: { zh: '须自行移动或合并，不提供修复。', en: 'Move or merge it by hand; no fix is offered.' },
    examples: {
      fires: '四、政府信息公开行政复议、行政诉讼情况\n三、收到和处理政府信息公开申请情况',
      silent: '三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况',
    },
  }),
  check({ report }) {
    if (report.strayHeadings.length === 0 && !report.another) return NOTHING;
    const own = report.strayHeadings.filter((heading) => heading.repeats).map(draft);
    return report.another ? [...own, draftOfAnother(report.another)] : own;
  },
};

/** What is not read is said. */
function draftOfAnother(span: Span): Draft {
  return {
    message: {
      zh: '从这里起是另一份年度报告：各部分又从头开始，还有自己的表格。它没有读，也没有核对。请每份报告存一个文件。',
      en: 'Another annual report begins here: the sections start again, with tables of their own. It was not read, and nothing in it was checked. Keep each report in a file of its own.',
    },
    span,
  };
}

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
