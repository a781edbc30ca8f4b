import type { Content } from '../base/content.ts';
import { joinContents, sliceContent } from '../base/content.ts';
import { fold } from '../source/fold.ts';
import { alignLetters } from './alignLetters.ts';
import type { Atom } from './atoms.ts';
import { boundLabel } from './bindLabels.ts';
import type { ExpectedLabel } from './expected.ts';
import { type Alignment, isMisplaced, type Letter, type Missed, type Run } from './misplacedLetters.ts';
import { editDistance, likeness } from './similarity.ts';
import type { BoundLabel } from './types.ts';

/** No table of the form has a thousand letters, nor as many again that stand loose among them. */
const MOST_LETTERS = 4000;

/**
 * Binds labels whose letters are spread over lines and glued to each other: aligns the letters of all the text
 * with the letters of all the labels in order, then moves runs that stand apart to where they are missed.
 */
export function bindCharacters(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): BoundLabel[] {
  if (atoms.length === 0 || labels.length === 0) return [];
  const observed = lettersOf(atoms);
  if (observed.length > MOST_LETTERS) return [];
  const text = observed.map((letter) => letter.character).join('');
  const wanted = labels.map((label) => label.folded).join('');
  const partner = alignLetters(text, wanted);
  settleSlips(partner, text, wanted, labels);
  releaseStrays(partner, observed, wanted, labels);
  releaseHopeless(partner, observed, labels);
  const runs = unboundRuns(observed, partner);
  const moved = moveRuns(labels, observed, partner, runs);
  const aligned = { observed, partner, runs, missed: missedLetters(labels, partner) };
  const bound: BoundLabel[] = [];
  let start = 0;
  for (const label of labels) {
    const end = start + label.folded.length;
    const found = moved.has(label)
      ? movedLabel(label, partner.subarray(start, end), observed)
      : labelAt(label, start, end, aligned);
    if (found) bound.push(found);
    start = end;
  }
  return bound;
}

function lettersOf(atoms: readonly Atom[]): Letter[] {
  return atoms.flatMap((each, index) => {
    const folded = fold(each.content.text);
    // One for each UTF-16 unit, as the places are: a rare character has two.
    return folded.at.map((at, i) => ({
      character: folded.text[i]!,
      atom: index,
      index: i,
      content: each.content,
      at,
    }));
  });
}

/**
 * A letter that is none of the label costs as much far from the others as beside them: where it is the first or the last,
 * it is the one beside them.
 */
function settleSlips(
  partner: Int32Array,
  text: string,
  wanted: string,
  labels: readonly ExpectedLabel[],
): void {
  let start = 0;
  for (const { folded } of labels) {
    const end = start + folded.length;
    const [first, second] = [partner[start]!, partner[start + 1] ?? -1];
    const isFar = first >= 0 && second > first + 1 && text[first] !== wanted[start];
    if (isFar && text[second] === wanted[start + 1]) partner[start] = second - 1;
    const [last, before] = [partner[end - 1]!, partner[end - 2] ?? -1];
    const isFarBehind = before >= 0 && last > before + 1 && text[last] !== wanted[end - 1];
    if (isFarBehind && text[before] === wanted[end - 2]) partner[end - 1] = before + 1;
    start = end;
  }
}

/**
 * A letter that stands in an atom with those of another label is left to that one where it is none of its own, where the
 * other lacks it, or has it twice: the （ of （三）不予公开, where the label before it ends at （二）部分公开. One that is none of its
 * label's, and stands beside none of them, is left to none.
 */
