import { printedRows } from '../form/grid.ts';
import type { FormTable } from '../form/types.ts';
import type { Report, UnboundTable } from '../report/types.ts';
import { newlineOf } from '../source/newline.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const tableMissing: Rule = {
  id: 'table-missing',
  group: 'structure',
  level: 'error',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: { zh: '第二、三、四部分缺少表格', en: 'Section 二, 三 or 四 has no table' },
    why: {
      zh: '格式规定第二、三、四部分以表格报告。没有发生的，各格填 0，表格本身不能省略。',
      en: 'The form reports sections 二, 三 and 四 as tables. Where nothing happened the cells hold 0; the table itself may not be left out.',
    },
    fix: {
      zh: '插入格式的空表，数字须自行填写。',
      en: "Insert the form's empty table; the figures have to be filled in.",
    },
    examples: {
      fires: '四、政府信息公开行政复议、行政诉讼情况\n\n本年度没有行政复议和行政诉讼。',
      silent: '四、政府信息公开行政复议、行政诉讼情况\n\n行政复议 | 行政诉讼 | ……',
    },
  }),
  check({ report }) {
    if (report.unbound.length === 0) return NOTHING;
    return report.unbound
      .filter((table) => table.why === 'missing')
      .flatMap((table) => draft(table, report) ?? []);
  },
};

function draft(table: UnboundTable, report: Report): Draft | null {
  const section = report.sections.find((each) => each.form.id === table.form.section);
  if (!section) return null;
  return {
    message: {
      zh: `「${section.form.heading}」没有表格：格式规定这一部分以表格报告，没有发生的填 0。请补上表格。`,
      en: `“${section.form.heading}” has no table: the form reports this section as a table, with 0 where nothing happened. Add it.`,
    },
    span: section.heading.span,
    fixes: () => [
      {
        title: { zh: '插入格式的空表', en: "Insert the form's empty table" },
        safety: 'review',
        preferred: true,
        edits: [
          {
            span: { start: section.body.start, end: section.body.start },
            newText: emptyTable(table.form, report),
          },
        ],
      },
    ],
  };
}

function emptyTable(table: FormTable, report: Report): string {
  const newline = newlineOf(report.source);
  const rows = printedRows(table).map((row) => row.cells);
  const markup = report.tables.find((each) => each.notation !== 'lines')?.notation;
  return `${newline}${newline}${rows.map((cells) => line(cells, markup ?? 'tab')).join(newline)}${newline}`;
}

function line(cells: readonly string[], notation: string): string {
  if (notation === 'html') return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return notation === 'pipe' || notation === 'mixed' ? `| ${cells.join(' | ')} |` : cells.join('\t');
}
