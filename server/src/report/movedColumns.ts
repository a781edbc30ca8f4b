import { startOf } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { plainNumber } from './figures.ts';
import { sumsHold } from './rowSums.ts';
import type { BoundTable } from './types.ts';

/** Whether a label stands where another label of the table is looked for. */
export function hasMovedLabels({ labels }: BoundTable, expected: ExpectedTable): boolean {
  const { folded } = labelsOf(expected);
  return labels.some(({ same, content }) => !same && folded.has(foldText(content.text)));
}

/**
 * Whether the figures of a table moved with their headers, and not the headers alone: no figure is read elsewhere then,
 * or more sums are right, or nothing but the total went before what it adds up.
 */
export function figuresMoved(still: BoundTable, moved: BoundTable, expected: ExpectedTable): boolean {
  if (placesOf(still) === placesOf(moved)) return true;
  const right = rightSums(moved, expected);
  const before = rightSums(still, expected);
  return right > before || (right === before && isTotalFirst(moved));
}

/** Where each figure stands, in the order of the form. */
function placesOf({ rows }: BoundTable): string {
  return rows.flatMap(({ cells }) => cells.map(({ content }) => startOf(content))).join();
}

function rightSums({ rows }: BoundTable, expected: ExpectedTable): number {
  return rows.filter(({ node, cells }) => {
    const row = expected.rows.find((each) => each.node === node)!;
    const numbers = cells.map(({ content: { text } }) => plainNumber(text, 0, text.length));
    return !numbers.includes(-1) && sumsHold(numbers, row, expected);
  }).length;
}

/** The last cell of each row stands before the others, and these in order. */
function isTotalFirst({ rows }: BoundTable): boolean {
  return rows.every(({ cells }) => {
    const starts = cells.map(({ content }) => startOf(content));
    const inText = [starts.at(-1)!, ...starts.slice(0, -1)];
    return inText.every((start, i) => i === 0 || inText[i - 1]! < start);
  });
}
