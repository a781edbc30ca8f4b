import { type Content, sliceContent } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import { labelLikeness } from './bindLabels.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { plainNumber } from './figures.ts';
import { asRow, type DocumentLine } from './lines.ts';
import { isProse } from './proseLines.ts';

/** What else than tabs, pipes and commas somebody puts between cells. A list comma stands within labels too. */
const SEPARATORS = '，；·•・、';
const LIST_COMMA = '、';
/** Between words and their figures. */
const COLON = '：';
/** So many figures in a line are a row, whatever the words of it say. */
const FEWEST_FIGURES = 3;

/**
 * The lines of a table whose figures stand behind each other with such a mark between (`规章，0，0，0`), as rows of cells;
 * null where they do not. Prose lists figures too: this is for tables that cannot be read otherwise.
 */
export function rowsOfSeparated(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] | null {
  const widths = new Set(expected.rows.map(({ columns }) => columns.length));
  const separator = separatorOf(lines, widths);
  if (separator === null) return null;
  return lines.map((line) => {
    const { text } = line.content;
    if (line.kind === 'heading' || !(text.includes(separator) || text.includes(COLON))) return line;
    const cells = cellsOf(line.content, separator);
    return cells.length > 1 && (!isProse(line, expected) || areLabels(cells, expected))
      ? asRow(line, cells)
      : line;
  });
}

/** The mark of most lines that end in as many figures as a row of the table has. */
function separatorOf(lines: readonly DocumentLine[], widths: ReadonlySet<number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = lines.filter(({ kind, content: { text } }) => {
      if (kind === 'heading' || !text.includes(separator)) return false;
      const { figures } = figuresBehind(text, separator);
      return figures >= FEWEST_FIGURES && widths.has(figures);
    }).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** Figures, and words that the table has; in one of them there may be a slip. */
function areLabels(cells: readonly Content[], expected: ExpectedTable): boolean {
  const { folded, all } = labelsOf(expected);
  const texts = cells.map(({ text }) => text).filter((text) => plainNumber(text, 0, text.length) < 0);
  const others = texts.map(foldText).filter((text) => !folded.has(text));
  if (others.length !== 1) return others.length === 0;
  const isAlone = texts.length === cells.length && texts.length === 1;
  return !isAlone && all.some((label) => labelLikeness(others[0]!, label, LIKE_A_LABEL) >= LIKE_A_LABEL);
}

const LIKE_A_LABEL = 0.6;

interface Figures {
  readonly figures: number;
  /** Where the first of them begins. */
  readonly from: number;
}

/** How many plain numbers a text ends in, with the separator between. */
function figuresBehind(text: string, separator: string): Figures {
  let figures = 0;
  let from = text.length;
  for (let end = text.length; end > 0; ) {
    const at = text.lastIndexOf(separator, end - 1);
    const start = beginsAt(text, at + 1, end);
    if (start < 0) break;
    figures++;
    from = start;
    if (at < 0 || start > at + 1 + leadingBlanks(text, at + 1)) break;
    end = at;
  }
  return { figures, from };
}

/** Where the number begins that a stretch is, or that ends it behind a colon or a blank; -1 where there is none. */
function beginsAt(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text[end - 1]!)) end--;
  let start = end;
  while (start > from && text[start - 1]! >= '0' && text[start - 1]! <= '9') start--;
  if (plainNumber(text, start, end) < 0) return -1;
  return start === from || ENDS_WORDS.includes(text[start - 1]!) ? start : -1;
}

const ENDS_WORDS = `${COLON}: \u3000`;

function leadingBlanks(text: string, from: number): number {
  let count = 0;
  while (from + count < text.length && isBlank(text[from + count]!)) count++;
  return count;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\u00a0';
}

/** The words of a line and its figures, each a cell. */
function cellsOf(content: Content, separator: string): Content[] {
  const { text } = content;
  const { figures, from } = figuresBehind(text, separator);
  const isRow = figures > 0;
  const words = isRow ? wordsBefore(text, from, separator) : text.length;
  const cells = wordsOf(content, words, separator);
  if (isRow)
    for (const [start, end] of parts(text, from, text.length, separator))
      cells.push(trimmed(content, start, end));
  return cells;
}

/** Where the words before the figures end. */
function wordsBefore(text: string, from: number, separator: string): number {
  let end = from;
  while (end > 0 && (ENDS_WORDS.includes(text[end - 1]!) || text[end - 1] === separator)) end--;
  return end;
}

/** Labels beside each other; within brackets a separator is a mark of the label. */
function wordsOf(content: Content, to: number, separator: string): Content[] {
  const mark = separator === LIST_COMMA ? '\u3000' : separator;
  const cells: Content[] = [];
  for (const [start, end] of parts(content.text, 0, to, mark)) {
    const cell = trimmed(content, start, end);
    if (cell.text !== '') cells.push(cell);
  }
  return cells;
}

function parts(text: string, from: number, to: number, separator: string): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const character = text[i]!;
    if ('（('.includes(character)) depth++;
    else if ('）)'.includes(character)) depth--;
    else if (character === separator && depth <= 0) {
      found.push([start, i]);
      start = i + 1;
    }
  }
  found.push([start, to]);
  return found;
}

function trimmed(content: Content, from: number, to: number): Content {
  let [start, end] = [from, to];
  while (start < end && isBlank(content.text[start]!)) start++;
  while (end > start && isBlank(content.text[end - 1]!)) end--;
  return sliceContent(content, start, end);
}
