/** All matches of a global expression, as `matchAll` gives them, but without a copy of the expression. */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    matches.push(match);
    // What matches nothing would match there for ever.
    if (match[0] === '') expression.lastIndex++;
  }
  return matches;
}
