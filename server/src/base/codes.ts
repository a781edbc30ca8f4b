// What a UTF-16 unit stands for, told by a comparison or two: asked of every character of a text.

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** ０ to ９ */
export function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** A unified ideograph of the basic block, where nearly all of a report's are. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** White space as regular expressions have it. */
export function isWhite(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code < 0x3000)
    return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
const NEXT_LINE = 0x85;
export const VERTICAL_TAB = 0x0b;
const FORM_FEED = 0x0c;

/** The end of a line for an editor: \n or \r. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** What breaks a line for a reader, and ends none for an editor: a page or a line of a word processor, of Unicode. */
export const LINE_BREAKS: readonly number[] = [
  VERTICAL_TAB,
  FORM_FEED,
  NEXT_LINE,
  LINE_SEPARATOR,
  PARAGRAPH_SEPARATOR,
];

export function isLineBreak(code: number): boolean {
  if (code > NEXT_LINE) return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
  return code === VERTICAL_TAB || code === FORM_FEED || code === NEXT_LINE;
}

/** Whether a text goes over lines. */
export function isOverLines(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLineEnd(code) || isLineBreak(code)) return true;
  }
  return false;
}

/** Marks for browsers and word processors, which copies keep: spaces of no width, joiners, directions. */
export function isUnseen(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xad;
}

/** White space, and characters that are not seen at all. */
export function isInvisible(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code > 0x3000) return code === 0xfeff;
  return isWhite(code) || isUnseen(code);
}

/** A text without its white space. */
export function withoutWhite(text: string): string {
  for (let i = 0; i < text.length; i++) if (isWhite(text.charCodeAt(i))) return text.replace(/\s/g, '');
  return text;
}
