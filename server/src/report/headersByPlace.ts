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
  let result = [...labels];
  for (const columns of table.parts.flatMap((part) => siblings(part.columns))) {
    const own = columns.map((column) => labelsOf(labels, column));
    if (own.some((each) => each.length !== 1)) continue;
    const headers = own.map((each) => each[0]!);
    const inText = [...headers].sort((a, b) => a.content.span.start - b.content.span.start);
    if (inText.every((each, i) => each === headers[i]) || !inOneRow(inText, lines)) continue;
    const moved = headers.map((header, i): BoundLabel => {
      if (inText[i] === header) return header;
      return { ...header, content: inText[i]!.content, same: false, certainty: 'reconstructed' };
    });
    result = [...result.filter((label) => !headers.includes(label)), ...moved];
  }
  return result.sort((a, b) => a.content.span.start - b.content.span.start);
}

/** Columns beside each other under one header. */
function siblings(columns: readonly FormNode[]): FormNode[][] {
  const below = columns.flatMap((column) => siblings(column.children));
  const own = columns.filter((column) => column.children.length === 0);
  return own.length > 1 ? [own, ...below] : below;
}

function labelsOf(labels: readonly BoundLabel[], column: FormNode): BoundLabel[] {
  return labels.filter((label) => label.target.kind === 'column' && label.target.node === column);
}

function inOneRow(labels: readonly BoundLabel[], lines: readonly DocumentLine[]): boolean {
  return lines.some(
    ({ kind, cells, span }) =>
      kind === 'row' &&
      cells.length > 1 &&
      labels.every(({ content }) => span.start <= content.span.start && content.span.end <= span.end),
  );
}
