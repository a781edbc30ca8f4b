import type { Claims } from '../../src/facts/claims/types.ts';
import { claimsOf } from '../../src/facts/claims.ts';
import { figuresOf } from '../../src/facts/figures.ts';
import { FORMS } from '../../src/form/forms.ts';
import { printedRows } from '../../src/form/grid.ts';
import { cellIds, leaves } from '../../src/form/nodes.ts';
import type { FormId, FormTable } from '../../src/form/types.ts';
import { readReport } from '../../src/report/read.ts';
import { parse } from '../../src/syntax/parse.ts';

export interface Sample {
  readonly organ?: string;
  readonly year?: number;
  readonly form?: FormId;
  /** Cells that are not 0; totals of table 3 and 4 are reckoned where they are not given. */
  readonly figures?: Readonly<Record<string, number | string>>;
  /** Paragraphs of section 一. */
  readonly prose: string;
  /** Before the table of section 二, 三 or 四, or in section 六. */
  readonly disclosure?: string;
  readonly requests?: string;
  readonly review?: string;
  readonly other?: string;
}

/** A report of an invented organ in which everything but the prose is right. */
export function sampleReport(sample: Sample): string {
  const { organ = '云岭县农业农村局', year = 2023 } = sample;
  const form = FORMS[sample.form ?? '2021'];
  const figures = reckoned(sample.figures ?? {}, sample.form ?? '2021');
  const table = (id: string) => written(form.tables.find((each) => each.id === id)!, figures);
  const [one, two, three, four, five, six] = form.sections.map((section) => section.heading);
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    one,
    sample.prose,
    two,
    ...(sample.disclosure ? [sample.disclosure] : []),
    table('t2'),
    three,
    ...(sample.requests ? [sample.requests] : []),
    table('t3'),
    four,
    ...(sample.review ? [sample.review] : []),
    table('t4'),
    five,
    '部分栏目更新偏慢。下一步按月核对。',
    six,
    sample.other ?? '无其他需要报告的事项。',
    '',
  ].join('\n');
}

export function claimsIn(sample: Sample): Claims {
  const report = readReport(parse(sampleReport(sample), 'plain'));
  return claimsOf(report, figuresOf(report));
}

/** Each claim as `quantity value`, with what the table says where that is another figure. */
export function said(sample: Sample): string[] {
  return claimsIn(sample).claims.map(
    ({ quantity, value, agrees, table }) =>
      `${quantity.id} ${value}${agrees === false ? ` ≠ ${table}` : agrees === null ? ' ?' : ''}`,
  );
}

function reckoned(given: Readonly<Record<string, number | string>>, formId: FormId): Map<string, string> {
  const form = FORMS[formId];
  const cells = new Map<string, string>();
  for (const table of form.tables)
    for (const part of table.parts) for (const id of cellIds(table.id, part)) cells.set(id, '0');
  for (const [id, value] of Object.entries(given)) cells.set(id, String(value));
  const value = (id: string) => Number(cells.get(id));
  const put = (id: string, sum: number) => {
    if (!(id in given)) cells.set(id, String(sum));
  };
  const [part] = form.tables.find((each) => each.id === 't3')!.parts;
  const columns = leaves(part!.columns).map((column) => column.id);
  const outcomes = part!.rows.find((row) => row.id === 'outcomes')!.children;
  const rows = leaves(outcomes.filter((row) => row.id !== 'total')).map((row) => row.id);
  for (const column of columns)
    put(
      `t3/total/${column}`,
      rows.reduce((sum, row) => sum + value(`t3/${row}/${column}`), 0),
    );
  for (const row of leaves(part!.rows)) {
    const own = columns
      .filter((column) => column !== 'total')
      .map((column) => value(`t3/${row.id}/${column}`));
    put(
      `t3/${row.id}/total`,
      own.reduce((sum, each) => sum + each, 0),
    );
  }
  for (const block of ['review', 'direct', 'after-review']) {
    const results = ['upheld', 'corrected', 'other', 'pending'].map((each) =>
      value(`t4/row/${block}.${each}`),
    );
    put(
      `t4/row/${block}.total`,
      results.reduce((sum, each) => sum + each, 0),
    );
  }
  return cells;
}

function written(table: FormTable, cells: ReadonlyMap<string, string>): string {
  const ids = table.parts.flatMap((part) => cellIds(table.id, part));
  let next = 0;
  return printedRows(table)
    .map(({ cells: texts, figures }) => {
      const labels = figures === 0 ? texts : texts.slice(0, LABELS[table.id]);
      const values = Array.from({ length: figures }, () => cells.get(ids[next++]!)!);
      return [...labels, ...values].join('\t');
    })
    .join('\n');
}

/** How many cells of labels stand before the figures. */
const LABELS = { t2: 1, t3: 3, t4: 0 } as const;
