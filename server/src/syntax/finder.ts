/** Finds one character again and again, from places further and further behind. */
export class Finder {
  readonly #source: string;
  readonly #wanted: string;
  #at = -1;

  constructor(source: string, wanted: string) {
    this.#source = source;
    this.#wanted = wanted;
  }

  /** The first place from here on; the end of the text where there is none. */
  from(start: number): number {
    if (this.#at < start) {
      const at = this.#source.indexOf(this.#wanted, start);
      this.#at = at < 0 ? this.#source.length : at;
    }
    return this.#at;
  }
}

/** Most of them stand nowhere in a text, and need not be looked for line by line. */
export function findersOf(source: string, wanted: readonly string[]): Finder[] {
  const found: Finder[] = [];
  for (const each of wanted) if (source.includes(each)) found.push(new Finder(source, each));
  return found;
}

export function isAny(wanted: readonly Finder[], start: number, end: number): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i]!.from(start) < end) return true;
  return false;
}
