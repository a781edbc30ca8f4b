import { type GridRow, gridOf } from '../grid.ts';
import type { PageTable } from '../page.ts';
import { bold } from '../typography.ts';
import type { Extension, LayoutDefinition } from './layout.ts';
import { always, halfStyle, runIn, writeBlocks } from './layout.ts';

export function rowTexts(row: GridRow): string[] {
  return row.cells.map((cell) => cell.text);
}

/** L2: `规章 | 0 | 0 | 0 |` */
export function loosePipeRow(row: GridRow): string {
  return `${rowTexts(row).join(' | ')} |`;
}

export const PIPE: LayoutDefinition = {
  extension: always('.txt'),
  blanks: 'kept',
  style: halfStyle,
  render: (page, { random }) => {
    const gap = random.fork('gap').chance(0.5) ? '\n' : '\n\n';
    return `${writeBlocks(random.fork('run-in').chance(0.4) ? runIn(page) : page, {
      gap,
      table: (table) => gridOf(table).map(loosePipeRow).join('\n'),
    })}\n`;
  },
};

/** L3: `| 行政许可 | 0 | ||`: the places of merged cells are written as bare pipes at the end of the row. */
function filledRow(row: GridRow, table: PageTable, write: (text: string) => string): string {
  const texts = row.cells.map((cell) => (cell.role === 'figure' ? cell.text : write(cell.text)));
  const fill = '|'.repeat(table.width - texts.length);
  return `| ${texts.join(' | ')} | ${fill}`;
}

function separator(table: PageTable): string {
  return `|${'---|'.repeat(table.width)}`;
}

export const PIPE_BOTH: LayoutDefinition = {
  extension: (random): Extension => (random.chance(0.6) ? '.md' : '.txt'),
  blanks: 'kept',
  style: halfStyle,
  render: (page, { random, extension, typography }) => {
    const write = (text: string) => (typography.bold && extension === '.md' ? bold(text) : text);
    const ruled = extension === '.md' && random.fork('ruled').chance(0.5);
    const gap = ruled || random.fork('gap').chance(0.5) ? '\n\n' : '\n';
    return `${writeBlocks(random.fork('run-in').chance(0.4) ? runIn(page) : page, {
      gap,
      heading: write,
      table: (table) => {
        const [first = '', ...rest] = gridOf(table).map((row) => filledRow(row, table, write).trimEnd());
        return [first, ...(ruled ? [separator(table)] : []), ...rest].join('\n');
      },
    })}\n`;
  },
};

/** L4: the text of a cell stands on a line of its own, after its pipe. */
export const PIPE_MULTILINE: LayoutDefinition = {
  extension: (random): Extension => (random.chance(0.6) ? '.md' : '.txt'),
  blanks: 'kept',
  style: halfStyle,
  render: (page, { random }) => {
    const gap = random.fork('gap').chance(0.5) ? '\n\n' : '\n';
    return `${writeBlocks(page, {
      gap,
      table: (table) =>
        gridOf(table)
          .map((row) => {
            const texts = rowTexts(row);
            return `${texts.map((text) => `| \n ${text}  `).join('')}| ${'|'.repeat(table.width - texts.length)}`;
          })
          .join('\n'),
    })}\n`;
  },
};
