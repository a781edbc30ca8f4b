import { isDigit } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import { onceFor } from '../base/once.ts';
import type { Form, FormSection } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { align } from './align.ts';
import { HeadingLikeness } from './headingLikeness.ts';
import type { DocumentLine } from './lines.ts';
import { beginsLabel, beginsRow, withoutFigures } from './rowBeginnings.ts';
import { editDistance, isTransposed, likeness } from './similarity.ts';

/** A line that may be a heading of the first level. */
export interface HeadingCandidate {
  readonly line: number;
  readonly content: Content;
  /** 一 … 十, or empty. */
  readonly ordinal: string;
  /** Folded, without the ordinal. */
  readonly name: string;
  /** To each section of the form, by its words alone. */
  readonly likeness: HeadingLikeness;
}

export interface HeadingBinding {
  readonly candidates: readonly HeadingCandidate[];
  /** Per section of the form, the candidate bound to it in order, or null. */
  readonly bound: readonly (HeadingCandidate | null)[];
}

/** What is recognised from a picture may have a mark before the ordinal, or a quote behind it. */
const ORDINAL = /^[l|I｜!]?(?:第)?([一二三四五六七八九十])(?:["'“”]?[、.．,，:]|部分)/;
/** How an ordinal may begin in Chinese. */
const ORDINAL_LETTERS = '第一二三四五六七八九十';
export const ORDINAL_CODES: ReadonlySet<number> = new Set(
  [...ORDINAL_LETTERS].map((letter) => letter.charCodeAt(0)),
);
export const LONGEST_HEADING = 45;

/** Binds the lines that head sections to the six sections of the form, in order. */
export function bindHeadings(lines: readonly DocumentLine[], form: Form): HeadingBinding {
  const names = namesOf(form);
  const all: HeadingCandidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    const candidate = candidateAt(lines[i]!, i, names);
    if (candidate) all.push(candidate);
  }
  const candidates = withoutContents(all);
  if (isWordForWord(candidates, form)) return { candidates, bound: candidates };
  const bound = align(candidates.length, form.sections.length, {
    score: (i, j) => headingScore(candidates[i]!, form.sections[j]!, j),
    skipObserved: () => 0,
    skipExpected: () => -0.05,
  });
  const found = bound.map((i) => (i === null ? null : candidates[i]!));
  return found.includes(null)
    ? withUnnumbered(lines, candidates, found, names)
    : { candidates, bound: found };
}

/** A heading that lost its number and has a slip besides: it is looked for only where a section is missing. */
function withUnnumbered(
  lines: readonly DocumentLine[],
  candidates: readonly HeadingCandidate[],
  bound: readonly (HeadingCandidate | null)[],
  { names, likenessOf }: Names,
): HeadingBinding {
  const known = new Set(candidates.map(({ line }) => line));
  const unnumbered = bound.filter((head) => head?.ordinal === '').length;
  const bare = unnumbered >= FEWEST_UNNUMBERED && bound.every((head) => !head || head.ordinal === '');
  const found = bound.map((head, section) => {
    if (head) return head;
    const from = bound.slice(0, section).findLast((each) => each !== null)?.line ?? -1;
    const to = bound.slice(section).find((each) => each !== null)?.line ?? lines.length;
    let only: HeadingCandidate | null = null;
    for (let i = from + 1; i < to; i++) {
      const { kind, content } = lines[i]!;
      if (kind === 'row' || known.has(i) || !isNearly(content.text, names[section]![0]!, bare)) continue;
      if (only) return null;
      const name = foldText(content.text);
      only = { line: i, content, ordinal: '', name, likeness: likenessOf(name) };
    }
    return only;
  });
  const added = found.filter((each): each is HeadingCandidate => each !== null && !known.has(each.line));
  if (added.length === 0) return { candidates, bound };
  return { candidates: [...candidates, ...added].sort((a, b) => a.line - b.line), bound: found };
}

const MOST_SLIPS = 2;
const NEARLY = 0.8;

/** 无其他需要报告的事项。 is what stands below the heading, or in its place. */
const SAYS_SOMETHING = /^(?:无|没有|暂无|未)|[。.；;，,：:]/;

/** Where as many others have no number either, none was lost from a heading but from the text. */
const FEWEST_UNNUMBERED = 4;

/**
 * Whether a line says a name but for a letter or two; of a short one, but for a letter too many or too few, or, among
 * headings without numbers, another.
 */
function isNearly(text: string, name: string, bare: boolean): boolean {
  if (Math.abs(text.length - name.length) > MOST_SLIPS + 1) return false;
  const folded = foldText(text);
  if (SAYS_SOMETHING.test(folded)) return false;
  const slips = editDistance(folded, name);
  if (slips > MOST_SLIPS) return false;
  if (isTransposed(folded, name)) return true;
  return likeness(folded, name) >= NEARLY || (slips === 1 && (bare || folded.length !== name.length));
}

/** Where the headings of the form stand in its order and no other does, no other binding is worth as much. */
function isWordForWord(candidates: readonly HeadingCandidate[], { sections }: Form): boolean {
  if (candidates.length !== sections.length) return false;
  for (let i = 0; i < sections.length; i++) {
    const { ordinal, likeness } = candidates[i]!;
    if (ordinal !== sections[i]!.ordinal || likeness.to(i) !== 1) return false;
  }
  return true;
}

/** What a heading says. */
type Reading = Pick<HeadingCandidate, 'ordinal' | 'name' | 'likeness'>;

interface Names {
  /** Per section, what its heading may say, folded. */
  readonly names: readonly (readonly string[])[];
  readonly rowLabels: readonly string[];
  /** The headings of the form, as they stand there. */
  readonly official: ReadonlyMap<string, Reading>;
  /** How many letters the longest of them has. */
  readonly longest: number;
  /** Whether a line that is not marked as one begins as a heading may. */
  mayHead(text: string): boolean;
  /** How much a heading is like each section. */
  likenessOf(name: string): HeadingLikeness;
}

const namesOf = onceFor((form: Form): Names => {
  const names = form.sections.map((section) => [section.heading.slice(2), ...section.aliases].map(foldText));
  // Nearly every heading is one of these, word for word.
  const known = new Map(names.flat().map((name) => [name, new HeadingLikeness(name, names)]));
  const likenessOf = (name: string) => known.get(name) ?? new HeadingLikeness(name, names);
  const rowLabels = topRowLabels(form);
  const official = new Map<string, Reading>();
  for (const { heading } of form.sections) {
    const reading = readingOf(heading, 'text', { names, rowLabels, likenessOf });
    if (reading) official.set(heading, reading);
  }
  return {
    names,
    rowLabels,
    official,
    longest: Math.max(...form.sections.map(({ heading }) => heading.length)),
    mayHead: beginnings(names.flat()),
    likenessOf,
  };
});

/** Whether a text may begin as one of the names, or with an ordinal: told by its first letters. */
function beginnings(names: readonly string[]): (text: string) => boolean {
  const ordinals = [...ORDINAL_LETTERS].map((letter) => `${letter}部`);
  const words = [...names, ...ordinals, ...ordinals.map((each) => `第${each}`)];
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const alike = byFirst.get(word.charCodeAt(0));
    if (alike) alike.push(word);
    else byFirst.set(word.charCodeAt(0), [word]);
  }
  return (text) => {
    const code = text.charCodeAt(0);
    // What begins with a bracket is （一）, of the second level.
    if (!isPlainHan(code) && !isDigit(code)) return code !== OPENING && code !== WIDE_OPENING;
    for (const word of byFirst.get(code) ?? NO_WORDS) if (mayBegin(text, word)) return true;
    return false;
  };
}

