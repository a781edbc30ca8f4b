import { onceFor } from '../base/once.ts';
import { contains } from '../base/span.ts';
import type { FormNode, FormTable } from '../form/types.ts';
import type { Cell } from '../syntax/tree.ts';
import type { DocumentLine } from './lines.ts';
import type { BoundLabel } from './types.ts';

/**
 * Figures are read by their place. Headers that change places within a row of a grid are bound by it too: each is
 * then the wrong label where it stands, and which of header and figures is wrong is for a person to say.
 */
export function headersByPlace(
  labels: readonly BoundLabel[],
  table: FormTable,
  lines: readonly DocumentLine[],
): BoundLabel[] {
  const ofColumn = labelsByColumn(labels);
  let result = labels;
  for (const columns of siblingsOf(table)) {
    const own = columns.map((column) => ofColumn.get(column) ?? []);
    if (own.some((each) => each.length !== 1)) continue;
    const headers = own.map((each) => each[0]!);
    if (isInOrder(headers)) continue;
    const inText = inOneRow(headers, lines);
    if (inText === null || headers.every((header, i) => inText[i] === header)) continue;
    const moved = headers.map((header, i): BoundLabel => {
      if (inText[i] === header) return header;
      return { ...header, content: inText[i]!.content, same: false, certainty: 'reconstructed' };
    });
    result = [...result.filter((label) => !headers.includes(label)), ...moved];
  }
  if (result === labels) return [...labels];
  return [...result].sort((a, b) => a.content.span.start - b.content.span.start);
}

function isInOrder(labels: readonly BoundLabel[]): boolean {
  return labels.every((each, i) => i === 0 || labels[i - 1]!.content.span.start <= each.content.span.start);
}

/** Columns that stand beside each other. */
export const siblingsOf = onceFor((table: FormTable) =>
  table.parts.flatMap((part) => siblings(part.columns)),
);

/** Columns beside each other under one header. */
function siblings(columns: readonly FormNode[]): FormNode[][] {
  const below = columns.flatMap((column) => siblings(column.children));
  const own = columns.filter((column) => column.children.length === 0);
  return own.length > 1 ? [own, ...below] : below;
}

function labelsByColumn(labels: readonly BoundLabel[]): Map<FormNode, BoundLabel[]> {
  const found = new Map<FormNode, BoundLabel[]>();
  for (const label of labels) {
    if (label.target.kind !== 'column') continue;
    const own = found.get(label.target.node);
    if (own) own.push(label);
    else found.set(label.target.node, [label]);
  }
  return found;
}

/** The labels in the order of the cells of the row that holds all of them; null where none does. */
function inOneRow(labels: readonly BoundLabel[], lines: readonly DocumentLine[]): BoundLabel[] | null {
  for (const { kind, cells, span } of lines) {
    if (kind !== 'row' || cells.length < 2) continue;
    if (!labels.every(({ content }) => contains(span, content.span))) continue;
    const places = new Map(labels.map((label) => [label, cellOf(label, cells)]));
    if (labels.some((label) => places.get(label)! < 0)) continue;
    return [...labels].sort((a, b) => places.get(a)! - places.get(b)!);
  }
  return null;
}

/** Cells mostly stand as in the text, and rows that were put together may not. */
function cellOf({ content: { span } }: BoundLabel, cells: readonly Cell[]): number {
  return cells.findIndex((cell) => contains(cell.span, span));
}
