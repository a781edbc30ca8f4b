import { formatDecimal } from '../../src/base/decimal.ts';
import { overlaps } from '../../src/base/span.ts';
import { check } from '../../src/engine/check.ts';
import type { Snapshot } from '../../src/engine/types.ts';
import { applyEdits, chooseFixes } from '../../src/findings/apply.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import type { Input } from './inputs.ts';

const MOST_ROUNDS = 10;

/** Safe fixes, applied over and over as `fix` does: they come to an end and no figure is another than before. */
export function fixFault(snapshot: Snapshot, { text, language }: Input): string | null {
  let now = snapshot;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = chooseFixes(now.findings, 'safe').flatMap(({ fix }) => fix.edits);
    if (edits.length === 0) return null;
    const touched = figureSpans(now).find(({ span }) => edits.some((edit) => overlaps(edit.span, span)));
    if (touched) return `safe fixes: touch the figure ${touched.id}`;
    const next = applyEdits(now.report.source, edits);
    if (next === null) return 'safe fixes: chosen together, they overlap';
    now = check(next, language, DEFAULT_SETTINGS);
    const changed = difference(figuresOf(snapshot), figuresOf(now));
    if (changed) return `safe fixes: change a figure, ${changed}`;
  }
  return chooseFixes(now.findings, 'safe').length > 0 && text !== now.report.source
    ? 'safe fixes: never come to an end'
    : null;
}

/** Every figure of the tables by its cell. */
export function figuresOf({ report }: Snapshot): Map<string, string> {
  return new Map(
    numbers(report).map(({ id, reading }) => [
      id,
      reading.kind === 'number' ? formatDecimal(reading.value) : '',
    ]),
  );
}

function figureSpans({ report }: Snapshot) {
  return numbers(report).map(({ id, content }) => ({ id, span: content.span }));
}

function numbers(report: Snapshot['report']) {
  const cells = report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
  return cells.filter(({ reading }) => reading.kind === 'number');
}

/** A figure read before is read the same after; a mended label may bring others to light. */
function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | null {
  for (const [id, value] of before) {
    if (after.get(id) !== value) return `${id}: ${value} → ${after.get(id) ?? 'not read'}`;
  }
  return null;
}
