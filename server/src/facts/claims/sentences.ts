import { isDigit, isOverLines } from '../../base/codes.ts';
import { type Content, countOfPieces, textIndexOf } from '../../base/content.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import type { KeptScan, ParagraphNote } from '../memory.ts';
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
  #text: PlainText | Content;

  /** `text`: of the paragraph, whose note tells how to make a plain text of it. */
  constructor(
    text: PlainText | Content,
    readonly start: number,
    readonly end: number,
    readonly section: SectionId | null,
    readonly topic: number,
    readonly signs: number,
    readonly lexicon: Lexicon,
    readonly paragraph: ParagraphNote | null,
    readonly index: number,
  ) {
    this.#text = text;
  }

  get plain(): PlainText {
    if (!(this.#text instanceof PlainText)) this.#text = plainOf(this.#text, this.paragraph!.scan!.shape);
    return this.#text;
  }

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
    const known = whole === undefined ? null : quietAsBefore(note);
    const plain = known === null ? scanned(content, scan, note) : undefined;
    const { ends, signs, all } = known ?? scan;
    const count = known === null ? scan.count : ends.length;
    if (count === 0) continue;
    if (sentences.length === 0 || (signs[0]! & Sign.point) !== 0) topic++;
    if (plain === undefined || (whole !== undefined && isQuiet(all))) {
      const end = ends[count - 1]!;
      sentences.push(new ReadSentence(plain ?? content, 0, end, whole ?? null, topic, all, lexicon, note, 0));
      continue;
    }
    cutUp(report, places, plain, scan, note);
    for (let i = 0, start = 0; i < scan.count; i++) {
      const end = scan.ends[i]!;
      const own = scan.signs[i]!;
      if (start > 0 && (own & Sign.point) !== 0) topic++;
      const section = whole === undefined ? places.sectionAt(offsetAt(plain, start)) : whole;
      sentences.push(new ReadSentence(plain, start, end, section, topic, own, lexicon, note, i));
      start = end;
    }
  }
  return sentences;
}

/** What was found in the text's last version, where nothing of it is looked at closely: most need no plain text. */
function quietAsBefore(note: ParagraphNote | null): KeptScan | null {
  return note !== null && note.scan !== null && isQuiet(note.scan.all) ? note.scan : null;
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
  if (scan.count > 0 && !isHeaded(plain.start(0, LONGEST_POINT))) scan.drop(0, Sign.point);
  dropPoints(scan, plain);
  if (note) note.scan = scan.kept(shape);
  return plain;
}

/** What begins with a number or a bracket is not always a point. */
function dropPoints(scan: Scan, plain: PlainText): void {
  for (let i = 1; i < scan.count; i++) {
    if ((scan.signs[i]! & Sign.point) === 0) continue;
    if (!POINT.test(plain.start(scan.ends[i - 1]!, LONGEST_POINT))) scan.drop(i, Sign.point);
  }
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

const LONGEST_POINT = 5;
const POINT = /^(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d))/;

/** Sentences end at 。！？ and, where a paragraph holds headings, there too. */
function cutUp(
  report: Report,
  places: Places,
  plain: PlainText,
  scan: Scan,
  note: ParagraphNote | null,
): void {
  const { content } = plain;
  const pieces = countOfPieces(content);
  if (pieces === 1 && !places.hasBoundIn(content.span)) return;
  const cuts = pieces > 1 ? headingLines(report.source, content) : [];
  const bounds = places.boundsIn(content.span);
  for (const bound of bounds) cuts.push(textIndexOf(content, bound));
  if (cuts.length === 0) return;
  cuts.sort((a, b) => a - b);
  if (note?.cut && areSame(note.cut.at, cuts)) {
    scan.recall(note.cut.scan);
    return;
  }
  scanParts(scan, plain, cuts);
  if (note) note.cut = { at: cuts, scan: scan.kept(scan.shape) };
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** `cuts`: in the content's text, in order. */
function scanParts(scan: Scan, plain: PlainText, cuts: readonly number[]): void {
  scan.clear();
  let from = 0;
  for (const cut of cuts) {
    const to = plain.firstFrom(cut, from);
    if (to === from || to === plain.text.length) continue;
    scan.over(plain.text, from, to);
    from = to;
  }
  scan.over(plain.text, from, plain.text.length);
  dropPoints(scan, plain);
}

/** Where small headings without a full stop begin and end in the text: `（二）依申请公开情况` on a line of its own. */
function headingLines(source: string, { pieces, text }: Content): number[] {
  const found: number[] = [];
  let start = 0;
  let end = 0;
  for (let i = 0; i + 1 < pieces.length; i++) {
    end += pieces[i]!.text.length;
    if (!isOverLines(source.slice(pieces[i]!.span.end, pieces[i + 1]!.span.start))) continue;
    if (end - start <= MOST_OF_HEADING && HEADING.test(text.slice(start, end).trim())) {
      if (start > 0) found.push(start);
      found.push(end);
    }
    start = end;
  }
  return found;
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
