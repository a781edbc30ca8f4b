import { onceForText } from '../base/once.ts';
import type { Span } from '../base/span.ts';
import type { FormNode, FormTable } from '../form/types.ts';
import type { Atom } from './atoms.ts';
import { splitLines } from './atoms.ts';
import { bindCells, boundLabel, labelLikeness } from './bindLabels.ts';
import { bindPieces } from './bindPieces.ts';
import { bindRows, isOneOfMany } from './bindRows.ts';
import { bindWritten } from './bindWritten.ts';
import { boundRow } from './boundRow.ts';
import { joinBrokenCells } from './brokenCells.ts';
import { withoutCounters } from './counters.ts';
import { joinCutRows } from './cutRows.ts';
import { withoutDamage } from './damage.ts';
import { partDoubledRows } from './doubledRows.ts';
import type { ExpectedLabel, ExpectedRow, ExpectedTable, Forms } from './expected.ts';
import { expectedTable } from './expected.ts';
import { partGluedCells } from './gluedCells.ts';
import { headersByPlace } from './headersByPlace.ts';
import { partJoinedLabels } from './joinedLabels.ts';
import { withCopies } from './labelCopies.ts';
import type { DocumentLine } from './lines.ts';
import { joinVertical } from './lines.ts';
import type { LogicalRow } from './logicalRows.ts';
import { countLabels, filledCount, logicalRows } from './logicalRows.ts';
import { partMergedNoughts } from './mergedCells.ts';
import { withoutPageNumbers } from './pageNumbers.ts';
import type { Habits } from './places.ts';
import { habitsOf } from './places.ts';
import { isProse } from './proseLines.ts';
import { bindRaisedRows } from './raisedRows.ts';
import { withoutRepeats } from './repeatedCells.ts';
import { withReplaced } from './replacedLabels.ts';
import { joinProvenBlocks } from './rowSums.ts';
import { joinStackedCells } from './stackedCells.ts';
import type { BoundLabel, BoundRow, BoundTable, ExtraRow, LabelTarget, MissingRow } from './types.ts';
import { withoutUnits } from './unitCells.ts';
import { joinWrappedFigures } from './wrappedFigures.ts';

/** A stretch of the document in which a table is looked for. */
export interface Region {
  readonly lines: readonly DocumentLine[];
}

const FEWEST_FIGURES = { t2: 1, t3: 3, t4: 3 } as const;

/** No table of the form has as many lines, however it is written. */
const MOST_LINES = 3_000;
/** Nor as many labels, even where each letter stands for itself. */
const MOST_LABELS = 3_000;

/** Binds the lines of a region to a table of the form; null where no row of it is found. */
export function bindTable(table: FormTable, region: Region, forms: Forms): BoundTable | 'too-long' | null {
  const expected = expectedTable(table, forms);
  return bindWritten(region.lines, expected) ?? bindByLikeness(expected, region);
}

/** Binds a table however it is written. */
export function bindByLikeness(expected: ExpectedTable, region: Region): BoundTable | 'too-long' | null {
  const { table } = expected;
  const width = Math.max(...expected.rows.map((row) => row.columns.length));
  const tabular = region.lines.filter((line) => !isProse(line, expected));
  const whole = joinVertical(withoutUnits(withoutCounters(tabular), expected));
  if (whole.length > MOST_LINES) return 'too-long';
  const read = partJoinedLabels(whole, expected);
  const own = partMergedNoughts(partGluedCells(withoutRepeats(read, expected), width), width);
  const lines = wholeLines(own, expected);
  const isOneRow = expected.rows.length === 1;
  const parted = splitLines(lines, FEWEST_FIGURES[table.id]);
  const split = isOneRow ? joinWrappedFigures(parted, width) : parted;
  const found = logicalRows(split, (label) => isRowLabel(label, expected), width, isOneRow);
  if (countLabels(found) > MOST_LABELS) return 'too-long';
  const inOrder = isOneRow
    ? null
    : (partDoubledRows(found.rows, expected) ?? bindRaisedRows(found, expected));
  const joined = isOneRow ? joinProvenBlocks(found.rows, width, expected) : (inOrder?.rows ?? found.rows);
  const bound = inOrder?.bound ?? bindRows(joined, expected.rows);
  const grouped = { rows: withoutPageNumbers(joined, bound, expected), rest: inOrder?.rest ?? found.rest };
  let known: Habits | undefined;
  const habits = () => {
    known ??= habitsOf(
      bound.flatMap((i, j) =>
        i === null ? [] : [{ row: grouped.rows[i]!, width: expected.rows[j]!.columns.length }],
      ),
    );
    return known;
  };
  const placed = headersByPlace(bindAllLabels(grouped, bound, expected, lines), table, lines);
  const labels = withCopies(placed, read, expected);
  const ofRow = labelsByRow(labels);
  const rows = expected.rows.flatMap((row, j) => {
    const logical = bound[j] === null ? undefined : grouped.rows[bound[j]!];
    const label = ofRow.get(row.node) ?? null;
    return boundRow(row, logical, habits, label, lines) ?? [];
  });
  if (rows.length === 0) return null;
  return {
    form: table,
    span: spanOf(rows, labels),
    notation: notationOf(grouped.rows.flatMap((row) => row.lines).map((i) => lines[i]!)),
    labels,
    asInForm: false,
    rows,
    missing: missingRows(expected.rows, rows),
    extra: extraRows(grouped.rows, bound, expected, lines),
  };
}

