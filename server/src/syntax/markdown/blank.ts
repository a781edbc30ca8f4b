import type { Span } from '../../base/span.ts';

/** The same text with nothing in these spans, every offset and line end kept. */
export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(
      text.slice(at, from),
      text.slice(from, end).replace(/[^\n\r]+/g, (run) => ' '.repeat(run.length)),
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
