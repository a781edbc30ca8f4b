import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import type { Item } from './items.ts';
import { itemsOf } from './items.ts';
import { tokenize } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';
import { offsetAt, type PlainText, plainText } from './plainText.ts';

export interface Sentence {
  readonly plain: PlainText;
  readonly start: number;
  readonly end: number;
  /** Null outside the sections, and behind a section's table. */
  readonly section: SectionId | null;
  /** Sentences of one paragraph, or of the paragraphs under one small heading, share it. */
  readonly topic: number;
  readonly items: readonly Item[];
}

/** The prose of a report, sentence by sentence, headings cut off. */
export function sentencesOf(report: Report, lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = [];
  let topic = 0;
  for (const content of report.prose) {
    const plain = plainText(content);
    if (plain.text === '') continue;
    const heading = /^(?:\(?[一二三四五六七八九十]{1,2}[)、]|\d{1,2}[.、])/.test(plain.text);
    if (heading || sentences.length === 0) topic++;
    for (const [start, end] of stretches(report, plain)) {
      if (
        start > 0 &&
        /^(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d))/.test(plain.text.slice(start, start + 5))
      )
        topic++;
      const tokens = tokenize(plain.text.slice(start, end), lexicon).map((token) => shifted(token, start));
      sentences.push({
        plain,
        start,
        end,
        section: sectionAt(report, offsetAt(plain, start)),
        topic,
        items: itemsOf(tokens),
      });
    }
  }
  return sentences;
}

function shifted<T extends { start: number; end: number }>(token: T, by: number): T {
  const moved = { ...token, start: token.start + by, end: token.end + by };
  if (!('number' in moved)) return moved;
  const number = moved.number as { start: number; end: number };
  return { ...moved, number: { ...number, start: number.start + by, end: number.end + by } };
}

/** Offsets of sentences: up to 。！？, and to where a section's heading ends. */
function stretches(report: Report, plain: PlainText): [number, number][] {
  const bounds = report.sections.flatMap((section) => [section.span.start, section.body.start]);
  const cuts = new Set<number>();
  const first = plain.content.span.start;
  const last = plain.content.span.end;
  bounds.push(...headingLines(report, plain));
  const inside = bounds.filter((bound) => bound > first && bound < last).sort((a, b) => a - b);
  let next = 0;
  for (let i = 0; i < plain.text.length && next < inside.length; i++) {
    const offset = offsetAt(plain, i);
    if (offset < inside[next]!) continue;
    cuts.add(i);
    while (next < inside.length && inside[next]! <= offset) next++;
  }
  const found: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < plain.text.length; i++) {
    if (cuts.has(i) && i > start) {
      found.push([start, i]);
      start = i;
    }
    if (!'。!?'.includes(plain.text[i]!)) continue;
    found.push([start, i + 1]);
    start = i + 1;
  }
  if (start < plain.text.length) found.push([start, plain.text.length]);
  return found;
}

/** Where small headings without a full stop begin and end: `（二）依申请公开情况` on a line of its own. */
function headingLines(report: Report, { content }: PlainText): number[] {
  const bounds: number[] = [];
  let line = '';
  let start = content.span.start;
  content.pieces.forEach((piece, i) => {
    line += piece.text;
    const next = content.pieces[i + 1];
    if (!next || !report.source.slice(piece.span.end, next.span.start).includes('\n')) return;
    if (line.length <= MOST_OF_HEADING && HEADING.test(line.trim())) bounds.push(start, next.span.start);
    line = '';
    start = next.span.start;
  });
  return bounds;
}

const HEADING = /^(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、])[^，。；：,;:]*$/;
const MOST_OF_HEADING = 30;

function sectionAt(report: Report, offset: number): SectionId | null {
  const section = report.sections.find(({ span }) => span.start <= offset && offset < span.end);
  if (!section) return null;
  const table = report.tables.find((each) => each.form.section === section.form.id);
  return table && offset >= table.span.start ? null : section.form.id;
}

/** Sentences of section 一, 六 and before the tables of 三 and 四 speak of the report year's figures. */
export function isRead({ section }: Sentence): boolean {
  return section === 'overview' || section === 'other' || section === 'requests' || section === 'review';
}
