// Where in a report a character is typed.

/** Inside the first paragraph of more than 40 characters, behind a comma. */
export function typingPlace(text) {
  const paragraph = /^[^\t|<\n]{40,}$/m.exec(text);
  if (!paragraph) return text.length >> 1;
  return paragraph.index + paragraph[0].indexOf('，') + 1;
}

/** The last digit of the first figure of the first row of table 3. */
export function figurePlace(text) {
  const row = /本年新收政府信息公开申请数量[^0-9\n]*[0-9]+/.exec(text);
  return row ? row.index + row[0].length - 1 : text.length >> 1;
}

/** Another digit there: three sums break. */
export function withWrongFigure(text) {
  const at = figurePlace(text);
  return text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1);
}
