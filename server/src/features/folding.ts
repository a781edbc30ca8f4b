import type { Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import { type OutlineNode, outlineOf } from './outline.ts';

const FOLDED: ReadonlySet<OutlineNode['kind']> = new Set(['section', 'part', 'table', 'group']);

/** What can be folded away, its first line left: sections, their parts, tables and the groups of their rows. */
export function foldsOf(snapshot: Snapshot): Span[] {
  const folds = (nodes: readonly OutlineNode[]): Span[] =>
    nodes.flatMap((node) => [...(FOLDED.has(node.kind) ? [node.span] : []), ...folds(node.children)]);
  return folds(outlineOf(snapshot));
}
