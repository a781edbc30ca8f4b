import type { Content } from '../base/content.ts';
import type { ExpectedLabel } from './expected.ts';
import { editDistance } from './similarity.ts';

export interface Letter {
  readonly character: string;
  readonly atom: number;
  readonly content: Content;
  /** Its place among the letters of the atom. */
  readonly index: number;
  /** Offset in the atom's text. */
  readonly at: number;
}

export interface Run {
  start: number;
  readonly end: number;
}

export interface Missed {
  readonly letter: string;
  /** Its label is there, all but this and perhaps others. */
  readonly isLost: boolean;
}

/** Letters of a text aligned with those of all labels in order. */
export interface Alignment {
  readonly observed: readonly Letter[];
  /** Per letter of the labels, the observed one that stands for it, or -1. */
  readonly partner: Int32Array;
  /** Observed letters that no label has taken. */
  readonly runs: readonly Run[];
  /** The letters of labels that no observed letter was found for, by their place in all labels. */
  readonly missed: ReadonlyMap<number, Missed>;
}

/**
 * Letters out of place are damage, not a slip: what the label lacks stands apart elsewhere, or what it has too
 * much is what another label lacks.
 */
export function isMisplaced(
  text: string,
  label: ExpectedLabel,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  { observed, partner, runs, missed }: Alignment,
): boolean {
  if (text === label.folded) return false;
  if (ordinalsIn(text) > ordinalsIn(label.folded)) return true;
  const apart: string[] = [];
  for (const run of runs) {
    for (let i = run.start; i < run.end; i++) if (i < from || i >= to) apart.push(observed[i]!.character);
  }
  const lacking: string[] = [];
  const lackingElsewhere: string[] = [];
  for (const [j, { letter }] of missed) (start <= j && j < end ? lacking : lackingElsewhere).push(letter);
  const taken = new Set(partner);
  const untaken: string[] = [];
  for (let i = from; i < to; i++) if (!taken.has(i)) untaken.push(observed[i]!.character);
  const surplus = withoutThose(untaken, lacking);
  const letters = lettersOnly(text);
  const wanted = lettersOnly(label.folded);
  if (letters === wanted)
    return (
      inWords(text) === inWords(label.folded) ||
      haveMoved(text, label.folded) ||
      apart.filter(isMark).length > MOST_MARKS
    );
  if (isScrambled(letters, wanted)) return true;
  const behind = runs.find((run) => run.start === to);
  if (behind && behind.end - to <= MOST_PARTED) {
    const rest = observed.slice(to, behind.end).map((letter) => letter.character);
    if (lettersOnly(text + rest.join('')) === wanted) return true;
  }
  if (lacking.length > 0 && countUnexplained(lacking, apart) === 0) return true;
  if (surplus.length !== 1) {
    return (
      surplus.length > 1 && countUnexplained(surplus, lackingElsewhere) <= (surplus.length < MANY ? 0 : 1)
    );
  }
  // A letter too much may be a slip: another label must have lost it alone.
  return [...missed].some(
    ([j, { letter, isLost }]) =>
      isLost && letter === surplus[0] && (j < start || end <= j) && !missed.has(j - 1) && !missed.has(j + 1),
  );
}

/** Where marks part the cells, there are more of them apart from all labels. */
const MOST_MARKS = 3;

/** Letters that a misplaced mark keeps from the end of their label. */
const MOST_PARTED = 4;

/** Nobody writes as many letters too much: of them, one may go unexplained. */
const MANY = 5;

/** How many of the letters are none of those that explain them. */
function countUnexplained(letters: readonly string[], by: readonly string[]): number {
  return withoutThose(letters, by).length;
}

function withoutThose(letters: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return letters.filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** （四）无2.没有现成…: the number of another label in the middle of this one. */
function ordinalsIn(text: string): number {
  return text.match(/\([一二三四五六七]\)|\d\./g)?.length ?? 0;
}

/** The same letters, further out of order than somebody types them. */
function isScrambled(text: string, label: string): boolean {
  if (text.length !== label.length || [...text].sort().join('') !== [...label].sort().join('')) return false;
  return editDistance(text, label) > LARGEST_SLIP;
}

/** Two letters that changed places. */
const LARGEST_SLIP = 2;

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const PARTING = /^[^\p{L}\p{N}()]+|(?<![^\p{L}\p{N}()])[^\p{L}\p{N}()]+$/gu;

/** Without what parts it from other cells, and whatever the mark behind its number is. */
function inWords(text: string): string {
  return text.replace(PARTING, '').replaceAll('、', '.');
}

/** Quotation marks are drawn from another font, and come out of a PDF beside their place. */
function haveMoved(text: string, label: string): boolean {
  return text.length === label.length && text.replace(QUOTES, '') === label.replace(QUOTES, '');
}

const QUOTES = /["“”]/g;

function isMark(character: string): boolean {
  return lettersOnly(character) === '';
}
