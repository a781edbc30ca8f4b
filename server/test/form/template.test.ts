import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { FORMS } from '../../src/form/forms.ts';
import { emptyReport, NOTATIONS } from '../../src/form/template.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';

describe.each(NOTATIONS)('a new report in %s', (notation) => {
  const language = notation === 'markdown' ? 'markdown' : 'plain';
  const made = (year: number) =>
    check(emptyReport({ organ: '示例镇人民政府', year, notation }), language, DEFAULT_SETTINGS);

  it.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ] as const)('for %i is the form of %s, whole, and shows no error and no warning', (year, form) => {
    const { report, figures, findings, outcome } = made(year);
    expect(outcome).toBe('checked');
    expect([report.organ, report.year, report.form.id]).toEqual(['示例镇人民政府', year, form]);
    expect(report.sections.map((section) => section.form.id)).toEqual(
      FORMS[form].sections.map(({ id }) => id),
    );
    expect(report.tables.map((table) => table.form.id).sort()).toEqual(['t2', 't3', 't4']);
    expect(report.tables.flatMap((table) => [...table.missing, ...table.extra])).toEqual([]);
    expect([...figures.notFilled].sort()).toEqual(['t2', 't3', 't4']);
    expect(
      findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule }) => rule),
    ).toEqual([]);
  });
});

it('has the line that a hand would write', () => {
  const text = emptyReport({ organ: '示例镇', year: 2024, notation: 'tab' });
  expect(text.split('\n')[0]).toBe('示例镇2024年政府信息公开工作年度报告');
  expect(text).toContain('\n规章\t\t\t\n');
  expect(text).toContain('\n二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t\t\n');
});
