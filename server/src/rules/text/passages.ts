import { type Content, sliceContent } from '../../base/content.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import { type Compact, compact } from '../citations/compact.ts';

/** A stretch of prose that is read as one: headings and subheadings stand for themselves. */
export interface Passage extends Compact {
  readonly place: SectionId | 'introduction';
  readonly kind: 'title' | 'heading' | 'subheading' | 'text';
}

const SUBHEADING = /^[\s*]*[（(][一二三四五六七八九十]{1,3}[）)](?!项)/;
const LONGEST_SUBHEADING = 30;

export function passagesOf(report: Report): Passage[] {
  return report.prose.flatMap((content) => {
    const cuts = [...new Set([0, ...cutsOf(report, content), content.text.length])].sort((a, b) => a - b);
    return cuts.slice(1).flatMap((end, i) => passage(report, sliceContent(content, cuts[i]!, end)) ?? []);
  });
}

/** Passages of running text: what a table leaves behind that could not be read has no full stop. */
export function runningText(report: Report): Passage[] {
  return passagesOf(report).filter(
    ({ kind, place, text }) =>
      kind !== 'title' && kind !== 'heading' && (!isTablePlace(place) || text.includes('。')),
  );
}

function isTablePlace(place: Passage['place']): boolean {
  return place === 'disclosure' || place === 'requests' || place === 'review';
}

function passage(report: Report, content: Content): Passage | null {
  const read = compact(content);
  if (read.text === '') return null;
  return { ...read, place: placeOf(report, content.span.start), kind: kindOf(report, content, read.text) };
}

function placeOf(report: Report, offset: number): Passage['place'] {
  let place: Passage['place'] = 'introduction';
  for (const section of report.sections) if (section.span.start <= offset) place = section.form.id;
  return place;
}

function kindOf(report: Report, content: Content, text: string): Passage['kind'] {
  const { start, end } = content.span;
  const within = (span: { start: number; end: number }) => span.start <= start && end <= span.end;
  if (report.title && within(report.title.span)) return 'title';
  if (report.sections.some((section) => within(section.heading.span))) return 'heading';
  if (report.strayHeadings.some((each) => within(each.content.span))) return 'heading';
  const short = text.length <= LONGEST_SUBHEADING && !/[。;,:].|[;,:]$/.test(text);
  return SUBHEADING.test(text) && short ? 'subheading' : 'text';
}

function cutsOf(report: Report, content: Content): number[] {
  const headings = [
    report.title,
    ...report.sections.map((section) => section.heading),
    ...report.strayHeadings.map((each) => each.content),
  ].flatMap((each) => (each && meets(each, content) ? [each.span.start, each.span.end] : []));
  return [...headings.map((offset) => indexAt(content, offset)), ...subheadingCuts(report.source, content)];
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
  if (/<\/?(?:p|div|li|h[1-6]|tr|td|table)\b/i.test(between)) return 'block';
  if (/<br/i.test(between)) return 'line';
  if (between.includes('<')) return null;
  if (/\n[^\S\n]*\n/.test(between.replace(/\r/g, ''))) return 'block';
  return /[\r\n]/.test(between) ? 'line' : null;
}
