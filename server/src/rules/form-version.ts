import { isZero } from '../base/decimal.ts';
import type { Fix } from '../findings/types.ts';
import { FORMS, formForYear } from '../form/forms.ts';
import type { BoundRow, BoundTable, Report } from '../report/types.ts';
import { newlineOf } from '../source/newline.ts';
import { copiedRow } from './copiedRow.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const formVersion: Rule = {
  id: 'form-version',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [
      { kind: 'form', reference: '国办公开办函〔2021〕30号' },
      { kind: 'form', reference: '国办公开办函〔2019〕60号' },
    ],
    summary: { zh: '用了另一年份的表格格式', en: "The table of another year's form" },
    why: {
      zh: '2021 年度起用国办公开办函〔2021〕30号的格式，2019、2020 年度用国办公开办函〔2019〕60号的试行格式。两者的第二部分表格不同；试行格式的「（六）其他处理」只有一行，现行格式下设三个子项。',
      en: 'Reports for 2021 and later use the form of 国办公开办函〔2021〕30号, those for 2019 and 2020 the trial form of 〔2019〕60号. Their table of section 二 differs, and （六）其他处理 is one row in the trial form and three in the present one.',
    },
    fix: {
      zh: '单行的「（六）其他处理」为 0 时，换成三个子项。换表须自行完成。',
      en: 'A single row （六）其他处理 of zeros is replaced by the three rows. Another table has to be filled in by hand.',
    },
    examples: {
      fires: '（六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
      silent: '（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | …',
    },
  }),
  check({ report }) {
    const ofYear = report.year !== null && formForYear(report.year) !== report.form;
    if (!ofYear && report.tables.every(({ missing }) => missing.length === 0)) return NOTHING;
    return [
      ...(ofYear ? otherForm(report) : []),
      ...report.tables.flatMap((table) => rowsInOne(table, report)),
    ];
  },
};

function otherForm(report: Report): Draft[] {
  const table = report.tables.find((each) => each.form.id === 't2');
  const mark = table?.labels.find((label) => isOwn(label.target.label, report)) ?? table?.labels[0];
  if (!table || !mark) return [];
  const wanted = formForYear(report.year!);
  return [
    {
      message: {
        zh: `${report.year} 年度应使用${wanted.notice}的格式，这里的表格是${report.form.id === '2019' ? '2019 年试行格式' : '2021 年格式'}（${report.form.notice}）。请改用${report.year! >= 2021 ? '现行' : '试行'}格式重新填报。`,
        en: `A report for ${report.year} uses the form of ${wanted.notice}; this table is that of ${report.form.notice}. Fill in the right form.`,
      },
      span: mark.content.span,
    },
  ];
}

/** Whether a label stands in this report's form only. */
function isOwn(label: string, report: Report): boolean {
  const other = FORMS[report.form.id === '2019' ? '2021' : '2019'];
  const columns = other.tables[0]!.parts.flatMap((part) => part.columns.map((column) => column.label));
  const own = report.form.tables[0]!.parts.flatMap((part) => part.columns.map((column) => column.label));
  return own.includes(label) && !columns.includes(label);
}

function rowsInOne(table: BoundTable, report: Report): Draft[] {
  return table.rows
    .filter((row) => row.node.children.length > 0)
    .filter((row) =>
      row.node.children.every((child) => table.missing.some((missing) => missing.node === child)),
    )
    .map((row) => inOne(row, table, report));
}

function inOne(row: BoundRow, table: BoundTable, report: Report): Draft {
  const children = row.node.children.map((child) => `「${child.label}」`).join('');
  return {
    message: {
      zh: `「${row.node.label}」写成了一行，这是 2019 年试行格式：现行格式下设${children}三个子项。请补上子项，把数字分到各行。`,
      en: `“${row.node.label}” is written as one row, as in the trial form of 2019: the present form has ${row.node.children.length} rows under it. Add them and divide the figures.`,
    },
    span: row.label?.content.span ?? row.span,
    certainty: row.label?.certainty ?? 'reconstructed',
    fixes: () => childRows(row, table, report),
  };
}

function childRows(row: BoundRow, table: BoundTable, report: Report): Fix[] {
  const zeros = row.cells.every((cell) => cell.reading.kind === 'number' && isZero(cell.reading.value));
  if (!zeros || row.cells.length === 0) return [];
  const lines = row.node.children.map((child, i) =>
    copiedRow(report, table, child, '0', i === 0 ? row.node : undefined),
  );
  if (lines.some((line) => line === null)) return [];
  return [
    {
      title: { zh: '换成三个子项，各填 0', en: 'Replace it by the three rows, with 0 each' },
      safety: 'review',
      preferred: true,
      edits: [{ span: row.span, newText: lines.join('').slice(newlineOf(report.source).length) }],
    },
  ];
}
