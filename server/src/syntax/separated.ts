import { isDigit } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import type { Line } from './lines.ts';
import { closingQuote, contentOfCell } from './quoted.ts';
import type { Cell, Row } from './tree.ts';

/** What parts the cells of a spreadsheet that was saved as text. */
export const SEPARATORS: readonly string[] = [',', ';'];

const COMMA = 0x2c;
export const FEWEST_CELLS = 4;
/** Far more than any table of the form has, within a sheet of whatever width. */
export const MOST_CELLS_OF_ROW = 200;
const FEWEST_ROWS = 3;

/** The separator of a line that may be a row of such a table; 0 where it is none. */
export function separatorOf(source: string, line: Line): number {
  for (let i = 0; i < SEPARATORS.length; i++) {
    const separator = SEPARATORS[i]!.charCodeAt(0);
    const { length } = cellEnds(source, line, separator);
    if (length >= FEWEST_CELLS && length <= MOST_CELLS_OF_ROW) return separator;
  }
  return 0;
}

/** Lines that follow each other with the same number of cells. */
export interface SeparatedRun {
  readonly count: number;
  /** Prose has commas too, but not the same number of them on line after line, with figures at the end. */
  readonly isTable: boolean;
}

/** The run that begins with the first of these lines. */
export function separatedRun(source: string, lines: readonly Line[], from: number): SeparatedRun {
  const separator = separatorOf(source, lines[from]!);
  const width = cellEnds(source, lines[from]!, separator).length;
  let figures = false;
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to]!;
    const ends = cellEnds(source, line, separator);
    if (ends.length !== width) break;
    figures ||= isFigure(contentOfCell(source, ends[width - 2]! + 1, line.end, separator));
  }
  return { count: to - from, isTable: figures && to - from >= FEWEST_ROWS };
}

export function separatedRow(source: string, line: Line, separator = separatorOf(source, line)): Row {
  let from = line.start;
  const cells: Cell[] = [];
  for (const end of cellEnds(source, line, separator)) {
    const content = contentOfCell(source, from, end, separator);
    cells.push({ span: { start: from, end }, content, columns: 1, rows: 1, fill: false });
    from = end + 1;
  }
  return { span: { start: line.start, end: line.end }, cells };
}

/** Where the cells of a line end; separators within quotes are words. */
function cellEnds(source: string, line: Line, separator: number): number[] {
  const ends: number[] = [];
  for (let i = line.start; i <= line.end; i++) {
    const quoted = closingQuote(source, i, line.end, separator);
    i = quoted < 0 ? i : quoted;
    while (i < line.end && source.charCodeAt(i) !== separator) i++;
    ends.push(i);
  }
  return ends;
}

function isFigure({ text }: Content): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && (code !== COMMA || i === 0)) return false;
  }
  return text !== '';
}
