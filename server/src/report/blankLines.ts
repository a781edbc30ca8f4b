import { contentOf, endOf } from '../base/content.ts';
import type { ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { asRow, type DocumentLine } from './lines.ts';

/** How cells are parted that stand on lines of their own. */
interface Spacing {
  /** Line ends between two cells. */
  readonly step: number;
  /** And how many more there are for each blank cell. */
  readonly blank: number;
}

const SPACINGS: readonly Spacing[] = [
  { step: 1, blank: 1 },
  { step: 2, blank: 2 },
  { step: 2, blank: 1 },
];

const MOST_LINES = 3_000;
/** More than a row of blanks has, and the gap below a table. */
const MOST_ENDS = 60;

/**
 * The lines of a table whose cells stand on a line each, a blank cell being an empty line, with those cells; null where
 * empty lines are not that. It is told by the rows: each of them has as many cells then as the form has columns.
 */
export function withBlankCells(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
  source: string,
): readonly DocumentLine[] | null {
  if (lines.length > MOST_LINES || lines.some(({ kind }) => kind !== 'text')) return null;
  const ends = lines.map(({ content }) => lineEndsBehind(source, endOf(content)));
  if (!ends.some(({ length }) => length > 1) || ends.some(({ length }) => length > MOST_ENDS)) return null;
  const widths = new Set(expected.rows.map(({ columns }) => columns.length));
  const fewest = expected.rows.filter(({ optional }) => !optional).length;
  for (const spacing of SPACINGS) {
    const cells = lines.flatMap((line, i) => [line, ...blanksBehind(line, ends[i]!, spacing)]);
    const whole = wholeRows(cells, widths);
    if (whole !== null && whole.rows === fewest && whole.isProven) return whole.lines;
  }
  return null;
}

/** Where the lines behind an offset begin, as far as there is nothing on them, and the next one. */
function lineEndsBehind(source: string, from: number): readonly number[] {
  const starts: number[] = [];
  for (let i = from; i < source.length && starts.length <= MOST_ENDS; i++) {
    const character = source[i]!;
    if (character === '\n' || (character === '\r' && source[i + 1] !== '\n')) starts.push(i + 1);
    else if (!BLANKS.includes(character)) break;
  }
  return starts;
}

const BLANKS = ' \t\r\u00a0\u3000';

function blanksBehind(line: DocumentLine, ends: readonly number[], { step, blank }: Spacing): DocumentLine[] {
  const found: DocumentLine[] = [];
  for (let at = step - 1; at + blank < ends.length; at += blank)
    found.push(asRow(line, [contentOf([], ends[at]!)]));
  return found;
}

interface Whole {
  readonly rows: number;
  readonly lines: readonly DocumentLine[];
  /** A row has blanks, and not only the last: below it there are empty lines in any text. */
  readonly isProven: boolean;
}

/** The same where each run of figures and blanks is a row, and how many there are; null where one is none. */
function wholeRows(cells: readonly DocumentLine[], widths: ReadonlySet<number>): Whole | null {
  let rows = 0;
  let run = 0;
  let blanks = 0;
  let isProven = false;
  for (const line of cells) {
    if (isCell(line)) {
      run++;
      if (line.kind === 'row') blanks++;
    } else if (run > 0) {
      if (!widths.has(run)) return null;
      rows++;
      run = 0;
      isProven ||= blanks > 0;
    }
  }
  const width = Math.max(...widths);
  if (run === 0) return { rows, lines: cells, isProven };
  const last = widths.has(run) ? run : width;
  const left = cells.slice(cells.length - run + last);
  if (run < last || left.some(({ kind }) => kind === 'text')) return null;
  return { rows: rows + 1, lines: cells.slice(0, cells.length - left.length), isProven };
}

function isCell({ kind, content }: DocumentLine): boolean {
  return kind === 'row' || looksLikeFigure(content.text);
}
