import { gridOf } from '../grid.ts';
import type { PageTable } from '../page.ts';
import { bold } from '../typography.ts';
import {
  always,
  type LayoutDefinition,
  plainStyle,
  type RenderContext,
  runIn,
  writeBlocks,
} from './layout.ts';

export function pipeRow(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

export function rule(width: number): string {
  return `|${'---|'.repeat(width)}`;
}

export function gfm(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  return [pipeRow(head), rule(head.length), ...rest.map(pipeRow)].join('\n');
}

/** How labels are written: bold where asked for. */
export function labelWriter(context: RenderContext): (text: string) => string {
  const always = context.typography.bold ?? false;
  return (text) => (always && text !== '' ? bold(text) : text);
}

/** Every row padded to the width of the table, merged cells at their first place. */
function fullGrid(table: PageTable, write: (text: string) => string): string[][] {
  return gridOf(table).map((row) => {
    const texts = Array.from({ length: table.width }, () => '');
    for (const cell of row.cells) texts[cell.column] = cell.role === 'figure' ? cell.text : write(cell.text);
    return texts;
  });
}

/** Table 2 as one table a part, its label above. */
function splitTables(table: PageTable, write: (text: string) => string): string {
  return table.parts
    .map((part) => {
      const rows = fullGrid({ ...table, parts: [{ ...part, label: null }] }, write);
      const used = Math.max(...gridOf({ ...table, parts: [part] }).map((row) => row.cells.length));
      const label = part.label === null ? [] : [bold(part.label)];
      return [...label, gfm(rows.map((row) => row.slice(0, used)))].join('\n\n');
    })
    .join('\n\n');
}

/** Headings marked as such and tables in full. */
export const MARKDOWN: LayoutDefinition = {
  extension: always('.md'),
  blanks: 'kept',
  style: plainStyle,
  render: (page, context) => {
    const { random, typography } = context;
    const write = labelWriter(context);
    const split = random.fork('split').chance(0.4);
    const heavy = typography.bold || random.fork('bold').chance(0.3);
    const strong = (text: string) => (heavy ? bold(text) : text);
    return `${writeBlocks(random.fork('run-in').chance(0.2) ? runIn(page) : page, {
      gap: '\n\n',
      title: (text) => `# ${text}`,
      heading: (text) => `## ${strong(text)}`,
      subheading: (text) => (random.fork('topic').chance(0.6) ? `### ${strong(text)}` : bold(text)),
      paragraph: (text) => text.replace(/(?<=[：；。])([一二三四五]是)/g, (point) => strong(point)),
      table: (table) =>
        split && table.id === 't2' ? splitTables(table, write) : gfm(fullGrid(table, write)),
    })}\n`;
  },
};
