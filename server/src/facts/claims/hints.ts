import { once } from '../../base/once.ts';
import { tableOf } from '../../base/runs.ts';
import type { KeptScan } from '../memory.ts';
import { beginsUnit, Kind, type Kinds } from './characters.ts';
import { hintTables } from './hintTables.ts';
import { Sign } from './hintWords.ts';
import { type WordTree, wordTree } from './wordTree.ts';

/** Whether a text may say of something we know that there was none, or that it holds for all. */
export function maySayAllOrNone(signs: number): boolean {
  return (signs & (Sign.subject | Sign.allOrNone)) === (Sign.subject | Sign.allOrNone);
}

/** A number of something we know, several numbers, or a ratio: a lone number of other things states nothing. */
export function mayState(signs: number): boolean {
  return (signs & (Sign.ratio | Sign.numbers | Sign.subject)) !== 0;
}

/** Where the sentences of a text end and what each shows, from one run over it. */
export class Scan {
  /** Of the first `count` places. */
  readonly ends: number[] = [];
  readonly signs: number[] = [];
  count = 0;
  /** What any of the sentences shows. */
  all = 0;
  /** Whether the text is plain already: of `Kind.changed` and `Kind.closer`. */
  shape = 0;
  readonly #kinds = tables().kinds;
  /** What each word of the hints shows. */
  readonly #words: WordTree<number> = tables().words;

  clear(): void {
    this.count = 0;
    this.all = 0;
    this.shape = 0;
  }

  /** What was found before in the same text. */
  recall({ ends, signs, shape }: KeptScan): void {
    this.clear();
    for (let i = 0; i < ends.length; i++) this.#close(ends[i]!, signs[i]!);
    this.shape = shape;
  }

  /** What was found in a text that is of this shape. */
  kept(shape: number): KeptScan {
    const { count, all } = this;
    return { ends: this.ends.slice(0, count), signs: this.signs.slice(0, count), all, shape };
  }

  /**
   * Goes on over a part of a plain text, whose end ends a sentence. A text as it stands in the source may be scanned
   * as well, all of it: where it turns out to need a closer look (`shape`), what was found does not count.
   */
  over(text: string, from: number, to: number): void {
    const kinds = this.#kinds;
    let signs = 0;
    let shape = 0;
    let start = from;
    let inNumber = false;
    for (let i = from; i < to; i++) {
      let kind = kinds[text.charCodeAt(i)]!;
      if (kind === 0) {
        inNumber = false;
        // Most characters are nothing to the hints.
        while (kind === 0 && ++i < to) kind = kinds[text.charCodeAt(i)]!;
        if (kind === 0) break;
      }
      shape |= kind;
      if ((kind & Kind.number) !== 0) {
        if (!inNumber) signs |= (signs & RUN) === 0 ? RUN : Sign.numbers;
        inNumber = true;
        if ((kind & Kind.digit) !== 0) signs |= Sign.counts;
        else if (i + 1 < to && beginsUnit(text.charCodeAt(i + 1))) signs |= Sign.counts;
      } else inNumber = false;
      if ((kind & Kind.word) !== 0) signs |= this.#wordsAt(text, i, to);
      if ((kind & Kind.ratio) !== 0) signs |= Sign.ratio;
      if ((kind & Kind.bracket) !== 0 && i > 0) signs |= Sign.bracket;
      if ((kind & Kind.stop) !== 0) {
        this.#close(i + 1, signs | beginning(kinds, text, start));
        signs = 0;
        start = i + 1;
        inNumber = false;
      }
    }
    if (start < to) this.#close(to, signs | beginning(kinds, text, start));
    this.shape |= shape & (Kind.changed | Kind.closer);
  }

  /** Takes back what a sentence seemed to show. */
  drop(sentence: number, sign: number): void {
    this.signs[sentence] = this.signs[sentence]! & ~sign;
  }

  #close(end: number, signs: number): void {
    this.ends[this.count] = end;
    this.signs[this.count] = signs;
    this.count++;
    this.all |= signs;
  }

  #wordsAt(text: string, at: number, to: number): number {
    let found = 0;
    let node = this.#words.step(0, text.charCodeAt(at));
    for (let next = at + 1; node !== 0; next++) {
      found |= this.#words.word(node)!;
      if (next >= to) break;
      node = this.#words.step(node, text.charCodeAt(next));
    }
    return found;
  }
}

function beginning(kinds: Kinds, text: string, start: number): number {
  return (kinds[text.charCodeAt(start)]! & (Kind.bracket | Kind.number)) === 0 ? 0 : Sign.point;
}

/** A number has begun: the next is the second. */
const RUN = 512;

/** For the first report. */
const tables = once(() => {
  const { tree, signs, kinds } = hintTables();
  return { words: wordTree(tree, signs), kinds: tableOf(kinds) };
});
