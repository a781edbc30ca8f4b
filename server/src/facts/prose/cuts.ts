import type { Content } from '../../base/content.ts';

export const SUBHEADING = /^[\s*]*[（(][一二三四五六七八九十]{1,3}[）)](?!项)/;
export const LONGEST_SUBHEADING = 30;

/** Where headings and subheadings part a paragraph: offsets in its text, in order, both ends included. */
export function cutsOf(source: string, content: Content, headings: readonly Content[]): number[] {
  const cuts = [0, content.text.length];
  for (const heading of headings)
    if (meets(heading, content))
      cuts.push(indexAt(content, heading.span.start), indexAt(content, heading.span.end));
  if (content.text.includes('（') || content.text.includes('('))
    cuts.push(...subheadingCuts(source, content));
  return cuts.length === 2 ? cuts : [...new Set(cuts)].sort((a, b) => a - b);
}

function meets(a: Content, b: Content): boolean {
  return a.text !== '' && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** The index in the text of what stands at an offset of the source. */
function indexAt(content: Content, offset: number): number {
  let index = 0;
  for (const piece of content.pieces) {
    if (offset < piece.span.end) {
      const exact = piece.text.length === piece.span.end - piece.span.start;
      return index + (exact ? Math.max(0, offset - piece.span.start) : 0);
    }
    index += piece.text.length;
  }
  return index;
}

function subheadingCuts(source: string, content: Content): number[] {
  const lines = linesOf(source, content);
  return lines.flatMap(({ start, end, gap }, i) => {
    const text = content.text.slice(start, end).trim();
    if (!SUBHEADING.test(text) || (i > 0 && /第\s*$/.test(content.text.slice(Math.max(0, start - 4), start))))
      return [];
    const alone = gap === 'block' ? text.length <= LONGEST_SUBHEADING : text.length <= 20;
    return alone && !/[。；;，,：:]./.test(text) ? [start, end] : [start];
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** What parts it from the next line. */
  readonly gap: 'line' | 'block';
}

function linesOf(source: string, content: Content): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let index = 0;
  content.pieces.forEach((piece, i) => {
    index += piece.text.length;
    const next = content.pieces[i + 1];
    const gap = next ? gapOf(source.slice(piece.span.end, next.span.start)) : 'block';
    if (gap === null) return;
    lines.push({ start, end: index, gap });
    start = index;
  });
  return lines;
}

function gapOf(between: string): Line['gap'] | null {
  if (between === '\n' || between === '\r\n') return 'line';
  if (between.includes('<')) {
    if (/<\/?(?:p|div|li|h[1-6]|tr|td|table)\b/i.test(between)) return 'block';
    return /<br/i.test(between) ? 'line' : null;
  }
  if (/\n[^\S\n]*\n/.test(between.replace(/\r/g, ''))) return 'block';
  return /[\r\n]/.test(between) ? 'line' : null;
}
