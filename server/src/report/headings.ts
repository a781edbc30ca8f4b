import type { Content } from '../base/content.ts';
import { sliceContent, trimContent } from '../base/content.ts';
import { onceFor } from '../base/once.ts';
import type { Form, FormSection } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { align } from './align.ts';
import type { DocumentLine } from './lines.ts';
import { likeness } from './similarity.ts';

/** A line that may be a heading of the first level. */
export interface HeadingCandidate {
  readonly line: number;
  readonly content: Content;
  /** 一 … 十, or empty. */
  readonly ordinal: string;
  /** Folded, without the ordinal. */
  readonly name: string;
  /** Likeness to each section of the form, by its words alone. */
  readonly likeness: readonly number[];
}

export interface HeadingBinding {
  readonly candidates: readonly HeadingCandidate[];
  /** Per section of the form, the candidate bound to it in order, or null. */
  readonly bound: readonly (HeadingCandidate | null)[];
}

const ORDINAL = /^[l|I｜!]?(?:第)?([一二三四五六七八九十])(?:[、.．,，:]|部分)/;
/** How an ordinal may begin in Chinese. */
const ORDINAL_LETTERS = '第一二三四五六七八九十';
const LONGEST_HEADING = 45;

/** Binds the lines that head sections to the six sections of the form, in order. */
export function bindHeadings(lines: readonly DocumentLine[], form: Form): HeadingBinding {
  const names = namesOf(form);
  const candidates = withoutContents(lines.flatMap((line, index) => candidateAt(line, index, names) ?? []));
  const bound = align(candidates.length, form.sections.length, {
    score: (i, j) => headingScore(candidates[i]!, form.sections[j]!, j),
    skipObserved: () => 0,
    skipExpected: () => -0.05,
  });
  return { candidates, bound: bound.map((i) => (i === null ? null : candidates[i]!)) };
}

interface Names {
  /** Per section, what its heading may say, folded. */
  readonly names: readonly (readonly string[])[];
  readonly rowLabels: readonly string[];
  /** Whether a line of text begins as a heading may. */
  mayHead(text: string): boolean;
  /** How much a heading is like each section. */
  likenessTo(name: string): readonly number[];
}

const namesOf = onceFor((form: Form): Names => {
  const names = form.sections.map((section) => [section.heading.slice(2), ...section.aliases].map(foldText));
  const measure = (name: string) =>
    names.map((each) => Math.max(...each.map((text) => likeness(name, text))));
  // Nearly every heading is one of these, word for word.
  const official = new Map(names.flat().map((name): [string, readonly number[] | null] => [name, null]));
  const letters = new Set([...names.flat(), ...ORDINAL_LETTERS].map((text) => text.charCodeAt(0)));
  return {
    names,
    rowLabels: topRowLabels(form),
    mayHead: (text) => {
      const code = text.charCodeAt(0);
      return !isPlainHan(code) || letters.has(code);
    },
    likenessTo: (name) => {
      const known = official.get(name);
      if (known) return known;
      const like = measure(name);
      if (known === null) official.set(name, like);
      return like;
    },
  };
});

/** 一、本年新收… looks like a heading and is a row of table 3. */
function topRowLabels(form: Form): string[] {
  return form.tables.flatMap((table) =>
    table.parts.flatMap((part) =>
      part.rows.map((row) => foldText(row.label)).filter((label) => /^[一二三四]/.test(label)),
    ),
  );
}

