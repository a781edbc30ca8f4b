import { describe, expect, it } from 'vitest';
import { FORMS } from '../src/form/forms.ts';
import { slipDigit } from './generator/digits.ts';
import {
  brokenIdentities,
  FIGURE_SLIP_KINDS,
  type FigureSlip,
  type FigureSlipKind,
  injectFigureSlip,
} from './generator/figureSlips.ts';
import { outcomeRows } from './generator/figures.ts';
import { generateReport, LAYOUTS } from './generator/index.ts';
import { random } from './generator/random.ts';

const SIZES = ['small', 'large'] as const;

function slips(kind: FigureSlipKind, count: number): FigureSlip[] {
  return SIZES.flatMap((size) =>
    Array.from({ length: count }, (_, i) =>
      injectFigureSlip(i + 1, { layout: LAYOUTS[i % LAYOUTS.length]!, size, blanks: 0 }, kind),
    ).filter((slip) => slip !== null),
  );
}

/** What the form's own words say of a cell: the sums it stands in. */
function identitiesAround(cell: string, outcomes: readonly string[]): string[] {
  const [table, row, column] = cell.split('/') as [string, string, string];
  if (table === 't4') return [`t4/${column.split('.')[0]}`];
  const inOutcomes = row === 'total' || outcomes.includes(row);
  const inBalance = row === 'total' || !outcomes.includes(row);
  return [
    `t3/row/${row}`,
    ...(inOutcomes ? [`t3/column/${column}/outcomes`] : []),
    ...(inBalance ? [`t3/column/${column}/balance`] : []),
  ];
}

function outcomesOf(slip: FigureSlip): string[] {
  return outcomeRows(FORMS[slip.report.formId].tables[1]!.parts[0]!.rows);
}

function place(cell: string): { row: string; column: string } {
  const [, row, column] = cell.split('/') as [string, string, string];
  return { row, column };
}

const amount = ({ from, to }: { from: string; to: string }) => Number(to) - Number(from);

describe('a digit', () => {
  const wrong = (digits: string, how: Parameters<typeof slipDigit>[1]) =>
    new Set(Array.from({ length: 300 }, (_, seed) => slipDigit(digits, how, random(seed))));

  it('is replaced by another', () => {
    expect(wrong('0', 'replaced')).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9']));
    expect(wrong('10', 'replaced')).toEqual(
      new Set([...'123456789'].map((digit) => `1${digit}`).concat([...'23456789'].map((d) => `${d}0`))),
    );
  });

  it('is dropped, swapped or added where that leaves a figure', () => {
    expect(wrong('7', 'dropped')).toEqual(new Set([null]));
    expect(wrong('105', 'dropped')).toEqual(new Set(['15', '10']));
    expect(wrong('10', 'dropped')).toEqual(new Set(['1', '0']));
    expect(wrong('11', 'swapped')).toEqual(new Set([null]));
    expect(wrong('10', 'swapped')).toEqual(new Set([null]));
    expect(wrong('123', 'swapped')).toEqual(new Set(['213', '132']));
    expect(wrong('0', 'added')).toEqual(new Set([...'123456789'].map((digit) => `${digit}0`)));
    expect(wrong('3', 'added')).toContain('35');
    expect(wrong('3', 'added')).not.toContain('03');
  });

  it('slips in realistic shares, in every cell of table 3', () => {
    const all = Array.from({ length: 1500 }, (_, i) =>
      injectFigureSlip(i + 1, { layout: 'tab', size: 'large', formId: '2021' }, 'digit'),
    ).filter((slip) => slip !== null);
    const share = (variant: string) => all.filter((slip) => slip.variant === variant).length / all.length;
    expect(share('replaced')).toBeCloseTo(0.74, 1);
    expect(share('dropped')).toBeCloseTo(0.1, 1);
    expect(share('swapped')).toBeCloseTo(0.09, 1);
    expect(share('added')).toBeCloseTo(0.07, 1);
    expect(new Set(all.map((slip) => slip.changed[0]!.cell)).size).toBeGreaterThan(170);
    expect(all.some((slip) => slip.changed[0]!.from === '0')).toBe(true);
  });
});

