/** What `trim` takes away. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  if (code > 0x3000) return code === 0xfeff;
  return code === 0xa0 || code === 0x3000 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** The first place from here on that is no space; `end` where there is none. */
export function inkStart(source: string, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(source.charCodeAt(i))) i++;
  return i;
}

/** The end of the text without the spaces behind it; `start` where there is nothing else. */
export function inkEnd(source: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(source.charCodeAt(i - 1))) i--;
  return i;
}
