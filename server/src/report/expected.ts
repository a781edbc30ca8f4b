import { isDigit } from '../base/codes.ts';
import { onceFor } from '../base/once.ts';
import { leaves } from '../form/nodes.ts';
import type { Form, FormId, FormNode, FormPart, FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { LabelTarget } from './types.ts';

/** A label of the form as the binder looks for it. */
export interface ExpectedLabel {
  readonly target: LabelTarget;
  readonly folded: string;
  /** Folded other words for it. */
  readonly aliases: readonly string[];
}

/** A row of the form that may hold figures. */
export interface ExpectedRow {
  readonly node: FormNode;
  readonly part: FormPart;
  readonly columns: readonly FormNode[];
  /** The ids of its cells, one for each column. */
  readonly cells: readonly string[];
  /** Groups it stands in, outermost first. */
  readonly groups: readonly FormNode[];
  readonly label: ExpectedLabel;
  /** A group of this form that is a row with figures in another: allowed, never missed. */
  readonly optional: boolean;
}

export interface ExpectedTable {
  readonly table: FormTable;
  /** How many parts it has. */
  readonly parts: number;
  readonly rows: readonly ExpectedRow[];
  /** Part labels, corners and column headers in the order in which they are written. */
  readonly headers: readonly ExpectedLabel[];
  /** Labels of rows and their groups, in order. */
  readonly rowLabels: readonly ExpectedLabel[];
}

export type Forms = Readonly<Record<FormId, Form>>;

/** Most reports need the tables of one form only. */
const tablesOf = onceFor((forms: Forms) =>
  onceFor((table: FormTable) => makeExpected(table, Object.values(forms))),
);

/** The labels of a table of one of the forms, folded. */
export function expectedTable(table: FormTable, forms: Forms): ExpectedTable {
  return tablesOf(forms)(table);
}

export interface TableLabels {
  readonly all: readonly ExpectedLabel[];
  readonly folded: ReadonlySet<string>;
}

/** All labels of a table, headers first, and how they read. */
export const labelsOf = onceFor(({ headers, rowLabels }: ExpectedTable): TableLabels => {
  const all = [...headers, ...rowLabels];
  return { all, folded: new Set(all.map(({ folded }) => folded)) };
});

function makeExpected(table: FormTable, forms: readonly Form[]): ExpectedTable {
  const leafIds = new Set<string>();
  for (const { tables } of forms)
    for (const { id, parts } of tables)
      if (id === table.id) for (const part of parts) addLeafIds(part.rows, leafIds);
  const known = new Map<FormNode, ExpectedLabel>();
  const rows = table.parts.flatMap((part) =>
    partRows(table, part, leaves(part.columns), part.rows, [], leafIds, known),
  );
  const labels = table.parts.flatMap((part) => partLabels(part, known));
  return {
    table,
    parts: table.parts.length,
    rows,
    headers: labels.filter((label) => label.target.kind !== 'row'),
    rowLabels: labels.filter((label) => label.target.kind === 'row'),
  };
}

function addLeafIds(nodes: readonly FormNode[], ids: Set<string>): void {
  for (const { id, children } of nodes)
    if (children.length === 0) ids.add(id);
    else addLeafIds(children, ids);
}

function partRows(
  table: FormTable,
  part: FormPart,
  columns: readonly FormNode[],
  nodes: readonly FormNode[],
  groups: readonly FormNode[],
  leafIds: ReadonlySet<string>,
  known: RowLabels,
): ExpectedRow[] {
  return nodes.flatMap((node) => {
    const below = partRows(table, part, columns, node.children, [...groups, node], leafIds, known);
    if (node.children.length > 0 && !leafIds.has(node.id)) return below;
    const own: ExpectedRow = {
      node,
      part,
      columns,
      cells: columns.map((column) => `${table.id}/${node.id}/${column.id}`),
      groups,
      label: rowLabel(node, known),
      optional: node.children.length > 0,
    };
    return [own, ...below];
  });
}

function partLabels(part: FormPart, known: RowLabels): ExpectedLabel[] {
  const labels: ExpectedLabel[] = [];
  if (part.label !== null) labels.push(expectedLabel({ kind: 'part', part, label: part.label }, []));
  if (part.corner !== null) labels.push(expectedLabel({ kind: 'corner', part, label: part.corner }, []));
  let level = part.columns;
  while (level.length > 0) {
    for (const node of level)
      labels.push(expectedLabel({ kind: 'column', node, label: node.label }, node.aliases));
    level = level.flatMap((node) => node.children);
  }
  pushRowLabels(part.rows, labels, known);
  return labels;
}

function pushRowLabels(nodes: readonly FormNode[], labels: ExpectedLabel[], known: RowLabels): void {
  for (const node of nodes) {
    if (node.label !== '') labels.push(rowLabel(node, known));
    pushRowLabels(node.children, labels, known);
  }
}

/** The labels of the rows so far: they are folded once. */
type RowLabels = Map<FormNode, ExpectedLabel>;

function rowLabel(node: FormNode, known: RowLabels): ExpectedLabel {
  let label = known.get(node);
  if (label === undefined) {
    label = expectedLabel({ kind: 'row', node, label: node.label }, node.aliases);
    known.set(node, label);
  }
  return label;
}

/** `12.` or `(一)` at the beginning of a folded label. */
function ordinalOf(folded: string): string {
  if (folded[0] === '(') return folded[2] === ')' ? folded.slice(0, 3) : '';
  let end = 0;
  while (isDigit(folded.charCodeAt(end))) end++;
  return end > 0 && folded[end] === '.' ? folded.slice(0, end + 1) : '';
}

function expectedLabel(target: LabelTarget, aliases: readonly string[]): ExpectedLabel {
  const folded = foldText(target.label);
  const ordinal = ordinalOf(folded);
  const others = aliases.map((alias) => {
    const text = foldText(alias);
    return text.startsWith(ordinal) ? text : ordinal + text;
  });
  return { target, folded, aliases: others };
}
