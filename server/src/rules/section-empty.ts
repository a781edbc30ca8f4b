import type { Content } from '../base/content.ts';
import type { BoundSection, Report } from '../report/types.ts';
import { foldText } from '../source/fold.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [
      { kind: 'law', reference: '《政府信息公开条例》第五十条' },
      { kind: 'form', reference: '国办公开办函〔2021〕30号' },
    ],
    summary: { zh: '标题下没有内容', en: 'Nothing stands under a heading' },
    why: {
      zh: '第一、五、六部分要有文字。第六部分没有事项时可以写「无」；第五部分是《政府信息公开条例》第五十条要求的「存在的主要问题及改进情况」，不能空着，也不能写「无」。',
      en: 'Sections 一, 五 and 六 want text. 六 may say 无; 五 is required by article 50 of the Regulations and may neither be empty nor say 无.',
    },
    fix: { zh: '须自行补写，不提供修复。', en: 'It has to be written; no fix is offered.' },
    examples: {
      fires: '五、存在的主要问题及改进情况\n\n无\n\n六、其他需要报告的事项\n\n无',
      silent: '五、存在的主要问题及改进情况\n\n一是解读形式单一。下一步将……\n\n六、其他需要报告的事项\n\n无',
    },
  }),
  check({ report }) {
    let drafts: Draft[] | undefined;
    for (const section of report.sections) {
      const found =
        WITH_TEXT.has(section.form.id) && !isSaid(section, report) ? draft(section, report) : null;
      if (found) drafts = together(drafts, [found]);
    }
    return drafts ?? NOTHING;
  },
};

/** Room for a 无, a mark, and blanks about them. */
const LONGEST_NONE = 200;
const WITH_TEXT = new Set(['overview', 'problems', 'other']);

/** Whether some paragraph or heading surely says more than 无: that of a table is looked at closely. */
function isSaid(section: BoundSection, report: Report): boolean {
  const from = section.heading.span.end;
  const to = section.body.end;
  for (const block of report.tree.blocks) {
    if (block.span.end <= from || block.span.start >= to) continue;
    // What comes first is all that counts.
    if (block.kind === 'table') return false;
    const [content] = block.kind === 'heading' ? [block.content] : block.lines;
    return content !== undefined && isInside(content, from, to) && holdsLetters(content.text);
  }
  return false;
}

function isInside({ span }: Content, from: number, to: number): boolean {
  return from <= span.start && span.end <= to;
}

/** Two Chinese characters where something is written first: no folding takes them away. */
function holdsLetters(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length && i < LONGEST_NONE; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff && ++letters === 2) return true;
  }
  return false;
}

function draft(section: BoundSection, report: Report): Draft | null {
  const text = bodyText(section, report);
  const none = section.form.id === 'problems' && /^无[。.]?$/.test(text);
  if (text !== '' && !none) return null;
  return {
    message: none
      ? {
          zh: '第五部分只写了「无」：《政府信息公开条例》第五十条要求报告存在的主要问题及改进情况。请补写。',
          en: 'Section 五 only says 无: article 50 of the Regulations requires the main problems and improvements. Write them.',
        }
      : {
          zh: `「${section.form.heading}」下没有内容：格式要求用文字报告这一部分。请补写${section.form.id === 'other' ? '，没有事项的写「无」' : ''}。`,
          en: `Nothing stands under “${section.form.heading}”: the form wants text here. Write it${section.form.id === 'other' ? ', or 无 where there is nothing to report' : ''}.`,
        },
    span: section.heading.span,
  };
}

function bodyText(section: BoundSection, report: Report): string {
  const from = section.heading.span.end;
  const to = section.body.end;
  let text = '';
  for (const block of report.tree.blocks) {
    if (block.span.end <= from || block.span.start >= to) continue;
    const contents =
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => cell.content))
        : block.kind === 'heading'
          ? [block.content]
          : block.lines;
    for (const content of contents) text += within(content, from, to);
    // More than a 无 is text, whatever it says.
    if (text.length > LONGEST_NONE) break;
  }
  return foldText(text.slice(0, LONGEST_NONE));
}

/** The part of a text that stands between two places: headings may be run into their paragraph. */
function within(content: Content, from: number, to: number): string {
  return content.pieces
    .filter(({ span }) => span.end > from && span.start < to)
    .map(({ span, text }) => {
      const exact = text.length === span.end - span.start;
      return exact
        ? text.slice(Math.max(0, from - span.start), Math.min(text.length, to - span.start))
        : text;
    })
    .join('');
}
