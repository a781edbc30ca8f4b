import { likeness } from './similarity.ts';

/** How much the words of a heading are like each section's, worked out for a section when it is asked for. */
export class HeadingLikeness {
  readonly #words: string;
  readonly #names: readonly (readonly string[])[];
  readonly #known: number[] = [];

  /** `names`: per section, what its heading may say. */
  constructor(words: string, names: readonly (readonly string[])[]) {
    this.#words = words;
    this.#names = names;
  }

  to(section: number): number {
    let like = this.#known[section];
    if (like === undefined) {
      like = greatest(this.#words, this.#names[section]!);
      this.#known[section] = like;
    }
    return like;
  }

  /** To the section that it is most like. */
  get best(): number {
    for (const each of this.#names) if (each.includes(this.#words)) return 1;
    return this.to(this.nearest);
  }

  /** The section that it is most like. */
  get nearest(): number {
    let nearest = 0;
    for (let i = 1; i < this.#names.length; i++) if (this.to(i) > this.to(nearest)) nearest = i;
    return nearest;
  }
}

function greatest(words: string, names: readonly string[]): number {
  let best = 0;
  for (let i = 0; i < names.length && best < 1; i++) best = Math.max(best, likeness(words, names[i]!, best));
  return best;
}
