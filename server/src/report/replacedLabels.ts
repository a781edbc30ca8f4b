import { startOf } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Atom } from './atoms.ts';
import { type ExpectedLabel, type ExpectedTable, labelsOf } from './expected.ts';
import type { BoundLabel } from './types.ts';

/**
 * 其他结果 where 结果纠正 should stand, and once more in its own place: the one label that is not there, and the one text
 * too many that is a label. Which of the two texts is whose is told by the order of the form.
 */
export function withReplaced(
  labels: readonly BoundLabel[],
  atoms: readonly Atom[],
  expected: ExpectedTable,
): readonly BoundLabel[] {
  const { all, folded } = labelsOf(expected);
  const lost = onlyLost(labels, all, folded);
  if (lost === null) return labels;
  const others = labels.filter((each) => !isFor(each, lost));
  const spare = spareAmong(atoms, others, folded);
  if (spare === null || !isOfSameKind(spare, lost, all)) return labels;
  const alike = all.filter((label) => label === lost || label.folded === spare.folded);
  const own = alike.flatMap((label) => others.filter((each) => isFor(each, label)));
  if (own.length !== alike.length - 1 || own.some(({ same }) => !same)) return labels;
  const places = [spare.content, ...own.map(({ content }) => content)].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  const placed = alike.map(
    ({ target }, i): BoundLabel => ({
      target,
      content: places[i]!,
      same: target !== lost.target,
      certainty: target === lost.target ? 'reconstructed' : 'certain',
    }),
  );
  return [...others.filter((label) => !own.includes(label)), ...placed];
}

/** The label of the form that nothing was bound to, or another's text; null where there is none, or more than one. */
function onlyLost(
  labels: readonly BoundLabel[],
  all: readonly ExpectedLabel[],
  texts: ReadonlySet<string>,
): ExpectedLabel | null {
  const isOthers = ({ same, content }: BoundLabel) => !same && texts.has(foldText(content.text));
  let lost: ExpectedLabel | null = null;
  for (const label of all) {
    if (label.folded === '' || labels.some((each) => isFor(each, label) && !isOthers(each))) continue;
    if (lost !== null) return null;
    lost = label;
  }
  return lost;
}

/** The rows of a form of another year have targets of their own, and the same nodes. */
function isFor({ target }: BoundLabel, label: ExpectedLabel): boolean {
  if (target === label.target) return true;
  return target.kind === 'row' && label.target.kind === 'row' && target.node === label.target.node;
}

/** The text that reads as a label and was bound to none; null where there is none, or more than one. */
function spareAmong(
  atoms: readonly Atom[],
  labels: readonly BoundLabel[],
  texts: ReadonlySet<string>,
): Atom | null {
  const taken = new Set(labels.flatMap(({ content }) => content.pieces.map(({ span }) => span.start)));
  let spare: Atom | null = null;
  for (const atom of atoms) {
    if (!texts.has(atom.folded) || atom.content.pieces.some(({ span }) => taken.has(span.start))) continue;
    if (spare !== null) return null;
    spare = atom;
  }
  return spare;
}

/** The name of a row does not come to stand among the headers of columns. */
function isOfSameKind({ folded }: Atom, lost: ExpectedLabel, all: readonly ExpectedLabel[]): boolean {
  const isRow = lost.target.kind === 'row';
  return all.every((label) => label.folded !== folded || (label.target.kind === 'row') === isRow);
}
