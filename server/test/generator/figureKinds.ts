import { chooseDigitSlip, slipDigit } from './digits.ts';
import { type Cells, type RequestTable, requestCell } from './figureTable.ts';
import type { Random } from './random.ts';

export const FIGURE_SLIP_KINDS = [
  'digit',
  'column-shift',
  'moved',
  'swapped-cells',
  'swapped-rows',
  'recomputed',
  'split',
  'two',
  't4',
] as const;

export type FigureSlipKind = (typeof FIGURE_SLIP_KINDS)[number];

/** Cells and the figures that stand there instead. */
export interface Draw {
  readonly variant: string;
  readonly wrong: ReadonlyMap<string, string>;
}

/** One attempt at a slip; null where the cells that were drawn leave no room for it. */
export function drawSlip(
  kind: FigureSlipKind,
  table: RequestTable,
  cells: Cells,
  chance: Random,
): Draw | null {
  switch (kind) {
    case 'digit':
      return digitIn(cells, gridCells(table), chance);
    case 't4':
      return digitIn(
        cells,
        [...cells.keys()].filter((cell) => cell.startsWith('t4/')),
        chance,
      );
    case 'two':
      return two(table, cells, chance);
    case 'column-shift':
      return columnShift(table, chance);
    case 'moved':
      return moved(table, chance);
    case 'swapped-cells':
      return swappedCells(table, chance);
    case 'swapped-rows':
      return swappedRows(table, chance);
    case 'recomputed':
      return recomputed(table, chance);
    case 'split':
      return split(table, chance);
  }
}

function gridCells({ rows, columns }: RequestTable): string[] {
  return rows.flatMap((row) => columns.map((column) => requestCell(row, column)));
}

/** The way of the slip first, in its share, then any of the cells that have room for it. */
function digitIn(cells: Cells, among: readonly string[], chance: Random): Draw | null {
  const variant = chooseDigitSlip(chance);
  for (const cell of chance.shuffle(among)) {
    const digits = cells.get(cell);
    const wrong = digits ? slipDigit(digits, variant, chance) : null;
    if (wrong !== null) return { variant, wrong: new Map([[cell, wrong]]) };
  }
  return null;
}

function two(table: RequestTable, cells: Cells, chance: Random): Draw | null {
  const first = digitIn(cells, gridCells(table), chance);
  if (!first) return null;
  const [, row, column] = [...first.wrong.keys()][0]!.split('/');
  const elsewhere = {
    ...table,
    rows: table.rows.filter((each) => each !== row),
    columns: table.columns.filter((each) => each !== column),
  };
  const second = digitIn(cells, gridCells(elsewhere), chance);
  return second && { variant: 'two', wrong: new Map([...first.wrong, ...second.wrong]) };
}

/** `whole`: all seven figures of a row; `applicants`: 总计 stays, and the figure that falls off is 0. */
function columnShift(table: RequestTable, chance: Random): Draw | null {
  const row = chance.pick(table.rows);
  const whole = chance.chance(0.5);
  const right = chance.chance(0.5);
  const columns = whole ? table.columns : table.columns.filter((column) => column !== 'total');
  const figures = rowOf(table, row, columns);
  if (!figures || (!whole && figures.at(right ? -1 : 0) !== '0')) return null;
  const shifted = right ? ['0', ...figures.slice(0, -1)] : [...figures.slice(1), '0'];
  return {
    variant: whole ? 'whole' : 'applicants',
    wrong: new Map(columns.map((column, i) => [requestCell(row, column), shifted[i]!])),
  };
}

