import type { Content } from '../../base/content.ts';
import { sliceContent } from '../../base/content.ts';
import type { Span } from '../../base/span.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import { type Compact, compact, compactText } from '../../source/compact.ts';
import { ParagraphNote } from '../memory.ts';
import { Glance, isCompact, isInked, isInPlace, type Makeup, mayHold, needOf } from './characters.ts';
import { beginsAsSubheading, cutsOf, LONGEST_SUBHEADING, mayHoldSubheadings, partsOf } from './cuts.ts';
import { hideTitles, type Sentence, sentencesOf } from './sentences.ts';

/** A stretch of prose that is read as one: headings and subheadings stand for themselves. */
export interface Passage extends Compact {
  readonly place: SectionId | 'introduction';
  readonly kind: 'title' | 'heading' | 'subheading' | 'text';
  readonly span: Span;
  /** What the text is made of. */
  readonly makeup: Makeup;
  /** The text, letter for letter at the same places, but for marks that may still be in full width: cheap to ask for. */
  readonly asWritten: string;
  /** Whether something may stand twice in a row in it. */
  readonly mayRepeat: boolean;
  /** The text, what stands in 《》 blotted out. */
  readonly shown: string;
  /** The sentences of what is shown. */
  readonly sentences: readonly Sentence[];
  /** Whether something, of `Matter`, was looked for in it in the text's last version, and not found. */
  lacks(matter: number): boolean;
  /** Notes that something is not to be found in it, for the next version. */
  putLack(matter: number): void;
  /**
   * What is to be found in it of something, as it was found in the text's last version, or now. It is told in places of
   * the passage and in numbers: a stretch of text would keep all of its version.
   */
  found<Each>(matter: number, find: (passage: Passage) => readonly Each[]): readonly Each[];
}

const BRACKET = needOf('（');
const FULL_STOP = needOf('。');

export interface ReadPassages {
  readonly passages: readonly Passage[];
  /** What each paragraph is made of. */
  readonly makeups: readonly Makeup[];
}

/** Reads them with what `notes` tell of each paragraph; what they do not tell is put down there. */
export function readPassages(report: Report, notes: ParagraphNote[] | null): ReadPassages {
  const headings = headingsOf(report);
  const glance = new Glance();
  const passages: Passage[] = [];
  const makeups: Makeup[] = [];
  for (let i = 0; i < report.prose.length; i++) {
    const content = report.prose[i]!;
    const near = mayBeCut(content, headings, report.title) ? headingsIn(headings, content) : null;
    const cuts = near === null ? NO_CUTS : cutsOf(report.source, content, report.title, near);
    if (near !== null && cuts.length > 2) {
      const known = notes === null ? null : notes[i]!.parts;
      makeups.push(addParts(passages, partsOf(content, cuts), near, report, glance, known));
      continue;
    }
    look(glance, content, notes === null ? null : notes[i]!);
    makeups.push(glance.makeup);
    const whole = add(passages, content, glance, report, near ?? NO_HEADINGS);
    if (notes === null || whole === null) continue;
    const note = notes[i]!.asPassage(whole.place, whole.kind);
    note.parts.length = 0;
    notes[i] = note;
    whole.note = note;
  }
  return { passages, makeups };
}

function look(glance: Glance, { text }: Content, note: ParagraphNote | null): void {
  if (note?.look) {
    glance.makeup = note.look.makeup;
    glance.mayRepeat = note.look.mayRepeat;
    return;
  }
  glance.over(text);
  if (note) note.look = { makeup: glance.makeup, mayRepeat: glance.mayRepeat };
}

const NO_HEADINGS: readonly Content[] = [];
const NOTHING: readonly never[] = [];
const NO_CUTS: readonly number[] = [];

function headingsOf({ sections, strayHeadings }: Report): readonly Content[] {
  const headings: Content[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let ordered = true;
  for (const { heading } of sections) {
    ordered &&= heading.span.start >= last;
    last = heading.span.start;
    headings.push(heading);
  }
  for (const { content } of strayHeadings) headings.push(content);
  if (!ordered || strayHeadings.length > 0) headings.sort((a, b) => a.span.start - b.span.start);
  return headings;
}

/** Hardly ever: where title or a heading stands in it, or several lines, one of which may be a subheading. */
function mayBeCut(content: Content, headings: readonly Content[], title: Content | null): boolean {
  const { start, end } = content.span;
  if (mayHoldSubheadings(content)) return true;
  if (title && title.span.start < end && start < title.span.end) return true;
  const next = headings[firstBehind(headings, start)];
  return next !== undefined && next.span.start < end;
}

/**
 * What they are made of together. `notes`: where those of the parts are kept, if any are: what the parts are depends
 * on the headings, too.
 */
function addParts(
  passages: Passage[],
  parts: readonly Content[],
  near: readonly Content[],
  report: Report,
  glance: Glance,
  notes: ParagraphNote[] | null,
): Makeup {
  let makeup = 0;
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!;
    const note = notes === null ? null : noteFor(part, notes[p]);
    look(glance, part, note);
    makeup |= glance.makeup;
    const passage = add(passages, part, glance, report, near);
    if (notes === null || note === null) continue;
    notes[p] = passage === null ? note : note.asPassage(passage.place, passage.kind);
    if (passage !== null) passage.note = notes[p]!;
  }
  if (notes !== null) notes.length = parts.length;
  return makeup;
}

