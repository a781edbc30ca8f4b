import { onceFor } from '../base/once.ts';
import type { FormNode, FormTable } from '../form/types.ts';
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
    const inText = [...headers].sort((a, b) => a.content.span.start - b.content.span.start);
    if (!inOneRow(inText, lines)) continue;
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

function inOneRow(labels: readonly BoundLabel[], lines: readonly DocumentLine[]): boolean {
  return lines.some(
    ({ kind, cells, span }) =>
      kind === 'row' &&
      cells.length > 1 &&
      labels.every(({ content }) => span.start <= content.span.start && content.span.end <= span.end),
  );
}
