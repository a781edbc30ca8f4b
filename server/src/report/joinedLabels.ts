import { type Content, sliceContent } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { type ExpectedTable, labelsOf, type TableLabels } from './expected.ts';
import { type DocumentLine, withCells } from './lines.ts';
import { likest } from './similarity.ts';

/** `三、本年度办理结果/（三）不予公开/1.属于国家秘密`: what stands between labels that were written into one cell. */
const JOINTS = /[/／>＞→\\|｜—－-]/;
const LIKE_A_LABEL = 0.65;

/** Puts the labels of a row and of its groups into cells of their own, where one cell holds them all. */
export function partJoinedLabels(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const labels = labelsOf(expected);
  let changed = false;
  const parted = lines.map((line) => {
    const [first, ...rest] = line.cells;
    const pieces = first && rest.length > 0 ? piecesOf(first.content, labels) : null;
    if (pieces === null) return line;
    changed = true;
    return withCells(line, line.span.start, [...pieces.map((content) => cellOf(first!, content)), ...rest]);
  });
  return changed ? parted : lines;
}

/** Each is like a label, and one of them is one. */
function piecesOf(content: Content, labels: TableLabels): Content[] | null {
  if (!JOINTS.test(content.text)) return null;
  const pieces: Content[] = [];
  let from = 0;
  for (const text of content.text.split(JOINTS)) {
    const start = from + text.length - text.trimStart().length;
    pieces.push(sliceContent(content, start, start + text.trim().length));
    from += text.length + 1;
  }
  const folded = pieces.map(({ text }) => foldText(text));
  if (pieces.length < 2 || !folded.some((text) => labels.folded.has(text))) return null;
  return folded.every((text) => likest(text, labels.all) >= LIKE_A_LABEL) ? pieces : null;
}

function cellOf(cell: Cell, content: Content): Cell {
  return { ...cell, span: content.span, content };
}
