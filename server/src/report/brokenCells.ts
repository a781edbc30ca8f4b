import { type Content, joinContents } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';
import { type WeighedLabels, weighedLabels } from './weighedLabels.ts';

const MOST_LINES = 4;
const LIKE_A_LABEL = 0.8;
/** How much more than its parts the whole must be like the label. */
const MORE = 0.1;

/**
 * Copied from a word processor, a cell of several lines breaks its row: the label's first lines end the line before.
 * Puts labels together that only together read as one of the table.
 */
export function joinBrokenCells(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const labels = weighedLabels(expected);
  const joined: DocumentLine[] = [];
  let changed = false;
  for (const line of lines) {
    const head = firstCell(line);
    const parts = head && !labels.folded.has(foldText(head.text)) ? partsBefore(joined, head, labels) : null;
    if (parts === null) joined.push(line);
    else {
      const above = joined.splice(1 - parts.length);
      const before = above[0]!.cells.slice(0, -1);
      const [first, ...rest] = line.cells;
      const cell = { ...first!, content: joinContents(parts) };
      joined.push(withCells(line, above[0]!.span.start, [...before, cell, ...rest]));
      changed = true;
    }
  }
  return changed ? joined : lines;
}

/** The first cell of a row of several, where it holds words. */
function firstCell(line: DocumentLine): Content | null {
  if (line.kind !== 'row' || line.cells.length < 2) return null;
  const { content } = line.cells[0]!;
  return content.text === '' || looksLikeFigure(content.text) ? null : content;
}

/** The pieces of the label that ends with `head`, in order; null where it ends none that began on a line before. */
function partsBefore(
  before: readonly DocumentLine[],
  head: Content,
  { likest, folded: known }: WeighedLabels,
): Content[] | null {
  const own = likest(foldText(head.text));
  if (own === 1) return null;
  let best: Content[] | null = null;
  let like = Math.max(LIKE_A_LABEL, own + MORE);
  let parts = [head];
  for (let i = before.length - 1; i >= 0 && before.length - i < MOST_LINES; i--) {
    const tail = lastCell(before[i]!);
    if (tail === null || known.has(foldText(tail.text))) break;
    parts = [tail, ...parts];
    const whole = likest(foldText(joinContents(parts).text));
    if (whole >= like && whole >= likest(foldText(tail.text)) + MORE) {
      best = parts;
      like = whole;
    }
    if (before[i]!.cells.length > 1) break;
  }
  return best;
}

/** The words that end a line, behind which no other cell stands. */
function lastCell(line: DocumentLine): Content | null {
  if (line.kind === 'heading') return null;
  const content = line.kind === 'text' ? line.content : line.cells.at(-1)?.content;
  return !content || content.text === '' || looksLikeFigure(content.text) ? null : content;
}
