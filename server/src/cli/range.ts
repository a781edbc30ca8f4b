import type { Span } from '../base/span.ts';
import type { LineTable, Place } from '../source/lines.ts';

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export function rangeOf(lines: LineTable, { start, end }: Span): Range {
  return { start: lines.placeAt(start), end: lines.placeAt(end) };
}
