import type { Row, Table } from '../tree.ts';
import { wholeContent } from './lines.ts';
import { BLOCKS, type Element, isElement } from './nodes.ts';
import type { Decoder } from './references.ts';

const FEWEST_ROWS = 4;
const FEWEST_FIGURES = 8;
/** A cell is a box in which there may be another for the text. */
const DEEPEST = 4;

/**
 * Boxes within boxes that a page shows as a table, which only its style sheet says; null where they are none. Read line
 * by line they say the same, but for blank cells: only where there are some, they are a table.
 */
export function readBoxes(source: string, decode: Decoder, node: Element): Table | null {
  const boxes = node.children.filter(isShown);
  if (boxes.length < FEWEST_ROWS || node.children.length > 2 * boxes.length + 1) return null;
  const cells = boxes.map((row) => row.children.filter(isShown));
  if (cells.filter((row) => row.length > 1).length * 2 < boxes.length) return null;
  const name = boxes[0]!.name;
  if (!boxes.every((row) => row.name === name) || !cells.flat().every((cell) => isCell(cell, DEEPEST)))
    return null;
  const rows = boxes.map((row, i): Row => {
    const own = cells[i]!.map((cell) => {
      const content = wholeContent(source, decode, cell);
      return { span: cell.inner, content, columns: 1, rows: 1, fill: false };
    });
    return { span: row.span, cells: own };
  });
  const texts = rows.map((row) => row.cells.map(({ content }) => content.text));
  if (!texts.flat().includes('') || texts.flat().filter(isFigure).length < FEWEST_FIGURES) return null;
  const areBoxes = cells.flat().every((cell) => BLOCKS.has(cell.name));
  if (!areBoxes && texts.filter(isRowOfFigures).length < FEWEST_ROWS) return null;
  const span = { start: rows[0]!.span.start, end: rows.at(-1)!.span.end };
  return { kind: 'table', notation: 'html', span, rows: rows.filter((row) => row.cells.length > 0) };
}

function isFigure(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Words that change their font along a line are no cells, be there figures among them. */
function isRowOfFigures(texts: readonly string[]): boolean {
  let count = 0;
  while (count < texts.length && /^\d*$/.test(texts.at(-1 - count)!)) count++;
  return count >= FEWEST_IN_ROW;
}

const FEWEST_IN_ROW = 5;

function isShown(child: Element['children'][number]): child is Element {
  return isElement(child) && !child.hidden && child.name !== 'br';
}

/** Text, or one box of it. */
function isCell(node: Element, depth: number): boolean {
  const boxes = node.children.filter(isShown);
  return boxes.length === 0 || (depth > 0 && boxes.length === 1 && isCell(boxes[0]!, depth - 1));
}
