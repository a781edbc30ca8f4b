import { align } from './align.ts';
import type { Atom } from './atoms.ts';
import { labelLikeness } from './bindLabels.ts';
import type { ExpectedRow } from './expected.ts';
import type { LogicalRow } from './logicalRows.ts';
import { filledCount } from './logicalRows.ts';
import { coverage, likeness } from './similarity.ts';

/** A match by place alone is worth more than a gap beside an extra row, and less than any likeness. */
const PLACE = -0.25;
const MISFIT = -0.7;
const EXTRA_ROW = -0.6;
const EXTRA_FRAGMENT = -0.05;
const MISSING_ROW = -0.35;
const LIKE_AN_OPTIONAL_ROW = 0.7;

/** Aligns rows of figures to rows of the form, in order, by the labels around them. */
export function bindRows(rows: readonly LogicalRow[], expected: readonly ExpectedRow[]): (number | null)[] {
  const straight = wordForWord(rows, expected);
  if (straight) return straight;
  const labels = new Set(expected.map((each) => each.label.folded));
  const texts = rows.map((row, i) => rowTexts(row, rows[i + 1], labels));
  const like = likenessOf(texts, expected);
  const widths = new Set(expected.map((each) => each.columns.length));
  const extra = rows.map((row) =>
    [...widths].some((width) => hasPlaces(row, width)) ? EXTRA_ROW : EXTRA_FRAGMENT,
  );
  const bound = align(rows.length, expected.length, {
    score: (i, j) => {
      if (
        expected[j]!.optional &&
        (isOneOfMany(rows[i]!, expected[j]!) || !isNamed(rows[i]!, texts[i]!, expected[j]!))
      )
        return Number.NEGATIVE_INFINITY;
      const fits = hasPlaces(rows[i]!, expected[j]!.columns.length);
      return like(i, j) + PLACE + (fits ? 0 : MISFIT);
    },
    skipObserved: (i) => extra[i]!,
    skipExpected: (j) => (expected[j]!.optional ? 0 : MISSING_ROW),
  });
  bindMoved(rows, expected, bound);
  if (expected.length === 1 && bound[0] === null) bound[0] = onlyRow(rows, expected[0]!);
  return bound;
}

/** Where all rows are there as the form has them, and in its order, nothing has to be weighed. */
function wordForWord(
  rows: readonly LogicalRow[],
  expected: readonly ExpectedRow[],
): (number | null)[] | null {
  let i = 0;
  const bound = expected.map((each) => {
    const row = rows[i];
    const fits =
      row?.shape === 'grid' &&
      !each.optional &&
      row.own.at(-1)?.folded === each.label.folded &&
      hasPlaces(row, each.columns.length);
    return fits ? i++ : null;
  });
  const whole = i === rows.length && expected.every((each, j) => each.optional || bound[j] !== null);
  return whole ? bound : null;
}

/** Rows that stand elsewhere, as when a part of table 2 was moved behind the others. */
function bindMoved(
  rows: readonly LogicalRow[],
  expected: readonly ExpectedRow[],
  bound: (number | null)[],
): void {
  rows.forEach((row, i) => {
    const own = row.own.at(-1);
    if (!own || bound.includes(i)) return;
    const j = expected.findIndex(
      (each, at) =>
        bound[at] === null &&
        !each.optional &&
        hasPlaces(row, each.columns.length) &&
        labelLikeness(own.folded, each.label) >= 0.8,
    );
    if (j >= 0) bound[j] = i;
  });
}

/** The row of a table that has no other, where a figure or two are lost or too many: it cannot be placed, and is there. */
function onlyRow(rows: readonly LogicalRow[], { columns }: ExpectedRow): number | null {
  const isNearly = (row: LogicalRow) => Math.abs(filledCount(row) - columns.length) <= MOST_LOST;
  const found = rows.findIndex(isNearly);
  return found >= 0 && found === rows.findLastIndex(isNearly) ? found : null;
}

const MOST_LOST = 2;

