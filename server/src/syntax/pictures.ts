import type { Span } from '../base/span.ts';

/** `<img …>`, `![…](…)`: HTML stands in Markdown too. */
const PICTURE = /<img(?=[\s/])[^<>]{1,2000}>|!\[[^[\]\n]{0,200}\]\([^()\s]{1,2000}\)/i;

/** The first picture that is shown in a stretch of a source. */
export function pictureIn(source: string, { start, end }: Span): Span | null {
  const match = PICTURE.exec(source.slice(start, end));
  if (!match) return null;
  return { start: start + match.index, end: start + match.index + match[0].length };
}
