import { type Content, sliceContent, trimContent } from '../base/content.ts';
import { contains, type Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import type { Report } from '../report/types.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { cellAt, labelAt, partNameLength, proseParts, touches } from './places.ts';

/** What grows around the cursor, innermost first, each inside the next: the last is the whole text. */
export function selectionsAt(snapshot: Snapshot, offset: number): Span[] {
  const { report } = snapshot;
  if (report.recognition !== 'report') return [];
  const whole = { start: 0, end: report.source.length };
  const around = [
    ...innermost(snapshot, offset),
    ...enclosing(outlineOf(snapshot), offset),
    ...report.tables.map((table) => table.span),
    whole,
  ].filter((span) => span.end > span.start && touches(span, offset));
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of around) {
    const last = nested.at(-1);
    if (!last || (contains(span, last) && !contains(last, span))) nested.push(span);
  }
  return nested;
}

function innermost({ report }: Snapshot, offset: number): Span[] {
  const place = cellAt(report, offset);
  if (place) return [place.cell.content.span, place.row.span];
  const label = labelAt(report, offset);
  if (label) {
    const row = label.table.rows.find((each) => touches(each.span, offset));
    return [label.label.content.span, ...(row ? [row.span] : [])];
  }
  const heading = report.sections.find((each) => touches(each.heading.span, offset));
  return [...(heading ? [heading.heading.span] : []), ...proseAround(report, offset)];
}

/** Sentence and paragraph. The prose runs on behind headings that end without a full stop: there it is cut. */
function proseAround(report: Report, offset: number): Span[] {
  const paragraph = report.prose.find((each) => touches(each.span, offset));
  if (!paragraph) return [];
  const cuts = headingEdges(report);
  const room = {
    start: Math.max(paragraph.span.start, ...cuts.filter((cut) => cut <= offset)),
    end: Math.min(paragraph.span.end, ...cuts.filter((cut) => cut > offset)),
  };
  return [...sentenceAt(paragraph, offset), paragraph.span].map((span) => {
    const inside = { start: Math.max(span.start, room.start), end: Math.min(span.end, room.end) };
    return withoutBlanks(report.source, inside);
  });
}

function headingEdges(report: Report): number[] {
  const parts = proseParts(report).map(({ span, text }) =>
    partNameLength(text) === text.length ? [span.start, span.end] : [span.start],
  );
  return [...parts, ...report.sections.map(({ heading: { span } }) => [span.start, span.end])].flat();
}

function withoutBlanks(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

function enclosing(nodes: readonly OutlineNode[], offset: number): Span[] {
  return nodes.flatMap((node) =>
    touches(node.span, offset) ? [node.span, ...enclosing(node.children, offset)] : [],
  );
}

const SENTENCE = /[^。！？!?；;]+(?:[。！？!?；;]+["”’）)》]*)?|[。！？!?；;]+["”’）)》]*/g;

function sentenceAt(paragraph: Content, offset: number): Span[] {
  for (const match of paragraph.text.matchAll(SENTENCE)) {
    if (match[0] === '') continue;
    const content = trimContent(sliceContent(paragraph, match.index, match.index + match[0].length));
    if (touches(content.span, offset)) return [content.span];
  }
  return [];
}
