import { type Content, startOf } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { looksLikeFigure, plainNumber } from './figures.ts';
import { withoutFootnote } from './footnotes.ts';
import type { DocumentLine } from './lines.ts';
import { editDistance } from './similarity.ts';
import type { BoundLabel } from './types.ts';

/**
 * A merged cell that was written once for every row and column it covers has its slip in each of them, or in one: the
 * others are bound to the label too, or go with the one that is.
 */
export function withCopies(
  labels: readonly BoundLabel[],
  lines: readonly DocumentLine[],
  expected: ExpectedTable,
): readonly BoundLabel[] {
  const bound = new Set(labels.map(({ content }) => startOf(content)));
  const spare: Content[] = [];
  for (const { cells } of lines) {
    if (cells.length < 2) continue;
    for (const cell of cells) {
      const content = withoutFootnote(cell.content);
      if (isSpare(content, bound)) spare.push(content);
    }
  }
  if (spare.length === 0) return labels;
  const { folded } = labelsOf(expected);
  const texts = spare.map(({ text }) => foldText(text));
  const strange = spare.filter((_, i) => !folded.has(texts[i]!));
  if (strange.length === 0) return labels;
  const all = labels.map((label) => (label.same ? label : withOwnCopies(label, strange)));
  return [...all, ...slipsAmong(strange, labels, new Set(texts))].sort(
    (a, b) => startOf(a.content) - startOf(b.content),
  );
}

function isSpare(content: Content, bound: ReadonlySet<number>): boolean {
  const { text } = content;
  if (text === '' || plainNumber(text, 0, text.length) >= 0) return false;
  return !bound.has(startOf(content)) && !looksLikeFigure(text);
}

function withOwnCopies(label: BoundLabel, cells: readonly Content[]): BoundLabel {
  const copies = cells.filter(({ text }) => text === label.content.text);
  return copies.length > 0 ? { ...label, copies } : label;
}

/** A letter too many, too few or another, in a label that other cells have right. */
function slipsAmong(
  cells: readonly Content[],
  labels: readonly BoundLabel[],
  texts: ReadonlySet<string>,
): BoundLabel[] {
  const tried = new Set(labels.filter(({ same }) => !same).map(({ content }) => content.text));
  const repeated = labels
    .filter(({ same }) => same)
    .map((label) => ({ label, folded: foldText(label.content.text) }))
    .filter(({ folded }) => texts.has(folded));
  const found: BoundLabel[] = [];
  for (const content of cells) {
    if (tried.has(content.text)) continue;
    tried.add(content.text);
    const text = foldText(content.text);
    const right = repeated.find(({ folded }) => editDistance(text, folded) === 1);
    if (!right) continue;
    found.push(
      withOwnCopies(
        { ...right.label, content, same: false },
        cells.filter((each) => each !== content),
      ),
    );
  }
  return found;
}
