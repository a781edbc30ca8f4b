import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { EIGHT_REQUESTS, figures, findings, found, read, sheet } from './documents.ts';

const REVIEW = '3\t0\t1\t0\t4\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0';
const text = sheet({ cells: EIGHT_REQUESTS, review: REVIEW });

/** The report as a page whose tables are boxes; the noughts of table 3 are left blank. */
function page(row: string, cell: string): string {
  const written = text.split('\n').map((line) => {
    if (!line.includes('\t')) return line === '' ? '' : `<p>${line}</p>`;
    const cells = line.split('\t').filter((each) => each !== '');
    const isOfThree = cells.length > 7 && cells.length < 12;
    const shown = cells.map((each) => (isOfThree && each === '0' ? '' : each));
    const [name] = cell.split(' ');
    return `<${row}>${shown.map((each) => `<${cell}>${each}</${name}>`).join('')}</${row}>`;
  });
  const rows = new RegExp(`(?:<${row}>.*\\n?)+`, 'g');
  return `<html><body>${written.join('\n').replace(rows, (all) => `<div>\n${all}</div>\n`)}</body></html>`;
}

describe.each([
  ['boxes in boxes', page('section', 'div class="td"')],
  ['items of lists', page('ul', 'li')],
])('a table of %s', (_, source) => {
  it('keeps the places of blank cells', () => {
    expect(new Set(findings(source, 'a.html').map(({ rule }) => rule))).toEqual(new Set(['cell-blank']));
    const report = read(source, 'a.html');
    expect(figures(report, 'received')).toEqual(['5', '2', null, null, null, null, '7']);
    expect(figures(report, 'partial')).toEqual([null, '2', null, null, null, null, '2']);
    expect(figures(report, 'normative')).toEqual(['0', '0', '0']);
    expect(figures(report, 'row')).toEqual(REVIEW.split('\t'));
  });

  it('shows a slip in a label', () => {
    const slip = source.replace('2.重复申请', '2.重付申请');
    const [label] = findings(slip, 'a.html').filter(({ rule }) => rule === 'label');
    expect(applyEdits(slip, label!.fixes[0]!.edits)).toBe(source);
  });
});

it('words that change their font along a line are no table', () => {
  const line = (n: number) =>
    `<div><span>第</span><span>${n}</span><span></span><span>季度收到</span><span>${n + 3}</span><span>件</span></div>`;
  const source = `<html><body>${text.replace(/\n.*/s, '')}<div>${[1, 2, 3, 4, 5].map(line).join('')}</div></body></html>`;
  expect(read(source, 'a.html').tree.blocks.every(({ kind }) => kind !== 'table')).toBe(true);
});

it('a page of boxes without tables stays as it is', () => {
  expect(
    found(page('section', 'div class="td"').replace(/<div class="td">[\d]*<\/div>/g, ''), 'a.html'),
  ).toEqual(expect.arrayContaining([expect.stringContaining('table-unreadable')]));
});
