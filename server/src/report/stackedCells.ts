import { type Content, joinContents } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { type ExpectedTable, labelsOf, type TableLabels } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';
import { beginsAlike, editDistance, likeness } from './similarity.ts';

const LIKE_A_LABEL = 0.8;
const SHORTEST_WITH_A_SLIP = 3;

/**
 * Tables that were printed as text have narrow columns: a row goes on in the lines below, column by column, and no line
 * is drawn between the rows. Puts the lines together whose words go on as the labels of the table do.
 */
export function joinStackedCells(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const labels = labelsOf(expected);
  const joined: DocumentLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const cells = above ? stacked(above, line, labels) : null;
    if (cells) joined[joined.length - 1] = withCells(line, above!.span.start, cells);
    else joined.push(line);
  }
  return joined.length < lines.length ? joined : lines;
}

function stacked(above: DocumentLine, below: DocumentLine, labels: TableLabels): Cell[] | null {
  if (above.kind !== 'row' || below.kind !== 'row') return null;
  if (above.cells.length < 2 || above.cells.length < below.cells.length) return null;
  if (above.cells.length > below.cells.length) return gathered(above.cells, below.cells, labels);
  const cells: Cell[] = [];
  let words = false;
  for (let i = 0; i < above.cells.length; i++) {
    const first = above.cells[i]!;
    const next = below.cells[i]!;
    const cell = stackedCell(first, next, labels);
    if (cell === null) return null;
    if (cell !== first && cell !== next) words = true;
    cells.push(cell);
  }
  return words ? cells : null;
}

/**
 * `商业|科研|社会公益组织` above `企业|机构`: the second lines of broken headers alone, in a row of their own. Each makes
 * a label of the next header that is none yet, and none of those is left.
 */
function gathered(above: readonly Cell[], below: readonly Cell[], labels: TableLabels): Cell[] | null {
  const rest = below.filter(({ content }) => content.text !== '');
  if (rest.length === 0 || !rest.every(({ content }) => isPart(content, labels))) return null;
  let next = 0;
  const cells = above.map((cell) => {
    if (!isPart(cell.content, labels) || next === rest.length) return cell;
    const content = wholeOf(cell.content, rest[next]!.content, labels);
    if (content === null) return cell;
    next++;
    return { ...cell, content };
  });
  return next === rest.length ? cells : null;
}

function isPart({ text }: Content, labels: TableLabels): boolean {
  return text !== '' && !looksLikeFigure(text) && !labels.folded.has(foldText(text));
}

/** Where one of them is blank, the other; words begin above, and figures may stand anywhere beside them. */
function stackedCell(first: Cell, next: Cell, labels: TableLabels): Cell | null {
  if (next.content.text === '') return first;
  if (first.content.text === '') return looksLikeFigure(next.content.text) ? next : null;
  const content = wholeOf(first.content, next.content, labels);
  return content === null ? null : { ...first, content };
}

/**
 * Two pieces as one, where the second is no label of its own and a label begins so, but for a letter. Behind a whole
 * label a letter that it has too many may stand.
 */
function wholeOf(first: Content, next: Content, labels: TableLabels): Content | null {
  if (looksLikeFigure(first.text) || looksLikeFigure(next.text)) return null;
  if (labels.folded.has(foldText(next.text))) return null;
  const whole = joinContents([first, next]);
  const folded = foldText(whole.text);
  const begun = foldText(first.text);
  if (labels.folded.has(begun)) return hasLetterTooMany(folded, begun) ? whole : null;
  return labels.all.some(({ folded: label }) => begins(folded, label)) ? whole : null;
}

function begins(text: string, label: string): boolean {
  // Most labels are shorter than two pieces that stand under each other by chance.
  if (label.length < Math.min(text.length - 1, text.length * LIKE_A_LABEL)) return false;
  if (likeness(text, label.slice(0, text.length), LIKE_A_LABEL) >= LIKE_A_LABEL) return true;
  return text.length >= SHORTEST_WITH_A_SLIP && beginsAlike(label, text);
}

/** 结果纠正正 */
function hasLetterTooMany(text: string, label: string): boolean {
  return text.length === label.length + 1 && editDistance(text, label) === 1;
}
