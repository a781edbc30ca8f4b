// What a character may be to those who ask what a text is made of. Numbers from another file are written out where they
// are used when the programs are bundled.

/** Any other character that stays as it is. */
export const PLAIN = 0;
/** Characters that compact text is without. */
export const BLANK = 1;
/** Marks that are written as another in compact text, and those they are written as. */
export const CHANGED_MARK = 2;
export const MARK = 3;
/** Characters that become something else, or may. */
export const UNSURE = 4;
export const FIRST_ASKED = 5;

/** Both of them, as bits. */
export const MARKS = (1 << MARK) | (1 << CHANGED_MARK);

/** In how many places it is noted where a character was last seen. */
export const BUCKETS = 0x400;
export const FAR = 100;
/** No longer word is looked for twice in a row. */
export const LONGEST_WORD = 8;
