import { isHan } from '../../base/codes.ts';
import { tableOf } from '../../base/runs.ts';
import { BLANK, BUCKETS, CHANGED_MARK, FAR, FIRST_ASKED, LONGEST_WORD, MARKS, UNSURE } from './classes.ts';
import { classRuns } from './classTables.ts';

/**
 * What a text is made of, a bit for each group of characters that rules ask for. Whether a word may be in a text is
 * answered by it without reading the text again: dozens of rules look for words that most passages do not have.
 */
export type Makeup = number;

const CLASSES = tableOf(classRuns());
/** Where a character was last seen, by some bits of it: most do not come again within a word's length. */
const LAST = new Int32Array(BUCKETS);

/** Looks at every character of one stretch of text after another. */
export class Glance {
  /** What the last text is made of. */
  makeup: Makeup = 0;
  /** Whether something may stand twice in a row in it. */
  mayRepeat = false;
  #at = 0;

  constructor() {
    LAST.fill(-FAR);
  }

  over(text: string): void {
    this.makeup = 0;
    const hasDoubledMark = this.#takesUp(text);
    this.mayRepeat = this.#hasDoubled(text) || hasDoubledMark || !isInPlace(this.makeup);
  }

  // Two short loops: whoever checks one report has V8 interpret them, and what is short is not worth compiling to it.

  /** Notes the makeup; whether two marks stand beside each other. */
  #takesUp(text: string): boolean {
    const classes = CLASSES;
    const { length } = text;
    let makeup = 0;
    // At the beginning a mark counts as doubled.
    let before = MARKS;
    let hasDoubledMark = false;
    for (let i = 0; i < length; i++) {
      const kind = 1 << classes[text.charCodeAt(i)]!;
      makeup |= kind;
      if ((kind & MARKS) !== 0 && (before & MARKS) !== 0) hasDoubledMark = true;
      before = kind;
    }
    this.makeup = makeup;
    return hasDoubledMark;
  }

  /** Whether a character, or a word of ideographs, stands twice in a row. */
  #hasDoubled(text: string): boolean {
    const last = LAST;
    const { length } = text;
    let place = this.#at;
    let wasNear = false;
    let hasDoubled = false;
    for (let i = 0; i < length; i++, place++) {
      const bucket = text.charCodeAt(i) & (BUCKETS - 1);
      const near = place - last[bucket]! <= LONGEST_WORD;
      last[bucket] = place;
      if (near && endsDoubled(text, i, wasNear)) hasDoubled = true;
      wasNear = near;
    }
    this.#at = place + FAR;
    return hasDoubled;
  }
}

/** `wasNear`: whether the character before it is near itself. */
function endsDoubled(text: string, at: number, wasNear: boolean): boolean {
  const code = text.charCodeAt(at);
  const before = at === 0 ? 0 : text.charCodeAt(at - 1);
  if (isHan(code)) return code === before || (wasNear && isHan(before) && isDoubled(text, at));
  return code === before && code > 0x7f;
}

/** Whether a word ends at a place that stands right before itself, too. */
function isDoubled(text: string, end: number): boolean {
  for (let length = 2; length <= LONGEST_WORD && end + 1 >= 2 * length; length++) {
    let same = 0;
    while (same < length && text.charCodeAt(end - same) === text.charCodeAt(end - same - length)) same++;
    if (same === length) return true;
  }
  return false;
}

/** What a text has to be made of to hold a word. */
export function needOf(word: string): Makeup {
  let need = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = CLASSES[word.charCodeAt(i)]!;
    if (kind >= FIRST_ASKED) need |= 1 << kind;
  }
  return need;
}

export function mayHold(makeup: Makeup, need: Makeup): boolean {
  return (makeup & need) === need || (makeup & (1 << UNSURE)) !== 0;
}

/** Whether any character is of the makeup of one. */
export function mayHoldAny(makeup: Makeup, characters: Makeup): boolean {
  return (makeup & (characters | (1 << UNSURE))) !== 0;
}

export const BLANKS: Makeup = 1 << BLANK;

/** Whether compact text is the text itself. */
export function isCompact(makeup: Makeup): boolean {
  return (makeup & ((1 << BLANK) | (1 << CHANGED_MARK) | (1 << UNSURE))) === 0;
}

/** Whether compact text has every character at the place where it is written, marks in another width. */
export function isInPlace(makeup: Makeup): boolean {
  return (makeup & ((1 << BLANK) | (1 << UNSURE))) === 0;
}

/** Whether compact text is surely not empty. */
export function isInked(makeup: Makeup): boolean {
  return (makeup & ~((1 << BLANK) | (1 << UNSURE))) !== 0;
}
