import { check } from '../../src/engine/check.ts';
import type { Finding } from '../../src/findings/types.ts';
import { FORMS } from '../../src/form/forms.ts';
import { printedRows } from '../../src/form/grid.ts';
import { cellIds, leaves } from '../../src/form/nodes.ts';
import type { FormId, FormTable } from '../../src/form/types.ts';
import { readReport } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';
import { findRule } from '../../src/rules/registry.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { languageOf, parse } from '../../src/syntax/parse.ts';

export const PROBLEMS = '更新还不够及时，有的栏目隔月才有新内容。下一步每周由专人查看一次。';

export interface Sheet {
  readonly form?: FormId;
  readonly year?: number;
  /** What stands in a cell, by its id; else 0. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Table 4's row as it is written. */
  readonly review?: string;
}

/** A report of a town that does not exist, its tables separated by tabs, every figure 0. */
export function sheet({ form = '2021', year = 2023, cells = {}, review }: Sheet = {}): string {
  const known = new Set(
    FORMS[form].tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part))),
  );
  for (const id of Object.keys(cells)) if (!known.has(id)) throw new Error(`no cell ${id}`);
  const sections = FORMS[form].sections.flatMap(({ id, heading }) => {
    const table = FORMS[form].tables.find((each) => each.section === id);
    if (table) return [heading, '', ...tableLines(table, cells, review), ''];
    const prose = {
      overview: '（一）主动公开\n青埠镇每月更新栏目，内容以办事指南为主。',
      problems: PROBLEMS,
      other: '无',
    };
    return [heading, '', prose[id as keyof typeof prose], ''];
  });
  return [`青埠镇${year}年政府信息公开工作年度报告`, '', ...sections].join('\n');
}

const LABEL_CELLS = { t2: 1, t3: 3, t4: 0 };
const WIDTHS = { t2: 4, t3: 10, t4: 15 };

function tableLines(table: FormTable, cells: Readonly<Record<string, string>>, review?: string): string[] {
  const figures = table.parts.flatMap((part) => {
    const columns = leaves(part.columns);
    return leaves(part.rows).map((row) =>
      columns.map((column) => cells[`${table.id}/${row.id}/${column.id}`] ?? '0'),
    );
  });
  return printedRows(table).map((row) => {
    if (row.figures === 0) return row.cells.join('\t');
    const values = figures.shift()!;
    if (table.id === 't4' && review !== undefined) return review;
    const labels = row.cells.slice(0, LABEL_CELLS[table.id]);
    return [...labels, ...values, ...row.cells.slice(labels.length + values.length, WIDTHS[table.id])].join(
      '\t',
    );
  });
}

/** Replaces what stands once in the text, and says so where it does not. */
export function change(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`「${from}」 stands ${text.split(from).length - 1} times`);
  return text.replace(from, () => to);
}

export function read(text: string, name = 'report.txt'): Report {
  return readReport(parse(text, languageOf(name, text)));
}

/** Rules that the form's structure shares a group with, and that read prose. */
const OF_PROSE = new Set(['content-missing', 'leftover', 'regulation-power', 'title']);

export function findings(text: string, name = 'report.txt'): readonly Finding[] {
  return check(text, languageOf(name, text), DEFAULT_SETTINGS).findings.filter(
    ({ rule }) => findRule(rule)?.group === 'structure' && !OF_PROSE.has(rule),
  );
}

/** What the rules of the structure say of a text: rule, then the text it stands on. */
export function found(text: string, name?: string): string[] {
  return findings(text, name).map(
    ({ rule, span }) => `${rule}: ${text.slice(span.start, span.end).replaceAll('\t', '⇥')}`,
  );
}

/** How each figure of a row is read; null where it could not be placed. */
export function figures(report: Report, row: string): (string | null)[] | null {
  const bound = report.tables.flatMap((table) => table.rows).find((each) => each.node.id === row);
  if (!bound || bound.unplaced) return null;
  return bound.cells.map((cell) => (cell.reading.kind === 'number' ? cell.content.text : null));
}

/** Figures of table 3 that add up. */
export const EIGHT_REQUESTS = {
  't3/received/natural': '5',
  't3/received/business': '2',
  't3/received/total': '7',
  't3/carried-in/natural': '1',
  't3/carried-in/total': '1',
  't3/granted/natural': '6',
  't3/granted/total': '6',
  't3/partial/business': '2',
  't3/partial/total': '2',
  't3/total/natural': '6',
  't3/total/business': '2',
  't3/total/total': '8',
};
