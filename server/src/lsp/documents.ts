import { type LineTable, lineTable } from '../source/lines.ts';
import { spanOf } from './positions.ts';
import { type TextDocumentContentChangeEvent, TextDocuments } from './protocol.ts';

/** One version of an open document. An edit makes a new one, so whoever holds one holds what it read. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineTable;
}

export type OpenDocuments = TextDocuments<OpenDocument>;

export function openDocuments(): OpenDocuments {
  return new TextDocuments({ create: openDocument, update: editDocument });
}

function openDocument(uri: string, languageId: string, version: number, text: string): OpenDocument {
  return { uri, languageId, version, text, lines: lineTable(text) };
}

/** Lines are found anew after each change: an edit between \r and \n moves more lines than those it touches. */
function editDocument(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDocument {
  let { text, lines } = document;
  for (const change of changes) {
    const span = 'range' in change ? spanOf(lines, change.range) : { start: 0, end: text.length };
    // Joined rather than added up: a chain of pieces keeps every text before it, and is slow to go through.
    text = [text.slice(0, span.start), change.text, text.slice(span.end)].join('');
    lines = lineTable(text);
  }
  return { ...document, version, text, lines };
}
