import { rowIdentities } from '../form/identities.ts';
import type { ExpectedRow, ExpectedTable } from './expected.ts';
import { plainNumber } from './figures.ts';
import type { LogicalRow } from './logicalRows.ts';

/** A row with one number too many, which may be that of a page. */
interface Suspect {
  readonly row: LogicalRow;
  /** Which of its numbers may be left out; those that leave the sums of the row right, where any does. */
  readonly pages: readonly Page[];
  readonly isProven: boolean;
}

interface Page {
  readonly slot: number;
  readonly number: number;
  readonly isAtEnd: boolean;
  /** It might as well be the figure beside it, written twice, or stand among zeros that prove nothing. */
  readonly isDoubtful: boolean;
}

type Found = Map<LogicalRow, Page>;

const MOST_PAGES = 99;
/** Pages hold about as many lines or more, with a cell on each. */
const LINES_OF_A_PAGE = 40;

/**
 * Where every cell stands on a line of its own, so does the number of a page. A row with one number too many loses the
 * one without which its sums are right, where the pages are counted on so from row to row, or it stands at the end.
 */
export function withoutPageNumbers(
  rows: readonly LogicalRow[],
  bound: readonly (number | null)[],
  expected: ExpectedTable,
): readonly LogicalRow[] {
  const suspects: Suspect[] = [];
  bound.forEach((i, j) => {
    const row = i === null ? undefined : rows[i];
    const suspect = row ? suspectOf(row, expected.rows[j]!, expected) : null;
    if (suspect) suspects.push(suspect);
  });
  if (suspects.length === 0) return rows;
  const pages = pagesOf(suspects);
  if (pages.size === 0) return rows;
  return rows.map((row) => {
    const page = pages.get(row);
    return page ? { ...row, slots: row.slots.filter((_, i) => i !== page.slot) } : row;
  });
}

function suspectOf(
  row: LogicalRow,
  { columns, cells }: ExpectedRow,
  { table }: ExpectedTable,
): Suspect | null {
  if (row.shape !== 'stream' || row.slots.length !== columns.length + 1) return null;
  const numbers = row.slots.map(({ content: { text } }) => plainNumber(text, 0, text.length));
  if (numbers.includes(-1)) return null;
  const sums = rowIdentities(table).filter(({ terms }) => cells.includes(terms[0]!.cell));
  const places = sums.map(({ terms }) =>
    terms.map(({ cell, coefficient }) => ({ at: cells.indexOf(cell), coefficient })),
  );
  const holdsWithout = (slot: number) =>
    places.length > 0 &&
    places.every(
      (terms) =>
        terms.reduce(
          (sum, { at, coefficient }) => sum + coefficient * numbers[at < slot ? at : at + 1]!,
          0,
        ) === 0,
    );
  const possible = numbers.flatMap((number, slot) =>
    number > 0 && number <= MOST_PAGES ? [pageAt(numbers, slot)] : [],
  );
  const proven = onceEach(possible.filter(({ slot }) => holdsWithout(slot)));
  return { row, pages: proven.length > 0 ? proven : possible, isProven: proven.length > 0 };
}

/** Of numbers beside each other that are the same it makes no difference which is left out: the one at the end is. */
function onceEach(pages: readonly Page[]): Page[] {
  const kept: Page[] = [];
  pages.forEach((page, i) => {
    const before = pages[i - 1];
    const repeats = before?.slot === page.slot - 1 && before.number === page.number;
    if (!repeats) kept.push(page);
    else if (kept.at(-1)!.slot > 0) kept[kept.length - 1] = page;
  });
  return kept;
}

function pageAt(numbers: readonly number[], slot: number): Page {
  const last = numbers.length - 1;
  const number = numbers[slot]!;
  const isDoubled = number === numbers[slot - 1] || number === numbers[slot + 1];
  const isDoubtful = isDoubled || numbers.every((each, i) => each === 0 || i === slot);
  return { slot, number, isAtEnd: slot === 0 || slot === last, isDoubtful };
}

/** The pages that are counted on from row to row, or the only one where there is no doubt. */
function pagesOf(suspects: readonly Suspect[]): Found {
  const found: Found = new Map();
  const proven = suspects.filter(({ isProven, pages }) => isProven && pages.length === 1);
  const [first] = proven;
  if (!first || !areCountedOn(proven)) return found;
  for (const { row, pages } of proven) found.set(row, pages[0]!);
  for (const { row, pages, isProven } of suspects) {
    if (found.has(row)) continue;
    const fitting = pages.filter((each) => (isProven || each.isAtEnd) && isNext(row, each, found));
    if (fitting.length === 1) found.set(row, fitting[0]!);
  }
  const [page] = first.pages;
  return found.size === 1 && (!page!.isAtEnd || page!.isDoubtful) ? new Map() : found;
}

function areCountedOn(suspects: readonly Suspect[]): boolean {
  return suspects.every((each, i) => {
    const before = suspects[i - 1];
    if (!before) return true;
    const pages = each.pages[0]!.number - before.pages[0]!.number;
    return pages > 0 && pages <= 1 + (each.row.lines[0]! - before.row.lines[0]!) / LINES_OF_A_PAGE;
  });
}

/** Whether a page follows, or comes before, one that was found, and none that was found says otherwise. */
function isNext(row: LogicalRow, { number }: Page, found: Found): boolean {
  let isBeside = false;
  for (const [other, page] of found) {
    const isBehind = row.lines[0]! > other.lines[0]!;
    const pages = isBehind ? number - page.number : page.number - number;
    if (pages <= 0) return false;
    isBeside ||= pages === 1;
  }
  return isBeside;
}
