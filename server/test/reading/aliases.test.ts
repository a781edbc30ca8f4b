import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../../scripts/corpus/expectations.ts';
import { FORMS } from '../../src/form/forms.ts';
import type { Form, FormNode } from '../../src/form/types.ts';
import { readReport } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';
import { languageOf, parse } from '../../src/syntax/parse.ts';
import { change, sheet } from './documents.ts';

/** The forms without the other words that real reports use: what binds now, binds by likeness and place. */
const PLAIN = { '2021': withoutAliases(FORMS['2021']), '2019': withoutAliases(FORMS['2019']) };

function withoutAliases(form: Form): Form {
  return {
    ...form,
    sections: form.sections.map((section) => ({ ...section, aliases: [] })),
    tables: form.tables.map((table) => ({
      ...table,
      parts: table.parts.map((part) => ({
        ...part,
        columns: part.columns.map(nodeWithoutAliases),
        rows: part.rows.map(nodeWithoutAliases),
      })),
    })),
  };
}

function nodeWithoutAliases(node: FormNode): FormNode {
  return { ...node, aliases: [], children: node.children.map(nodeWithoutAliases) };
}

const TWINS = readExpectations([fileURLToPath(new URL('../../../test-fixtures/twins', import.meta.url))]);

function figures(report: Report, but: ReadonlySet<string> = new Set()): string[] {
  return report.tables.flatMap((table) =>
    table.rows
      .filter((row) => !but.has(row.node.id))
      .flatMap((row) => row.cells.map((cell) => `${cell.id} ${cell.content.text}`)),
  );
}

/** Rows that go by another word altogether, 规范性文件 for 行政规范性文件: those may need the list. */
function renamedRows(report: Report): ReadonlySet<string> {
  const rows = report.tables.flatMap((table) => table.rows);
  const renamed = rows.filter(({ node, label }) => label && node.aliases.includes(label.content.text));
  return new Set(renamed.map((row) => row.node.id));
}

describe('with the lists of other words emptied', () => {
  it.each(TWINS.values.map((each) => each.file))('%s is read the same', (name) => {
    const tree = parse(readFileSync(TWINS.files.get(name)!, 'utf8'), languageOf(name, ''));
    const wanted = readReport(tree);
    const report = readReport(tree, PLAIN);
    const renamed = renamedRows(wanted);
    expect(figures(report, renamed)).toEqual(figures(wanted, renamed));
    expect(report.sections.map((section) => [section.form.id, section.heading.text])).toEqual(
      wanted.sections.map((section) => [section.form.id, section.heading.text]),
    );
  });

  it.each([
    ['本年度止件数', '本年废止件数'],
    ['3.申请', '3.其他'],
    ['二十条第（一）项', '第二十条第（一）项'],
    ['行政事业型收费', '行政事业性收费'],
    ['规范性文件', '行政规范性文件'],
    ['2.其他法律行政止公开', '2.其他法律行政法规禁止公开'],
    ['主动公开政府政府情况', '主动公开政府信息情况'],
    ['五、存在问题及改进情况', '五、存在的主要问题及改进情况'],
  ])('%s still binds', (wrong, right) => {
    const clean = readReport(parse(sheet(), 'plain'), PLAIN);
    const report = readReport(parse(change(sheet(), right, wrong), 'plain'), PLAIN);
    expect(figures(report)).toEqual(figures(clean));
    expect(report.sections.length).toBe(6);
    const slips = [
      ...report.tables.flatMap((table) => table.labels.filter((label) => !label.same)),
      ...report.sections.filter((section) => !section.same).map((section) => ({ content: section.heading })),
    ];
    expect(slips.map((slip) => slip.content.text)).toHaveLength(1);
    expect(slips[0]!.content.text).toContain(wrong);
  });
});
