import { once } from '../base/once.ts';
import { disclosure } from './explanations/disclosure.ts';
import type { Explanations } from './explanations/explain.ts';
import { requestColumns, requestRows } from './explanations/requests.ts';
import { review } from './explanations/review.ts';
import { sectionTexts } from './explanations/sections.ts';
import type { Explanation } from './types.ts';

const explanations = once(
  (): Explanations => ({
    ...sectionTexts(),
    ...disclosure(),
    ...requestColumns(),
    ...requestRows(),
    ...review(),
  }),
);

/** Only a key until somebody asks what a place of the form means: no check does. */
class KeyedExplanation implements Explanation {
  constructor(readonly key: string) {}

  get text(): Explanation['text'] {
    return this.#found().text;
  }

  get basis(): Explanation['basis'] {
    return this.#found().basis;
  }

  /** What it says, wherever a form is written down. */
  toJSON(): Explanation {
    return this.#found();
  }

  #found(): Explanation {
    const explanation = explanations()[this.key];
    if (!explanation) throw new Error(`the form has no explanation for ${this.key}`);
    return explanation;
  }
}

export function explanationOf(key: string): Explanation {
  return new KeyedExplanation(key);
}
