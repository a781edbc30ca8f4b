import { describe, expect, it } from 'vitest';
import { FORMS } from '../src/form/forms.ts';
import { cellIds } from '../src/form/nodes.ts';
import { outcomeRows } from './generator/figures.ts';
import {
  type Generated,
  generateReport,
  injectSlip,
  LAYOUTS,
  SLIP_KINDS,
  type Slip,
  VARIATIONS,
  vary,
} from './generator/index.ts';

const MARKS = /[\uE000-\uE0FF]/;

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** The differing middle of two texts. */
function difference(one: string, other: string): [string, string] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

describe('figures', () => {
  const reports = seeds(300).map((seed) => generateReport(seed, { layout: 'tab' }));
  const value = (report: Generated, cell: string) => Number(report.cells.get(cell));

  it('fill every cell of the form', () => {
    for (const report of reports) {
      const ids = FORMS[report.formId].tables.flatMap((table) =>
        table.parts.flatMap((part) => cellIds(table.id, part)),
      );
      expect([...report.cells.keys()].sort()).toEqual(ids.sort());
    }
  });

  it('add up in table 3', () => {
    const applicants = ['natural', 'business', 'research', 'welfare', 'legal', 'other'];
    for (const report of reports) {
      const rows = FORMS[report.formId].tables[1]!.parts[0]!.rows;
      const outcomes = outcomeRows(rows);
      expect(outcomes).toHaveLength(report.formId === '2021' ? 21 : 19);
      for (const row of [...outcomes, 'received', 'carried-in', 'total', 'carried-out']) {
        const sum = applicants.reduce((total, column) => total + value(report, `t3/${row}/${column}`), 0);
        expect(value(report, `t3/${row}/total`)).toBe(sum);
      }
      for (const column of [...applicants, 'total']) {
        const of = (row: string) => value(report, `t3/${row}/${column}`);
        expect(outcomes.reduce((total, row) => total + of(row), 0)).toBe(of('total'));
        expect(of('received') + of('carried-in')).toBe(of('total') + of('carried-out'));
        for (const row of outcomes) expect(of(row)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('add up in table 4 and keep stock in table 2', () => {
    for (const report of reports) {
      for (const block of ['review', 'direct', 'after-review']) {
        const of = (result: string) => value(report, `t4/row/${block}.${result}`);
        expect(of('upheld') + of('corrected') + of('other') + of('pending')).toBe(of('total'));
      }
      if (report.formId !== '2021') continue;
      for (const row of ['regulations', 'normative']) {
        const of = (column: string) => value(report, `t2/${row}/${column}`);
        expect(of('effective')).toBeGreaterThanOrEqual(of('issued') - of('repealed'));
      }
    }
  });

  it('come small and large, for both forms and all years', () => {
    expect(new Set(reports.map((report) => report.year))).toEqual(
      new Set([2019, 2020, 2021, 2022, 2023, 2024, 2025]),
    );
    const received = reports.map((report) => value(report, 't3/received/total'));
    expect(Math.max(...received)).toBeGreaterThan(2000);
    expect(Math.min(...received)).toBe(0);
  });
});

describe.each(LAYOUTS)('layout %s', (layout) => {
  it('is the same for the same seed, and leaves no mark', () => {
    for (const seed of seeds(20)) {
      const report = generateReport(seed, { layout });
      expect(generateReport(seed, { layout }).text).toBe(report.text);
      expect(report.text).not.toMatch(MARKS);
      expect(report.text.length).toBeGreaterThan(1500);
      expect(report.fileName).toMatch(/\.(txt|md|html)$/);
    }
    expect(generateReport(1, { layout }).text).not.toBe(generateReport(2, { layout }).text);
  });

  it('holds every figure', () => {
    for (const seed of seeds(10)) {
      const report = generateReport(seed, { layout, size: 'large' });
      const text = report.text.replace(/<[^>]*>/g, '');
      for (const [cell, digits] of report.cells) {
        if (digits !== null && !text.includes(digits)) expect.fail(`${cell}: ${digits} is not written`);
      }
    }
  });

  it('writes blanks only where it can', () => {
    const report = generateReport(3, { layout, blanks: 0.5 });
    const blanks = [...report.cells.values()].filter((digits) => digits === null);
    if (layout === 'cells-dropped') expect(report.places).toBe('lost');
    else expect(report.places).toBe('recoverable');
    if (['tab', 'pipe', 'html', 'markdown', 'cells-dropped'].includes(layout)) {
      expect(blanks.length).toBeGreaterThan(20);
    }
  });

  it('varies in its typography alone', () => {
    const report = generateReport(4, { layout, size: 'large' });
    for (const kind of VARIATIONS) {
      const varied = vary(report, kind);
      expect(varied.cells).toEqual(report.cells);
      expect(varied.text).not.toMatch(MARKS);
      expect(varied.fileName).toBe(report.fileName);
    }
    expect(vary(report, 'crlf').text.replaceAll('\r\n', '\n')).toBe(report.text);
    expect(vary(report, 'bom').text).toBe(`\uFEFF${report.text}`);
    for (const kind of ['full-width-digits', 'thousands', 'label-spaces'] as const) {
      expect(vary(report, kind).text, kind).not.toBe(report.text);
    }
  });

  it.each(SLIP_KINDS)('takes a slip: %s', (kind) => {
    for (const seed of seeds(8)) {
      const slip = injectSlip(seed, { layout }, kind);
      if (!slip) {
        expect(['markdown-detached']).toContain(layout);
        continue;
      }
      expect(slip.text).not.toMatch(MARKS);
      expect(slip.clean).toBe(generateReport(seed, { layout }).text);
      expect(slip.text).not.toBe(slip.clean);
      expect(slip.lines).toContain(slip.line);
      standsAlone(slip);
    }
  });
});

/** Nothing else of the report has moved: what differs is short, or a row, heading or section as a whole. */
function standsAlone(slip: Slip): void {
  const [now, before] = difference(slip.text, slip.clean);
  const small = ['heading-renamed', 'heading-misnumbered', 'column-label', 'row-label', 'non-number'];
  if (small.includes(slip.kind)) {
    const tags = /<[^>]*>/g;
    expect(Math.max(now.replace(tags, '').length, before.replace(tags, '').length)).toBeLessThan(60);
    const first = slip.text.split('\n')[slip.line];
    expect(first).not.toBe(slip.clean.split('\n')[slip.line]);
    return;
  }
  const lines = slip.text.split('\n').map((line) => line.trim());
  const missing = slip.clean.split('\n').filter((line) => !lines.includes(line.trim()));
  if (slip.kind === 'row-doubled') expect(slip.text.length).toBeGreaterThan(slip.clean.length);
  if (slip.kind === 'heading-missing') expect(missing).toHaveLength(1);
}

describe('variations', () => {
  it('reach figures, labels and brackets', () => {
    const report = generateReport(1, { layout: 'tab', size: 'large', formId: '2021' });
    expect(vary(report, 'thousands').text).toMatch(/\t\d,\d{3}\t/);
    expect(vary(report, 'full-width-digits').text).toMatch(/\t[０-９]+\t/);
    expect(vary(report, 'half-width-brackets').text).not.toContain('（');
    expect(vary(report, 'ordinal-space').text).toContain('2. 重复申请');
    expect(vary(report, 'ordinal-comma').text).toContain('2、重复申请');
    const markdown = generateReport(1, { layout: 'markdown', formId: '2021' });
    expect(vary(markdown, 'bold').text).toContain('| **规章** |');
  });
});
