import { describe, expect, it } from 'vitest';
import { figures, found, read, sheet } from './documents.ts';

const ZEROS = Array<string>(7).fill('0');

/** The report as a page whose rows of noughts were merged into one cell. */
function page(merged: string): string {
  const written = sheet().replace(/^.+$/gm, (line) => {
    if (!line.includes('\t')) return `<p>${line}</p>`;
    const cells = line.split('\t').filter((each) => each !== '');
    const count = cells.filter((each) => each === '0').length;
    if (count < 7) return `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
    const labels = cells.slice(0, cells.length - count).map((each) => `<td>${each}</td>`);
    return `<tr>${labels.join('')}<td colspan="${count}">${merged}</td></tr>`;
  });
  return `<body>${written.replace(/(?:<tr>.*\n?)+/g, (rows) => `<table>${rows}</table>\n`)}</body>`;
}

describe('a cell merged of all figures of a row', () => {
  it('says 0 for each', () => {
    expect(found(page('0'), 'a.html')).toEqual([]);
    const report = read(page('0'), 'a.html');
    expect(figures(report, 'received')).toEqual(ZEROS);
    expect(figures(report, 'row')).toEqual(Array(15).fill('0'));
  });

  it('says nothing of each where it says more', () => {
    const rules = found(page('3'), 'a.html').map((each) => each.split(':')[0]);
    expect(rules).toEqual(['table-unreadable', 'table-unreadable']);
  });
});