describe.each(FIGURE_SLIP_KINDS)('a slip in figures: %s', (kind) => {
  const all = slips(kind, 42);

  it('is found in most reports, and the same for the same seed', () => {
    expect(all.length).toBeGreaterThan(55);
    const { seed, options } = all[0]!.report;
    expect(injectFigureSlip(seed, options, kind)).toEqual(all[0]);
  });

  it('changes these figures and nothing else of the text', () => {
    for (const slip of all) {
      const { seed, options } = slip.report;
      expect(slip.clean).toBe(generateReport(seed, options).text);
      let text = slip.text;
      for (const { start, end, from, to } of [...slip.changed].reverse()) {
        expect(text.slice(start, end).replace(/\s/g, '')).toBe(to);
        text = text.slice(0, start) + from + text.slice(end);
      }
      expect(text).toBe(slip.clean);
    }
  });

  it('says what undoes it, and which identities break', () => {
    for (const slip of all) {
      const form = FORMS[slip.report.formId];
      const wrong = new Map(slip.report.cells);
      for (const { cell, to } of slip.changed) wrong.set(cell, to);
      expect(slip.broken).toEqual(brokenIdentities(form, wrong));
      for (const { cell, from, to } of slip.truth) {
        expect(wrong.get(cell)).toBe(from);
        expect(Number(to)).toBeGreaterThanOrEqual(0);
        wrong.set(cell, to);
      }
      expect(brokenIdentities(form, wrong)).toEqual([]);
    }
  });
});

describe('the identities that break', () => {
  it.each(['digit', 't4'] as const)('are those of the one cell: %s', (kind) => {
    for (const slip of slips(kind, 60)) {
      expect(slip.changed).toHaveLength(1);
      const around = identitiesAround(slip.changed[0]!.cell, outcomesOf(slip));
      expect([...slip.broken].sort()).toEqual(around.sort());
    }
  });

  it('are those of both cells of two slips', () => {
    for (const slip of slips('two', 60)) {
      const [one, other] = slip.changed.map(({ cell }) => place(cell));
      expect(one!.row).not.toBe(other!.row);
      expect(one!.column).not.toBe(other!.column);
      const around = slip.changed.flatMap(({ cell }) => identitiesAround(cell, outcomesOf(slip)));
      expect([...slip.broken].sort()).toEqual(around.sort());
    }
  });

  it('are the sums across, for figures moved or swapped', () => {
    for (const kind of ['moved', 'swapped-cells', 'split'] as const) {
      for (const slip of slips(kind, 60)) {
        expect(slip.changed).toHaveLength(2);
        const [one, other] = slip.changed;
        const [a, b] = [place(one!.cell), place(other!.cell)];
        expect(a.row === b.row || a.column === b.column).toBe(true);
        if (kind === 'split') {
          expect(a.row).toBe(b.row);
          expect([one!.from, other!.from]).toContain('0');
          expect(one!.to + other!.to).toBe((one!.from + other!.from).replace(/^0|0$/, ''));
          expect(slip.broken).toContain(`t3/row/${a.row}`);
          continue;
        }
        expect(amount(one!)).toBe(-amount(other!));
        const outside = a.column === 'total' || b.column === 'total';
        if (a.row === b.row && !outside) expect(slip.broken).not.toContain(`t3/row/${a.row}`);
        if (a.column === b.column)
          expect([...slip.broken]).toEqual(expect.arrayContaining([`t3/row/${a.row}`, `t3/row/${b.row}`]));
        if (kind === 'swapped-cells') expect([one!.to, other!.to]).toEqual([other!.from, one!.from]);
      }
    }
  });

  it('leave the sum of a row alone where its applicants are shifted under a total that stays', () => {
    for (const slip of slips('column-shift', 60)) {
      const rows = new Set(slip.changed.map(({ cell }) => place(cell).row));
      expect(rows.size).toBe(1);
      const [row] = rows;
      if (slip.variant === 'applicants') expect(slip.broken).not.toContain(`t3/row/${row}`);
      else expect(slip.broken).toContain(`t3/row/${row}`);
    }
  });

  it('are those of rows that trade places across a border of the sums', () => {
    for (const slip of slips('swapped-rows', 60)) {
      const rows = [...new Set(slip.changed.map(({ cell }) => place(cell).row))];
      const outcomes = outcomesOf(slip);
      expect([
        ['carried-in', 'granted'],
        [outcomes.at(-1), 'total'],
        ['total', 'carried-out'],
      ]).toContainEqual(rows);
      expect(slip.broken.filter((id) => id.startsWith('t3/row/'))).toEqual([]);
      // 三（七） and 四 stand on the same side of the balance.
      const balance = slip.broken.some((id) => id.endsWith('/balance'));
      expect(balance).toBe(rows[1] !== 'carried-out');
    }
  });

  it('are two balances where the totals were reckoned from a wrong figure', () => {
    for (const slip of slips('recomputed', 60)) {
      const wrong = slip.changed.find(({ cell }) => {
        const { row, column } = place(cell);
        return row !== 'total' && column !== 'total';
      });
      const { row, column } = place(wrong!.cell);
      expect(slip.broken).toEqual([`t3/column/${column}/balance`, 't3/column/total/balance']);
      const outcome = outcomesOf(slip).includes(row);
      expect(slip.variant).toBe(outcome ? 'outcomes' : '一, 二, 四');
      const totals = outcome
        ? [`t3/${row}/total`, `t3/total/${column}`, 't3/total/total']
        : [`t3/${row}/total`];
      expect(slip.changed.map(({ cell }) => cell).sort()).toEqual([wrong!.cell, ...totals].sort());
      for (const each of slip.changed) expect(amount(each)).toBe(amount(wrong!));
    }
  });
});

