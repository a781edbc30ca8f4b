import type { Report } from '../report/types.ts';
import { type Makeup, mayHold, needOf } from './prose/characters.ts';
import { isRunning, type Passage, readPassages } from './prose/passages.ts';

/** The prose of a report, read once for all that look at it. */
export interface Prose {
  readonly passages: readonly Passage[];
  /** Without title and headings. */
  readonly running: readonly Passage[];
  /** What each paragraph of the report's prose is made of. */
  readonly makeups: readonly Makeup[];
  /** The passages of running text that hold a word, which has no marks. */
  holding(word: string): readonly Passage[];
}

const NONE: readonly Passage[] = [];

export function proseOf(report: Report): Prose {
  const { passages, makeups } = readPassages(report);
  return new ReadProse(passages, makeups);
}

class ReadProse implements Prose {
  readonly running: readonly Passage[];
  /** What all of it together is made of. */
  readonly #makeup: Makeup;

  constructor(
    readonly passages: readonly Passage[],
    readonly makeups: readonly Makeup[],
  ) {
    const running: Passage[] = [];
    let makeup = 0;
    for (const passage of passages) {
      if (!isRunning(passage)) continue;
      running.push(passage);
      makeup |= passage.makeup;
    }
    this.running = running;
    this.#makeup = makeup;
  }

  holding(word: string): readonly Passage[] {
    const need = needOf(word);
    if (!mayHold(this.#makeup, need)) return NONE;
    let found: Passage[] | undefined;
    for (const passage of this.running) {
      if (!mayHold(passage.makeup, need) || !passage.asWritten.includes(word)) continue;
      if (found) found.push(passage);
      else found = [passage];
    }
    return found ?? NONE;
  }
}
