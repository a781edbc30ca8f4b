import { joinContents } from '../base/content.ts';
import { onceForText } from '../base/once.ts';
import { align } from './align.ts';
import type { Atom } from './atoms.ts';
import { atom } from './atoms.ts';
import { bindCharacters } from './bindCharacters.ts';
import { boundLabel } from './bindLabels.ts';
import { inColumns, type Measure } from './columns.ts';
import type { ExpectedLabel } from './expected.ts';
import { bindNearlyWhole } from './nearlyWhole.ts';
import { isTransposed } from './similarity.ts';
import type { BoundLabel } from './types.ts';
import { unwoven } from './wovenHeaders.ts';

/** Binds labels from text in which they may be split over lines: whole ones first, then letter by letter. */
export function bindPieces(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): BoundLabel[] {
  const ordered = [...atoms].sort((a, b) => a.content.span.start - b.content.span.start);
  const most = bindMost(ordered, labels);
  const nearly = bindNearlyWhole(most.atoms, most.labels);
  const transposed = bindTransposed(nearly.atoms, nearly.labels);
  const rest = bindCharacters(transposed.atoms, transposed.labels);
  return [...most.bound, ...nearly.bound, ...transposed.bound, ...rest];
}

/** Letters that have changed places leave nothing of a short label that letter by letter would be found. */
function bindTransposed(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): Whole {
  const bound: BoundLabel[] = [];
  const used = new Set<Atom>();
  const open = labels.filter((label) => {
    const found = atoms.find(
      (each) => !used.has(each) && isTransposed(each.folded, label.folded) && !/[()]/.test(label.folded),
    );
    if (!found) return true;
    used.add(found);
    bound.push(boundLabel(label, found.content, found.folded, 'certain'));
    return false;
  });
  return { bound, atoms: atoms.filter((each) => !used.has(each)), labels: open };
}

/**
 * Pieces that follow each other, and those under each other, are joined; in a narrow header the pieces behind one belong
 * to its neighbours. How a text is laid out is told by how many labels read exactly.
 */
function bindMost(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): Whole {
  let best: Whole | null = null;
  for (const { goesOnBehind, measure } of LAYOUTS) {
    const whole: Whole = goesOnBehind ? bindWhole(atoms, labels) : { bound: [], atoms, labels };
    if (whole.labels.length === 0) return whole;
    const columns = inColumns(whole.atoms, measure, textsOf(whole.labels));
    const joined = bindWhole(columns, whole.labels);
    if (best === null || joined.labels.length < best.labels.length)
      best = { ...joined, bound: [...whole.bound, ...joined.bound] };
    if (best.labels.length === 0 || best.atoms.length === 0) return best;
  }
  if (atoms.length > MOST_WOVEN) return best!;
  const woven = bindWhole(unwoven(atoms, textsOf(labels)), labels);
  const isRead = woven.labels.length <= MOST_SLIPS && woven.atoms.length <= woven.labels.length;
  return isRead && woven.labels.length < best!.labels.length ? woven : best!;
}

const MOST_PIECES = 4;
/** Even where each letter of them stands alone, the headers of a table are fewer. */
const MOST_WOVEN = 600;
/** Pieces that fit by chance leave more than a slip does. */
const MOST_SLIPS = 1;
/** Where the text goes on behind a piece before it goes on below. */
const LAYOUTS: readonly { readonly goesOnBehind: boolean; readonly measure: Measure }[] = [
  { goesOnBehind: true, measure: 'characters' },
  { goesOnBehind: false, measure: 'characters' },
  { goesOnBehind: false, measure: 'width' },
];

function textsOf(labels: readonly ExpectedLabel[]): ReadonlySet<string> {
  return new Set(labels.flatMap(namesOf));
}

interface Whole {
  readonly bound: readonly BoundLabel[];
  readonly atoms: readonly Atom[];
  readonly labels: readonly ExpectedLabel[];
}

/** Binds labels that read exactly, in one atom or a few that follow each other. */
function bindWhole(atoms: readonly Atom[], labels: readonly ExpectedLabel[]): Whole {
  const names = labels.map(namesOf);
  const groups = groupsOf(atoms, textsOf(labels));
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

/** Pieces that together read as a label, and every other piece by itself. */
function groupsOf(atoms: readonly Atom[], texts: ReadonlySet<string>): Atom[][] {
  const groups: Atom[][] = [];
  const begins = onceForText((folded) => [...texts].some((text) => text.startsWith(folded)));
  for (let i = 0; i < atoms.length; ) {
    let count = begins(atoms[i]!.folded) ? Math.min(MOST_PIECES, atoms.length - i) : 1;
    while (count > 1 && !texts.has(textOf(atoms.slice(i, i + count)))) count--;
    groups.push(atoms.slice(i, i + count));
    i += count;
  }
  return groups;
}

/** Other words that are a part of the label may be its first line, whose others stand elsewhere. */
function namesOf({ folded, aliases }: ExpectedLabel): readonly string[] {
  return [folded, ...aliases.filter((alias) => !folded.includes(alias))];
}

function textOf(atoms: readonly Atom[]): string {
  if (atoms.length === 1) return atoms[0]!.folded;
  return atom(joinContents(atoms.map((each) => each.content)), 0).folded;
}
