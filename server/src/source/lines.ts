/** Zero-based line, and UTF-16 code units from the line's start. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. Lines end with \n, \r\n or a lone \r, as in the Language Server Protocol. */
export interface LineTable {
  readonly lineCount: number;
  lineStart(line: number): number;
  /** The end of the line's text, before its line end. */
  lineEnd(line: number): number;
  /** An offset inside a line end is taken for the end of the line's text; one outside the text is clamped. */
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export function lineTable(text: string): LineTable {
  const starts = lineStarts(text);

  const lineStart = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));

  const lineEnd = (line: number): number => {
    const start = lineStart(line);
    let end = lineStart(line + 1);
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
    return end;
  };

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };

  return {
    lineCount: starts.length,
    lineStart,
    lineEnd,
    placeAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineOf(inside);
      return { line, character: Math.min(inside, lineEnd(line)) - lineStart(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(lineStart(line) + Math.max(character, 0), lineEnd(line));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching for \n with indexOf is many times faster than reading every character; \r is rare enough to look for once.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (!isLineEnd(character)) continue;
    if (character === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    starts.push(at + 1);
  }
  return starts;
}

function isLineEnd(character: number): boolean {
  return character === LINE_FEED || character === CARRIAGE_RETURN;
}
