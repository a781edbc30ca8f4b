import type { Atom, Slot, SplitLine } from './atoms.ts';

/** Figures that belong together, with the label texts around them. */
export interface LogicalRow {
  /** Label texts since the row before. */
  readonly before: readonly Atom[];
  /** Label texts on the line of the figures. */
  readonly own: readonly Atom[];
  readonly slots: readonly Slot[];
  readonly shape: 'grid' | 'spaced' | 'stream';
  /** Index of the first slot in its grid row. */
  readonly from: number;
  /** Document lines it stands on. */
  readonly lines: readonly number[];
}

export interface LogicalRows {
  readonly rows: readonly LogicalRow[];
  /** Label texts behind the last row. */
  readonly rest: readonly Atom[];
}

/**
 * Joins the lines of a table region into rows. `isRowLabel` tells a row of blank cells from a header; where the rows of
 * the table are `unlabelled`, blank cells alone are one.
 */
export function logicalRows(
  lines: readonly SplitLine[],
  isRowLabel: (label: Atom) => boolean,
  width: number,
  unlabelled: boolean,
): LogicalRows {
  const rows: LogicalRow[] = [];
  let pending: Atom[] = [];
  let stream: { slots: Slot[]; lines: number[] } | null = null;
  const flush = () => {
    if (!stream) return;
    rows.push({
      before: pending,
      own: [],
      slots: stream.slots,
      shape: 'stream',
      from: 0,
      lines: stream.lines,
    });
    pending = [];
    stream = null;
  };
  for (const split of lines) {
    const filled = split.slots.some((slot) => slot.content.text !== '');
    if (split.shape === 'single' && split.labels.length === 0) {
      if (!stream && pending.length === 0) continue;
      stream ??= { slots: [], lines: [] };
      stream.slots.push(...split.slots);
      stream.lines.push(split.index);
      continue;
    }
    flush();
    const blankRow =
      split.shape === 'grid' && !filled && split.labels.length > 0 && isRowLabel(split.labels.at(-1)!);
    if (
      split.shape !== 'single' &&
      (filled || blankRow || (unlabelled && split.labels.length === 0 && split.slots.length >= width))
    ) {
      const shape = split.shape;
      rows.push({
        before: pending,
        own: split.labels,
        slots: split.slots,
        shape,
        from: split.from,
        lines: [split.index],
      });
      pending = [];
    } else pending.push(...split.labels);
  }
  flush();
  return { rows: joinBroken(unlabelled ? withoutBlanks(rows) : rows, width), rest: pending };
}

/** Beside figures a row without any is padding, in the middle of a header perhaps. */
function withoutBlanks(rows: readonly LogicalRow[]): readonly LogicalRow[] {
  if (!rows.some(isBlank) || rows.every(isBlank)) return rows;
  const kept: LogicalRow[] = [];
  let before: readonly Atom[] = [];
  for (const row of rows) {
    before = [...before, ...row.before];
    if (isBlank(row) && row !== rows.at(-1)) continue;
    kept.push({ ...row, before });
    before = [];
  }
  return kept;
}

function isBlank(row: LogicalRow): boolean {
  return row.own.length === 0 && filledCount(row) === 0;
}

/** A row that a page break cut in two: figures that only together fill the width. */
function joinBroken(rows: readonly LogicalRow[], width: number): LogicalRow[] {
  const joined: LogicalRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const gap = last !== undefined && row.own.length === 0 && row.before.length === 0;
    if (gap && filledCount(last) < width && filledCount(last) + filledCount(row) === width) {
      const slots = [...last.slots, ...row.slots].filter((slot) => slot.content.text !== '');
      joined[joined.length - 1] = { ...last, slots, shape: 'spaced', lines: [...last.lines, ...row.lines] };
    } else joined.push(row);
  }
  return joined;
}

/** The one row of a table that was cut into blocks, each with its own header. */
export function joinBlocks(rows: readonly LogicalRow[], width: number): readonly LogicalRow[] {
  const [first] = rows;
  if (!first || rows.length < 2) return rows;
  const all = rows.flatMap((row) => row.slots.filter((slot) => !slot.fill));
  const isAlike = rows.every((row) => row.slots.length === first.slots.length);
  const slots = isAlike ? all : rows.flatMap(withoutBlankLabel);
  if (slots.length !== width) return rows;
  return [
    {
      before: rows.flatMap((row) => [...row.before, ...row.own]),
      own: [],
      slots,
      shape: 'grid',
      from: 0,
      lines: rows.flatMap((row) => row.lines),
    },
  ];
}

/** 行政复议 has no label of the second level, and may have a blank in its place. */
function withoutBlankLabel({ own, slots }: LogicalRow): readonly Slot[] {
  const isBlankLabel = own.length > 0 && slots[0]?.content.text === '';
  return slots.filter((slot, i) => !slot.fill && !(isBlankLabel && i === 0));
}

export function filledCount(row: LogicalRow): number {
  return row.slots.filter((slot) => slot.content.text !== '').length;
}

export function countLabels({ rows, rest }: LogicalRows): number {
  return rows.reduce((count, row) => count + row.before.length + row.own.length, rest.length);
}
