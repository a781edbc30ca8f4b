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
  return labels.filter((label) => !damaged.includes(label));
}

function hasLostNumber({ target, content }: BoundLabel): boolean {
  return foldText(content.text) === foldText(target.label).replace(NUMBER, '');
}

const NUMBER = /^(?:[一二三四]\.|\d\.|\(.\))/;

function isAlias({ target, content }: BoundLabel): boolean {
  if (target.kind !== 'row' && target.kind !== 'column') return false;
  const folded = foldText(content.text);
  return target.node.aliases.some((alias) => folded.endsWith(foldText(alias)));
}