const NO_WORDS: readonly string[] = [];

const FIRST_LETTERS = 3;

/** Chinese letters stay what they are; in place of any other character there may be something else, or nothing. */
function mayBegin(text: string, word: string): boolean {
  for (let i = 0; i < FIRST_LETTERS && i < word.length; i++) {
    const code = text.charCodeAt(i);
    if (!isPlainHan(code)) return true;
    if (code !== word.charCodeAt(i)) return false;
  }
  return true;
}

const OPENING = 0x28;
const WIDE_OPENING = 0xff08;

/** 一、本年新收… looks like a heading and is a row of table 3. */
function topRowLabels(form: Form): string[] {
  return form.tables.flatMap((table) =>
    table.parts.flatMap((part) =>
      part.rows
        .map((row) => foldText(row.label))
        .filter((label) => label !== '' && '一二三四'.includes(label[0]!)),
    ),
  );
}

function candidateAt(line: DocumentLine, index: number, names: Names): HeadingCandidate | null {
  const { text } = line.content;
  if (text.length < 3 || (line.kind !== 'heading' && !names.mayHead(text))) return null;
  const known = text.length <= names.longest ? names.official.get(text) : undefined;
  if (known) return candidateOf(index, line.content, known);
  const words = withoutOrnaments(line.content);
  const content = headingPart(words);
  if (content === null || content.text.length < 3) return null;
  const reading = readingOf(content.text, line.kind, names);
  if (!reading) return null;
  if (words.text.length > content.text.length && !isCertain(reading)) return null;
  return candidateOf(index, content, reading);
}

