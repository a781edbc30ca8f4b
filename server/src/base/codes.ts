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
