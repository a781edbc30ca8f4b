import { describe, expect, it } from 'vitest';
import { change, EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

const WIDTHS = [3, 1, 7, 15];

/** Every cell on a line of its own, `ends` behind each, and `blank` for one of table 3 that says 0. */
function onLines(ends: string, blank: string): string {
  return sheet({ cells: EIGHT_REQUESTS })
    .split('\n')
    .flatMap((line) => {
      const cells = line.split('\t');
      const labels = cells.filter((cell) => cell !== '' && !/^\d+$/.test(cell));
      const numbers = cells.filter((cell) => /^\d+$/.test(cell));
      if (!WIDTHS.includes(numbers.length)) return labels;
      return [...labels, ...numbers.map((cell) => (numbers.length === 7 && cell === '0' ? '' : cell))];
    })
    .map((cell) => (cell === '' ? blank : cell + ends))
    .join('');
}

describe.each([
  ['\n', '\n'],
  ['\n\n', '\n'],
  ['\n\n', '\u00a0\n\n'],
  ['\r\n', '\r\n'],
])('cells on a line each, %j behind them, and %j for a blank one', (ends, blank) => {
  const text = onLines(ends, blank);
  it('are those of their rows', () => {
    expect(found(text).filter((each) => !each.startsWith('cell-blank'))).toEqual([]);
    expect(figures(read(text), 'received')).toEqual(['5', '2', null, null, null, null, '7']);
    expect(figures(read(text), 'partial')).toEqual([null, '2', null, null, null, null, '2']);
  });

  it('show a slip in a label', () => {
    expect(found(change(text, '2.重复申请', '2.重覆申请'))).toContain('label: 2.重覆申请');
  });

  it('are not guessed where an empty line more or less stands in a row', () => {
    const row = `7.属于行政执法案卷${ends}`;
    expect(found(change(text, row + blank, row))).toContainEqual(expect.stringContaining('table-unreadable'));
    expect(found(change(text, row, row + blank))).toContainEqual(expect.stringContaining('table-unreadable'));
  });
});

it('an empty line below the last row is no cell of it', () => {
  const lines = sheet({
    cells: EIGHT_REQUESTS,
    review: '1\t2\t0\t3\t6\t\t0\t0\t1\t1\t0\t0\t0\t0\t0',
  }).replace(/\t+/g, '\n');
  expect(found(lines)).toEqual([expect.stringContaining('cell-count')]);
  expect(figures(read(lines), 'row')).toBeNull();
});
