import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type OpenDocument, type OpenDocuments, openDocuments } from '../../src/lsp/documents.ts';
import { rangeOf } from '../../src/lsp/positions.ts';
import { lineTable } from '../../src/source/lines.ts';
import type { Random } from '../generator/random.ts';

const URI = 'file:///report.txt';

export type Change = Extract<TextDocumentContentChangeEvent, { range: unknown }> | { readonly text: string };

/**
 * From one text to another as an editor may tell it: what differs is taken away and put in piece by piece, now and
 * then with something typed on the way that is taken back.
 */
export function changesBetween(from: string, to: string, chance: Random): Change[] {
  let now = from;
  const changes: Change[] = [];
  const splice = (start: number, end: number, text: string): void => {
    changes.push(changeOf(now, start, end, text));
    now = now.slice(0, start) + text + now.slice(end);
  };
  const { start, end, text } = differing(from, to);
  for (let left = end; left > start; ) {
    const begin = chance.int(start, left - 1);
    splice(begin, left, '');
    left = begin;
  }
  for (let done = 0; done < text.length; ) {
    const length = chance.int(1, text.length - done);
    splice(start + done, start + done, text.slice(done, done + length));
    done += length;
  }
  if (chance.chance(0.3)) {
    const at = chance.int(0, now.length);
    splice(at, at, '\n总计');
    splice(at, at + 3, '');
  }
  return changes;
}

/** A position cannot lie between \r and \n: such an edit is told with the whole text. */
function changeOf(now: string, start: number, end: number, text: string): Change {
  const lines = lineTable(now);
  const range = rangeOf(lines, { start, end });
  const exact = lines.offsetAt(range.start) === start && lines.offsetAt(range.end) === end;
  return exact ? { range, text } : { text: now.slice(0, start) + text + now.slice(end) };
}

function differing(from: string, to: string): { start: number; end: number; text: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}

/** The server's own document after the changes, told in one message or in one each. */
export function documentAfter(
  text: string,
  changes: readonly Change[],
  batched: boolean,
): OpenDocument | undefined {
  const client = editor();
  const documents = openDocuments();
  documents.listen(client.connection);
  client.open(text);
  if (batched) client.change(changes);
  else for (const change of changes) client.change([change]);
  return documents.get(URI);
}

/** The few notifications of an editor, without wires. */
function editor() {
  const heard = new Map<string, (params: unknown) => void>();
  const listen = (name: string) => (handler: (params: never) => void) => {
    heard.set(name, handler as (params: unknown) => void);
    return { dispose() {} };
  };
  const connection = {
    onDidOpenTextDocument: listen('open'),
    onDidChangeTextDocument: listen('change'),
    onDidCloseTextDocument: listen('close'),
    onWillSaveTextDocument: listen('willSave'),
    onWillSaveTextDocumentWaitUntil: listen('willSaveWaitUntil'),
    onDidSaveTextDocument: listen('save'),
  } as unknown as Parameters<OpenDocuments['listen']>[0];
  let version = 1;
  return {
    connection,
    open(text: string) {
      heard.get('open')!({ textDocument: { uri: URI, languageId: 'nianbao', version, text } });
    },
    change(contentChanges: readonly Change[]) {
      version++;
      heard.get('change')!({ textDocument: { uri: URI, version }, contentChanges });
    },
  };
}
