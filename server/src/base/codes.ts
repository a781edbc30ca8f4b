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
