import type { Content } from '../base/content.ts';
import { align } from './align.ts';
import type { Atom } from './atoms.ts';
import type { ExpectedLabel } from './expected.ts';
import { isTransposed, likeness } from './similarity.ts';
import type { BoundLabel, Certainty } from './types.ts';

/** The shortest labels have hardly a letter in its place then. */
const LIKE_TRANSPOSED = 0.8;

/** Below `least` it may be given as 0. */
export function labelLikeness(folded: string, expected: ExpectedLabel, least = 0): number {
  let best = likeness(folded, expected.folded, least);
  for (const alias of expected.aliases) {
    if (best === 1) break;
    best = Math.max(best, likeness(folded, alias, least));
  }
  return best < LIKE_TRANSPOSED && isTransposed(folded, expected.folded) ? LIKE_TRANSPOSED : best;
}

export function boundLabel(
  expected: ExpectedLabel,
  content: Content,
  folded: string,
  certainty: Certainty,
): BoundLabel {
  return { target: expected.target, content, same: folded === expected.folded, certainty };
}

/** Binds whole cells to labels: in order first, then what is left over by likeness. */
export function bindCells(
  atoms: readonly Atom[],
  labels: readonly ExpectedLabel[],
  least: number,
): { bound: BoundLabel[]; atoms: Atom[]; labels: ExpectedLabel[] } {
  const score = (i: number, j: number) => labelLikeness(atoms[i]!.folded, labels[j]!, least) - least;
  const inOrder =
    wordForWord(atoms, labels) ??
    align(atoms.length, labels.length, { score, skipObserved: () => 0, skipExpected: () => 0 });
  const pairs = new Map<number, number>();
  inOrder.forEach((i, j) => {
    if (i !== null && score(i, j) > 0) pairs.set(j, i);
  });
  const used = new Set(pairs.values());
  const left = labels.map((_, j) => j).filter((j) => !pairs.has(j));
  for (const [i, j] of likeliestPairs(atoms, labels, used, left, Math.max(least, 0.5))) {
    if (used.has(i) || pairs.has(j)) continue;
    pairs.set(j, i);
    used.add(i);
  }
  return {
    bound: [...pairs].map(([j, i]) => boundLabel(labels[j]!, atoms[i]!.content, atoms[i]!.folded, 'certain')),
    atoms: atoms.filter((_, i) => !used.has(i)),
    labels: labels.filter((_, j) => !pairs.has(j)),
  };
}

/** Where every label is there once as the form has it, or all are there in its order, nothing has to be weighed. */
function wordForWord(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): number[] | null {
  return inFormOrder(atoms, labels) ?? oneForEach(atoms, labels);
}

function inFormOrder(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): number[] | null {
  const found: number[] = [];
  let i = 0;
  for (const label of labels) {
    while (i < atoms.length && atoms[i]!.folded !== label.folded) i++;
    if (i === atoms.length) return null;
    found.push(i++);
  }
  return found;
}

function oneForEach(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): number[] | null {
  const places = new Map<string, number>();
  atoms.forEach((each, i) => {
    places.set(each.folded, places.has(each.folded) ? -1 : i);
  });
  const found = new Set<number>();
  for (const label of labels) {
    const place = places.get(label.folded) ?? -1;
    if (place < 0 || found.has(place)) return null;
    found.add(place);
  }
  return [...found];
}

function likeliestPairs(
  atoms: readonly Atom[],
  labels: readonly ExpectedLabel[],
  used: ReadonlySet<number>,
  left: readonly number[],
  least: number,
): [number, number][] {
  const found: { pair: [number, number]; like: number }[] = [];
  atoms.forEach((each, i) => {
    if (used.has(i)) return;
    for (const j of left) {
      const like = labelLikeness(each.folded, labels[j]!, least);
      if (like >= least) found.push({ pair: [i, j], like });
    }
  });
  return found.sort((a, b) => b.like - a.like).map((each) => each.pair);
}
