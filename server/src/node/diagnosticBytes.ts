import type { Diagnostic, Message, PublishDiagnosticsParams, Range } from 'vscode-languageserver/node';
import type { DiagnosticData } from '../lsp/diagnostics.ts';

/** Enough for a document with as many findings as are shown; what is beyond is begun anew. */
const MOST = 2_000;

/** The version, at most, of a document in which nobody has typed yet: a thousand of these may be open. */
const OPENED = 1;

/** What stands around the places of a diagnostic, of which the first is its own. */
interface Frame {
  readonly diagnostic: Diagnostic;
  readonly pieces: readonly string[];
}

/**
 * The findings of a document as they are sent. Most are those of before the last letter was typed, but for their places:
 * what stands around these is kept, or a quarter of a keystroke's time goes into writing it again.
 *
 * All strings are UTF-8 with a letter for each byte: they are joined and written as they stand.
 */
export class DiagnosticBytes {
  readonly #frames = new Map<Diagnostic['message'], Frame>();

  /** Null for another message. */
  of(message: Message): string | null {
    if (!isPublished(message)) return null;
    const { diagnostics, ...document } = message.params;
    const edited = (document.version ?? 0) > OPENED;
    let bytes = bytesOf({ ...message, params: document }).slice(0, -'}}'.length);
    bytes += ',"diagnostics":[';
    for (let i = 0; i < diagnostics.length; i++)
      bytes += (i > 0 ? ',' : '') + this.#diagnostic(diagnostics[i]!, edited);
    return `${bytes}]}}`;
  }

  #diagnostic(diagnostic: Diagnostic, edited: boolean): string {
    const { pieces } = this.#frameOf(diagnostic, edited);
    let bytes = pieces[0]! + rangeText(diagnostic.range) + pieces[1]!;
    for (let i = 2; i < pieces.length; i++) {
      bytes += rangeText(diagnostic.relatedInformation![i - 2]!.location.range) + pieces[i]!;
    }
    return bytes;
  }

  #frameOf(diagnostic: Diagnostic, edited: boolean): Frame {
    const known = this.#frames.get(diagnostic.message);
    if (known && differInPlaceOnly(known.diagnostic, diagnostic)) return known;
    const frame = { diagnostic, pieces: around(diagnostic) };
    if (!edited) return frame;
    if (this.#frames.size >= MOST) this.#frames.clear();
    this.#frames.set(diagnostic.message, frame);
    return frame;
  }
}

type Published = Message & { readonly method: string; readonly params: PublishDiagnosticsParams };

function isPublished(message: Message): message is Published {
  return (message as Partial<Published>).method === 'textDocument/publishDiagnostics';
}

/** No text holds this: within one the quotes are escaped. */
const PLACE = JSON.stringify({ range: '\0' }).slice(1, -1);

function around(diagnostic: Diagnostic): string[] {
  return bytesOf(diagnostic, (key, value) => (key === 'range' ? '\0' : value)).split(PLACE);
}

function bytesOf(value: object, replacer?: (key: string, value: unknown) => unknown): string {
  return Buffer.from(JSON.stringify(value, replacer)).toString('latin1');
}

function rangeText({ start, end }: Range): string {
  return `"range":{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}`;
}

/** All that a diagnostic says is compared by name: to list the names first takes several times as long. */
function differInPlaceOnly(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.message === b.message &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.source === b.source &&
    a.codeDescription?.href === b.codeDescription?.href &&
    a.tags === b.tags &&
    isSameData(a.data, b.data) &&
    areAlike(a.relatedInformation, b.relatedInformation)
  );
}

function isSameData(a: DiagnosticData | undefined, b: DiagnosticData | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.cell === b.cell && a.certainty === b.certainty;
}

function areAlike(a: Diagnostic['relatedInformation'], b: Diagnostic['relatedInformation']): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++)
    if (a[i]!.message !== b[i]!.message || a[i]!.location.uri !== b[i]!.location.uri) return false;
  return true;
}
