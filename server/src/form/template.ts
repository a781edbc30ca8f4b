import { formForYear } from './forms.ts';
import { printedRows } from './grid.ts';
import type { FormSection, FormTable, SectionId } from './types.ts';

export const NOTATIONS = ['tab', 'markdown'] as const;
export type TemplateNotation = (typeof NOTATIONS)[number];

export interface NewReport {
  readonly organ: string;
  readonly year: number;
  readonly notation: TemplateNotation;
}

/** The first year that has a form. */
export const FIRST_YEAR = 2019;

/** What is to be written where the form wants text; a paragraph each. */
const TEXTS: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  overview: [
    '（一）主动公开',
    '（待填写）',
    '（二）依申请公开',
    '（待填写）',
    '（三）政府信息管理',
    '（待填写）',
    '（四）政府信息公开平台建设',
    '（待填写）',
    '（五）监督保障',
    '（待填写）',
  ],
  problems: ['主要问题：（待填写）', '改进情况：（待填写）'],
  other: ['（待填写：收取信息处理费的情况和其他需要报告的事项）'],
};

/** A complete report of the form in force for the year, with nothing filled in. */
export function emptyReport({ organ, year, notation }: NewReport): string {
  const form = formForYear(year);
  const write = notation === 'markdown' ? MARKDOWN : TAB;
  const blocks = [
    write.title(`${organ}${year}年政府信息公开工作年度报告`),
    `本报告依据《中华人民共和国政府信息公开条例》编写，所列数据的统计期限为${year}年1月1日至12月31日。`,
    ...form.sections.flatMap((section) => [
      write.heading(section),
      ...(TEXTS[section.id] ?? []).map((text) => (text.startsWith('（') ? write.part(text) : text)),
      ...form.tables.filter((table) => table.section === section.id).map(write.table),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface Writer {
  title(text: string): string;
  heading(section: FormSection): string;
  /** A line that may be one of the （一）（二） of a section. */
  part(text: string): string;
  table(table: FormTable): string;
}

const TAB: Writer = {
  title: (text) => text,
  heading: (section) => section.heading,
  part: (text) => text,
  table: (table) =>
    printedRows(table)
      .map(({ cells }) => cells.join('\t'))
      .join('\n'),
};

const MARKDOWN: Writer = {
  title: (text) => `# ${text}`,
  heading: (section) => `## ${section.heading}`,
  part: (text) => (/^（[一二三四五]）/.test(text) ? `### ${text}` : text),
  table: pipeTable,
};

/** The first printed row heads the table: Markdown has no table without a header. */
function pipeTable(table: FormTable): string {
  const [head, ...rows] = printedRows(table).map(({ cells }) => `| ${cells.join(' | ')} |`);
  const width = printedRows(table)[0]?.cells.length ?? 0;
  return [head, `|${' --- |'.repeat(width)}`, ...rows].join('\n');
}
