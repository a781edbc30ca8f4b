import { bindRows } from './bindRows.ts';
import type { InOrder } from './doubledRows.ts';
import type { ExpectedLabel, ExpectedTable } from './expected.ts';
import type { LogicalRow, LogicalRows } from './logicalRows.ts';
import { coverage } from './similarity.ts';

/** A row of figures, and the label texts between it and the next one. */
interface Raised {
  readonly row: LogicalRow;
  readonly below: LogicalRow['before'];
}

/**
 * Where words are sorted by the place they are seen at, and figures are set a little higher than letters, the figures of
 * every row stand on a line before its label. Rows are bound by the labels below them then, and none of them where one is
 * left over or wanting. Null where figures do not stand so.
 */
export function bindRaisedRows({ rows, rest }: LogicalRows, expected: ExpectedTable): InOrder | null {
  if (rest.length === 0 || rows.length < 2 || rows.some(({ shape }) => shape === 'grid')) return null;
  const raised = rows.map((row, i) => ({ row, below: rows[i + 1]?.before ?? rest }));
  const wanted = expected.rows.filter((row) => !row.optional);
  // A slip in a label as short as 规章 leaves nothing of it.
  const begins = [0, 1].some((i) => standsAbove(raised[i]!, wanted[i]!.label));
  if (!begins || !standsAbove(raised.at(-1)!, wanted.at(-1)!.label)) return null;
  const asBelow = raised.map(({ row, below }): LogicalRow => ({ ...row, before: below, shape: 'stream' }));
  const found = bindRows(asBelow, wanted);
  const known = new Set(found);
  const isLeftOver = ({ slots }: LogicalRow, i: number) => !known.has(i) && slots.length > 1;
  const isProven = wanted.every(({ columns, label }, j) => {
    const each = found[j] === null ? undefined : raised[found[j]!];
    return each !== undefined && (columns.length > 1 ? each.row.slots.length > 1 : isNamed(each, label));
  });
  if (!isProven || rows.some(isLeftOver)) return { rows: [], rest, bound: expected.rows.map(() => null) };
  let next = 0;
  const bound = expected.rows.map((row) => (row.optional ? null : next++));
  return { ...withoutOthers(rows, rest, known), bound };
}

/** The label is below the figures, and neither beside nor above them. */
function standsAbove({ row, below }: Raised, label: ExpectedLabel): boolean {
  if (row.own.length > 0) return false;
  const like = likenessOf(below.slice(0, MOST_PIECES), label);
  return like >= LIKE_A_LABEL && like > likenessOf(row.before.slice(-MOST_PIECES), label);
}

/** The number of a page would pass for the only figure of a row. */
function isNamed({ row, below }: Raised, label: ExpectedLabel): boolean {
  return likenessOf([...row.own, ...below.slice(0, MOST_PIECES)], label) >= LIKE_A_LABEL;
}

function likenessOf(pieces: LogicalRow['before'], { folded, aliases }: ExpectedLabel): number {
  const text = pieces.map((piece) => piece.folded).join('');
  return Math.max(coverage(folded, text), ...aliases.map((alias) => coverage(alias, text)));
}

const MOST_PIECES = 4;
const LIKE_A_LABEL = 0.6;

/** Numbers of pages are left out; the label texts before them are those of the next row. */
function withoutOthers(
  rows: readonly LogicalRow[],
  rest: LogicalRow['before'],
  known: ReadonlySet<number | null>,
): LogicalRows {
  const kept: LogicalRow[] = [];
  let before: LogicalRow['before'] = [];
  rows.forEach((row, i) => {
    before = [...before, ...row.before, ...(known.has(i) ? [] : row.own)];
    if (!known.has(i)) return;
    kept.push({ ...row, before });
    before = [];
  });
  return { rows: kept, rest: [...before, ...rest] };
}
