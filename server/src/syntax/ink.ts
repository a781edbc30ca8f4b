import { isInvisible, isUnseen } from '../base/codes.ts';
import { type Content, plainContent } from '../base/content.ts';

/** The first place from here on that is no space; `end` where there is none. */
export function inkStart(source: string, start: number, end: number): number {
  let i = start;
  while (i < end && isInvisible(source.charCodeAt(i))) i++;
  return i;
}

/** The end of the text without the spaces behind it; `start` where there is nothing else. */
export function inkEnd(source: string, start: number, end: number): number {
  let i = end;
  while (i > start && isInvisible(source.charCodeAt(i - 1))) i--;
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

/** The words of a stretch, without the blanks around them. */
export function inked(source: string, from: number, end: number): Content {
  const start = inkStart(source, from, end);
  return plainContent(source, start, inkEnd(source, start, end));
}
