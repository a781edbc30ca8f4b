import type { Diagnostic, Message, PublishDiagnosticsParams, Range } from 'vscode-languageserver/node';

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

function differInPlaceOnly(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  // Both are plain objects, and listing their names first would make thousands of lists.
  let more = 0;
  for (const name in a) {
    if (name !== 'range' && !differInPlaceOnly(a[name], b[name])) return false;
    more++;
  }
  for (const _ in b) more--;
  return more === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
