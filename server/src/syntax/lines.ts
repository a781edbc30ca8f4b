import { isBlankBetween } from './ink.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * What a line is by its characters. A blank row is several tabs and nothing else: a row that is not filled in. A quoted
 * one has tabs, and cells in quotes.
 */
export const LineKind = {
  blank: 0,
  blankRow: 1,
  tabRow: 2,
  pipe: 3,
  text: 4,
  separated: 5,
  quotedRow: 6,
} as const;

const NUMBERS = 4;
/** Room for the lines of any report. Those of one text are read through before another's are looked for. */
const ROOM = new Int32Array(NUMBERS * 4_000);

/** Lines as numbers, four of each: most are blank or prose, and are asked once what they are. */
export class Lines {
  count = 0;
  /** Whether each is what it is whatever stands in the others. */
  areIndependent = true;
  #room = ROOM;

  put(start: number, end: number, kind: number, tabs: number): void {
    const at = this.count * NUMBERS;
    if (at === this.#room.length) this.#widen();
    this.#room[at] = start;
    this.#room[at + 1] = end;
    this.#room[at + 2] = kind;
    this.#room[at + 3] = tabs;
    this.count++;
  }

  #widen(): void {
    const wider = new Int32Array(this.#room.length * 2);
    wider.set(this.#room);
    this.#room = wider;
  }

  /** These, in a room of their own, which outlasts the reading of other texts. */
  kept(): Lines {
    if (this.#room === ROOM) this.#room = ROOM.slice(0, this.count * NUMBERS);
    return this;
  }

  /** Puts the lines of a text, which begins at `start`, in the place of some; those behind them have moved. */
  replace(from: number, to: number, lines: Lines, start: number, moved: number): void {
    const count = this.count - (to - from) + lines.count;
    while (count * NUMBERS > this.#room.length) this.#widen();
    const behind = from + lines.count;
    this.#room.copyWithin(behind * NUMBERS, to * NUMBERS, this.count * NUMBERS);
    this.count = count;
    for (let i = behind; i < count; i++) this.#move(i, moved);
    this.#room.set(lines.#room.subarray(0, lines.count * NUMBERS), from * NUMBERS);
    for (let i = from; i < behind; i++) this.#move(i, start);
  }

  #move(line: number, by: number): void {
    const room = this.#room;
    room[line * NUMBERS] = room[line * NUMBERS]! + by;
    room[line * NUMBERS + 1] = room[line * NUMBERS + 1]! + by;
  }

  start(line: number): number {
    return this.#room[line * NUMBERS]!;
  }

  end(line: number): number {
    return this.#room[line * NUMBERS + 1]!;
  }

  /** Of `LineKind`; of no line, -1. */
  kind(line: number): number {
    return line < this.count ? this.#room[line * NUMBERS + 2]! : -1;
  }

  tabs(line: number): number {
    return this.#room[line * NUMBERS + 3]!;
  }

  become(line: number, kind: number): void {
    this.#room[line * NUMBERS + 2] = kind;
  }

  at(line: number): Line {
    return { start: this.start(line), end: this.end(line) };
  }
}

export function isBlank(source: string, line: Line): boolean {
  return isBlankBetween(source, line.start, line.end);
}
