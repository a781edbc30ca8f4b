import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../../base/span.ts';
import { isBullet } from './outline.ts';
import { atxHeading, lineHeadings, type MarkedHeading, type Structure } from './structure.ts';

/**
 * Only blocks are asked of remark. Everything inside a line is off: emphasis and links cost more than their share
 * on long lines, and CommonMark does not see `**真：**她` as strong. Indented code is off because the second half of
 * a table broken by a page begins with tabs; fences are taken away before.
 */
const OFF = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

interface Place {
  readonly offset?: number | undefined;
}

interface Node {
  readonly type: string;
  readonly ordered?: boolean | null | undefined;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
}

export function remarkStructure(text: string): Structure {
  const parser = unified().use(remarkParse);
  parser.data('micromarkExtensions', [{ disable: { null: OFF } }]);
  const headings: MarkedHeading[] = [];
  const html: Span[] = [];
  const markers: Span[] = [];

  const visit = (node: Node, bulleted: boolean, quoted: boolean): void => {
    const span = spanOf(node);
    if (node.type === 'heading') {
      const heading = headingOf(text, node, span);
      if (heading) headings.push(heading);
    } else if (node.type === 'html') html.push(span);
    else if (node.type === 'thematicBreak' && !/\s/.test(text.slice(span.start, span.end).trim())) {
      markers.push(span);
    } else if (node.type === 'blockquote' && !quoted && opensLine(text, span.start)) {
      pushQuoteMarkers(text, span, markers);
    } else if (
      node.type === 'listItem' &&
      bulleted &&
      opensLine(text, span.start) &&
      isBulletLine(text, span.start)
    ) {
      markers.push({ start: span.start, end: span.start + 1 });
    }
    const isBulletList = node.type === 'list' && node.ordered !== true;
    for (const child of node.children ?? []) visit(child, isBulletList, quoted || node.type === 'blockquote');
  };

  visit(parser.parse(text), false, false);
  return { headings: withLineHeadings(text, headings), html, markers };
}

function withLineHeadings(text: string, headings: readonly MarkedHeading[]): MarkedHeading[] {
  const byLine = lineHeadings(text);
  const known = new Set(byLine.map((heading) => heading.text.start));
  return [...byLine, ...headings.filter((heading) => !known.has(heading.text.start))];
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const SHORTEST_UNDERLINE = 3;

/** Words underlined with a dash or two are more likely a label and, below it, a cell with a dash in it. */
function headingOf(text: string, node: Node, span: Span): MarkedHeading | null {
  const lines = text.slice(span.start, span.end).split(/\r\n|\n|\r/);
  const words = lines[0]!.trimEnd();
  const end = span.start + words.length;
  if (lines.length === 1) return atxHeading(text, span.start, span.end);
  if (lines.length > 2 || lines[1]!.trim().length < SHORTEST_UNDERLINE || /[\t|｜]/.test(words)) return null;
  const signed = words.startsWith('#') ? atxHeading(text, span.start, end) : null;
  return signed ? { ...signed, span } : { span, level: node.depth ?? 1, text: { start: span.start, end } };
}

function pushQuoteMarkers(text: string, span: Span, markers: Span[]): void {
  let lineStart = true;
  for (let i = span.start; i < span.end; i++) {
    const character = text[i]!;
    if (character === '\n' || character === '\r') lineStart = true;
    else if (lineStart && character === '>') markers.push({ start: i, end: i + 1 });
    else if (character !== ' ' && character !== '\t') lineStart = false;
  }
}

/** Behind the number of an item a marker stands within the text, and is left there. */
function opensLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && /[\s>*+-]/.test(text[start - 1]!) && !/[\n\r]/.test(text[start - 1]!)) start--;
  return start === 0 || /[\n\r]/.test(text[start - 1]!);
}

function isBulletLine(text: string, at: number): boolean {
  const line = /[^\n\r]*/y;
  line.lastIndex = at;
  line.exec(text);
  return isBullet(text, at, line.lastIndex);
}
