import { leafColumns, startsEarlier } from '../grid.ts';
import { clean } from '../marks.ts';
import type { PageColumn, PagePart, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { always, type LayoutDefinition, plainStyle, writeBlocks } from './layout.ts';
import { gfm, labelWriter } from './markdown.ts';

type Write = (text: string) => string;

/** L10: a heading and a small table for every row. */
function miniTables(table: PageTable, random: Random, write: Write): string {
  if (table.id === 't2') return table.parts.map((part) => articlePart(part, write)).join('\n\n');
  if (table.id === 't4') return reviewTables(table, write);
  return requestTables(table.parts[0]!, random.chance(0.5), write);
}

function articlePart(part: PagePart, write: Write): string {
  const columns = leafColumns(part.columns).map((column) => write(column.text));
  const rows = part.rows.map((row) => [
    write(row.labels[0]!.text),
    ...row.figures.map((figure) => figure.text),
  ]);
  return `### ${part.label}\n\n${gfm([[write(part.corner ?? ''), ...columns], ...rows])}`;
}

/** 数据1 … or the names of the columns, which a slip stands in but once. */
function requestTables(part: PagePart, numbered: boolean, write: Write): string {
  const names = leafColumns(part.columns).map((column) => column.text);
  const blocks: string[] = [];
  part.rows.forEach((row, i) => {
    row.labels.forEach((label, level) => {
      const own = level === row.labels.length - 1;
      if (own || !startsEarlier(part.rows, i, level)) {
        blocks.push(`${'#'.repeat(level + 3)} ${label.text}`);
      }
    });
    const head = names.map((name, at) => {
      if (numbered) return `数据${at + 1}`;
      return write(i === 0 ? name : clean(name));
    });
    blocks.push(gfm([head, row.figures.map((figure) => figure.text)]));
  });
  return blocks.join('\n\n');
}

function reviewTables(table: PageTable, write: Write): string {
  const part = table.parts[0]!;
  const blocks: string[] = [];
  let at = 0;
  const place = (columns: readonly PageColumn[], level: number) => {
    for (const column of columns) {
      blocks.push(`${'#'.repeat(level)} ${column.text}`);
      if (column.children.some((child) => child.children.length > 0)) {
        place(column.children, level + 1);
        continue;
      }
      const start = at;
      at += column.children.length;
      const head = column.children.map((child) => write(child.text));
      const rows = part.rows.map((row) => row.figures.slice(start, at).map((figure) => figure.text));
      blocks.push(gfm([head, ...rows]));
    }
  };
  place(part.columns, 3);
  return blocks.join('\n\n');
}

export const MARKDOWN_MINI: LayoutDefinition = {
  extension: always('.md'),
  blanks: 'kept',
  style: plainStyle,
  render: (page, context) => {
    const write = labelWriter(context);
    return `${writeBlocks(page, {
      gap: '\n\n',
      title: (text) => `# ${text}`,
      heading: (text) => `## ${write(text)}`,
      subheading: (text) => `### ${write(text)}`,
      table: (table) => miniTables(table, context.random.fork(table.id), write),
    })}\n`;
  },
};
