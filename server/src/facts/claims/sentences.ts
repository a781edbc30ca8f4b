import { isDigit } from '../../base/codes.ts';
import { type Content, countOfPieces } from '../../base/content.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import type { ParagraphNote } from '../memory.ts';
import { Kind } from './characters.ts';
import { maySayAllOrNone, Scan } from './hints.ts';
import { Sign } from './hintWords.ts';
import type { Item } from './items.ts';
import { itemsOf } from './items.ts';
import { tokenize } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';
import { Places } from './places.ts';
import { offsetAt, PlainText } from './plainText.ts';
import { SentenceNote } from './sentenceNote.ts';

export interface Sentence {
  readonly plain: PlainText;
  readonly start: number;
  readonly end: number;
  /** Null outside the sections, and behind a section's table. */
  readonly section: SectionId | null;
  /** Sentences of one paragraph, or of the paragraphs under one small heading, share it. */
  readonly topic: number;
  /** Of `Sign`. */
  readonly signs: number;
  /** Cut and understood when somebody first asks. */
  readonly items: readonly Item[];
  /** What is known of it from the text's last version, and is to be kept for the next; null where none is kept. */
  readonly note: SentenceNote | null;
}

/** A class, since thousands are made and a getter of each object's own costs more than the rest of it. */
class ReadSentence implements Sentence {
  #items: readonly Item[] | undefined;

  constructor(
    readonly plain: PlainText,
    readonly start: number,
    readonly end: number,
    readonly section: SectionId | null,
    readonly topic: number,
    readonly signs: number,
    readonly lexicon: Lexicon,
    readonly paragraph: ParagraphNote | null,
    readonly index: number,
  ) {}

  get items(): readonly Item[] {
    this.#items ??= this.#remembered() ?? this.#read();
    return this.#items;
  }

  #remembered(): readonly Item[] | null {
    const { note } = this;
    if (note !== null) note.items ??= this.#read();
    return note?.items ?? null;
  }

  get note(): SentenceNote | null {
    const { paragraph, index, start, end } = this;
    if (paragraph === null) return null;
    const known = paragraph.sentences[index];
    if (known?.start === start && known.end === end) return known;
    const note = new SentenceNote(start, end);
    paragraph.sentences[index] = note;
    return note;
  }

  #read(): readonly Item[] {
    const { plain, start, end, lexicon } = this;
    return itemsOf(tokenize(plain.text.slice(start, end), lexicon, start), start);
  }
}

/** The prose of the sections that are wanted, sentence by sentence, headings cut off. `notes`: one a paragraph. */
export function sentencesOf(
  report: Report,
  lexicon: Lexicon,
  isWanted: (section: SectionId | null) => boolean,
  notes: readonly ParagraphNote[] | null = null,
): Sentence[] {
  const sentences: Sentence[] = [];
  const places = new Places(report);
  const scan = new Scan();
  let topic = 0;
  for (let n = 0; n < report.prose.length; n++) {
    const content = report.prose[n]!;
    const note = notes ? notes[n]! : null;
    const whole = places.sectionOfAll(content.span);
    if (whole !== undefined && !isWanted(whole)) {
      topic++;
      continue;
    }
    const plain = scanned(content, scan, note);
    if (scan.count === 0) continue;
    const headed = (scan.signs[0]! & Sign.point) !== 0 && isHeaded(plain.text);
    if (sentences.length === 0 || headed) topic++;
    if (whole !== undefined && isQuiet(scan.all)) {
      const end = scan.ends[scan.count - 1]!;
      sentences.push(new ReadSentence(plain, 0, end, whole, topic, scan.all, lexicon, note, 0));
      continue;
    }
    cutUp(report, places, plain, scan);
    for (let i = 0, start = 0; i < scan.count; i++) {
      const end = scan.ends[i]!;
      const signs = scan.signs[i]!;
      if (start > 0 && (signs & Sign.point) !== 0 && POINT.test(plain.text.slice(start, start + 5))) topic++;
      const section = whole === undefined ? places.sectionAt(offsetAt(plain, start)) : whole;
      sentences.push(new ReadSentence(plain, start, end, section, topic, signs, lexicon, note, i));
      start = end;
    }
  }
  return sentences;
}