/** Rows and labels that were broken over lines, put together. */
function wholeLines(lines: readonly DocumentLine[], expected: ExpectedTable): readonly DocumentLine[] {
  return joinCutRows(joinBrokenCells(joinStackedCells(lines, expected), expected), expected);
}

function isRowLabel(label: Atom, expected: ExpectedTable): boolean {
  if (expected.headers.some((each) => each.folded === label.folded)) return false;
  const ofRows = Math.max(...expected.rows.map((row) => labelLikeness(label.folded, row.label, LIKE_A_ROW)));
  if (ofRows < LIKE_A_ROW) return false;
  return expected.headers.every((each) => labelLikeness(label.folded, each, ofRows) < ofRows);
}

const LIKE_A_ROW = 0.6;

function spanOf(rows: readonly BoundRow[], labels: readonly BoundLabel[]): Span {
  const spans = [...rows.map((row) => row.span), ...labels.map((label) => label.content.span)];
  return {
    start: Math.min(...spans.map((each) => each.start)),
    end: Math.max(...spans.map((each) => each.end)),
  };
}

function bindAllLabels(
  grouped: { rows: readonly LogicalRow[]; rest: readonly Atom[] },
  bound: readonly (number | null)[],
  expected: ExpectedTable,
  lines: readonly DocumentLine[],
): BoundLabel[] {
  const labels: BoundLabel[] = [];
  const cells: Atom[] = [];
  const loose: Atom[] = [];
  grouped.rows.forEach((row, i) => {
    sortAtoms(row.before, lines, cells, loose);
    const j = bound.indexOf(i);
    if (row.shape === 'grid' && row.own.length > 0 && j >= 0) {
      const { label } = expected.rows[j]!;
      const own = row.own.at(-1)!;
      if (label.folded !== '')
        labels.push(boundLabel(label, own.content, own.folded, certaintyOf(own, label)));
      cells.push(...row.own.slice(0, -1));
    } else if (row.shape !== 'grid') sortAtoms(row.own, lines, cells, loose);
  });
  sortAtoms(grouped.rest, lines, cells, loose);
  const repeated = repeatedHeaders(cells, expected);
  const known = boundTargets(labels);
  labels.push(...repeated.bound);
  const open = [...expected.headers, ...expected.rowLabels].filter(
    (label) => !known.has(targetOf(label.target)),
  );
  const byCell = bindCells(repeated.rest, open, loose.length > 0 ? LIKE_A_WHOLE : LIKE_A_PART);
  const byPiece = bindPieces([...loose, ...byCell.atoms], byCell.labels);
  const all = withReplaced([...labels, ...byCell.bound, ...byPiece], [...cells, ...loose], expected);
  return withoutDamage(all).sort((a, b) => a.content.span.start - b.content.span.start);
}

/** Where every row is a small table of its own, the column headers stand above each of them. */
function repeatedHeaders(
  cells: readonly Atom[],
  expected: ExpectedTable,
): { bound: BoundLabel[]; rest: Atom[] } {
  const columns = expected.headers.filter(
    ({ target }) => target.kind === 'column' && target.node.children.length === 0,
  );
  if (expected.parts > 1 || expected.rows.length === 1) return { bound: [], rest: [...cells] };
  const lines = new Map<number, Atom[]>();
  for (const each of cells) {
    const line = lines.get(each.line);
    if (line) line.push(each);
    else lines.set(each.line, [each]);
  }
  const headers = [...lines.values()].filter((line) => isHeader(line, columns));
  if (headers.length < 3) return { bound: [], rest: [...cells] };
  const bound = headers.slice(1).flatMap((line) => bindCells(line, columns, LIKE_A_PART).bound);
  return { bound, rest: cells.filter((each) => !headers.slice(1).some((line) => line.includes(each))) };
}

