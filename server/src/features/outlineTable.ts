import { isDigit } from '../base/codes.ts';
import type { Localized } from '../base/localized.ts';
import { onceFor } from '../base/once.ts';
import { contains, cover, type Span } from '../base/span.ts';
import { leaves } from '../form/nodes.ts';
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
export function tableChildren(source: string, table: BoundTable): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const part of table.form.parts) {
    if (part.rows.every((row) => row.label === '')) {
      addColumnGroups(nodes, table, part.columns);
      continue;
    }
    const rows: OutlineNode[] = [];
    addRows(rows, source, table, part.rows);
    addPart(nodes, table, part, rows);
  }
  return inOrder(nodes);
}

/** Rows under a label of their own; without the label they stand in the table itself. */
function addPart(
  nodes: OutlineNode[],
  table: BoundTable,
  part: FormPart,
  rows: readonly OutlineNode[],
): void {
  const label =
    part.label !== null && table.labels.find(({ target }) => target.kind === 'part' && target.part === part);
  if (label) nodes.push(group(label.target.label, label.content.span, rows));
  else nodes.push(...rows);
}

function addRows(nodes: OutlineNode[], source: string, table: BoundTable, wanted: readonly FormNode[]): void {
  for (const node of wanted) {
    const row = rowOf(table, node);
    const found = node.children.length > 0 ? groupNode(source, table, node, row) : row && ownRow(source, row);
    const child = found ?? missingRow(table, node);
    if (child) nodes.push(child);
  }
}

function rowOf({ rows }: BoundTable, node: FormNode): BoundRow | undefined {
  for (const row of rows) if (row.node === node) return row;
  return undefined;
}

/** Undefined where nothing stands in it, be it only something missing. */
function groupNode(
  source: string,
  table: BoundTable,
  node: FormNode,
  row: BoundRow | undefined,
): OutlineNode | undefined {
  const children: OutlineNode[] = [];
  addRows(children, source, table, node.children);
  const absent = children.every((child) => child.kind === 'missing');
  if (row && absent) return ownRow(source, row);
  const place = children[0]?.span;
  if (!place) return undefined;
  if (absent) return missingAt(node, place);
  const label = table.labels.find(({ target }) => target.kind === 'row' && target.node === node);
  return group(node.label, label?.content.span ?? row?.span ?? firstOf(place), children);
}

function ownRow(source: string, row: BoundRow): OutlineNode {
  const label = row.label?.content.span;
  const span = label && !contains(row.span, label) ? cover(row.span, label) : row.span;
  const name = nameOf(row.node);
  const selection = label ?? span;
  const detail = totalOf(source, row);
  if (detail === '') return { kind: 'row', name, span, selection, children: NOTHING };
  return { kind: 'row', name, detail, span, selection, children: NOTHING };
}

const NOTHING: readonly OutlineNode[] = [];

const nameOf = onceFor((node: FormNode) => both(rowTitle(node)));

const hasTotal = onceFor((part: FormPart) => leaves(part.columns).at(-1)?.id === 'total');

/** The text of its last cell, where that is a total. */
function totalOf(source: string, row: BoundRow): string {
  if (!hasTotal(row.part)) return '';
  // Of most rows nobody asks for the cells, which are then not made.
  if (row.counts !== null) return lastNumber(source, row.span);
  return row.cells.at(-1)?.content.text ?? '';
}

function lastNumber(source: string, { end }: Span): string {
  let to = end;
  while (!isDigit(source.charCodeAt(to - 1))) to--;
  let from = to;
  while (isDigit(source.charCodeAt(from - 1))) from--;
  return source.slice(from, to);
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
    children: NOTHING,
  };
}

function group(label: string, at: Span, children: readonly OutlineNode[]): OutlineNode {
  const name = both(label);
  return { kind: 'group', name, span: around(at, children), selection: at, children: inOrder(children) };
}

/** From the first to the last of all of them. */
export function around(span: Span, nodes: readonly OutlineNode[]): Span {
  let { start, end } = span;
  for (const node of nodes) {
    if (node.span.start < start) start = node.span.start;
    if (node.span.end > end) end = node.span.end;
  }
  return { start, end };
}

/** Rows come as the form has them; in the text some may have changed places. */
export function inOrder(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  for (let i = 1; i < nodes.length; i++)
    if (nodes[i]!.span.start < nodes[i - 1]!.span.start)
      return [...nodes].sort((a, b) => a.span.start - b.span.start);
  return nodes;
}

/** The innermost groups of the columns: 行政复议, 未经复议直接起诉, 复议后起诉. */
function addColumnGroups(nodes: OutlineNode[], table: BoundTable, columns: readonly FormNode[]): void {
  for (const column of columns) {
    if (column.children.length === 0) continue;
    if (column.children.some((child) => child.children.length > 0)) {
      addColumnGroups(nodes, table, column.children);
      continue;
    }
    const label = table.labels.find(({ target }) => target.kind === 'column' && target.node === column);
    if (label) nodes.push(group(column.label, label.content.span, NOTHING));
  }
}

function firstOf({ start }: Span): Span {
  return { start, end: start };
}
