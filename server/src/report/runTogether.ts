import { type Content, sliceContent } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { asRow, type DocumentLine } from './lines.ts';

/** No row of a table of the form has as many cells, blanks where cells are merged included. */
const FEWEST_CELLS = 20;
const FEWEST_LABELS = 4;
/** Many times what any table of the form has, on a line. */
const LONGEST = 20_000;
const MOST_CELLS = 2_000;

/**
 * The lines of a table whose rows were all run together into one line, as a page is that lost its line ends, with each
 * cell on a line of its own; null where no line holds a table.
 */
export function cellsOnLines(
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly DocumentLine[] | null {
  let changed = false;
  const parted = lines.flatMap((line) => {
    const cells = line.kind === 'heading' ? NONE : cellsOf(line);
    if (cells.length < FEWEST_CELLS || !isTable(cells, expected)) return [line];
    changed = true;
    return cells.map((content) => asRow(line, [content]));
  });
  return changed ? parted : null;
}

const NONE: readonly Content[] = [];

function cellsOf(line: DocumentLine): readonly Content[] {
  if (line.kind === 'row' && line.cells.length > 1)
    return line.cells.length > MOST_CELLS ? NONE : line.cells.map(({ content }) => content);
  const { content } = line;
  if (content.text.length > LONGEST) return NONE;
  return [...content.text.matchAll(/\S+/g)].map(({ 0: word, index }) =>
    sliceContent(content, index, index + word.length),
  );
}

/** Several labels of the table, with figures among them. */
function isTable(cells: readonly Content[], expected: ExpectedTable): boolean {
  const { folded } = labelsOf(expected);
  let labels = 0;
  let figures = 0;
  for (const { text } of cells) {
    if (looksLikeFigure(text)) figures++;
    else if (folded.has(foldText(text))) labels++;
  }
  return labels >= FEWEST_LABELS && figures > 0;
}