describe('a hand-made table', () => {
  const form = FORMS['2021'];
  const none = new Map(
    [...generateReport(1, { layout: 'tab', formId: '2021' }).cells].map(([id]) => [id, '0']),
  );
  const table = (figures: Readonly<Record<string, string>>) => new Map([...none, ...Object.entries(figures)]);
  const right = {
    't3/received/natural': '5',
    't3/received/total': '5',
    't3/granted/natural': '4',
    't3/granted/total': '4',
    't3/total/natural': '4',
    't3/total/total': '4',
    't3/carried-out/natural': '1',
    't3/carried-out/total': '1',
  };

  it('holds, and breaks in three sums where a total is wrong', () => {
    expect(brokenIdentities(form, table(right))).toEqual([]);
    expect(brokenIdentities(form, table({ ...right, 't3/total/natural': '3' }))).toEqual([
      't3/row/total',
      't3/column/natural/outcomes',
      't3/column/natural/balance',
    ]);
  });

  it('breaks in two sums where a figure is wrong', () => {
    expect(brokenIdentities(form, table({ ...right, 't3/granted/natural': '5' }))).toEqual([
      't3/row/granted',
      't3/column/natural/outcomes',
    ]);
    expect(brokenIdentities(form, table({ ...right, 't4/row/direct.pending': '1' }))).toEqual(['t4/direct']);
  });

  it('breaks in two balances where the totals follow a wrong figure', () => {
    const followed = {
      't3/granted/natural': '6',
      't3/granted/total': '6',
      't3/total/natural': '6',
      't3/total/total': '6',
    };
    expect(brokenIdentities(form, table({ ...right, ...followed }))).toEqual([
      't3/column/natural/balance',
      't3/column/total/balance',
    ]);
  });
});
