import type { Localized } from '../base/localized.ts';
import { cover, type Span } from '../base/span.ts';
import type { FormNode, FormPart } from '../form/types.ts';
import type { BoundRow, BoundTable } from '../report/types.ts';
import { rowTitle } from '../rules/arithmetic/names.ts';
import { both } from './formPath.ts';

export interface OutlineNode {
  readonly kind: 'title' | 'section' | 'part' | 'table' | 'group' | 'row' | 'missing';
  readonly name: Localized;
  /** The figure in its last column, for a row that has a total. */
  readonly detail?: string;
  readonly span: Span;
  /** Inside the span; empty for what is missing. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** Rows with their groups; where rows have no labels, the groups of the columns. */
export function tableChildren(table: BoundTable): OutlineNode[] {
  return table.form.parts.flatMap((part) => {
    if (part.rows.every((row) => row.label === '')) return columnGroups(table, part.columns);
    const rows = part.rows.flatMap((row) => rowNode(table, row) ?? []);
    return part.label === null ? rows : partNode(table, part, rows);
  });
}

/** Rows under a label of their own; without the label they stand in the table itself. */
function partNode(table: BoundTable, part: FormPart, rows: readonly OutlineNode[]): readonly OutlineNode[] {
  const label = table.labels.find((each) => each.target.kind === 'part' && each.target.part === part);
  if (!label) return rows;
  return [group(label.target.label, label.content.span, rows)];
}

function rowNode(table: BoundTable, node: FormNode): OutlineNode | null {
  const row = table.rows.find((each) => each.node === node);
  const children = node.children.flatMap((child) => rowNode(table, child) ?? []);
  const absent = children.every((child) => child.kind === 'missing');
  if (row && absent) return ownRow(row);
  const place = children[0]?.span;
  if (!place) return missingRow(table, node);
  if (absent) return missingAt(node, place);
  const label = table.labels.find((each) => each.target.kind === 'row' && each.target.node === node);
  return group(node.label, label?.content.span ?? row?.span ?? firstOf(place), children);
}

function ownRow(row: BoundRow): OutlineNode {
  const name = both(rowTitle(row.node));
  const total = row.cells.at(-1);
  const detail = total?.column.id === 'total' && total.content.text !== '' ? total.content.text : null;
  const label = row.label?.content.span;
  const span = label ? cover(row.span, label) : row.span;
  return {
    kind: 'row',
    name,
    ...(detail !== null && { detail }),
    span,
    selection: label ?? span,
    children: [],
  };
}

/** Of a row that the form only allows, nothing is said. */
function missingRow(table: BoundTable, node: FormNode): OutlineNode | null {
  const gap = table.missing.find((each) => each.node === node);
  const end = gap?.after?.span.end ?? table.span.start;
  return gap ? missingAt(node, { start: end, end }) : null;
}

function missingAt(node: FormNode, { start }: Span): OutlineNode {
  const place = { start, end: start };
  const name = rowTitle(node);
  return {
    kind: 'missing',
    name: { zh: `${name}（缺）`, en: `${name} (missing)` },
    span: place,
    selection: place,
    children: [],
  };
}

function group(label: string, at: Span, children: readonly OutlineNode[]): OutlineNode {
  const span = children.map((child) => child.span).reduce(cover, at);
  return { kind: 'group', name: both(label), span, selection: at, children: inOrder(children) };
}

/** Rows come as the form has them; in the text some may have changed places. */
export function inOrder(nodes: readonly OutlineNode[]): OutlineNode[] {
  return [...nodes].sort((a, b) => a.span.start - b.span.start);
}

/** The innermost groups of the columns: 行政复议, 未经复议直接起诉, 复议后起诉. */
function columnGroups(table: BoundTable, columns: readonly FormNode[]): OutlineNode[] {
  return columns.flatMap((column): OutlineNode[] => {
    if (column.children.length === 0) return [];
    if (column.children.some((child) => child.children.length > 0))
      return columnGroups(table, column.children);
    const label = table.labels.find((each) => each.target.kind === 'column' && each.target.node === column);
    return label ? [group(column.label, label.content.span, [])] : [];
  });
}

function firstOf({ start }: Span): Span {
  return { start, end: start };
}