function releaseStrays(
  partner: Int32Array,
  observed: readonly Letter[],
  wanted: string,
  labels: readonly ExpectedLabel[],
): void {
  const owner = new Int32Array(observed.length).fill(-1);
  for (let j = 0; j < partner.length; j++) if (partner[j]! >= 0) owner[partner[j]!] = j;
  const labelOf = labels.flatMap(({ folded }, label) => new Array<number>(folded.length).fill(label));
  const isIn = (j: number, label: number, atom: number) =>
    labelOf[j] === label && partner[j]! >= 0 && observed[partner[j]!]!.atom === atom;
  const isLacking = (k: number, step: number, character: string) => {
    for (let lost = k - step; labelOf[lost] === labelOf[k] && partner[lost]! < 0; lost -= step)
      if (wanted[lost] === character) return true;
    return false;
  };
  for (let j = 0; j < partner.length; j++) {
    const i = partner[j]!;
    if (i < 0) continue;
    const label = labelOf[j]!;
    const { atom, character } = observed[i]!;
    if (isIn(j - 1, label, atom) || isIn(j + 1, label, atom)) continue;
    const isBeside = (step: number) => labelOf[j + step] === label && partner[j + step] === i + step;
    if (character !== wanted[j] && !isBeside(-1) && !isBeside(1)) {
      partner[j] = -1;
      owner[i] = -1;
      continue;
    }
    const isOthers = (step: number) => {
      const k = owner[i + step] ?? -1;
      if (k < 0 || labelOf[k] === label || observed[i + step]!.atom !== atom) return false;
      if (observed[i + step]!.character !== wanted[k]) return false;
      return character !== wanted[j] || character === wanted[k] || isLacking(k, step, character);
    };
    if (!isOthers(1) && !isOthers(-1)) continue;
    partner[j] = -1;
    owner[i] = -1;
  }
}

/** A letter or two beside those of another label are none of a label that lacks most of its own. */
function releaseHopeless(
  partner: Int32Array,
  observed: readonly Letter[],
  labels: readonly ExpectedLabel[],
): void {
  const owner = new Int32Array(observed.length).fill(-1);
  let start = 0;
  for (const [label, { folded }] of labels.entries()) {
    const end = start + folded.length;
    for (let j = start; j < end; j++) if (partner[j]! >= 0) owner[partner[j]!] = label;
    start = end;
  }
  start = 0;
  for (const [label, { folded }] of labels.entries()) {
    const end = start + folded.length;
    const isBeside = (i: number, step: number) =>
      (owner[i + step] ?? -1) >= 0 &&
      owner[i + step] !== label &&
      observed[i + step]!.atom === observed[i]!.atom;
    const isHopeless = countFound(partner, start, end) * HOPELESS < folded.length;
    for (let j = start; isHopeless && j < end; j++) {
      const i = partner[j]!;
      if (i >= 0 && (isBeside(i, 1) || isBeside(i, -1))) partner[j] = -1;
    }
    start = end;
  }
}

/** How many letters a label has for one that was found. */
const HOPELESS = 4;

/** Stretches of observed letters that no label has taken. */
function unboundRuns(observed: readonly Letter[], partner: Int32Array): Run[] {
  const taken = new Uint8Array(observed.length);
  for (const i of partner) if (i >= 0) taken[i] = 1;
  const runs: Run[] = [];
  for (let i = 0; i < observed.length; i++) {
    if (taken[i]) continue;
    let end = i + 1;
    while (end < observed.length && !taken[end]) end++;
    runs.push({ start: i, end });
    i = end;
  }
  return runs;
}

function labelAt(label: ExpectedLabel, start: number, end: number, aligned: Alignment): BoundLabel | null {
  const { partner, observed } = aligned;
  const own = partner.subarray(start, end).filter((i) => i >= 0);
  if (own.length === 0) return null;
  const [from, to] = wholeAtoms(own[0]!, own.at(-1)! + 1, observed, partner);
  const others = new Set(partner.filter((i, j) => from <= i && i < to && (j < start || end <= j)));
  const letters = observed.slice(from, to).filter((_, i) => !others.has(from + i));
  const text = letters.map(({ character }) => character).join('');
  const like = Math.max(likeness(text, label.folded), ...label.aliases.map((alias) => likeness(text, alias)));
  if (like < 0.5) return null;
  const slip = editDistance(text, label.folded);
  if (isMisplaced(text, label, [from, to], [start, end], aligned)) return null;
  const certain = like >= 0.65 && slip <= 3;
  return boundLabel(label, contentOfLetters(letters), text, certain ? 'certain' : 'reconstructed');
}

