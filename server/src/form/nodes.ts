import { onceFor } from '../base/once.ts';
import { explanationOf } from './explanations.ts';
import type { FigureType, FormNode, FormPart, FormSection, FormTable, SectionId } from './types.ts';

interface NodeOptions {
  readonly aliases?: readonly string[];
  readonly children?: readonly FormNode[];
  readonly type?: FigureType;
  /** Where the same id means different things in different places. */
  readonly explanation?: string;
}

export function node(id: string, label: string, options: NodeOptions = {}): FormNode {
  return {
    id,
    label,
    aliases: options.aliases ?? [],
    children: options.children ?? [],
    type: options.type ?? 'count',
    explanation: explanationOf(options.explanation ?? id),
  };
}

/** A part of table 2, named by the paragraph of article 20 that it reports on. */
export function paragraphPart(
  ordinal: '一' | '五' | '六' | '八' | '九',
  columns: readonly FormNode[],
  rows: readonly FormNode[],
): FormPart {
  const number = { 一: 1, 五: 5, 六: 6, 八: 8, 九: 9 }[ordinal];
  return {
    label: `第二十条第（${ordinal}）项`,
    corner: '信息内容',
    columns,
    rows,
    explanation: explanationOf(`article-20-${number}`),
  };
}

export function section(
  id: SectionId,
  ordinal: string,
  name: string,
  aliases: readonly string[] = [],
): FormSection {
  return {
    id,
    ordinal,
    heading: `${ordinal}、${name}`,
    aliases,
    explanation: explanationOf(`section.${id}`),
  };
}

export function leaves(nodes: readonly FormNode[]): FormNode[] {
  return nodes.flatMap((each) => (each.children.length === 0 ? [each] : leaves(each.children)));
}

/** Every row, groups before what is in them, as the form reads from top to bottom. */
export const rowsOf = onceFor((table: FormTable): readonly FormNode[] =>
  table.parts.flatMap((part) => preorder(part.rows)),
);

/** Every column, groups before what is in them, from left to right. */
export const columnsOf = onceFor((table: FormTable): readonly FormNode[] =>
  table.parts.flatMap((part) => preorder(part.columns)),
);

/** Every node, parents before their children. */
export function preorder(nodes: readonly FormNode[]): FormNode[] {
  return nodes.flatMap((each) => [each, ...preorder(each.children)]);
}

export function cellIds(tableId: string, part: FormPart): string[] {
  return leaves(part.rows).flatMap((row) =>
    leaves(part.columns).map((column) => `${tableId}/${row.id}/${column.id}`),
  );
}
