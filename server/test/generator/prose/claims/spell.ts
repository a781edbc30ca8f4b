import type { Random } from '../../random.ts';

/**
 * A phrasing. `[收到|受理]`: words that make another phrasing of it; `<共|>`: small words that do not; `{received}`: a
 * figure, or a word like `{year}`.
 */
export type Template = string;

/** Ways of saying one thing. */
export interface Phrasings {
  /** Sentences with a subject of their own. */
  readonly alone: readonly Template[];
  /** Clauses behind another of the same matter. */
  readonly after?: readonly Template[];
  /** How to say that there was none. */
  readonly none?: readonly Template[];
  /** How to say so behind another clause of the same matter. */
  readonly noneAfter?: readonly Template[];
}

const CHOICE = /[[<]([^\]>]*)[\]>]/g;

export function spell(template: Template, random: Random, fill: (name: string) => string): string {
  return template
    .replace(CHOICE, (_, words: string) => random.pick(words.split('|')))
    .replace(/\{([^}]+)\}/g, (_, name: string) => fill(name));
}

/** How many phrasings templates unfold into, small words left aside. */
export function phrasingsIn(templates: readonly Template[]): number {
  const ways = (template: Template) =>
    [...template.matchAll(/\[([^\]]*)\]/g)].reduce((all, [, words]) => all * words!.split('|').length, 1);
  return templates.reduce((sum, template) => sum + ways(template), 0);
}
