import type { Content } from '../base/content.ts';
import { joinContents, sliceContent } from '../base/content.ts';
import { fold } from '../source/fold.ts';
import type { Atom } from './atoms.ts';
import { boundLabel } from './bindLabels.ts';
import type { ExpectedLabel } from './expected.ts';
import { type Alignment, isMisplaced, type Letter, type Run } from './misplacedLetters.ts';
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
  const runs = unboundRuns(observed, partner);
  const aligned = { observed, partner, runs, missed: missedLetters(wanted, partner) };
  const bound: BoundLabel[] = [];
  let start = 0;
  for (const label of labels) {
    const end = start + label.folded.length;
    const found = labelAt(label, start, end, aligned);
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
      content: each.content,
      at,
    }));
  });
}

/** In tenths: whole numbers are added up without a remainder. */
const MATCH = 20;
const MISMATCH = -15;
const OPEN = -20;
const EXTEND = -1;
const NEVER = -1_000_000_000;

/** Per wanted letter, the observed letter it is aligned with, or -1 (global alignment, affine gaps). */
function alignLetters(observed: string, wanted: string): Int32Array {
  const n = observed.length;
  const m = wanted.length;
  const width = m + 1;
  const moves = new Uint8Array((n + 1) * width);
  const codes = Uint16Array.from(wanted, (letter) => letter.charCodeAt(0));
  /** The best up to each wanted letter, and the best that ends with a gap among the wanted. */
  const best = new Int32Array(width);
  const gapUp = new Int32Array(width).fill(NEVER);
  for (let j = 1; j <= m; j++) {
    best[j] = OPEN + j * EXTEND;
    moves[j] = LEFT | (j > 1 ? LEFT_ON : 0);
  }
  for (let i = 1; i <= n; i++) {
    const code = observed.charCodeAt(i - 1);
    let diagonal = best[0]!;
    let before = OPEN + i * EXTEND;
    best[0] = before;
    moves[i * width] = UP | (i > 1 ? UP_ON : 0);
    let left = NEVER;
    for (let j = 1, at = i * width + 1; j <= m; j++, at++) {
      const above = best[j]!;
      const both = diagonal + (code === codes[j - 1] ? MATCH : MISMATCH);
      const openUp = above + OPEN + EXTEND;
      const onUp = gapUp[j]! + EXTEND;
      const openLeft = before + OPEN + EXTEND;
      const onLeft = left + EXTEND;
      const up = onUp > openUp ? onUp : openUp;
      left = onLeft > openLeft ? onLeft : openLeft;
      let move = (onUp > openUp ? UP_ON : 0) | (onLeft > openLeft ? LEFT_ON : 0);
      if (both >= up && both >= left) {
        before = both;
        move |= DIAGONAL;
      } else if (up >= left) {
        before = up;
        move |= UP;
      } else {
        before = left;
        move |= LEFT;
      }
      diagonal = above;
      gapUp[j] = up;
      best[j] = before;
      moves[at] = move;
    }
  }
  return traceLetters(n, m, moves);
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 4;
const UP_ON = 8;
const LEFT_ON = 16;

function traceLetters(n: number, m: number, moves: Uint8Array): Int32Array {
  const partner = new Int32Array(m).fill(-1);
  let i = n;
  let j = m;
  let gap = 0;
  while (i > 0 || j > 0) {
    const move = moves[i * (m + 1) + j]!;
    const direction = gap !== 0 ? gap : move & (DIAGONAL | UP | LEFT);
    if (direction === DIAGONAL) {
      i--;
      j--;
      partner[j] = i;
    } else if (direction === UP) {
      gap = move & UP_ON ? UP : 0;
      i--;
    } else {
      gap = move & LEFT_ON ? LEFT : 0;
      j--;
    }
  }
  return partner;
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
 * A letter that stands in an atom with those of another label is left to that one where it is none of its own, or where
 * the other lacks it: the （ of （三）不予公开, where the label before it ends at （二）部分公开.
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
  for (let j = 0; j < partner.length; j++) {
    const i = partner[j]!;
    if (i < 0) continue;
    const label = labelOf[j]!;
    const { atom, character } = observed[i]!;
    if (isIn(j - 1, label, atom) || isIn(j + 1, label, atom)) continue;
    const isOthers = (step: number) => {
      const k = owner[i + step] ?? -1;
      if (k < 0 || labelOf[k] === label || observed[i + step]!.atom !== atom) return false;
      const isLacking = partner[k - step]! < 0 && wanted[k - step] === character;
      return observed[i + step]!.character === wanted[k] && (isLacking || character !== wanted[j]);
    };
    if (!isOthers(1) && !isOthers(-1)) continue;
    partner[j] = -1;
    owner[i] = -1;
  }
}

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
  const { partner, observed, runs } = aligned;
  const own: number[] = [];
  let missing = '';
  for (let j = start; j < end; j++) {
    if (partner[j]! >= 0) own.push(partner[j]!);
    else missing += label.folded[j - start];
  }
  if (missing !== '') {
    const moved = takeRun(missing, observed, runs);
    if (moved) return movedLabel(label, own, moved, observed);
  }
  if (own.length === 0) return null;
  const [from, to] = wholeAtoms(own[0]!, own.at(-1)! + 1, observed, partner);
  const text = observed
    .slice(from, to)
    .map((letter) => letter.character)
    .join('');
  const like = Math.max(likeness(text, label.folded), ...label.aliases.map((alias) => likeness(text, alias)));
  if (like < 0.5) return null;
  const slip = editDistance(text, label.folded);
  if (isMisplaced(text, label, [from, to], [start, end], aligned)) return null;
  const certain = like >= 0.65 && slip <= 3;
  return boundLabel(label, contentBetween(observed, from, to), text, certain ? 'certain' : 'reconstructed');
}

function missedLetters(wanted: string, partner: Int32Array): Map<number, string> {
  const missed = new Map<number, string>();
  for (let j = 0; j < wanted.length; j++) if (partner[j]! < 0) missed.set(j, wanted[j]!);
  return missed;
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

function movedLabel(
  label: ExpectedLabel,
  own: readonly number[],
  moved: Run,
  observed: readonly Letter[],
): BoundLabel {
  const indexes = [...own];
  for (let i = moved.start; i < moved.end; i++) indexes.push(i);
  indexes.sort((a, b) => a - b);
  const content = joinContents(indexes.map((i) => letterContent(observed[i]!)));
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

function contentBetween(observed: readonly Letter[], from: number, to: number): Content {
  const parts: Content[] = [];
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && observed[end]!.atom === observed[i]!.atom) end++;
    parts.push(sliceContent(observed[i]!.content, observed[i]!.at, observed[end - 1]!.at + 1));
    i = end;
  }
  return joinContents(parts);
}
