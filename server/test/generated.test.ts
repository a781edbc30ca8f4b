import { describe, expect, test } from 'vitest';
import { formatDecimal } from '../src/base/decimal.ts';
import { check } from '../src/engine/check.ts';
import type { Snapshot } from '../src/engine/types.ts';
import { applyEdits, chooseFixes } from '../src/findings/apply.ts';
import type { Finding } from '../src/findings/types.ts';
import { DEFAULT_SETTINGS } from '../src/settings/types.ts';
import { foldText } from '../src/source/fold.ts';
import { lineTable } from '../src/source/lines.ts';
import {
  type Generated,
  generateReport,
  injectSlip,
  LAYOUTS,
  type Layout,
  SLIP_KINDS,
  VARIATIONS,
  vary,
} from './generator/index.ts';

/** Reports a layout; the full run takes 200. */
const SEEDS = Number(process.env.NIANBAO_SEEDS ?? 12);
const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
const few = seeds.slice(0, Math.max(4, SEEDS / 10));

function read(generated: Generated): Snapshot {
  return check(generated.text.replace(/^\ufeff/, ''), generated.language, DEFAULT_SETTINGS);
}

function grave(snapshot: Snapshot): Finding[] {
  return snapshot.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** Cells that were read otherwise than they were written; cells that could not be placed are listed apart. */
function misread(generated: Generated, snapshot: Snapshot): { wrong: string[]; unplaced: string[] } {
  const cells = new Map(
    snapshot.report.tables
      .flatMap((table) => table.rows.flatMap((row) => row.cells))
      .map((cell) => [cell.id, cell]),
  );
  const wrong: string[] = [];
  const unplaced: string[] = [];
  for (const [id, written] of generated.cells) {
    const cell = cells.get(id);
    if (!cell) {
      unplaced.push(id);
      continue;
    }
    const value = cell.reading.kind === 'number' ? formatDecimal(cell.reading.value) : null;
    const wanted = written === null ? null : plain(written);
    if (value !== wanted) wrong.push(`${id}: ${value} for ${wanted}`);
  }
  return { wrong, unplaced };
}

function plain(figure: string): string {
  const digits = figure.replace(/^\+/, '');
  return digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits;
}

describe.each(LAYOUTS)('%s', (layout) => {
  test('every cell of a clean report is bound with its value, and nothing is complained of', () => {
    for (const seed of seeds) {
      const generated = generateReport(seed, { layout });
      const snapshot = read(generated);
      const { wrong, unplaced } = misread(generated, snapshot);
      expect(wrong, `seed ${seed}`).toEqual([]);
      expect(snapshot.report.organ, `seed ${seed}`).toBe(generated.organ);
      expect(snapshot.report.year, `seed ${seed}`).toBe(generated.year);
      expect(snapshot.report.form.id, `seed ${seed}`).toBe(generated.formId);
      if (generated.places === 'lost') continue;
      expect(unplaced, `seed ${seed}`).toEqual([]);
      expect(
        grave(snapshot).map(({ message }) => message.zh),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test('blank cells are blank, or their row is unplaced, and never another cell', () => {
    for (const seed of few) {
      const generated = generateReport(seed, { layout, blanks: 0.4 });
      expect(misread(generated, read(generated)).wrong, `seed ${seed}`).toEqual([]);
    }
  });

  test.each(VARIATIONS)('written with %s it reads the same', (variation) => {
    for (const seed of few) {
      const generated = vary(generateReport(seed, { layout }), variation);
      const snapshot = read(generated);
      expect(misread(generated, snapshot).wrong, `seed ${seed}`).toEqual([]);
      if (generated.places === 'recoverable') {
        expect(
          grave(snapshot).map(({ message }) => message.zh),
          `seed ${seed}`,
        ).toEqual([]);
      }
    }
  });
});

/** Layouts in which a clean report is readable whole. */
const READABLE = LAYOUTS.filter((layout) => layout !== 'cells-dropped');

describe.each(READABLE)('slips in %s', (layout) => {
  test.each(SLIP_KINDS)('%s is found in its place, and its safe fix undoes it', (kind) => {
    for (const seed of few) {
      const slip = injectSlip(seed, { layout }, kind);
      if (!slip) continue;
      const { language } = generateReport(seed, { layout });
      const snapshot = check(slip.text.replace(/^\ufeff/, ''), language, DEFAULT_SETTINGS);
      const lines = lineTable(slip.text);
      const hit = snapshot.findings.find(
        ({ rule, span }) =>
          rule === slip.rule &&
          slip.lines.some(
            (line) => lines.placeAt(span.start).line <= line && line <= lines.placeAt(span.end).line,
          ),
      );
      expect(hit, `seed ${seed}: ${slip.what}`).toBeDefined();
      const safe = hit?.fixes.find((fix) => fix.safety === 'safe');
      if (!safe) continue;
      const fixed = applyEdits(slip.text, safe.edits)!;
      expect(comparable(fixed, layout), `seed ${seed}: ${slip.what}`).toBe(comparable(slip.clean, layout));
    }
  });
});

/**
 * A fix writes the form's own letters. What it cannot know: on which line of a broken label, or in which span of
 * Word's markup, a lost letter stood, or that it was a radical.
 */
function comparable(text: string, layout: Layout): string {
  if (layout.startsWith('pdf')) return foldText(text);
  return layout === 'html-word' ? foldText(text.replace(/<[^>]*>/g, '')) : text;
}

describe('safe fixes', () => {
  test.each(READABLE)('of a report in %s leave none and add no finding', (layout) => {
    for (const seed of few) {
      const slips = [
        injectSlip(seed, { layout }, 'heading-renamed'),
        injectSlip(seed, { layout }, 'column-label'),
      ];
      const { language } = generateReport(seed, { layout });
      for (const slip of slips) {
        if (!slip) continue;
        const settings = DEFAULT_SETTINGS;
        const before = check(slip.text, language, settings);
        const edits = chooseFixes(before.findings, 'safe').flatMap(({ fix }) => fix.edits);
        const after = check(applyEdits(slip.text, edits)!, language, settings);
        expect(chooseFixes(after.findings, 'safe')).toEqual([]);
        expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
      }
    }
  });
});
