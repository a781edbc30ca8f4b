/** What `trim` takes away, and what is not seen at all. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  if (code > 0x3000) return code === 0xfeff;
  return code === 0xa0 || code === 0x3000 || code === SOFT_HYPHEN || (code >= 0x1680 && isRareSpace(code));
}

function isRareSpace(code: number): boolean {
  if (code >= 0x2000 && code <= 0x202f)
    return code <= LAST_UNSEEN || code === 0x2028 || code === 0x2029 || code === 0x202f;
  return code === 0x1680 || code === 0x205f || code === WORD_JOINER;
}

/** Marks for browsers and word processors, which copies keep: spaces of no width, joiners, directions. */
function isUnseen(code: number): boolean {
  return (code >= 0x200b && code <= LAST_UNSEEN) || code === WORD_JOINER || code === SOFT_HYPHEN;
}

const LAST_UNSEEN = 0x200f;
const WORD_JOINER = 0x2060;
const SOFT_HYPHEN = 0xad;

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

/** What counts as blank where lines and cells are told apart. */
export function isBlankCode(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || isUnseen(code);
}

export function isBlankBetween(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlankCode(source.charCodeAt(i))) return false;
  return true;
}
