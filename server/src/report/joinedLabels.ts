import { type Content, sliceContent } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { type ExpectedTable, labelsOf, type TableLabels } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';
import { likest } from './similarity.ts';

/** `三、本年度办理结果/（三）不予公开/1.属于国家秘密`: what stands between labels that were written into one cell. */
const JOINTS = /[/／>＞→\\|｜—－-]/;
const LIKE_A_LABEL = 0.65;

/** `行政诉讼（未经复议直接起诉）` */
const IN_BRACKETS = /^([^（(]{2,20})[（(]([^（()）]{2,20})[）)]$/;

/** Puts the labels of a row, or of a column, and of its groups into cells of their own, where one cell holds them all. */
export function partJoinedLabels(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] {
  const labels = labelsOf(expected);
  let changed = false;
  const parted = lines.map((line) => {
    if (line.cells.length < 2) return line;
    const isHeader = !line.cells.some(({ content }) => looksLikeFigure(content.text));
    const cells = line.cells.flatMap((cell, i) => {
      const pieces = i === 0 || isHeader ? piecesOf(cell.content, labels) : null;
      return pieces?.map((content) => cellOf(cell, content)) ?? [cell];
    });
    if (cells.length === line.cells.length) return line;
    changed = true;
    return withCells(line, line.span.start, cells);
  });
  return changed ? parted : lines;
}

/** Each is like a label, and one of them is one. */
function piecesOf(content: Content, labels: TableLabels): Content[] | null {
  const pieces = inBrackets(content) ?? parted(content);
  if (pieces.length < 2) return null;
  const folded = pieces.map(({ text }) => foldText(text));
  if (!folded.some((text) => labels.folded.has(text))) return null;
  return folded.every((text) => likest(text, labels.all) >= LIKE_A_LABEL) ? pieces : null;
}

function inBrackets(content: Content): Content[] | null {
  const [, first, second] = IN_BRACKETS.exec(content.text) ?? [];
  if (first === undefined || second === undefined) return null;
  const from = first.length + 1;
  return [sliceContent(content, 0, first.length), sliceContent(content, from, from + second.length)];
}

function parted(content: Content): Content[] {
  if (!JOINTS.test(content.text)) return [];
  const pieces: Content[] = [];
  let from = 0;
  for (const text of content.text.split(JOINTS)) {
    const start = from + text.length - text.trimStart().length;
    pieces.push(sliceContent(content, start, start + text.trim().length));
    from += text.length + 1;
  }
  return pieces;
}

function cellOf(cell: Cell, content: Content): Cell {
  return { ...cell, span: content.span, content };
}
