import { joinContents } from '../base/content.ts';
import { align } from './align.ts';
import type { Atom } from './atoms.ts';
import { atom } from './atoms.ts';
import { bindCharacters } from './bindCharacters.ts';
import { boundLabel } from './bindLabels.ts';
import { inColumns } from './columns.ts';
import type { ExpectedLabel } from './expected.ts';
import type { BoundLabel } from './types.ts';

/** Binds labels from text in which they may be split over lines: whole ones first, then letter by letter. */
export function bindPieces(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): BoundLabel[] {
  const ordered = [...atoms].sort((a, b) => a.content.span.start - b.content.span.start);
  const whole = bindWhole(ordered, labels);
  const rest = inColumns(whole.atoms);
  const joined = bindWhole(rest, whole.labels);
  return [...whole.bound, ...joined.bound, ...bindCharacters(joined.atoms, joined.labels)];
}

const MOST_PIECES = 4;

/** Binds labels that read exactly, in one atom or a few that follow each other. */
function bindWhole(
  atoms: readonly Atom[],
  labels: readonly ExpectedLabel[],
): { bound: BoundLabel[]; atoms: Atom[]; labels: ExpectedLabel[] } {
  const names = labels.map(namesOf);
  const texts = new Set(names.flat());
  const groups: Atom[][] = [];
  for (let i = 0; i < atoms.length; ) {
    let count = 1;
    for (let k = Math.min(MOST_PIECES, atoms.length - i); k > 1; k--) {
      if (!texts.has(textOf(atoms.slice(i, i + k)))) continue;
      count = k;
      break;
    }
    groups.push(atoms.slice(i, i + count));
    i += count;
  }
  const folded = groups.map(textOf);
  const pairs = align(groups.length, labels.length, {
    score: (i, j) => (names[j]!.includes(folded[i]!) ? folded[i]!.length : -1),
    skipObserved: () => 0,
    skipExpected: () => 0,
  });
  const used = new Set(pairs.filter((i) => i !== null));
  labels.forEach((label, j) => {
    if (pairs[j] !== null) return;
    const i = folded.findIndex((text, at) => text === label.folded && !used.has(at));
    if (i < 0) return;
    pairs[j] = i;
    used.add(i);
  });
  const bound = pairs.flatMap((i, j) => {
    if (i === null) return [];
    const content = joinContents(groups[i]!.map((each) => each.content));
    return [boundLabel(labels[j]!, content, folded[i]!, 'certain')];
  });
  return {
    bound,
    atoms: groups.flatMap((group, i) => (used.has(i) ? [] : group)),
    labels: labels.filter((_, j) => pairs[j] === null),
  };
}

/** Other words that are a part of the label may be its first line, whose others stand elsewhere. */
function namesOf({ folded, aliases }: ExpectedLabel): readonly string[] {
  return [folded, ...aliases.filter((alias) => !folded.includes(alias))];
}

function textOf(atoms: readonly Atom[]): string {
  if (atoms.length === 1) return atoms[0]!.folded;
  return atom(joinContents(atoms.map((each) => each.content)), 0).folded;
}
