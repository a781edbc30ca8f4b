import type { Span } from '../base/span.ts';
import { contains } from '../base/span.ts';
import { applyEdits } from '../findings/apply.ts';
import { replaceAll } from '../findings/rewrite.ts';
import type { Edit } from '../findings/types.ts';
import type { FormNode } from '../form/types.ts';
import type { BoundRow, BoundTable, Report } from '../report/types.ts';
import { newlineOf } from '../source/newline.ts';

/**
 * A row for `node` in the file's own notation, with the line end before it: a row of the same table with other
 * words and figures. Null where the notation has no rows to copy.
 */
export function copiedRow(
  report: Report,
  table: BoundTable,
  node: FormNode,
  figure: string,
  group?: FormNode,
): string | null {
  if (!COPIED.has(table.notation)) return null;
  const model = table.rows.find((row) => isModel(row, node, table, group));
  if (!model?.label) return null;
  const edits: Edit[] = [
    ...replaceAll(model.label.content, node.label),
    ...groupLabels(model, table).flatMap((label) => replaceAll(label.content, group?.label ?? '')),
    ...model.cells.flatMap((cell) => replaceAll(cell.content, figure)),
  ];
  const text = applyEdits(
    report.source,
    edits.map((edit) => edit),
  );
  if (text === null) return null;
  const grown = text.length - report.source.length;
  return newlineOf(report.source) + text.slice(model.span.start, model.span.end + grown);
}

/** One line a row, or one element. */
const COPIED: ReadonlySet<BoundTable['notation']> = new Set(['tab', 'pipe', 'separated', 'html']);

/** A row on one line with figures that stands as deep in its groups, and heads one just where `group` is wanted. */
function isModel(row: BoundRow, node: FormNode, table: BoundTable, group: FormNode | undefined): boolean {
  if (row.node === node || !row.label || row.cells.length === 0) return false;
  if (row.cells.some((cell) => cell.content.text === '')) return false;
  const columns = table.form.parts.find((part) => holds(part.rows, node));
  if (row.part !== columns) return false;
  const heads = groupLabels(row, table).length;
  return depthOf(row.part.rows, row.node) === depthOf(row.part.rows, node) && heads === (group ? 1 : 0);
}

function groupLabels(row: BoundRow, table: BoundTable): BoundTable['labels'] {
  return table.labels.filter(
    (label) =>
      label !== row.label && label.target.kind === 'row' && contains(row.span as Span, label.content.span),
  );
}

function holds(nodes: readonly FormNode[], wanted: FormNode): boolean {
  return nodes.some((node) => node === wanted || holds(node.children, wanted));
}

function depthOf(nodes: readonly FormNode[], wanted: FormNode): number {
  for (const node of nodes) {
    if (node === wanted) return 1;
    const below = depthOf(node.children, wanted);
    if (below > 0) return below + 1;
  }
  return 0;
}