/** The letters that labels lack; those of a label of which less than half was found are none that were lost. */
function missedLetters(labels: readonly ExpectedLabel[], partner: Int32Array): Alignment['missed'] {
  const missed = new Map<number, Missed>();
  let start = 0;
  for (const { folded } of labels) {
    const end = start + folded.length;
    const isLost = countFound(partner, start, end) * 2 >= folded.length;
    for (let j = start; j < end; j++)
      if (partner[j]! < 0) missed.set(j, { letter: folded[j - start]!, isLost });
    start = end;
  }
  return missed;
}

function countFound(partner: Int32Array, start: number, end: number): number {
  let count = 0;
  for (let j = start; j < end; j++) if (partner[j]! >= 0) count++;
  return count;
}

/** Letters that stand apart go to the labels that lack them; which labels these are. */
function moveRuns(
  labels: readonly ExpectedLabel[],
  observed: readonly Letter[],
  partner: Int32Array,
  runs: readonly Run[],
): ReadonlySet<ExpectedLabel> {
  const moved = new Set<ExpectedLabel>();
  let start = 0;
  for (const label of labels) {
    const lost: number[] = [];
    for (let j = 0; j < label.folded.length; j++) if (partner[start + j]! < 0) lost.push(j);
    const run = takeRun(lost.map((j) => label.folded[j]!).join(''), observed, runs);
    if (run) moved.add(label);
    if (run) for (const [k, j] of lost.entries()) partner[start + j] = run.start + k;
    start += label.folded.length;
  }
  return moved;
}

/** Takes the missing letters from the front of a run that stands apart; the run keeps the rest. */
function takeRun(missing: string, observed: readonly Letter[], runs: readonly Run[]): Run | null {
  if (missing.length < 2) return null;
  for (const run of runs) {
    if (run.end - run.start < missing.length) continue;
    let same = true;
    for (let k = 0; same && k < missing.length; k++) same = observed[run.start + k]!.character === missing[k];
    if (!same) continue;
    const taken = { start: run.start, end: run.start + missing.length };
    run.start = taken.end;
    return taken;
  }
  return null;
}

function movedLabel(label: ExpectedLabel, own: Int32Array, observed: readonly Letter[]): BoundLabel {
  const content = joinContents([...own].sort((a, b) => a - b).map((i) => letterContent(observed[i]!)));
  return boundLabel(label, content, label.folded, 'reconstructed');
}

/** Widens a stretch over untaken letters of the atoms at its ends: an added letter belongs to the label it touches. */
function wholeAtoms(
  from: number,
  to: number,
  observed: readonly Letter[],
  partner: Int32Array,
): [number, number] {
  const taken = new Set(partner);
  let start = from;
  let end = to;
  while (start > 0 && !taken.has(start - 1) && observed[start - 1]!.atom === observed[start]!.atom) start--;
  while (end < observed.length && !taken.has(end) && observed[end]!.atom === observed[end - 1]!.atom) end++;
  return [start, end];
}

function letterContent(letter: Letter): Content {
  return sliceContent(letter.content, letter.at, letter.at + 1);
}

/** What stands between letters of a piece belongs to them. */
function contentOfLetters(letters: readonly Letter[]): Content {
  const parts: Content[] = [];
  for (let i = 0; i < letters.length; ) {
    let end = i + 1;
    while (end < letters.length && isBehind(letters[end]!, letters[end - 1]!)) end++;
    parts.push(sliceContent(letters[i]!.content, letters[i]!.at, letters[end - 1]!.at + 1));
    i = end;
  }
  return joinContents(parts);
}

function isBehind(letter: Letter, before: Letter): boolean {
  return letter.atom === before.atom && letter.index === before.index + 1;
}
