import type { PageColumn, PageFigure, PagePart, PageRow, PageTable } from './page.ts';

/** A table as the form prints it: merged cells once, at their first place. */
export interface GridCell {
  readonly text: string;
  readonly role: 'part' | 'corner' | 'column' | 'row' | 'figure';
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface GridRow {
  readonly key: string;
  readonly kind: 'part' | 'head' | 'figures';
  readonly cells: readonly GridCell[];
  /** Of a row of figures: the row it was made of. */
  readonly row: PageRow | null;
}

export function gridOf(table: PageTable): GridRow[] {
  return table.parts.flatMap((part, index) => partGrid(table, part, index));
}

function partGrid(table: PageTable, part: PagePart, index: number): GridRow[] {
  const rows: GridRow[] = [];
  if (part.label !== null) {
    const cell: GridCell = { text: part.label, role: 'part', column: 0, columns: table.width, rows: 1 };
    rows.push({ key: `part:${index}`, kind: 'part', cells: [cell], row: null });
  }
  rows.push(...headRows(table, part, index));
  part.rows.forEach((row, i) => {
    rows.push({ key: row.key, kind: 'figures', cells: figureCells(table, part.rows, i), row });
  });
  return rows;
}

function depthOf(columns: readonly PageColumn[]): number {
  return Math.max(0, ...columns.map((column) => 1 + depthOf(column.children)));
}

export function leafColumns(columns: readonly PageColumn[]): PageColumn[] {
  return columns.flatMap((column) =>
    column.children.length === 0 ? [column] : leafColumns(column.children),
  );
}

function headRows(table: PageTable, part: PagePart, index: number): GridRow[] {
  const depth = depthOf(part.columns);
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  if (part.corner !== null) {
    const columns = Math.max(table.labelWidth, 1);
    rows[0]!.push({ text: part.corner, role: 'corner', column: 0, columns, rows: depth });
  }
  const place = (columns: readonly PageColumn[], level: number, start: number, end: number) => {
    let at = start;
    columns.forEach((column, i) => {
      const last = i === columns.length - 1;
      const span = last ? end - at : Math.max(leafColumns([column]).length, 1);
      const leaf = column.children.length === 0;
      const cell: GridCell = {
        text: column.text,
        role: 'column',
        column: at,
        columns: span,
        rows: leaf ? depth - level : 1,
      };
      rows[level]!.push(cell);
      if (!leaf) place(column.children, level + 1, at, at + span);
      at += span;
    });
  };
  place(part.columns, 0, table.labelWidth, table.width);
  return rows.map((cells, level) => ({ key: `head:${index}:${level}`, kind: 'head', cells, row: null }));
}

function figureCells(table: PageTable, rows: readonly PageRow[], at: number): GridCell[] {
  const row = rows[at]!;
  const labels = row.labels.flatMap((label, level): GridCell[] => {
    const innermost = level === row.labels.length - 1;
    if (!innermost && startsEarlier(rows, at, level)) return [];
    return [
      {
        text: label.text,
        role: 'row',
        column: level,
        columns: innermost ? table.labelWidth - level : 1,
        rows: innermost ? 1 : groupLength(rows, at, level),
      },
    ];
  });
  const last = row.figures.length - 1;
  const figures = row.figures.map((figure: PageFigure, i): GridCell => {
    const column = table.labelWidth + i;
    return {
      text: figure.text,
      role: 'figure',
      column,
      columns: i === last ? table.width - column : 1,
      rows: 1,
    };
  });
  return [...labels, ...figures];
}

/** The groups whose label is first written with this row. */
export function startsEarlier(rows: readonly PageRow[], at: number, level: number): boolean {
  const before = rows[at - 1]?.labels[level];
  return before !== undefined && before.id === rows[at]!.labels[level]!.id;
}

function groupLength(rows: readonly PageRow[], at: number, level: number): number {
  const id = rows[at]!.labels[level]!.id;
  let end = at;
  while (rows[end]?.labels[level]?.id === id) end++;
  return end - at;
}
