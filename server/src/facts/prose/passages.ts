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
  const all = [...titles, ...headings];
  const passages: Passage[] = [];
  for (const content of report.prose) {
    const cuts = cutsOf(report.source, content, all);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const part = cuts.length === 2 ? content : sliceContent(content, cuts[i]!, cuts[i + 1]!);
      const read = compact(part);
      if (read.text === '') continue;
      const kind = covered(part.span, titles)
        ? 'title'
        : covered(part.span, headings)
          ? 'heading'
          : kindOfText(read.text);
      passages.push(passage(read, placeOf(report, part.span.start), kind));
    }
  }
  return passages;
}

function passage(read: Compact, place: Passage['place'], kind: Passage['kind']): Passage {
  let shown: string | undefined;
  let sentences: readonly Sentence[] | undefined;
  return {
    text: read.text,
    slice: read.slice,
    place,
    kind,
    get shown() {
      shown ??= hideTitles(read.text);
      return shown;
    },
    get sentences() {
      sentences ??= sentencesOf(this.shown);
      return sentences;
    },
  };
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

function covered({ start, end }: Span, by: readonly Content[]): boolean {
  return by.some(({ span }) => span.start <= start && end <= span.end);
}

function kindOfText(text: string): Passage['kind'] {
  const short = text.length <= LONGEST_SUBHEADING && !/[。;,:].|[;,:]$/.test(text);
  return short && SUBHEADING.test(text) ? 'subheading' : 'text';
}