function hasPlaces(row: LogicalRow, width: number): boolean {
  return row.slots.length >= width && filledCount(row) <= width;
}

/** How much a row is like one of the form: rows that a table repeats say the same again, and are weighed once. */
function likenessOf(
  texts: readonly RowTexts[],
  expected: readonly ExpectedRow[],
): (i: number, j: number) => number {
  if (texts.length <= expected.length) return (i, j) => rowLikeness(texts[i]!, expected[j]!);
  const byText = new Map<string, Float64Array>();
  const known = texts.map((each) => {
    const key = JSON.stringify([each.exact, each.own, each.near, each.allText]);
    const same = byText.get(key) ?? new Float64Array(expected.length).fill(UNKNOWN);
    byText.set(key, same);
    return same;
  });
  return (i, j) => {
    const own = known[i]!;
    if (own[j] === UNKNOWN) own[j] = rowLikeness(texts[i]!, expected[j]!);
    return own[j]!;
  };
}

const UNKNOWN = -1;

interface RowTexts {
  /** The label of the form that the row carries word for word: then it is like no other. */
  readonly exact: string | null;
  readonly own: readonly string[];
  readonly ownText: string;
  readonly near: readonly string[];
  readonly allText: string;
}

const MOST_FRAGMENTS = 5;

function rowTexts(row: LogicalRow, next: LogicalRow | undefined, labels: ReadonlySet<string>): RowTexts {
  const join = (atoms: readonly Atom[]) => atoms.map((each) => each.folded).join('');
  const near: string[] = [];
  const fragments = [...row.before, ...row.own];
  for (let count = 1; count <= Math.min(MOST_FRAGMENTS, fragments.length); count++) {
    near.push(join(fragments.slice(-count)));
  }
  const behind = row.shape === 'spaced' && next !== undefined ? join(next.before.slice(0, 2)) : '';
  const last = row.shape === 'grid' ? row.own.at(-1)?.folded : undefined;
  return {
    exact: last !== undefined && labels.has(last) ? last : null,
    own: row.own.map((each) => each.folded),
    ownText: join(row.own),
    near,
    allText: join(fragments) + behind,
  };
}

/** The number of a page behind the name of a group is no row of figures. */
export function isOneOfMany({ slots }: LogicalRow, { columns }: ExpectedRow): boolean {
  return slots.length === 1 && columns.length > 1;
}

/** A group's name is near its first child too: as a row of its own it must be the label, not text close by. */
function isNamed(row: LogicalRow, texts: RowTexts, expected: ExpectedRow): boolean {
  const last = row.shape === 'grid' ? texts.own.slice(-1) : texts.near.slice(0, 3);
  return last.some(
    (text) => likeness(text, expected.label.folded, LIKE_AN_OPTIONAL_ROW) >= LIKE_AN_OPTIONAL_ROW,
  );
}

function rowLikeness(texts: RowTexts, expected: ExpectedRow): number {
  if (texts.exact !== null) return texts.exact === expected.label.folded ? 1 : 0;
  let best = labelled(texts, expected.label.folded, 0);
  for (const alias of expected.label.aliases) best = labelled(texts, alias, best);
  return best;
}

/** Whether the row is more like a label than it is like others; what cannot be is not weighed. */
function labelled(texts: RowTexts, label: string, least: number): number {
  if (label === '' || least === 1) return least;
  let best = least;
  for (const text of texts.own) best = Math.max(best, likeness(text, label, best));
  if (best >= NEAR) return best;
  for (const text of texts.near)
    if (!texts.own.includes(text)) best = Math.max(best, NEAR * likeness(text, label, best));
  if (best < WITHIN) best = Math.max(best, WITHIN * coverage(label, texts.ownText));
  if (best < AROUND) best = Math.max(best, AROUND * coverage(label, texts.allText));
  return best;
}

/** What a label is worth in fragments that follow each other, within the row's own text, and within all about it. */
const NEAR = 0.95;
const WITHIN = 0.9;
const AROUND = 0.8;
