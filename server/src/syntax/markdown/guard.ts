const LARGEST = 500_000;
const MOST_LINES = 5_000;
const MOST_DELIMITERS = 20_000;
const MOST_CONTAINERS_IN_A_LINE = 10;
const DEEPEST_INDENT = 40;

/** Whether remark reads the text soon: it is slow on many lines, and worse than that on lists within lists. */
export function isForRemark(text: string): boolean {
  if (text.length > LARGEST) return false;
  let delimiters = 0;
  let lines = 0;
  let atLineStart = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (atLineStart && (++lines > MOST_LINES || nestsDeeply(text, i))) return false;
    if ('*_[]<`&>'.includes(character) && ++delimiters > MOST_DELIMITERS) return false;
    atLineStart = character === '\n' || character === '\r';
  }
  return true;
}

/** Too many quotes and list items that one line opens within each other, or one that stands far inside. */
function nestsDeeply(text: string, lineStart: number): boolean {
  const container = /[ \t]{0,99}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  container.lastIndex = lineStart;
  for (let count = 0; ; count++) {
    const opened = container.exec(text)?.[0];
    if (opened === undefined) return false;
    if (count >= MOST_CONTAINERS_IN_A_LINE || opened.length > DEEPEST_INDENT) return true;
  }
}
