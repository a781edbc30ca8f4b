import { once } from '../base/once.ts';
import { disclosure } from './explanations/disclosure.ts';
import type { Explanations } from './explanations/explain.ts';
import { requestColumns, requestRows } from './explanations/requests.ts';
import { review } from './explanations/review.ts';
import type { Explanation } from './types.ts';

/** Made for those who ask what a place of the form means: no check does. */
const explanations = once(
  (): Explanations => ({
    ...disclosure(),
    ...requestColumns(),
    ...requestRows(),
    ...review(),
  }),
);

/** What explains a part or node of the form, by the key that stands there. */
export function explanationOf(key: string): Explanation {
  const explanation = explanations()[key];
  if (!explanation) throw new Error(`the form has no explanation for ${key}`);
  return explanation;
}
