/** A Markdown table: a row of headers, the rows below. */
export function table(headers, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

export function ms(value) {
  return value >= 100
    ? `${value.toFixed(0)} ms`
    : value >= 10
      ? `${value.toFixed(1)} ms`
      : `${value.toFixed(2)} ms`;
}

export const times = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2));