/** Cases counted in another cell of the row or column; sums stay where they are. */
function moved(table: RequestTable, chance: Random): Draw | null {
  const rows = table.rows.filter((row) => row !== 'total');
  const columns = table.columns.filter((column) => column !== 'total');
  const inRow = chance.chance(0.5);
  const from = { row: chance.pick(rows), column: chance.pick(columns) };
  const to = inRow ? { ...from, column: chance.pick(columns) } : { ...from, row: chance.pick(rows) };
  if (from.row === to.row && from.column === to.column) return null;
  const source = table.at(from.row, from.column);
  const target = table.at(to.row, to.column);
  if (source === null || target === null || source === '0') return null;
  const amount = chance.chance(0.5) ? 1 : chance.int(1, Number(source));
  return {
    variant: inRow ? 'in a row' : 'in a column',
    wrong: new Map([
      [requestCell(from.row, from.column), String(Number(source) - amount)],
      [requestCell(to.row, to.column), String(Number(target) + amount)],
    ]),
  };
}

function swappedCells(table: RequestTable, chance: Random): Draw | null {
  const inRow = chance.chance(0.5);
  const one = { row: chance.pick(table.rows), column: chance.pick(table.columns) };
  const other = inRow
    ? { ...one, column: chance.pick(table.columns) }
    : { ...one, row: chance.pick(table.rows) };
  const first = table.at(one.row, one.column);
  const second = table.at(other.row, other.column);
  if (first === null || second === null) return null;
  return {
    variant: inRow ? 'in a row' : 'in a column',
    wrong: new Map([
      [requestCell(one.row, one.column), second],
      [requestCell(other.row, other.column), first],
    ]),
  };
}

function swappedRows(table: RequestTable, chance: Random): Draw | null {
  const at = chance.int(1, table.rows.length - 1);
  const [upper, lower] = [table.rows[at - 1]!, table.rows[at]!];
  const first = rowOf(table, upper, table.columns);
  const second = rowOf(table, lower, table.columns);
  if (!first || !second) return null;
  return {
    variant: `${upper}, ${lower}`,
    wrong: new Map([
      ...table.columns.map((column, i): [string, string] => [requestCell(upper, column), second[i]!]),
      ...table.columns.map((column, i): [string, string] => [requestCell(lower, column), first[i]!]),
    ]),
  };
}

/** A wrong figure, and the totals that a spreadsheet reckons from it. */
function recomputed(table: RequestTable, chance: Random): Draw | null {
  const amongOutcomes = chance.chance(0.5);
  const row = chance.pick(amongOutcomes ? table.outcomes : ['received', 'carried-in', 'carried-out']);
  const column = chance.pick(table.columns.filter((each) => each !== 'total'));
  const digits = table.at(row, column);
  const wrong = digits === null ? null : slipDigit(digits, chooseDigitSlip(chance), chance);
  if (wrong === null) return null;
  const following = amongOutcomes
    ? [[row, 'total'] as const, ['total', column] as const, ['total', 'total'] as const]
    : [[row, 'total'] as const];
  const change = Number(wrong) - Number(digits);
  const totals = following.map(([r, c]): [string, string] => [
    requestCell(r, c),
    String(Number(table.at(r, c)) + change),
  ]);
  return {
    variant: amongOutcomes ? 'outcomes' : '一, 二, 四',
    wrong: new Map([[requestCell(row, column), wrong], ...totals]),
  };
}

/** `13 | 0` written `1 | 3`, or `0 | 13` so. */
function split(table: RequestTable, chance: Random): Draw | null {
  const row = chance.pick(table.rows);
  const at = chance.int(1, table.columns.length - 1);
  const [left, right] = [table.columns[at - 1]!, table.columns[at]!];
  const figures = [table.at(row, left), table.at(row, right)];
  const whole = figures.find((digits) => digits !== '0');
  if (!whole || whole.length < 2 || !figures.includes('0')) return null;
  const place = chance.int(1, whole.length - 1);
  if (whole[place] === '0') return null;
  return {
    variant: 'split',
    wrong: new Map([
      [requestCell(row, left), whole.slice(0, place)],
      [requestCell(row, right), whole.slice(place)],
    ]),
  };
}

function rowOf(table: RequestTable, row: string, columns: readonly string[]): string[] | null {
  const figures = columns.map((column) => table.at(row, column));
  return figures.includes(null) ? null : (figures as string[]);
}
