import { DISCLOSURE } from './explanations/disclosure.ts';
import { REQUEST_COLUMNS, REQUEST_ROWS } from './explanations/requests.ts';
import { REVIEW } from './explanations/review.ts';
import { SECTION_TEXTS } from './explanations/sections.ts';
import type { Explanation } from './types.ts';

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ...SECTION_TEXTS,
  ...DISCLOSURE,
  ...REQUEST_COLUMNS,
  ...REQUEST_ROWS,
  ...REVIEW,
};

export function explanationOf(key: string): Explanation {
  const explanation = EXPLANATIONS[key];
  if (!explanation) throw new Error(`the form has no explanation for ${key}`);
  return explanation;
}
