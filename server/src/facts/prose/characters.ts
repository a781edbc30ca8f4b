import { compactText } from '../../source/compact.ts';
import { VARIANT_HAN } from '../../source/variants.ts';

/**
 * What a text is made of, a bit for each group of characters that rules ask for. Whether a word may be in a text is
 * answered by it without reading the text again: dozens of rules look for words that most passages do not have.
 */
export type Makeup = number;

/** Any other character that stays as it is. */
const PLAIN = 0;
/** Characters that compact text is without. */
const BLANK = 1;
/** Marks that are written as another in compact text, and those they are written as. */
const CHANGED_MARK = 2;
const MARK = 3;
/** Characters that become something else, or may. */
const UNSURE = 4;
const FIRST_ASKED = 5;

const ASKED: readonly string[] = [
  ...['《', '（(', '。', '0', '2', '13456789', '一二三四五六七八九十两', '是'],
  ...['号', '处', '费', '依', '部', '报', '渠', '此', '请', '待', '描'],
  ...['×✕╳XxＸｘ', '厘', '署', '切', '截企涉', '清列查'],
];

/** Ranges of characters that reports hold; of any other it is not known what becomes of it. */
const KNOWN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0xff],
  [0x2010, 0x201f],
  [0x3000, 0x301f],
  [0xff01, 0xff5e],
];
/** Of these only the variants become something else. */
const HAN = [0x4e00, 0x9fff] as const;

const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNSURE);
  for (const [from, to] of [...KNOWN, HAN]) table.fill(PLAIN, from, to + 1);
  ASKED.forEach((group, i) => {
    for (const character of group) table[character.charCodeAt(0)] = FIRST_ASKED + i;
  });
  for (const [from, to] of KNOWN)
    for (let code = from; code <= to; code++) table[code] = classOf(code, table);
  for (const code of VARIANT_HAN) table[code] = UNSURE;
  return table;
}

function classOf(code: number, table: Uint8Array): number {
  const character = String.fromCharCode(code);
  const text = compactText(character);
  const own = table[code]!;
  if (text === character) return own === PLAIN && isMark(code) ? MARK : own;
  if (text === '') return BLANK;
  const becomes = text.charCodeAt(0);
  return text.length === 1 && isMark(becomes) && table[becomes]! < FIRST_ASKED ? CHANGED_MARK : UNSURE;
}

/** Of ASCII, neither a letter nor a digit. */
function isMark(code: number): boolean {
  return code < 0x80 && !/[0-9A-Za-z]/.test(String.fromCharCode(code));
}

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
    const from = this.#at;
    let makeup = 0;
    let before = 0;
    let wasNear = false;
    let repeats = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = CLASSES[code]!;
      makeup |= 1 << kind;
      if (code >= 0x4e00 && code <= 0x9fff) {
        const bucket = code & (BUCKETS - 1);
        const near = from + i - LAST[bucket]! <= LONGEST_WORD;
        LAST[bucket] = from + i;
        if (near && (code === before || (wasNear && isDoubled(text, i)))) repeats = true;
        wasNear = near;
      } else {
        if (isRepeatedMark(code, kind, before)) repeats = true;
        wasNear = false;
      }
      before = code;
    }
    this.#at = from + text.length + FAR;
    this.makeup = makeup;
    this.mayRepeat = repeats || !isInPlace(makeup);
  }
}

const BUCKETS = 0x400;
/** Where a character was last seen, by some bits of it: most do not come again within a word's length. */
const LAST = new Int32Array(BUCKETS);
const FAR = 100;
/** No longer word is looked for twice in a row. */
const LONGEST_WORD = 8;

function isRepeatedMark(code: number, kind: number, before: number): boolean {
  if (kind !== MARK && kind !== CHANGED_MARK) return code === before && code > 0x7f;
  const kindBefore = CLASSES[before]!;
  return kindBefore === MARK || kindBefore === CHANGED_MARK;
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
