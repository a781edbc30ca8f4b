const LARGEST = 500_000;
const MOST_LINES = 1_200;
const MOST_DELIMITERS = 20_000;
const MOST_CONTAINERS_IN_A_LINE = 10;
const DEEPEST_INDENT = 40;
/** Blanks before a sign that weigh as much as a quote or a list around it. */
const STEP = 4;
/** Over all lines, the squares of how deep each stands: four hundred quotes or items, or a hundred of two levels. */
const MOST_DEPTH = 400;

/**
 * Whether remark reads the text within some milliseconds. What it takes grows with the square of the lines that open
 * quotes, lists and underlined headings, and faster still where these stand within each other.
 */
export function isForRemark(text: string): boolean {
  if (text.length > LARGEST) return false;
  let delimiters = 0;
  let lines = 0;
  let depth = 0;
  let atLineStart = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (atLineStart) {
      depth += depthOf(text, i) ** 2;
      if (++lines > MOST_LINES || depth > MOST_DEPTH) return false;
    }
    if ('*_[]<`&>'.includes(character) && ++delimiters > MOST_DELIMITERS) return false;
    atLineStart = character === '\n' || character === '\r';
  }
  return true;
}

/** How many quotes and list items a line opens within each other, and how far inside they stand. */
function depthOf(text: string, lineStart: number): number {
  const container = /[ \t]{0,99}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|(?:=+|-+)(?=[ \t]{0,9}[\n\r]))/y;
  container.lastIndex = lineStart;
  let depth = 0;
  for (let count = 0; ; count++) {
    const opened = container.exec(text)?.[0];
    if (opened === undefined) return depth;
    if (count >= MOST_CONTAINERS_IN_A_LINE || opened.length > DEEPEST_INDENT) return MOST_DEPTH;
    depth += 1 + Math.floor(opened.search(/[^ \t]/) / STEP);
  }
}