/** The note of the last version, if it was of the same text, which is then this version's. */
function noteFor({ text }: Content, known: ParagraphNote | undefined): ParagraphNote {
  if (known?.text !== text) return new ParagraphNote(text);
  known.text = text;
  return known;
}

function add(
  passages: Passage[],
  content: Content,
  { makeup, mayRepeat }: Glance,
  report: Report,
  near: readonly Content[],
): ReadPassage | null {
  if (!isInked(makeup) && compactText(content.text) === '') return null;
  const place = placeOf(report, content.span.start);
  const kind = kindOf(content, makeup, report.title, near);
  const passage = new ReadPassage(content, place, kind, makeup, mayRepeat);
  passages.push(passage);
  return passage;
}

function kindOf(
  content: Content,
  makeup: Makeup,
  title: Content | null,
  near: readonly Content[],
): Passage['kind'] {
  if (title !== null && covers(title, content)) return 'title';
  if (near.length > 0 && areAbout(near, content)) return 'heading';
  return mayHold(makeup, BRACKET) && mayBeSubheading(content.text, makeup)
    ? kindOfText(compactText(content.text))
    : 'text';
}

/** Nearly every text with a bracket is too long, or begins with something else. */
function mayBeSubheading(text: string, makeup: Makeup): boolean {
  return !isInPlace(makeup) || (text.length <= LONGEST_SUBHEADING && (text[0] === '（' || text[0] === '('));
}

/** A class, since many are made; what of its text nobody asks for is not made. */
class ReadPassage implements Passage {
  /** Of the paragraph that it is all of, where notes are kept. */
  note: ParagraphNote | null = null;
  readonly #content: Content;
  #text: string | undefined;
  #compact: Compact | undefined;
  #shown: string | undefined;
  #sentences: readonly Sentence[] | undefined;

  constructor(
    content: Content,
    readonly place: Passage['place'],
    readonly kind: Passage['kind'],
    readonly makeup: Makeup,
    readonly mayRepeat: boolean,
  ) {
    this.#content = content;
    if (isCompact(makeup)) this.#text = content.text;
  }

  get span(): Span {
    return this.#content.span;
  }

  get asWritten(): string {
    return isInPlace(this.makeup) ? this.#content.text : this.text;
  }

  get text(): string {
    this.#text ??= compactText(this.#content.text);
    return this.#text;
  }

  slice(from: number, to: number): Content {
    if (isInPlace(this.makeup)) return sliceContent(this.#content, from, Math.max(from, to));
    this.#compact ??= compact(this.#content);
    return this.#compact.slice(from, to);
  }

  get shown(): string {
    this.#shown ??= hideTitles(this.text);
    return this.#shown;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.shown);
    return this.#sentences;
  }

  lacks(matter: number): boolean {
    return this.note !== null && (this.note.lacks & matter) !== 0;
  }

  putLack(matter: number): void {
    if (this.note !== null) this.note.lacks |= matter;
  }

  found<Each>(matter: number, find: (passage: Passage) => readonly Each[]): readonly Each[] {
    const { note } = this;
    if (note === null) return find(this);
    if ((note.lacks & matter) !== 0) return NOTHING;
    const known = note.finds?.get(matter);
    // Each matter is looked for in one way only.
    if (known !== undefined) return known as readonly Each[];
    const found = find(this);
    if (found.length === 0) note.lacks |= matter;
    else {
      note.finds ??= new Map();
      note.finds.set(matter, found);
    }
    return found;
  }
}

/** Passages of running text: what a table leaves behind that could not be read has no full stop. */
export function isRunning(passage: Passage): boolean {
  const { kind, place } = passage;
  if (kind === 'title' || kind === 'heading') return false;
  const tables = place === 'disclosure' || place === 'requests' || place === 'review';
  return !tables || (mayHold(passage.makeup, FULL_STOP) && passage.asWritten.includes('。'));
}

function placeOf(report: Report, offset: number): Passage['place'] {
  let place: Passage['place'] = 'introduction';
  for (const section of report.sections) if (section.span.start <= offset) place = section.form.id;
  return place;
}

/** Headings are in order, and none reaches into another. */
function firstBehind(headings: readonly Content[], start: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.span.end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those that share something with a stretch. */
function headingsIn(headings: readonly Content[], { span: { start, end } }: Content): readonly Content[] {
  const from = firstBehind(headings, start);
  let to = from;
  while (to < headings.length && headings[to]!.span.start < end) to++;
  return from === to ? NO_HEADINGS : headings.slice(from, to);
}

function areAbout(headings: readonly Content[], content: Content): boolean {
  for (const heading of headings) if (covers(heading, content)) return true;
  return false;
}

function covers(outer: Content, inner: Content): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

function kindOfText(text: string): Passage['kind'] {
  const short = text.length <= LONGEST_SUBHEADING && !/[。;,:].|[;,:]$/.test(text);
  return short && beginsAsSubheading(text) ? 'subheading' : 'text';
}
