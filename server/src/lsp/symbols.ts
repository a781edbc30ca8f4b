import type { Language } from '../base/localized.ts';
import { type OutlineNode, outlineOf } from '../features/outline.ts';
import type { LineTable } from '../source/lines.ts';
import type { Analysis } from './analyses.ts';
import { rangeOf } from './positions.ts';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from './protocol.ts';

const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  part: SymbolKind.Namespace,
  table: SymbolKind.Array,
  group: SymbolKind.Object,
  row: SymbolKind.Field,
  missing: SymbolKind.Null,
};

export interface SymbolOptions {
  readonly language: Language;
  /** Whether the client takes symbols within symbols. */
  readonly hierarchical: boolean;
}

/** Null for a text that is not a report: others may have something to say of it. */
export function documentSymbolsOf(
  analysis: Analysis,
  { language, hierarchical }: SymbolOptions,
): DocumentSymbol[] | SymbolInformation[] | null {
  const { document, snapshot } = analysis;
  const nodes = outlineOf(snapshot);
  if (nodes.length === 0) return null;
  if (hierarchical) return nodes.map((node) => symbolOf(document.lines, node, language));
  return flat(analysis, nodes, language, () => true);
}

function symbolOf(lines: LineTable, node: OutlineNode, language: Language): DocumentSymbol {
  const { span, selection } = node;
  const range = rangeOf(lines, span);
  const symbol: DocumentSymbol = {
    name: node.name[language],
    kind: KINDS[node.kind],
    range,
    selectionRange: selection === span ? range : rangeOf(lines, selection),
    children: node.children.map((child) => symbolOf(lines, child, language)),
  };
  if (node.detail !== undefined) symbol.detail = node.detail;
  return symbol;
}

/** The titles, sections and tables of a report whose name holds the letters of the query in their order. */
export function workspaceSymbolsOf(
  analysis: Analysis,
  query: string,
  { language }: SymbolOptions,
): SymbolInformation[] {
  const found = flat(analysis, outlineOf(analysis.snapshot), language, isNamed);
  return found.filter((symbol) => matches(`${symbol.containerName ?? ''}${symbol.name}`, query));
}

function isNamed({ kind }: OutlineNode): boolean {
  return kind === 'title' || kind === 'section' || kind === 'table';
}

function flat(
  analysis: Analysis,
  nodes: readonly OutlineNode[],
  language: Language,
  wanted: (node: OutlineNode) => boolean,
  container?: OutlineNode,
): SymbolInformation[] {
  const { uri, lines } = analysis.document;
  return nodes.flatMap((node) => [
    ...(wanted(node)
      ? [
          {
            name: node.name[language],
            kind: KINDS[node.kind],
            location: { uri, range: rangeOf(lines, node.span) },
            ...(container && { containerName: container.name[language] }),
          },
        ]
      : []),
    ...flat(analysis, node.children, language, wanted, node),
  ]);
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const found = letters.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}
