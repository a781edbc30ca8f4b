import type { Lines } from './lines.ts';
import { linesOf } from './plainText.ts';

/** A shorter text is read as quickly as it is compared with the last one. */
const SHORTEST = 20_000;
/** `\r\n`, the longest end of a line. */
const LONGEST_BREAK = 2;

/**
 * The lines of a text's last version, for the next one: those in front of an edit and behind it are what they were, and
 * at most stand elsewhere. It belongs to whoever keeps the document.
 */
export class KeptLines {
  readonly #shortest: number;
  #source = '';
  #lines: Lines | null = null;

  constructor(shortest = SHORTEST) {
    this.#shortest = shortest;
  }

  /** To be read through before those of the next version are asked for. */
  of(source: string): Lines {
    const known = this.#lines;
    const lines = (known && this.#changed(known, source)) ?? linesOf(source);
    const isKept = source.length >= this.#shortest && lines.areIndependent;
    this.#lines = isKept ? lines.kept() : null;
    this.#source = isKept ? source : '';
    return this.#lines ?? lines;
  }

  /** Null where what was typed may change what the other lines are. */
  #changed(lines: Lines, source: string): Lines | null {
    const last = this.#source;
    const before = sameStart(last, source);
    const most = Math.min(last.length, source.length) - before;
    const behind = last.length - sameEnd(last, source, most);
    const moved = source.length - last.length;
    const first = firstLine(lines, (line) => lines.end(line) + LONGEST_BREAK > before);
    const from = Math.min(first, lines.count - 1);
    const to = firstLine(lines, (line) => lines.start(line) > behind);
    const start = lines.start(from);
    const end = to < lines.count ? lines.start(to) + moved : source.length;
    const typed = linesOf(source.slice(start, end));
    if (!typed.areIndependent) return null;
    lines.replace(from, to, typed, start, moved);
    return lines;
  }
}

/** The first line of which something holds that holds of all behind it, too. */
function firstLine({ count }: Lines, holds: (line: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many characters two texts share at their beginning. */
function sameStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many, up to `most`, at their end. */
function sameEnd(a: string, b: string, most: number): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [fromA, fromB] = [a.length - middle, b.length - middle];
    if (a.slice(fromA, a.length - low) === b.slice(fromB, b.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
