import type { Cell } from '../syntax/tree.ts';
import { plainNumber } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';

/** Three rows may begin with figures that follow each other by chance. */
const FEWEST_COUNTED = 4;
/** A header that numbers its columns has one for each of a table. */
const FEWEST_COLUMNS = 4;

/**
 * Leaves out what counts rows or columns and is no part of the form: a column that says 1, 2, 3 … down the table, as the
 * index of a data frame does, and above it a row that says 0, 1, 2 … The numbers of labels in a column of their own do
 * not go on from group to group, and stand beside rows without any.
 */
export function withoutCounters(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const rows: number[] = [];
  for (let i = 0; i < lines.length; i++)
    if (lines[i]!.kind === 'row' && lines[i]!.cells.length > 1) rows.push(i);
  const heads = rows.filter((i) => countsColumns(lines[i]!.cells));
  const isHead = new Set(heads);
  const counted = countedRows(
    lines,
    rows.filter((i) => !isHead.has(i)),
  );
  if (counted === null && (heads.length === 0 || heads[0] !== rows[0])) return lines;
  // Elsewhere such a row may hold figures.
  const left = new Set(
    heads.filter((i) => i === rows[0] || (counted !== null && isBlank(lines[i]!.cells[0]!))),
  );
  return lines.flatMap((line, i) => {
    if (left.has(i)) return [];
    return counted?.has(i) ? [withCells(line, line.span.start, line.cells.slice(1))] : [line];
  });
}

/** The rows whose first cell only counts them, or heads those; null where nothing is counted. */
function countedRows(lines: readonly DocumentLine[], rows: readonly number[]): ReadonlySet<number> | null {
  const counted = new Set<number>();
  let count = 0;
  let last = -1;
  let isWhole = true;
  let isHeaded = false;
  let restarts = 0;
  for (const i of rows) {
    const { text } = lines[i]!.cells[0]!.content;
    const number = plainNumber(text, 0, text.length);
    if (number < 0) {
      if (HEADS.has(text)) isHeaded = true;
      else if (text !== '') return null;
      else if (count > 0) isWhole = false;
    } else {
      if (count > 0 && number !== last + 1) {
        if (number > 1) return null;
        restarts++;
      }
      last = number;
      count++;
    }
    counted.add(i);
  }
  const isTold = count >= FEWEST_COUNTED || (isHeaded && count > 0);
  return isTold && (restarts === 0 || isWhole) ? counted : null;
}

const HEADS: ReadonlySet<string> = new Set(['序号', '编号', '行号', '行次']);

/** 0, 1, 2 … and nothing else, but for a blank above the column that counts the rows. */
function countsColumns(cells: readonly Cell[]): boolean {
  const from = isBlank(cells[0]!) ? 1 : 0;
  if (cells.length - from < FEWEST_COLUMNS) return false;
  for (let i = from; i < cells.length; i++) if (cells[i]!.content.text !== `${i - from}`) return false;
  return true;
}

function isBlank({ content }: Cell): boolean {
  return content.text === '';
}
