import { describe, expect, it } from 'vitest';
import { FORM_2019 } from '../../src/form/form2019.ts';
import { FORM_2021 } from '../../src/form/form2021.ts';
import { FORMS, formForYear } from '../../src/form/forms.ts';
import { cellIds, leaves, preorder } from '../../src/form/nodes.ts';
import type { Form, FormNode, FormTable } from '../../src/form/types.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);
const grid = (table: string, rows: string, columns: string): string[] =>
  words(rows).flatMap((row) => words(columns).map((column) => `${table}/${row}/${column}`));

const APPLICANTS = 'natural business research welfare legal other total';
const OUTCOMES_BEFORE_CLOSED = `granted partial
  refused.secret refused.law refused.stability refused.third-party
  refused.internal refused.process refused.enforcement refused.query
  unable.not-held unable.to-be-made unable.unclear
  declined.petition declined.repeat declined.publication declined.excessive declined.confirm`;
const TABLE_4 = grid(
  't4',
  'row',
  `review.upheld review.corrected review.other review.pending review.total
   direct.upheld direct.corrected direct.other direct.pending direct.total
   after-review.upheld after-review.corrected after-review.other after-review.pending after-review.total`,
);

const EXPECTED: Readonly<Record<Form['id'], readonly string[]>> = {
  '2021': [
    ...grid('t2', 'regulations normative', 'issued repealed effective'),
    ...grid('t2', 'permits penalties coercion', 'decisions'),
    't2/fees/amount',
    ...grid(
      't3',
      `received carried-in ${OUTCOMES_BEFORE_CLOSED}
       closed.no-correction closed.no-payment closed.else total carried-out`,
      APPLICANTS,
    ),
    ...TABLE_4,
  ],
  '2019': [
    ...grid('t2', 'regulations normative', 'made published stock'),
    ...grid('t2', 'permits services penalties coercion', 'last-year change decisions'),
    ...grid('t2', 'fees', 'last-year change'),
    ...grid('t2', 'procurement', 'projects amount'),
    ...grid('t3', `received carried-in ${OUTCOMES_BEFORE_CLOSED} closed total carried-out`, APPLICANTS),
    ...TABLE_4,
  ],
};

const allCells = (form: Form): string[] =>
  form.tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part)));
const parts = (form: Form) => form.tables.flatMap((table) => table.parts);
const allNodes = (form: Form): FormNode[] =>
  parts(form).flatMap((part) => [...preorder(part.columns), ...preorder(part.rows)]);
const tableOf = (form: Form, id: string): FormTable => form.tables.find((table) => table.id === id)!;

describe.each(Object.values(FORMS))('the form of $id', (form) => {
  it('has exactly the cells it should, in order', () => {
    expect(allCells(form)).toEqual(EXPECTED[form.id]);
    expect(allCells(form)).toHaveLength(form.id === '2021' ? 200 : 198);
  });

  it('names no cell twice', () => {
    const cells = allCells(form);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('names no row twice in a table, and no column twice in a part', () => {
    for (const table of form.tables) {
      const rows = table.parts.flatMap((part) => preorder(part.rows)).map((node) => node.id);
      expect(new Set(rows).size).toBe(rows.length);
      for (const part of table.parts) {
        const columns = preorder(part.columns).map((node) => node.id);
        expect(new Set(columns).size).toBe(columns.length);
      }
    }
  });

  it('has no label twice among siblings, and no alias that is some label', () => {
    const siblings = [
      ...parts(form).flatMap((part) => [part.columns, part.rows]),
      ...allNodes(form).map((node) => node.children),
    ];
    for (const nodes of siblings) {
      const names = nodes.flatMap((node) => [node.label, ...node.aliases]);
      expect(new Set(names).size).toBe(names.length);
    }
    const labels = new Set([
      ...allNodes(form).map((node) => node.label),
      ...form.sections.map((section) => section.heading),
    ]);
    const aliases = [...allNodes(form), ...form.sections].flatMap((each) => each.aliases);
    expect(aliases.filter((alias) => labels.has(alias))).toEqual([]);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('has six sections in order', () => {
    expect(form.sections.map((section) => section.heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('explains every section, part, row, column and group in both languages', () => {
    for (const each of [...form.sections, ...parts(form), ...allNodes(form)]) {
      expect(each.explanation.text.zh).toMatch(/^[\s\S]{6,}。$/u);
      expect(each.explanation.text.en).toMatch(/^[A-Z][\s\S]{9,}\.$/);
      if (each.explanation.basis !== null) expect(each.explanation.basis).toMatch(/第.+条|号|格式/u);
    }
  });

  it('explains each place of a table in words of its own', () => {
    for (const part of parts(form)) {
      const columns = leaves(part.columns).filter((column) => !/^(direct|after-review)\./.test(column.id));
      const texts = [...preorder(part.rows), ...columns].map((node) => node.explanation.text.zh);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('what both forms share', () => {
  it('stands once', () => {
    expect(FORM_2019.sections).toBe(FORM_2021.sections);
    expect(tableOf(FORM_2019, 't4')).toBe(tableOf(FORM_2021, 't4'));
    const [older, newer] = [FORM_2019, FORM_2021].map((form) => tableOf(form, 't3').parts[0]!);
    expect(older!.columns).toBe(newer!.columns);
    const outcomes = (rows: readonly FormNode[]) =>
      rows
        .find((row) => row.id === 'outcomes')!
        .children.filter((row) => /^(granted|partial|refused|unable|declined)$/.test(row.id));
    const [before, after] = [outcomes(older!.rows), outcomes(newer!.rows)];
    expect(before).toHaveLength(5);
    before.forEach((row, at) => {
      expect(row).toBe(after[at]);
    });
  });

  it('means the same by the same row and column of table 3', () => {
    const meaning = (form: Form) =>
      new Map(preorder(tableOf(form, 't3').parts[0]!.rows).map((row) => [row.id, row]));
    const newer = meaning(FORM_2021);
    for (const [id, row] of meaning(FORM_2019)) {
      expect(newer.get(id)?.label).toBe(row.label);
      expect(newer.get(id)?.explanation).toEqual(row.explanation);
    }
  });
});

it('gives decisions their own meaning in each form', () => {
  const decisions = (form: Form) => allNodes(form).find((node) => node.id === 'decisions')!;
  expect(decisions(FORM_2019).explanation).not.toEqual(decisions(FORM_2021).explanation);
});

it('types money and changes', () => {
  const typed = (form: Form) =>
    allNodes(form)
      .filter((node) => node.type !== 'count')
      .map((node) => `${node.label}: ${node.type}`);
  expect(typed(FORM_2021)).toEqual(['本年收费金额（单位：万元）: wan']);
  expect(new Set(typed(FORM_2019))).toEqual(new Set(['本年增/减: signed', '采购总金额: money']));
});

it('knows which form a year has', () => {
  expect([2019, 2020, 2021, 2030].map((year) => formForYear(year).id)).toEqual([
    '2019',
    '2019',
    '2021',
    '2021',
  ]);
});