/** What most paragraphs are made of is plain already, and their sentences are found in the source itself. */
function scanned(content: Content, scan: Scan, note: ParagraphNote | null): PlainText {
  if (note?.scan) {
    scan.recall(note.scan);
    return plainOf(content, scan.shape);
  }
  scan.clear();
  scan.over(content.text, 0, content.text.length);
  const { shape } = scan;
  const plain = plainOf(content, shape);
  if (plain.shifts) {
    scan.clear();
    scan.over(plain.text, 0, plain.text.length);
  }
  if (note) note.scan = scan.kept(shape);
  return plain;
}

function plainOf(content: Content, shape: number): PlainText {
  return new PlainText(content, (shape & Kind.changed) !== 0, (shape & Kind.closer) !== 0);
}

/** A paragraph that states nothing and has no points of its own need not be cut into its sentences. */
function isQuiet(signs: number): boolean {
  return (signs & (Sign.bracket | Sign.counts | Sign.requests)) === 0 && !maySayAllOrNone(signs);
}

const NUMERALS = '一二三四五六七八九十';

/** `（一）`, `一、` or `1.` at the beginning of a plain text. */
function isHeaded(text: string): boolean {
  const from = text[0] === '(' ? 1 : 0;
  const inDigits = from === 0 && isDigit(text.charCodeAt(0));
  let end = from;
  while (end < text.length && (inDigits ? isDigit(text.charCodeAt(end)) : NUMERALS.includes(text[end]!)))
    end++;
  if (end === from || end > from + 2) return false;
  return text[end] === '、' || text[end] === (inDigits ? '.' : ')');
}

const POINT = /^(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d))/;

/** Sentences end at 。！？ and, where a paragraph holds headings, there too. */
function cutUp(report: Report, places: Places, plain: PlainText, scan: Scan): void {
  const { span } = plain.content;
  const pieces = countOfPieces(plain.content);
  if (pieces === 1 && !places.hasBoundIn(span)) return;
  const inside = places.boundsIn(span);
  if (pieces > 1) putHeadingLines(inside, report, plain);
  if (inside.length === 0) return;
  inside.sort((a, b) => a - b);
  scan.clear();
  let from = 0;
  for (const cut of indexesOf(plain, inside)) {
    scan.over(plain.text, from, cut);
    from = cut;
  }
  scan.over(plain.text, from, plain.text.length);
}

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
function putHeadingLines(bounds: number[], report: Report, { content }: PlainText): void {
  const { pieces, span } = content;
  const put = (bound: number) => {
    if (bound > span.start && bound < span.end) bounds.push(bound);
  };
  let line = '';
  let { start } = span;
  for (let i = 0; i + 1 < pieces.length; i++) {
    const next = pieces[i + 1]!.span.start;
    line += pieces[i]!.text;
    if (!endsLine(report.source.slice(pieces[i]!.span.end, next))) continue;
    if (line.length <= MOST_OF_HEADING && HEADING.test(line.trim())) {
      put(start);
      put(next);
    }
    line = '';
    start = next;
  }
}

function endsLine(gap: string): boolean {
  return gap.includes('\n') || /[\r\v\u2028\u2029]/.test(gap);
}

// With the radicals that some PDF files have for numerals.
const HEADING = /^(?:[（(][一二三四五六七八九十⼀⼆⼋⼗]{1,2}[）)]|\d{1,2}[.．、])[^，。；：,;:]*$/;
const MOST_OF_HEADING = 30;

/** Sentences of section 一, 六 and before the tables of 二, 三 and 四 speak of the report year's figures. */
export function isRead({ section }: Sentence): boolean {
  return isReadSection(section);
}

export function isReadSection(section: SectionId | null): boolean {
  return section !== null && section !== 'problems';
}
