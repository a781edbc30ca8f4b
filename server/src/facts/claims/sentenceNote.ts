import type { Reading } from './interpret.ts';
import type { Item } from './items.ts';
import type { Quantities } from './quantities.ts';
import type { Topic } from './subjects.ts';

/** What was read of a sentence, and what it was taken to say. */
export class SentenceNote {
  items: readonly Item[] | null = null;
  /** Whether it is known to give no whole with its parts, as it was understood. */
  sumless = false;
  #readings: Reading[] | null = null;
  #quantities: Quantities | null = null;
  // What was being spoken of before it and behind it.
  #before: Topic = NO_TOPIC;
  #behind: Topic = NO_TOPIC;

  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  /** What it says where the same was being spoken of; moves the topic on. Null where it was not understood so before. */
  recall(topic: Topic, quantities: Quantities): Reading[] | null {
    const { requests, disclosure, whole } = this.#before;
    const same = topic.requests === requests && topic.disclosure === disclosure && topic.whole === whole;
    if (!same || this.#quantities !== quantities || this.#readings === null) return null;
    topic.requests = this.#behind.requests;
    topic.disclosure = this.#behind.disclosure;
    topic.whole = this.#behind.whole;
    return this.#readings;
  }

  keep(before: Topic, behind: Topic, quantities: Quantities, readings: Reading[]): void {
    this.#before = before;
    this.#behind = behind;
    this.#quantities = quantities;
    this.#readings = readings;
    this.sumless = false;
  }
}

const NO_TOPIC: Topic = { requests: false, disclosure: false, whole: null };
