import type { Span } from '../base/span.ts';
import type { Report } from '../report/types.ts';
import { lineEndAt, lineStartAt } from '../source/lines.ts';
import { newlineOf } from '../source/newline.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const sectionMissing: Rule = {
  id: 'section-missing',
  group: 'structure',
  level: 'error',
  words: () => ({
    basis: [
      { kind: 'law', reference: '《政府信息公开条例》第五十条' },
      { kind: 'form', reference: '国办公开办函〔2021〕30号' },
    ],
    summary: { zh: '缺少六个部分之一', en: 'One of the six sections is missing' },
    why: {
      zh: '《政府信息公开条例》第五十条规定了年度报告的内容，格式据此分为六个部分，不能遗漏。',
      en: 'Article 50 of the Regulations fixes what the report contains; the form lays it out in six sections, none of which may be left out.',
    },
    fix: { zh: '插入缺少的标题，内容须自行补写。', en: 'Insert the heading; its text has to be written.' },
    examples: {
      fires: '四、……\n六、其他需要报告的事项',
      silent: '四、……\n五、存在的主要问题及改进情况\n六、其他需要报告的事项',
    },
  }),
  check({ report }) {
    if (report.missingSections.length === 0) return NOTHING;
    return report.missingSections.map((missing) => draft(report, missing));
  },
};

function draft(report: Report, { form, after }: Report['missingSections'][number]): Draft {
  const anchor = after?.heading ?? report.title;
  const span = anchor?.span ?? { start: 0, end: Math.min(report.source.length, 1) };
  const next = report.sections.find(
    (section) => report.form.sections.indexOf(section.form) > report.form.sections.indexOf(form),
  );
  const newline = newlineOf(report.source);
  const at = next ? lineStartAt(report.source, next.heading.span.start) : report.source.length;
  const heading = next ? asWritten(form.heading, next.heading.span, report.source) : form.heading;
  const text = next ? `${heading}${newline}${newline}` : `${newline}${heading}${newline}`;
  return {
    message: {
      zh: `缺少第${form.ordinal}部分「${form.heading}」：格式规定的六个部分不能遗漏。请${after ? `在「${after.form.heading}」之后` : '在正文开头'}补上标题和内容。`,
      en: `Section ${form.ordinal}, “${form.heading}”, is missing: the form has six sections and none may be left out. Add the heading and its text.`,
    },
    span,
    fixes: () => [
      {
        title: { zh: `插入标题「${form.heading}」`, en: `Insert the heading “${form.heading}”` },
        safety: 'review',
        preferred: true,
        edits: [{ span: { start: at, end: at }, newText: text }],
      },
    ],
  };
}

/** With the marks about another heading on its line: blanks, `**`, tags and what closes them. */
function asWritten(heading: string, { start, end }: Span, source: string): string {
  const behind = source.slice(end, lineEndAt(source, end));
  const marks = /[\p{L}\p{N}]/u.test(behind.replace(/<[^<>]*>/g, '')) ? '' : behind.trimEnd();
  return `${source.slice(lineStartAt(source, start), start)}${heading}${marks}`;
}
