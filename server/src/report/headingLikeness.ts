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
    if (this.#names.some((each) => each.includes(this.#words))) return 1;
    return Math.max(...this.#all());
  }

  /** The section that it is most like. */
  get nearest(): number {
    const all = this.#all();
    return all.indexOf(Math.max(...all));
  }

  #all(): number[] {
    return this.#names.map((_, section) => this.to(section));
  }
}

function greatest(words: string, names: readonly string[]): number {
  let best = 0;
  for (let i = 0; i < names.length && best < 1; i++) best = Math.max(best, likeness(words, names[i]!, best));
  return best;
}