function candidateAt(
  line: DocumentLine,
  index: number,
  { names, rowLabels, mayHead, likenessTo }: Names,
): HeadingCandidate | null {
  if (line.content.text.length < 3 || (line.kind === 'text' && !mayHead(line.content.text))) return null;
  const content = headingPart(line.content);
  if (content.text.length < 3) return null;
  const folded = foldText(content.text);
  const match = ORDINAL.exec(folded);
  const ordinal = match?.[1] ?? '';
  const name = match ? folded.slice(match[0].length) : folded;
  if (name.length < 2 || name.startsWith('(') || name.length > LONGEST_HEADING) return null;
  const bare = name.replace(/(?<![。.,;:、])[。.,;:、]+$/, '');
  // Without a number a line of text heads a section only word for word.
  if (ordinal === '' && line.kind !== 'heading' && !names.some((each) => each.includes(name))) return null;
  const like = likenessTo(bare);
  const best = Math.max(...like);
  const ofTable = (label: string) => likeness(withoutFigures(folded), label, 0.5);
  if (best < 1 && rowLabels.some((label) => ofTable(label) > Math.max(best, 0.5))) return null;
  if (ordinal === '' && (line.kind === 'heading' ? best < 0.85 : best < 1 || bare !== name)) return null;
  if (line.content.text.length > content.text.length && best < 0.8) return null;
  return { line: index, content, ordinal, name, likeness: like };
}

function withoutFigures(folded: string): string {
  return folded.replace(/(?<![\d.,/-])[\d.,/-]+$/, '');
}

/** The heading in a line that goes on with text behind it. */
function headingPart(content: Content): Content {
  if (content.text.length <= LONGEST_HEADING) return content;
  const end = content.text.slice(0, LONGEST_HEADING).search(/[。：:\s]/);
  return end > 0 ? sliceContent(content, 0, end) : { ...content, text: '' };
}

function headingScore(candidate: HeadingCandidate, section: FormSection, index: number): number {
  const like = candidate.likeness[index]!;
  const numbered = candidate.ordinal === section.ordinal;
  if (!numbered && like < 0.5) return Number.NEGATIVE_INFINITY;
  return 0.7 * like + (numbered ? 0.3 : 0) - 0.35;
}

/** Leaves out a table of contents: four headings or more that follow each other, and again later. */
function withoutContents(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const kept: HeadingCandidate[] = [];
  for (let i = 0; i < candidates.length; ) {
    let end = i + 1;
    while (end < candidates.length && candidates[end]!.line === candidates[end - 1]!.line + 1) end++;
    while (end - i >= 4 && !allRepeated(candidates.slice(i, end), candidates.slice(end))) end--;
    if (end - i < 4) kept.push(candidates[i++]!);
    else i = end;
  }
  return kept;
}

function allRepeated(run: readonly HeadingCandidate[], later: readonly HeadingCandidate[]): boolean {
  const names = new Set(later.map(nameWithoutPage));
  return run.every((each) => names.has(nameWithoutPage(each)));
}

/** 总体情况……3 stands in a table of contents for 总体情况. */
function nameWithoutPage(candidate: HeadingCandidate): string {
  return candidate.name.replace(/(?<![.…·\-\d])[.…·\-\d]+$/, '');
}

/** Parts a paragraph into which whole headings were run together, as text copied from a page can be. */
export function partInlineHeadings(lines: readonly DocumentLine[], form: Form): DocumentLine[] {
  if (!lines.some(mayHoldHeadings)) return [...lines];
  return lines.flatMap((line) => {
    if (!mayHoldHeadings(line)) return [line];
    const cuts = form.sections.flatMap((section) => {
      const at = line.content.text.indexOf(section.heading);
      const before = line.content.text[at - 1];
      if (at < 0 || (before !== undefined && !/[。\s]/.test(before))) return [];
      return [at, at + section.heading.length];
    });
    if (cuts.length < 4) return [line];
    const bounds = [...new Set([0, ...cuts, line.content.text.length])].sort((a, b) => a - b);
    return bounds.slice(1).flatMap((end, i) => {
      const content = trimContent(sliceContent(line.content, bounds[i]!, end));
      return content.text === '' ? [] : [{ ...line, span: content.span, content }];
    });
  });
}

function mayHoldHeadings({ kind, content }: DocumentLine): boolean {
  return kind === 'text' && content.text.length > LONGEST_HEADING && content.text.includes('情况');
}
