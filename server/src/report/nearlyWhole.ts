import type { Atom } from './atoms.ts';
import { boundLabel } from './bindLabels.ts';
import type { ExpectedLabel } from './expected.ts';
import { isNearly, isOneSlip } from './similarity.ts';
import type { BoundLabel } from './types.ts';

/** A word of a few letters is nearly another. */
const LONG_ENOUGH = 5;

/**
 * Binds a piece that reads as one label but for one slip, wherever it stands: letter by letter it would be found only in
 * the order of the form. Not where the letter may have come from elsewhere, or gone there.
 */
export function bindNearlyWhole(
  atoms: readonly Atom[],
  labels: readonly ExpectedLabel[],
): { bound: BoundLabel[]; atoms: readonly Atom[]; labels: readonly ExpectedLabel[] } {
  const near = labels.map(({ folded }) => (folded.length < LONG_ENOUGH ? [] : atomsNear(atoms, folded)));
  const counts = new Map<Atom, number>();
  for (const each of near.flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
  const bound: BoundLabel[] = [];
  const used = new Set<Atom>();
  const open = labels.filter((label, j) => {
    const [only, ...others] = near[j]!;
    if (!only || others.length > 0 || counts.get(only) !== 1) return true;
    if (hasMoved(only, label, atoms, labels)) return true;
    bound.push(boundLabel(label, only.content, only.folded, 'certain'));
    used.add(only);
    return false;
  });
  return { bound, atoms: atoms.filter((each) => !used.has(each)), labels: open };
}

function atomsNear(atoms: readonly Atom[], label: string): Atom[] {
  return atoms.filter(({ folded }) => isNearly(folded, label));
}

/** Whether the letter that is lost stands elsewhere, or the one too many comes from elsewhere. */
function hasMoved(
  atom: Atom,
  { folded }: ExpectedLabel,
  atoms: readonly Atom[],
  labels: readonly ExpectedLabel[],
): boolean {
  if (goesOnBeside(atom, folded, atoms)) return true;
  const by = atom.folded.length - folded.length;
  if (by === 0) return false;
  const letter = by > 0 ? letterTooMany(atom.folded, folded) : letterTooMany(folded, atom.folded);
  if (isMark(letter)) return true;
  const others = labels.filter((label) => label.folded !== folded && label.folded.includes(letter));
  if (others.some((label) => atoms.some((each) => changes(label.folded, each.folded, letter, -by))))
    return true;
  const inBits = others.filter((label) => isInBits(label, atoms));
  if (by > 0) return inBits.length > 0;
  const isBit = ({ folded: text }: Atom) => inBits.some((label) => label.folded.includes(text));
  return atoms.some(
    (each) => each.folded.length < LONG_ENOUGH && each.folded.includes(letter) && !isBit(each),
  );
}

/** Whether the first or the last letter is wrong or lost, and what stands beside it may be that letter on another line. */
function goesOnBeside(atom: Atom, label: string, atoms: readonly Atom[]): boolean {
  const isPiece = (each: Atom | undefined) => each !== undefined && each.folded.length < SHORTEST_PIECE;
  const { folded: text } = atom;
  const at = atoms.indexOf(atom);
  return (
    (text.at(-1) !== label.at(-1) && isPiece(atoms[at + 1])) ||
    (text[0] !== label[0] && isPiece(atoms[at - 1]))
  );
}

/** Whether a text is a label with the letter once too often, or once too few. */
function changes(label: string, text: string, letter: string, by: number): boolean {
  if (text.length - label.length !== by || !isOneSlip(text, label)) return false;
  return (by > 0 ? letterTooMany(text, label) : letterTooMany(label, text)) === letter;
}

/** Whether a label stands there letter by letter, as down the side of a table. */
function isInBits({ folded }: ExpectedLabel, atoms: readonly Atom[]): boolean {
  const bits = atoms.filter((each) => each.folded.length < SHORTEST_PIECE && folded.includes(each.folded));
  return bits.length >= FEWEST_BITS;
}

const SHORTEST_PIECE = 3;
const FEWEST_BITS = 3;

/** Marks may part cells, and come out of a PDF beside their place. */
function isMark(character: string): boolean {
  return !/[\p{L}\p{N}]/u.test(character);
}

/** What a text has that the other, shorter by a letter, has not. */
function letterTooMany(text: string, other: string): string {
  let at = 0;
  while (at < other.length && text[at] === other[at]) at++;
  return text[at]!;
}
