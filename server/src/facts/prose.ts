import type { Report } from '../report/types.ts';
import type { ParagraphNote } from './memory.ts';
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
  /** Whether a paragraph of the report's prose was found to lack something, of `Matter`, in the text's last version. */
  lacks(paragraph: number, matter: number): boolean;
  /** Notes that a paragraph lacks something, for the next version. */
  putLack(paragraph: number, matter: number): void;
}

const NONE: readonly Passage[] = [];

/** `notes`: one a paragraph, where any are kept. */
export function proseOf(report: Report, notes: ParagraphNote[] | null = null): Prose {
  const { passages, makeups } = readPassages(report, notes);
  return new ReadProse(passages, makeups, notes);
}

class ReadProse implements Prose {
  readonly running: readonly Passage[];
  /** What all of it together is made of. */
  readonly #makeup: Makeup;

  constructor(
    readonly passages: readonly Passage[],
    readonly makeups: readonly Makeup[],
    readonly notes: readonly ParagraphNote[] | null,
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

  lacks(paragraph: number, matter: number): boolean {
    return this.notes !== null && (this.notes[paragraph]!.lacks & matter) !== 0;
  }

  putLack(paragraph: number, matter: number): void {
    if (this.notes !== null) this.notes[paragraph]!.lacks |= matter;
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
