import type { GridRow } from '../grid.ts';
import { gridOf } from '../grid.ts';
import { atoms, clean } from '../marks.ts';
import type { PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { always, type LayoutDefinition, runIn, scannedStyle, writeBlocks } from './layout.ts';

/**
 * Tab-separated, as character recognition gives it: table 3 has ten columns; its 总计 stands in the first header
 * row; a row without third-level label has its figures one column earlier and a trailing tab.
 */
function fields(row: GridRow, table: PageTable, random: Random): string[] {
  if (table.id !== 't3') return padded(row, table.width);
  if (row.kind === 'head') return requestsHead(row, table.width);
  const figures = row.cells.filter((cell) => cell.role === 'figure').map((cell) => cell.text);
  const depth = row.row!.labels.length;
  const labels = ['', '', ''];
  for (const cell of row.cells) if (cell.role === 'row') labels[cell.column] = cell.text;
  if (depth === 3) return [...labels, ...figures];
  const id = row.row!.key;
  const style = random.fork('level').int(0, 1);
  if (id.startsWith('total')) {
    return style === 0 ? [labels[1]!, '', ...figures, ''] : ['', labels[1]!, '', ...figures];
  }
  if (id.startsWith('carried-out') && style === 1) return [labels[0]!, '', '', ...figures];
  return [labels[0]!, labels[1]!, ...figures, ''];
}

function padded(row: GridRow, width: number): string[] {
  const result = Array.from({ length: width }, () => '');
  for (const cell of row.cells) result[cell.column] = cell.text;
  return result;
}

function requestsHead(row: GridRow, width: number): string[] {
  const result = padded(row, width);
  const total = row.cells.findIndex((cell) => cell.role === 'column' && cell.column === width - 1);
  if (total >= 0 && row.key.endsWith(':1')) result[width - 1] = '';
  // The models have everything of the header one column to the left, and 总计 in the first row.
  const shifted = [...result.slice(0, 2), ...result.slice(3), ''];
  if (row.key.endsWith(':0')) shifted[0] = result[0]!;
  return shifted;
}

function headWithTotal(rows: string[][], table: PageTable, grid: readonly GridRow[]): string[][] {
  if (table.id !== 't3') return rows;
  const total = grid.flatMap((row) => row.cells).find((cell) => cell.role === 'column' && cell.column === 9);
  const first = grid.findIndex((row) => row.kind === 'head');
  return rows.map((row, i) =>
    i === first && total ? row.map((text, at) => (at === 8 ? total.text : text)) : row,
  );
}

function tableRows(table: PageTable, random: Random): string[][] {
  const grid = gridOf(table);
  return headWithTotal(
    grid.map((row) => fields(row, table, random)),
    table,
    grid,
  );
}

export const TAB: LayoutDefinition = {
  extension: always('.txt'),
  blanks: 'kept',
  style: scannedStyle,
  render: (page, { random }) => {
    const written = writeBlocks(random.fork('run-in').chance(0.3) ? runIn(page) : page, {
      gap: '\n\n',
      table: (table) =>
        tableRows(table, random.fork(table.id))
          .map((row) => row.join('\t'))
          .join('\n'),
    });
    return `\n\n${written}${random.fork('end').chance(0.5) ? '\n' : ''}`;
  },
};

export const TAB_DAMAGED: LayoutDefinition = {
  extension: always('.txt'),
  blanks: 'never',
  style: scannedStyle,
  render: (page, { random }) => {
    const written = writeBlocks(page, {
      gap: '\n\n',
      paragraph: (text, key) => brokenParagraph(text, random.fork(key)),
      table: (table) => damagedTable(table, random.fork(table.id)),
    });
    return `\n\n${written}`;
  },
};

/** A page ends in the middle of a sentence. */
function brokenParagraph(text: string, random: Random): string {
  const parts = atoms(text);
  if (parts.length < 60 || !random.chance(0.25)) return text;
  const at = random.int(20, parts.length - 20);
  return `${parts.slice(0, at).join('')}\n\n${parts.slice(at).join('')}`;
}

function damagedTable(table: PageTable, random: Random): string {
  const rows = tableRows(table, random);
  const grid = gridOf(table);
  const breaks = random.fork('break');
  const gapAfter = table.id === 't3' && breaks.chance(0.7) ? breaks.pick(THIRD_LEVEL) : '';
  const narrowAfterGap = breaks.chance(0.4);
  let afterGap = false;
  const lines: string[] = [];
  grid.forEach((row, i) => {
    lines.push(damagedRow(rows[i]!, row, random.fork(row.key), afterGap && narrowAfterGap).join('\t'));
    const gap = row.key === gapAfter || (row.key === 'part:0' && table.id === 't2' && breaks.chance(0.2));
    if (gap) lines.push('');
    if (row.key === gapAfter) afterGap = true;
  });
  return lines.join('\n');
}

const THIRD_LEVEL = [
  'refused.third-party',
  'refused.enforcement',
  'unable.to-be-made',
  'declined.repeat',
  'declined.publication',
];

function damagedRow(row: string[], grid: GridRow, random: Random, narrow: boolean): string[] {
  if (grid.kind === 'part' && random.chance(0.3)) return row.slice(0, 1);
  if (grid.kind !== 'figures' || grid.row!.labels.length < 2) return row;
  const label = row.findIndex((text) => text !== '');
  const figures = row.slice(-8).filter((text) => /^[\d０-９]/.test(clean(text)));
  if (grid.row!.labels.length === 3 && row[1] === '' && row[0] === '') {
    const kind = random.int(0, 9);
    if (kind === 0) return [row[2]!, '', ...row.slice(3), ''];
    if (kind === 1) return [row[2]!, ...row.slice(3), '', ''];
  }
  if (grid.key === 'total' && figures.length === 7 && random.chance(0.5)) {
    return [row[label]!, ...figures, '', ''];
  }
  return narrow && row[0] === '' ? row.slice(1) : row;
}