/** Whether the beginning of a line of text heads a section: it reads as its heading, or nearly, with its number. */
function isCertain({ ordinal, likeness: like }: Reading): boolean {
  return like.best >= 0.8 || (like.best >= 0.7 && ordinal === ORDINAL_LETTERS[like.nearest + 1]);
}

function candidateOf(line: number, content: Content, { ordinal, name, likeness }: Reading): HeadingCandidate {
  return { line, content, ordinal, name, likeness };
}

/** What a text says as a heading; null where it is none. */
function readingOf(
  text: string,
  kind: DocumentLine['kind'],
  { names, rowLabels, likenessOf }: Pick<Names, 'names' | 'rowLabels' | 'likenessOf'>,
): Reading | null {
  const folded = foldText(text);
  const match = ORDINAL.exec(folded);
  const ordinal = match?.[1] ?? '';
  const name = match ? folded.slice(match[0].length) : folded;
  if (name.length < 2 || name.startsWith('(') || name.length > LONGEST_HEADING) return null;
  // Without a number a line of text heads a section only word for word.
  if (ordinal === '' && kind !== 'heading' && !names.some((each) => each.includes(name))) return null;
  const bare = name.replace(/(?<![。.,;:、])[。.,;:、]+$/, '');
  const like = likenessOf(bare);
  const { best } = like;
  const ofTable = (label: string) => likeness(withoutFigures(folded), label, 0.5);
  if (best < 1 && rowLabels.some((label) => ofTable(label) > Math.max(best, 0.5))) return null;
  if (best < 0.5 && rowLabels.some((label) => beginsLabel(folded, label))) return null;
  if (best < 0.5 && beginsRow(text, rowLabels)) return null;
  if (ordinal === '' && (kind === 'heading' ? best < 0.85 : best < 1 || bare !== name)) return null;
  return { ordinal, name, likeness: like };
}

/** `■ 一、总体情况`, `【一、总体情况】`: what only adorns a heading is none of its words. */
const ORNAMENTS = /^[\s\u00b7\u2022\u203b\u2580-\u27bf]*[【〖]?/;

function withoutOrnaments(content: Content): Content {
  const { text } = content;
  if (isPlainHan(text.charCodeAt(0))) return content;
  const start = ORNAMENTS.exec(text)![0].length;
  const end = /[】〗]$/.test(text) ? text.length - 1 : text.length;
  return start === 0 || start >= end ? content : sliceContent(content, start, end);
}

/** The heading in a line that goes on with text behind it. */
function headingPart(content: Content): Content | null {
  if (content.text.length <= LONGEST_HEADING) return content;
  const end = content.text.slice(0, LONGEST_HEADING).search(/[。：:\s]/);
  return end > 0 ? sliceContent(content, 0, end) : null;
}

function headingScore(candidate: HeadingCandidate, section: FormSection, index: number): number {
  const like = candidate.likeness.to(index);
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
