import { describe, expect, test } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { arithmeticOf } from '../../src/solve/explain.ts';
import { allHold, outcomesOf } from '../../src/solve/outcomes.ts';
import { stateOf } from '../../src/solve/state.ts';
import { whatIf } from '../../src/solve/whatIf.ts';
import { generateReport, LAYOUTS } from '../generator/index.ts';

type Cells = Map<string, string | null>;

/** A report of seed 3 in tab text, with some of its figures changed. */
function edited(changes: Readonly<Record<string, string | null>>) {
  const edit = (cells: Cells) => {
    for (const [cell, value] of Object.entries(changes)) cells.set(cell, value);
  };
  const generated = generateReport(3, { layout: 'tab', formId: '2021', size: 'large', edit });
  return { ...generated, snapshot: check(generated.text, generated.language, DEFAULT_SETTINGS) };
}

const clean = generateReport(3, { layout: 'tab', formId: '2021', size: 'large' });

function figure(cell: string): number {
  return Number(clean.cells.get(cell));
}

function errorsOf(changes: Readonly<Record<string, string | null>>) {
  return edited(changes).snapshot.findings.filter(({ severity }) => severity === 'error');
}

describe('one figure wrong in table 3', () => {
  const cell = 't3/granted/natural';
  const wrong = { [cell]: String(figure(cell) + 10) };

  test('is named, with its value, in one finding', () => {
    const errors = errorsOf(wrong);
    expect(errors.map(({ rule, cell: at }) => [rule, at])).toEqual([['wrong-figure', cell]]);
    expect(errors[0]!.message.zh).toContain(`填 ${figure(cell) + 10}，应为 ${figure(cell)}`);
  });

  test('carries the broken sums, row and column, as related places', () => {
    const related = errorsOf(wrong)[0]!.related.map(({ message }) => message.zh);
    expect(related).toHaveLength(2);
    expect(related[0]).toContain('予以公开一行');
    expect(related[1]).toContain('自然人一列');
    expect(related.every((text) => text.endsWith('差 10'))).toBe(true);
  });

  test('is mended by its fix to the byte, and nothing arithmetic is left', () => {
    const { text, snapshot } = edited(wrong);
    const fix = snapshot.findings.find(({ rule }) => rule === 'wrong-figure')!.fixes[0]!;
    expect(fix.preferred).toBe(true);
    expect(fix.safety).toBe('review');
    expect(applyEdits(text, fix.edits)).toBe(clean.text);
  });
});

describe('totals that were reckoned from a wrong figure', () => {
  const at = (row: string, column: string) => `t3/${row}/${column}`;
  const more = (cell: string) => String(figure(cell) + 7);
  const changes = Object.fromEntries(
    [at('granted', 'natural'), at('granted', 'total'), at('total', 'natural'), at('total', 'total')].map(
      (cell) => [cell, more(cell)],
    ),
  );

  test('break the balance of the column, in one finding with the sum of all beside it', () => {
    const errors = errorsOf(changes);
    expect(errors.map(({ rule }) => rule)).toEqual(['balance']);
    expect(errors[0]!.related).toHaveLength(1);
  });

  test('are among the explanations with the figure they came from, and none is preferred', () => {
    const { snapshot } = edited(changes);
    const [group] = snapshot.arithmetic.groups;
    const truth = group!.explanations.find(
      ({ operation, changes: own }) =>
        operation === 'recomputed' && own.length === 4 && own[0]!.cell === at('granted', 'natural'),
    );
    expect(truth).toBeDefined();
    const finding = snapshot.findings.find(({ rule }) => rule === 'balance')!;
    expect(finding.fixes.length).toBeLessThanOrEqual(3);
    expect(finding.fixes.some(({ preferred }) => preferred)).toBe(false);
  });
});

test('a block of table 4 that does not add up offers what would mend it and prefers nothing', () => {
  const [finding, ...others] = errorsOf({ 't4/row/review.total': String(figure('t4/row/review.total') + 1) });
  expect(others).toEqual([]);
  expect(finding!.rule).toBe('sum-review');
  expect(finding!.fixes.every(({ preferred }) => !preferred)).toBe(true);
});

test('a row 0 0 0 0 1 0 with total 0 is one finding on the one or the total', () => {
  const columns = ['natural', 'business', 'research', 'welfare', 'other'];
  const zeros = Object.fromEntries(
    [...columns, 'legal', 'total'].map((column) => [`t3/carried-in/${column}`, '0']),
  );
  const errors = errorsOf({ ...zeros, 't3/carried-in/legal': '1' });
  expect(errors).toHaveLength(1);
});

