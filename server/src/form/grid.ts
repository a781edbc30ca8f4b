import type { FormNode, FormPart, FormTable } from './types.ts';

/** A cell of the form as it is printed: its text, or '' where a merged cell goes on or a figure belongs. */
export interface PrintedRow {
  readonly cells: readonly string[];
  /** How many cells at the end are figures; 0 in headers. */
  readonly figures: number;
}

/** A table of the form as a plain grid, merged cells written once. */
export function printedRows(table: FormTable): PrintedRow[] {
  const width = Math.max(...table.parts.map((part) => labelDepth(part.rows) + widthOf(part.columns)));
  return table.parts.flatMap((part) => partRows(part, width));
}

function partRows(part: FormPart, width: number): PrintedRow[] {
  const labels = labelDepth(part.rows);
  const rows: PrintedRow[] = [];
  if (part.label !== null) rows.push({ cells: padded([part.label], width), figures: 0 });
  headerRows(part.columns).forEach((header, i) => {
    const corner = i === 0 && part.corner !== null && labels > 0 ? [part.corner] : [];
    rows.push({ cells: padded([...padded(corner, labels), ...header], width), figures: 0 });
  });
  const figures = widthOf(part.columns);
  for (const cells of rowLabels(part.rows, [], labels)) {
    rows.push({ cells: padded([...cells, ...new Array<string>(figures).fill('')], width), figures });
  }
  return rows;
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill('')];
}

/** How many cells of labels stand before the figures; table 4 has none. */
function labelDepth(rows: readonly FormNode[]): number {
  if (rows.every((row) => row.label === '')) return 0;
  return Math.max(...rows.map((row) => 1 + (row.children.length > 0 ? labelDepth(row.children) : 0)));
}

function widthOf(columns: readonly FormNode[]): number {
  return columns.reduce(
    (sum, column) => sum + (column.children.length > 0 ? widthOf(column.children) : 1),
    0,
  );
}

function headerRows(columns: readonly FormNode[]): string[][] {
  const depth = (nodes: readonly FormNode[]): number =>
    nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((each) => depth(each.children)));
  const rows: string[][] = Array.from({ length: depth(columns) }, () => []);
  const write = (node: FormNode, level: number) => {
    const width = widthOf([node]);
    rows[level]!.push(node.label, ...new Array<string>(width - 1).fill(''));
    if (node.children.length === 0)
      for (let below = level + 1; below < rows.length; below++) rows[below]!.push('');
    for (const child of node.children) write(child, level + 1);
  };
  for (const column of columns) write(column, 0);
  return rows;
}

function rowLabels(rows: readonly FormNode[], groups: readonly string[], depth: number): string[][] {
  let open = groups;
  return rows.flatMap((row) => {
    const path = [...open, row.label];
    const lines =
      row.children.length > 0 ? rowLabels(row.children, path, depth) : [padded(path, depth).slice(0, depth)];
    open = open.map(() => '');
    return lines;
  });
}
