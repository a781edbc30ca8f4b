import type { Content } from '../../base/content.ts';
import { sliceContent } from '../../base/content.ts';
import type { Span } from '../../base/span.ts';
import type { SectionId } from '../../form/types.ts';
import type { Report } from '../../report/types.ts';
import { type Compact, compact } from '../../source/compact.ts';
import { cutsOf, LONGEST_SUBHEADING, SUBHEADING } from './cuts.ts';
import { hideTitles, type Sentence, sentencesOf } from './sentences.ts';

/** A stretch of prose that is read as one: headings and subheadings stand for themselves. */
export interface Passage extends Compact {
  readonly place: SectionId | 'introduction';
  readonly kind: 'title' | 'heading' | 'subheading' | 'text';
  /** The text, what stands in 《》 blotted out. */
  readonly shown: string;
  /** The sentences of what is shown. */
  readonly sentences: readonly Sentence[];
}

export function passagesOf(report: Report): Passage[] {
  const titles = report.title ? [report.title] : [];
  const headings = [
    ...report.sections.map((section) => section.heading),
    ...report.strayHeadings.map((each) => each.content),
  ];
  headings.sort((a, b) => a.span.start - b.span.start);
  const passages: Passage[] = [];
  for (const content of report.prose) {
    const near = headingsIn(headings, content.span);
    const cuts = cutsOf(report.source, content, [...titles, ...near]);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const part = cuts.length === 2 ? content : sliceContent(content, cuts[i]!, cuts[i + 1]!);
      const read = compact(part);
      if (read.text === '') continue;
      const kind = covered(part.span, titles)
        ? 'title'
        : covered(part.span, near)
          ? 'heading'
          : kindOfText(read.text);
      passages.push(new ReadPassage(read, placeOf(report, part.span.start), kind));
    }
  }
  return passages;
}

/** A class, since many are made and a getter of each object's own costs more than the rest of it. */
class ReadPassage implements Passage {
  readonly text: string;
  readonly slice: Compact['slice'];
  #shown: string | undefined;
  #sentences: readonly Sentence[] | undefined;

  constructor(
    read: Compact,
    readonly place: Passage['place'],
    readonly kind: Passage['kind'],
  ) {
    this.text = read.text;
    this.slice = read.slice;
  }

  get shown(): string {
    this.#shown ??= hideTitles(this.text);
    return this.#shown;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.shown);
    return this.#sentences;
  }
}

/** Passages of running text: what a table leaves behind that could not be read has no full stop. */
export function isRunning({ kind, place, text }: Passage): boolean {
  if (kind === 'title' || kind === 'heading') return false;
  const tables = place === 'disclosure' || place === 'requests' || place === 'review';
  return !tables || text.includes('。');
}

function placeOf(report: Report, offset: number): Passage['place'] {
  let place: Passage['place'] = 'introduction';
  for (const section of report.sections) if (section.span.start <= offset) place = section.form.id;
  return place;
}

/** Those that share something with a stretch; they are in order, and none reaches into another. */
function headingsIn(headings: readonly Content[], { start, end }: Span): Content[] {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.span.end > start) high = middle;
    else low = middle + 1;
  }
  const found: Content[] = [];
  for (let i = low; i < headings.length && headings[i]!.span.start < end; i++) found.push(headings[i]!);
  return found;
}

function covered({ start, end }: Span, by: readonly Content[]): boolean {
  return by.some(({ span }) => span.start <= start && end <= span.end);
}

function kindOfText(text: string): Passage['kind'] {
  const short = text.length <= LONGEST_SUBHEADING && !/[。;,:].|[;,:]$/.test(text);
  return short && SUBHEADING.test(text) ? 'subheading' : 'text';
}
