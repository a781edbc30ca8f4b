import type { Span } from '../base/span.ts';
import type { LineTable } from '../source/lines.ts';
import type { Position, Range } from './protocol.ts';

/** The only place where spans of the engine and positions of the protocol meet. Both count UTF-16 code units. */
export function rangeOf(lines: LineTable, span: Span): Range {
  return { start: lines.placeAt(span.start), end: lines.placeAt(span.end) };
}

/** Clients may send ranges outside the text or the wrong way round; they are clamped and turned. */
export function spanOf(lines: LineTable, range: Range): Span {
  const start = offsetOf(lines, range.start);
  const end = offsetOf(lines, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

export function offsetOf(lines: LineTable, position: Position): number {
  return lines.offsetAt(position);
}
