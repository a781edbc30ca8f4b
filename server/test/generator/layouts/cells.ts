import { type GridCell, type GridRow, gridOf } from '../grid.ts';
import { atoms } from '../marks.ts';
import type { PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { always, halfStyle, type LayoutDefinition, writeBlocks } from './layout.ts';
import { rowTexts } from './pipe.ts';

function layout(
  blanks: LayoutDefinition['blanks'],
  gap: (random: Random) => string,
  table: (table: PageTable, random: Random) => string,
): LayoutDefinition {
  return {
    extension: always('.txt'),
    blanks,
    style: halfStyle,
    render: (page, { random }) =>
      `${writeBlocks(page, {
        gap: gap(random.fork('gap')),
        table: (each) => table(each, random.fork(each.id)),
      })}\n`,
  };
}

const eitherGap = (random: Random) => (random.chance(0.5) ? '\n' : '\n\n');

/** L5: a cell a line with its pipe, the places of merged cells as a line of pipes. */
export const CELLS_PIPE = layout('kept', eitherGap, (table) =>
  gridOf(table)
    .flatMap((row) => {
      const fill = table.width - row.cells.length;
      const cells = rowTexts(row).map((text) => (text === '' ? '|' : `${text} |`));
      return fill > 0 ? [...cells, '|'.repeat(fill)] : cells;
    })
    .join('\n'),
);

/** L6: a cell a line, its pipe alone on the next; headers may be broken. */
export const CELLS_LONE = layout('kept', eitherGap, (table, random) =>
  gridOf(table)
    .flatMap((row) =>
      row.cells.flatMap((cell) => (cell.text === '' ? ['|'] : [...brokenHeader(cell, random), '|'])),
    )
    .join('\n'),
);

function brokenHeader(cell: GridCell, random: Random): string[] {
  const parts = atoms(cell.text);
  if (cell.role !== 'column' || parts.length !== 4 || !random.fork('broken').chance(0.5)) return [cell.text];
  return [parts.slice(0, 2).join(''), parts.slice(2).join('')];
}

function lines(row: GridRow): string[] {
  return rowTexts(row).filter((text) => text !== '');
}

/** L7b: a cell a line, a blank line between any two. */
export const CELLS_BLANK_LINES = layout(
  'never',
  () => '\n\n',
  (table) => gridOf(table).flatMap(lines).join('\n\n'),
);

/** L7: a cell a line. */
export const CELLS_PLAIN = layout('never', eitherGap, (table) => gridOf(table).flatMap(lines).join('\n'));

/** L7a: the same from a table with blank cells, of which nothing is left. */
export const CELLS_DROPPED = layout('dropped', eitherGap, (table) => gridOf(table).flatMap(lines).join('\n'));

/** L15: some rows between pipes, some a cell a line. */
export const MIXED = layout('never', eitherGap, (table, random) =>
  gridOf(table)
    .flatMap((row) => {
      const texts = rowTexts(row);
      if (random.fork(row.key).chance(0.5)) return [`${texts.join(' | ')} |`];
      return texts.flatMap((text) => (random.fork('lone').chance(0.5) ? [`${text} |`] : [text, '|']));
    })
    .join('\n'),
);
