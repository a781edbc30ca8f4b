import type { Span } from '../base/span.ts';

/** The same text with nothing in these spans, every offset and line end kept. */
export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of isInOrder(spans) ? spans : spans.toSorted(byStart)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), blanksFor(text, from, end));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Mostly it is one sign. */
function blanksFor(text: string, start: number, end: number): string {
  if (end - start === 1 && text[start] !== '\n' && text[start] !== '\r') return ' ';
  return text.slice(start, end).replace(/[^\n\r]+/g, (run) => ' '.repeat(run.length));
}

function isInOrder(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++) if (spans[i - 1]!.start > spans[i]!.start) return false;
  return true;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