describe('blank cells', () => {
  test('are solved for where the sums leave no choice', () => {
    const cell = 't3/granted/natural';
    const { snapshot } = edited({ [cell]: null });
    expect(snapshot.arithmetic.solved.get(cell)).toBe(figure(cell));
    const finding = snapshot.findings.find(({ rule }) => rule === 'cell-blank')!;
    expect(finding.severity).toBe('information');
    expect(finding.message.zh).toContain(`这里应是 ${figure(cell)}`);
    expect(snapshot.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('are read as zero where that makes everything hold', () => {
    const zero = [...clean.cells].find(([id, value]) => id.startsWith('t3/') && value === '0')![0];
    const { snapshot } = edited({ [zero]: null });
    expect(snapshot.arithmetic.solved.get(zero) ?? 0).toBe(0);
    expect(snapshot.arithmetic.identities.every(({ outcome }) => outcome === 'pass')).toBe(true);
  });

  test('are none or more: parts that make more than the whole without them are wrong', () => {
    const told = (total: string | null) => {
      const [upheld, corrected, other, pending] = [null, '3', '1', null];
      const block = { upheld, corrected, other, pending, total };
      const cells = Object.entries(block).map(([column, value]) => [`t4/row/review.${column}`, value]);
      return errorsOf(Object.fromEntries(cells)).map(({ rule, message }) => [rule, message.zh]);
    };
    expect(told('3')).toEqual([['sum-review', expect.stringContaining('合计 4，总计填 3，差 1')]]);
    expect(told('5')).toEqual([]);
    expect(told(null)).toEqual([]);
  });

  test('leave a table that is blank throughout not filled in', () => {
    const blank = Object.fromEntries(
      [...clean.cells.keys()].filter((id) => id.startsWith('t4/')).map((id) => [id, null]),
    );
    const { snapshot } = edited(blank);
    const ofTable4 = snapshot.arithmetic.identities.filter(({ table }) => table === 't4');
    expect(new Set(ofTable4.map(({ outcome }) => outcome))).toEqual(new Set(['notFilled']));
    expect(snapshot.findings).toEqual([]);
  });
});

test('outcomes do not depend on the layout', () => {
  const edit = (cells: Cells) => cells.set('t3/refused.internal/business', '4321');
  const outcomes = LAYOUTS.filter((layout) => layout !== 'cells-dropped').map((layout) => {
    const generated = generateReport(5, { layout, formId: '2021', edit });
    const { arithmetic, findings } = check(generated.text, generated.language, DEFAULT_SETTINGS);
    return JSON.stringify({
      identities: arithmetic.identities.map(({ identity, outcome, parts, whole }) => [
        identity.id,
        outcome,
        parts,
        whole,
      ]),
      errors: findings.filter(({ severity }) => severity === 'error').map(({ rule, cell }) => [rule, cell]),
    });
  });
  expect(new Set(outcomes).size).toBe(1);
});

test('adding prose changes no outcome', () => {
  const edit = (cells: Cells) => cells.set('t3/received/natural', '99999');
  const generated = generateReport(6, { layout: 'tab', edit });
  const longer = generated.text.replace('一、总体情况\n', '一、总体情况\n\n这一段是后来补的，没有数字。\n');
  const arithmetic = (text: string) => check(text, 'plain', DEFAULT_SETTINGS).arithmetic.groups;
  expect(longer).not.toBe(generated.text);
  expect(JSON.stringify(arithmetic(longer))).toBe(JSON.stringify(arithmetic(generated.text)));
});

test('tables in another order give the same outcomes', () => {
  const edit = (cells: Cells) => cells.set('t3/received/natural', '99999');
  const { text } = generateReport(6, { layout: 'tab', edit });
  const at = (heading: string) => text.indexOf(`\n${heading}`);
  const [three, four, five] = [at('三、收到'), at('四、政府'), at('五、存在')] as [number, number, number];
  const exchanged =
    text.slice(0, three) + text.slice(four, five) + text.slice(three, four) + text.slice(five);
  const outcomes = (source: string) => JSON.stringify(check(source, 'plain', DEFAULT_SETTINGS).arithmetic);
  expect(exchanged).not.toBe(text);
  expect(outcomes(exchanged)).toBe(outcomes(text));
});

test('what-if tells the outcomes of other values and changes nothing', () => {
  const { snapshot } = edited({});
  const state = stateOf(snapshot.figures, snapshot.report.form);
  const cell = 't3/granted/natural';
  const broken = whatIf(state, new Map([[cell, figure(cell) + 1]])).filter(
    ({ outcome }) => outcome === 'fail',
  );
  expect(broken.map(({ identity }) => identity.id)).toEqual(['t3/row/granted', 't3/column/natural/outcomes']);
  expect(whatIf(state, new Map()).every(({ outcome }) => outcome === 'pass')).toBe(true);
});

describe('a report in which all sums hold', () => {
  test('is told so without a list, and its identities are the same', () => {
    for (const layout of LAYOUTS) {
      const generated = generateReport(5, { layout, formId: '2021', size: 'small' });
      const { figures, report } = check(generated.text, generated.language, DEFAULT_SETTINGS);
      const state = stateOf(figures, report.form);
      const outcomes = outcomesOf(state);
      expect(arithmeticOf(state).identities).toEqual(outcomes.identities);
      if (allHold(state)) {
        expect(outcomes.identities.some(({ outcome }) => outcome === 'fail')).toBe(false);
        expect([...outcomes.solved]).toEqual([]);
      }
    }
  });

  test('is not one with a broken sum, or with a blank', () => {
    for (const value of [String(figure('t3/granted/natural') + 1), null]) {
      const { snapshot } = edited({ 't3/granted/natural': value });
      expect(allHold(stateOf(snapshot.figures, snapshot.report.form))).toBe(false);
    }
    const { figures, report } = check(clean.text, clean.language, DEFAULT_SETTINGS);
    expect(allHold(stateOf(figures, report.form))).toBe(true);
  });
});