function isHeader(line: readonly Atom[], columns: readonly ExpectedLabel[]): boolean {
  if (line.length < 3) return false;
  const same = line.filter((each) => columns.some((column) => column.folded === each.folded)).length;
  return same * 2 > line.length;
}

/** Beside loose text a cell may hold half a label, whose other half is loose. */
const LIKE_A_WHOLE = 0.65;
const LIKE_A_PART = 0.35;

/** Cells of grids hold whole labels; lines of text and one-cell lines may hold parts. */
function sortAtoms(
  atoms: readonly Atom[],
  lines: readonly DocumentLine[],
  cells: Atom[],
  loose: Atom[],
): void {
  for (const each of atoms) {
    const line = lines[each.line]!;
    const whole = line.kind === 'row' && (line.cells.length > 1 || line.notation === 'html');
    (whole ? cells : loose).push(each);
  }
}

function certaintyOf(own: Atom, label: ExpectedLabel): 'certain' | 'reconstructed' {
  const ordinal = /^(?:\d+\.|\(.\))/.exec(label.folded)?.[0];
  const numbered = ordinal !== undefined && own.folded.startsWith(ordinal);
  return numbered || labelLikeness(own.folded, label) >= 0.5 ? 'certain' : 'reconstructed';
}

/** A row's label is the same for the row and among the labels; the others are told by themselves. */
function targetOf(target: LabelTarget): object {
  return target.kind === 'row' ? target.node : target;
}

function boundTargets(labels: readonly BoundLabel[]): Set<object> {
  return new Set(labels.map((label) => targetOf(label.target)));
}

/** The first label of each row. */
function labelsByRow(labels: readonly BoundLabel[]): Map<FormNode, BoundLabel> {
  const found = new Map<FormNode, BoundLabel>();
  for (const label of labels) {
    const { target } = label;
    if (target.kind === 'row' && !found.has(target.node)) found.set(target.node, label);
  }
  return found;
}

function missingRows(expected: readonly ExpectedRow[], rows: readonly BoundRow[]): MissingRow[] {
  const missing: MissingRow[] = [];
  let after: BoundRow | null = null;
  for (const row of expected) {
    const found = rows.find((each) => each.node === row.node);
    if (found) after = found;
    else if (!row.optional) missing.push({ node: row.node, part: row.part, after });
  }
  return missing;
}

function extraRows(
  rows: readonly LogicalRow[],
  bound: readonly (number | null)[],
  expected: ExpectedTable,
  lines: readonly DocumentLine[],
): ExtraRow[] {
  const known = new Set(bound);
  const likeliest = likeliestRows(expected);
  const extra: ExtraRow[] = [];
  rows.forEach((row, i) => {
    if (known.has(i)) return;
    let named: Atom | undefined;
    let like: Likeliest = NO_ROW;
    for (const each of [...row.own, ...row.before]) {
      const next = likeliest(each.folded);
      if (next.like <= like.like) continue;
      like = next;
      named = each;
    }
    const repeats = like.like >= LIKE_THE_SAME ? like.node : null;
    const repeated = expected.rows.find(({ node }) => node === repeats);
    if (filledCount(row) < 2 && (!repeated || isOneOfMany(row, repeated))) return;
    const content = (named ?? row.own.at(-1))?.content ?? row.slots[0]!.content;
    extra.push({ span: lines[row.lines[0]!]!.span, content, repeats });
  });
  return extra;
}

/** The row of the form that a text is most like, where it is like any. */
interface Likeliest {
  readonly node: FormNode | null;
  readonly like: number;
}

const NO_ROW: Likeliest = { node: null, like: 0 };
const LIKE_THE_SAME = 0.8;

/** Rows that a table repeats say the same again: each text is weighed once. */
function likeliestRows({ rows }: ExpectedTable): (folded: string) => Likeliest {
  return onceForText((folded) => {
    let best = NO_ROW;
    for (const { label, node } of rows) {
      const like = labelLikeness(folded, label, Math.max(LIKE_A_ROW, best.like));
      if (like >= LIKE_A_ROW && like > best.like) best = { node, like };
    }
    return best;
  });
}

function notationOf(lines: readonly DocumentLine[]): BoundTable['notation'] {
  const kinds = new Set(lines.map((line) => line.notation));
  return kinds.size === 1 ? [...kinds][0]! : 'mixed';
}
