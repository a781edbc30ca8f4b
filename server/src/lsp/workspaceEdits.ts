import type { Edit } from '../findings/types.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import { rangeOf } from './positions.ts';
import { TextDocumentEdit, type WorkspaceEdit } from './protocol.ts';

export interface EditOptions {
  /** Whether the client takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
}

/** What is to be edited; of a file that is not open here no version is known. */
export interface Edited {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineTable;
}

export function workspaceEdit(
  { uri, version, lines }: Edited,
  edits: readonly Edit[],
  { versionedEdits }: EditOptions,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.newText }));
  if (!versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [TextDocumentEdit.create({ uri, version }, textEdits)] };
}

/** A file that is not there yet; where somebody has made it meanwhile, the text goes before what it holds. */
export function newFileEdit(uri: string, text: string): WorkspaceEdit {
  const edited = { uri, version: null, lines: lineTable('') };
  const { documentChanges = [] } = workspaceEdit(edited, [{ span: { start: 0, end: 0 }, newText: text }], {
    versionedEdits: true,
  });
  return {
    documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, ...documentChanges],
  };
}
