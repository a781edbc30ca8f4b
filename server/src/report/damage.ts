import { foldText } from '../source/fold.ts';
import type { BoundLabel } from './types.ts';

/** Where many labels of a table differ, the text is damaged and says nothing about its author. */
export function withoutDamage(labels: readonly BoundLabel[]): BoundLabel[] {
  const strange = labels.filter((label) => !label.same && !isAlias(label));
  const most = Math.max(3, labels.length * 0.2);
  if (strange.length <= most) return [...labels];
  // Numbers that were lost throughout, as those of lists are where a text is copied, are damage of their own.
  const unnumbered = strange.filter(hasLostNumber);
  const damaged = strange.length - unnumbered.length <= most ? unnumbered : strange;
  const kept = labels.filter((label) => !damaged.includes(label));
  return damaged === strange ? kept : kept.map(withoutNumber);
}

/** A slip beside such damage: the label is to read as the others do. */
function withoutNumber(label: BoundLabel): BoundLabel {
  const { target, content, same } = label;
  if (same || beginsWithNumber(content.text)) return label;
  return { ...label, target: { ...target, label: target.label.replace(WRITTEN_NUMBER, '') } };
}

function beginsWithNumber(text: string): boolean {
  return NUMBER.test(foldText(text));
}

function hasLostNumber({ target, content }: BoundLabel): boolean {
  return foldText(content.text) === foldText(target.label).replace(NUMBER, '');
}

/** Of folded labels, and as the form has them. */
const NUMBER = /^(?:[一二三四]\.|\d\.|\(.\))/;
const WRITTEN_NUMBER = /^(?:[一二三四]、|\d\.|（.）)/;

function isAlias({ target, content }: BoundLabel): boolean {
  if (target.kind !== 'row' && target.kind !== 'column') return false;
  const folded = foldText(content.text);
  return target.node.aliases.some((alias) => folded.endsWith(foldText(alias)));
}
