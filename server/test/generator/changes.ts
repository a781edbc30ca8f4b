import type { SectionId, TableId } from '../../src/form/types.ts';
import { tracked } from './marks.ts';
import type { Page, PageBlock, PageRow } from './page.ts';

/** What a slip does to the page as a whole. The texts by which it is found are tracked. */
export type PageChange =
  | { readonly kind: 'drop-heading'; readonly section: SectionId }
  /** The section and the one before it change places. */
  | { readonly kind: 'swap'; readonly section: SectionId }
  | { readonly kind: 'drop-row' | 'double'; readonly table: TableId; readonly row: string };

export function changePage(page: Page, change: PageChange): Page {
  switch (change.kind) {
    case 'drop-heading':
      return dropHeading(page, change.section);
    case 'swap':
      return swapSections(page, change.section);
    case 'drop-row':
      return mapRows(page, change.table, (rows) => dropRow(rows, change.row));
    case 'double':
      return mapRows(page, change.table, (rows) => doubleRow(rows, change.row));
  }
}

function headingAt(page: Page, section: SectionId): number {
  return page.blocks.findIndex((block) => block.kind === 'heading' && block.section === section);
}

function trackBlock(block: PageBlock): PageBlock {
  return block.kind === 'table' ? block : { ...block, text: tracked(block.text) };
}

function dropHeading(page: Page, section: SectionId): Page {
  const at = headingAt(page, section);
  const before = page.blocks.findLastIndex(
    (block, i) => i < at && (block.kind === 'heading' || block.kind === 'title'),
  );
  const blocks = page.blocks.flatMap((block, i) =>
    i === at ? [] : [i === before ? trackBlock(block) : block],
  );
  return { blocks };
}

function swapSections(page: Page, section: SectionId): Page {
  const start = headingAt(page, section);
  const before = page.blocks.findLastIndex((block, i) => i < start && block.kind === 'heading');
  const next = page.blocks.findIndex((block, i) => i > start && block.kind === 'heading');
  const end = next < 0 ? page.blocks.length : next;
  const blocks = page.blocks.map((block, i) => (i === start || i === before ? trackBlock(block) : block));
  return {
    blocks: [
      ...blocks.slice(0, before),
      ...blocks.slice(start, end),
      ...blocks.slice(before, start),
      ...blocks.slice(end),
    ],
  };
}

function mapRows(page: Page, table: TableId, change: (rows: readonly PageRow[]) => PageRow[]): Page {
  const blocks = page.blocks.map((block): PageBlock => {
    if (block.kind !== 'table' || block.table.id !== table) return block;
    const parts = block.table.parts.map((part) => ({ ...part, rows: change(part.rows) }));
    return { ...block, table: { ...block.table, parts } };
  });
  return { blocks };
}

function trackRow(row: PageRow): PageRow {
  const last = row.labels.length - 1;
  const labels = row.labels.map((label, i) => (i === last ? { ...label, text: tracked(label.text) } : label));
  return { ...row, labels };
}

function dropRow(rows: readonly PageRow[], key: string): PageRow[] {
  return rows.flatMap((row, i) => {
    if (row.key === key) return [];
    return [rows[i + 1]?.key === key ? trackRow(row) : row];
  });
}

function doubleRow(rows: readonly PageRow[], key: string): PageRow[] {
  return rows.flatMap((row) =>
    row.key === key ? [trackRow(row), trackRow({ ...row, key: `${row.key}:again` })] : [row],
  );
}
