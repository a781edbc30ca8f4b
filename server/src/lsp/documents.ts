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

function editDocument(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDocument {
  const { uri, languageId } = document;
  let { text, lines } = document;
  for (const change of changes) {
    if ('range' in change) {
      const span = spanOf(lines, change.range);
      // Joined rather than added up: a chain of pieces keeps every text before it, and is slow to go through.
      text = [text.slice(0, span.start), change.text, text.slice(span.end)].join('');
      lines = lines.after(span, change.text.length, text);
    } else {
      text = change.text;
      lines = lineTable(text);
    }
  }
  return { uri, languageId, version, text, lines };
}
