import type { Report } from '../report/types.ts';
import { charactersOf, mayHold } from './prose/characters.ts';
import { isRunning, type Passage, passagesOf } from './prose/passages.ts';

/** The prose of a report, read once for all that look at it. */
export interface Prose {
  readonly passages: readonly Passage[];
  /** Without title and headings. */
  readonly running: readonly Passage[];
  /** The passages of running text that hold a word. */
  holding(word: string): readonly Passage[];
}

const NONE: readonly Passage[] = [];

export function proseOf(report: Report): Prose {
  const passages = passagesOf(report);
  const running = passages.filter(isRunning);
  const seen = charactersOf(running.map(({ text }) => text));
  return {
    passages,
    running,
    holding: (word) => (mayHold(seen, word) ? running.filter(({ text }) => text.includes(word)) : NONE),
  };
}
