import { isDigit } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import { onceFor } from '../base/once.ts';
import type { Form, FormSection } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { align } from './align.ts';
import type { HeadingBinding, HeadingCandidate } from './headingBinding.ts';
import { HeadingLikeness } from './headingLikeness.ts';
import type { DocumentLine } from './lines.ts';
import { withLostHeadings } from './lostHeadings.ts';
import { beginsLabel, beginsRow, withoutFigures } from './rowBeginnings.ts';
import { likeness } from './similarity.ts';

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
  const binding = { candidates, bound: found };
  if (!found.includes(null)) return binding;
  return withLostHeadings(lines, binding, form, (line, content) => {
    const name = foldText(content.text);
    return { line, content, ordinal: '', name, likeness: names.likenessOf(name) };
  });
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

const FEWEST_IN_CONTENTS = 4;

/** Leaves out a table of contents: four headings or more that follow each other, and again later. */
function withoutContents(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  if (candidates.length < 2 * FEWEST_IN_CONTENTS) return candidates;
  const names = candidates.map(nameWithoutPage);
  const last = new Map(names.map((name, i) => [name, i]));
  const kept: HeadingCandidate[] = [];
  for (let i = 0; i < candidates.length; ) {
    const end = endOfRepeated(i);
    if (end - i < FEWEST_IN_CONTENTS) kept.push(candidates[i++]!);
    else i = end;
  }
  return kept;

  /** Behind the last of the headings from `i` on, line by line, that are there once more behind all of them. */
  function endOfRepeated(i: number): number {
    let until = last.get(names[i]!)!;
    let end = i;
    while (end < until) {
      end++;
      if (end === candidates.length || candidates[end]!.line !== candidates[end - 1]!.line + 1) break;
      until = Math.min(until, last.get(names[end]!)!);
    }
    return end;
  }
}

/** 总体情况……3 stands in a table of contents for 总体情况. */
function nameWithoutPage(candidate: HeadingCandidate): string {
  return candidate.name.replace(/(?<![.…·\-\d])[.…·\-\d]+$/, '');
}
