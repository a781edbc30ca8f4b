import { onceForText } from '../base/once.ts';
import { type ExpectedTable, labelsOf } from './expected.ts';
import { likest } from './similarity.ts';

/** The labels of a table, and how like a text is to the likest of them. */
export interface WeighedLabels {
  readonly folded: ReadonlySet<string>;
  readonly likest: (folded: string) => number;
}

/** For one table that is read: the rows that it repeats say the same again, and each text is weighed once. */
export function weighedLabels(expected: ExpectedTable): WeighedLabels {
  const { all, folded } = labelsOf(expected);
  return { folded, likest: onceForText((text) => likest(text, all)) };
}
