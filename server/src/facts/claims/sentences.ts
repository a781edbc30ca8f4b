import type { Span } from '../../base/span.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import { mayCount, mayOpenRequests, maySayAllOrNone } from './hints.ts';
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
  /** Something may be counted in it. */
  readonly counts: boolean;
  /** Cut and understood when somebody first asks. */
  readonly items: readonly Item[];
}

/** The prose of the sections that are wanted, sentence by sentence, headings cut off. */
export function sentencesOf(
  report: Report,
  lexicon: Lexicon,
  isWanted: (section: SectionId | null) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let topic = 0;
  for (const content of report.prose) {
    const whole = sectionOfAll(report, content.span);
    if (whole !== undefined && !isWanted(whole)) {
      topic++;
      continue;
    }
    const plain = plainText(content);
    if (plain.text === '') continue;
    const heading = /^(?:\(?[一二三四五六七八九十]{1,2}[)、]|\d{1,2}[.、])/.test(plain.text);
    if (heading || sentences.length === 0) topic++;
    if (whole !== undefined && isQuiet(plain.text)) {
      sentences.push(new ReadSentence(plain, 0, plain.text.length, whole, topic, lexicon));
      continue;
    }
    for (const [start, end] of stretches(report, plain)) {
      if (
        start > 0 &&
        /^(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d))/.test(plain.text.slice(start, start + 5))
      )
        topic++;
      const section = whole === undefined ? sectionAt(report, offsetAt(plain, start)) : whole;
      sentences.push(new ReadSentence(plain, start, end, section, topic, lexicon));
    }
  }
  return sentences;
}

/** A paragraph that states nothing and has no points of its own need not be cut into its sentences. */
function isQuiet(text: string): boolean {
  return text.indexOf('(', 1) < 0 && !mayCount(text) && !mayOpenRequests(text) && !maySayAllOrNone(text);
}

/** Five times the longest sentence of any report: what is longer is no sentence, and nothing is read out of it. */
const LONGEST = 5_000;

/** A class, since thousands are made and a getter of each object's own costs more than the rest of it. */
class ReadSentence implements Sentence {
  readonly counts: boolean;
  readonly #text: string;
  #items: readonly Item[] | undefined;

  constructor(
    readonly plain: PlainText,
    readonly start: number,
    readonly end: number,
    readonly section: SectionId | null,
    readonly topic: number,
    readonly lexicon: Lexicon,
  ) {
    this.#text = plain.text.slice(start, end);
    this.counts = mayCount(this.#text);
  }

  get items(): readonly Item[] {
    this.#items ??=
      this.#text.length > LONGEST ? [] : itemsOf(tokenize(this.#text, this.lexicon, this.start));
    return this.#items;
  }
}

/** Offsets of sentences: up to 。！？, and to where a section's heading ends. */
function stretches(report: Report, plain: PlainText): [number, number][] {
  const first = plain.content.span.start;
  const last = plain.content.span.end;
  const inside: number[] = [];
  const put = (bound: number) => {
    if (bound > first && bound < last) inside.push(bound);
  };
  for (const section of report.sections) {
    put(section.span.start);
    put(section.body.start);
  }
  if (plain.content.pieces.length > 1) headingLines(report, plain).forEach(put);
  inside.sort((a, b) => a - b);
  const cuts = inside.length === 0 ? [] : indexesOf(plain, inside);
  const found: [number, number][] = [];
  const { text } = plain;
  let start = 0;
  let next = 0;
  const close = (end: number) => {
    if (end > start) found.push([start, end]);
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (next < cuts.length && cuts[next] === i) {
      close(i);
      next++;
    }
    const code = text.charCodeAt(i);
    if (code === FULL_STOP || code === EXCLAMATION || code === QUESTION) close(i + 1);
  }
  close(text.length);
  return found;
}

const FULL_STOP = '。'.charCodeAt(0);
const EXCLAMATION = '!'.charCodeAt(0);
const QUESTION = '?'.charCodeAt(0);

/** The first characters of the plain text at or behind some places of the source, which are in order. */
function indexesOf(plain: PlainText, offsets: readonly number[]): number[] {
  const found: number[] = [];
  for (const offset of offsets) {
    const from = found.at(-1) ?? 0;
    const index = indexOf(plain, offset, from);
    if (index < plain.text.length && index !== found.at(-1)) found.push(index);
  }
  return found;
}

/** The lines of a paragraph stand in the source in their order. */
function indexOf(plain: PlainText, offset: number, from: number): number {
  let low = from;
  let high = plain.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetAt(plain, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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

// With the radicals that some PDF files have for numerals.
const HEADING = /^(?:[（(][一二三四五六七八九十⼀⼆⼋⼗]{1,2}[）)]|\d{1,2}[.．、])[^，。；：,;:]*$/;
const MOST_OF_HEADING = 30;

/** Where all of a paragraph stands in; undefined where a boundary runs through it. */
function sectionOfAll(report: Report, { start, end }: Span): SectionId | null | undefined {
  const section = sectionAt(report, start);
  return section === sectionAt(report, end - 1) ? section : undefined;
}

function sectionAt(report: Report, offset: number): SectionId | null {
  const section = report.sections.find(({ span }) => span.start <= offset && offset < span.end);
  if (!section) return null;
  const table = report.tables.find((each) => each.form.section === section.form.id);
  return table && offset >= table.span.start ? null : section.form.id;
}

/** Sentences of section 一, 六 and before the tables of 二, 三 and 四 speak of the report year's figures. */
export function isRead({ section }: Sentence): boolean {
  return isReadSection(section);
}

export function isReadSection(section: SectionId | null): boolean {
  return section !== null && section !== 'problems';
}
