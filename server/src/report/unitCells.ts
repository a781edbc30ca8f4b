import type { ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';

const UNITS: ReadonlySet<string> = new Set([
  '件',
  '件次',
  '件/次',
  '条',
  '个',
  '项',
  '宗',
  '份',
  '次',
  '元',
  '万元',
]);
/** Fewer may be figures that were left out, unless the column has a header or none is lacking behind them. */
const FEWEST_ROWS = 3;

/** Leaves out the cells of a column that says the unit between the label of a row and its figures. */
export function withoutUnits(
  lines: readonly DocumentLine[],
  { rows }: ExpectedTable,
): readonly DocumentLine[] {
  const units = new Map<DocumentLine, number>();
  for (const line of lines) {
    if (line.kind !== 'row' || line.cells.length < 3) continue;
    const at = unitAt(line);
    if (at > 0) units.set(line, at);
    else if (at < 0) return lines;
  }
  if (units.size === 0) return lines;
  const isWhole = ({ cells }: DocumentLine, at: number) => {
    const filled = cells.slice(at + 1).filter(({ content }) => content.text !== '');
    return rows.some(({ columns }) => columns.length === filled.length);
  };
  const isTold = units.size >= FEWEST_ROWS || lines.some(isHeaded);
  if (!isTold && ![...units].every(([line, at]) => isWhole(line, at))) return lines;
  return lines.map((line) => {
    const at = units.get(line);
    return at === undefined ? line : withCells(line, line.span.start, line.cells.toSpliced(at, 1));
  });
}

function isHeaded({ cells }: DocumentLine): boolean {
  return cells.some(({ content }) => HEADS.has(content.text));
}

const HEADS: ReadonlySet<string> = new Set(['单位', '计量单位']);

/** Where the row says its unit; 0 where it says none, and -1 where what says one is no cell of such a column. */
function unitAt({ cells }: DocumentLine): number {
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    if (!UNITS.has(cells[i]!.content.text)) continue;
    if (at > 0 || i === 0 || i === cells.length - 1) return -1;
    at = i;
  }
  if (at === 0) return 0;
  const before = cells.slice(0, at);
  const isBehindLabel = before.some(({ content }) => content.text !== '');
  return isBehindLabel && !before.some(({ content }) => looksLikeFigure(content.text)) ? at : -1;
}
