import { type Content, sliceContent } from '../base/content.ts';
import { replaceAll, rewrite } from '../findings/rewrite.ts';
import type { Fix } from '../findings/types.ts';
import type { BoundSection, StrayHeading } from '../report/types.ts';
import { foldText } from '../source/fold.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const sectionHeading: Rule = {
  id: 'section-heading',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '六个部分的标题与格式不一致：用词、序号或多余标点',
      en: 'A heading of the six sections does not read as the form prints it',
    },
    why: {
      zh: '格式规定了六个部分的标题和次序。标题改名、序号错或多了标点，读者和检查人员都找不到对应的部分。一级序号（一、二、三……）只用于这六个部分。',
      en: 'The form fixes the headings of the six sections. A renamed or misnumbered heading cannot be found by readers or inspectors. Numbers of the first level belong to the six sections only.',
    },
    fix: { zh: '改为格式的标题（安全修复）。', en: 'Replace it with the heading of the form (safe).' },
    examples: { fires: '五、存在问题及改进情况', silent: '五、存在的主要问题及改进情况' },
  }),
  check({ report }) {
    if (report.sections.every(({ same }) => same) && report.strayHeadings.length === 0) return NOTHING;
    const wrong = report.sections.filter((section) => !section.same).map(renamed);
    const strange = report.strayHeadings.filter((heading) => !heading.repeats).map(stray);
    return [...wrong, ...strange];
  },
};

function renamed(section: BoundSection): Draft {
  const { wanted: heading } = section;
  const text = section.heading.text;
  return {
    message: {
      zh: `标题「${text}」与格式不一致：格式第${section.form.ordinal}部分的标题是「${heading}」。请改为格式的标题。`,
      en: `The heading “${text}” is not the form's: section ${section.form.ordinal} is headed “${heading}”. Use the form's heading.`,
    },
    span: section.heading.span,
    certainty: section.certainty,
    fixes: () => [headingFix(section)],
  };
}

function headingFix(section: BoundSection): Fix {
  const { wanted: heading } = section;
  return {
    title: { zh: `改为「${heading}」`, en: `Change to “${heading}”` },
    safety: section.certainty === 'certain' ? 'safe' : 'review',
    preferred: true,
    edits: headingEdits(section),
  };
}

/** What stands for the number of a heading, where its mark is another than the form's. */
const NUMBER = /^[^\s、.．]{0,4}(?!、[^\s、.．])[\s、.．]+/;

function headingEdits(section: BoundSection): Fix['edits'] {
  const number = wrongNumber(section);
  if (number !== null) return replaceAll(number, `${section.form.ordinal}、`);
  const edits = rewrite(section.heading, section.wanted);
  const touched = edits.reduce((sum, edit) => sum + edit.span.end - edit.span.start, 0);
  const whole = touched * 2 > section.heading.text.length;
  return whole ? replaceAll(section.heading, section.wanted) : edits;
}

/** The number of a heading whose name is that of the form. */
function wrongNumber({ heading, wanted, form }: BoundSection): Content | null {
  const [number] = NUMBER.exec(heading.text) ?? [];
  if (number === undefined || !wanted.startsWith(`${form.ordinal}、`)) return null;
  const isNamed = foldText(heading.text.slice(number.length)) === foldText(wanted.slice(2));
  return isNamed ? sliceContent(heading, 0, number.length) : null;
}

function stray(heading: StrayHeading): Draft {
  return {
    message: {
      zh: `「${heading.content.text}」用了一级序号，但不是格式规定的六个部分之一。请改用「（一）」这一级序号，或并入所属部分。`,
      en: `“${heading.content.text}” is numbered like a section, but is none of the form's six. Number it （一） or move it into its section.`,
    },
    span: heading.content.span,
  };
}
