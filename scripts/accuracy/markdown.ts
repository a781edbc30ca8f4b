export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** In per cent, rounded down, so that 100 % is all of them. */
export function share<T>(trials: readonly T[], test: (trial: T) => boolean): string {
  if (trials.length === 0) return '–';
  const tenths = Math.floor((trials.filter(test).length * 1000) / trials.length);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
