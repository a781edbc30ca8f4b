import { type Content, contentOf, joinContents } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import type { ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';
import { type WeighedLabels, weighedLabels } from './weighedLabels.ts';

/** Page number and running head, between the rows of two pages. */
const MOST_LINES_BETWEEN = 3;
const LIKE_A_LABEL = 0.8;
/** How much more than its parts the whole must be like the label. */
const MORE = 0.1;

/**
 * A page break within a row cuts its labels in two: the rest stands in the first row of the next page, whose cells are
 * another table to the extractor. Puts the parts together that only together read as a label; where both rows have
 * figures, or neither has, only the label over both was cut.
 */
export function joinCutRows(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const labels = weighedLabels(expected);
  const joined: DocumentLine[] = [];
  let changed = false;
  for (const line of lines) {
    const at = rowAbove(joined, line, labels);
    const rows = at < 0 ? null : wholeRows(joined[at]!, line, labels);
    if (rows) joined.splice(at, joined.length, ...rows);
    else joined.push(line);
    changed ||= rows !== null;
  }
  return changed ? joined : lines;
}

/** Where the row above stands that a row may go on; most rows begin with a label and go on none. */
function rowAbove(joined: readonly DocumentLine[], line: DocumentLine, labels: WeighedLabels): number {
  const head = firstWords(line);
  if (head === null || labels.folded.has(foldText(head.text))) return -1;
  for (let i = joined.length - 1; i >= 0 && joined.length - i <= MOST_LINES_BETWEEN; i--) {
    if (joined[i]!.cells.length > 1) return i;
  }
  return -1;
}

/** The first words of a row of several cells, where nothing but blanks stands before them. */
function firstWords({ kind, cells }: DocumentLine): Content | null {
  if (kind !== 'row' || cells.length < 2) return null;
  const first = cells.find(({ content }) => content.text !== '');
  return first && !looksLikeFigure(first.content.text) ? first.content : null;
}

function wholeRows(above: DocumentLine, below: DocumentLine, labels: WeighedLabels): DocumentLine[] | null {
  const upper = partsOf(above);
  const lower = partsOf(below);
  const alike = upper.figures > 0 === lower.figures > 0;
  if (alike) return wholeGroup(above, upper, below, lower, labels);
  if (lower.words.length > upper.words.length) return null;
  const cells = new Map<Cell, Content>();
  const own = upper.words.slice(upper.words.length - lower.words.length);
  for (const [i, cell] of own.entries()) {
    const whole = wholeOf(cell.content, lower.words[i]!.content, labels);
    if (whole === null) return null;
    cells.set(upper.figures > 0 ? cell : lower.words[i]!, whole);
  }
  const row = upper.figures > 0 ? above : below;
  const others = upper.figures > 0 ? [] : upper.words.slice(0, -own.length);
  return [withCells(below, above.span.start, [...others, ...row.cells.map((cell) => saying(cell, cells))])];
}

/** Two rows, and the label of their group over both. */
function wholeGroup(
  above: DocumentLine,
  upper: Parts,
  below: DocumentLine,
  lower: Parts,
  labels: WeighedLabels,
): DocumentLine[] | null {
  const [first, second] = [upper.words[0], lower.words[0]];
  if (!first || !second || upper.words.length < 2 || lower.words.length < 2) return null;
  const whole = wholeOf(first.content, second.content, labels);
  if (whole === null) return null;
  const blank = contentOf([], second.content.span.start);
  return [
    withCells(
      above,
      above.span.start,
      above.cells.map((cell) => saying(cell, new Map([[first, whole]]))),
    ),
    withCells(
      below,
      below.span.start,
      below.cells.map((cell) => saying(cell, new Map([[second, blank]]))),
    ),
  ];
}

interface Parts {
  readonly words: readonly Cell[];
  readonly figures: number;
}

function partsOf({ cells }: DocumentLine): Parts {
  const filled = cells.filter(({ content }) => content.text !== '');
  const words = filled.filter(({ content }) => !looksLikeFigure(content.text));
  return { words, figures: filled.length - words.length };
}

function saying(cell: Cell, contents: ReadonlyMap<Cell, Content>): Cell {
  const content = contents.get(cell);
  return content === undefined ? cell : { ...cell, content };
}

/** Two parts as one, where neither is a label and both together are far more like one. */
function wholeOf(first: Content, second: Content, { likest, folded }: WeighedLabels): Content | null {
  if (folded.has(foldText(first.text))) return null;
  const whole = joinContents([first, second]);
  const like = likest(foldText(whole.text));
  if (like < LIKE_A_LABEL || like === 1) return like === 1 ? whole : null;
  const parts = Math.max(likest(foldText(first.text)), likest(foldText(second.text)));
  return like >= parts + MORE ? whole : null;
}
