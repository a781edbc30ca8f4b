import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { change, findings, found, sheet } from './documents.ts';

/** Letters a line of each column holds, and how wide it is printed. */
const GROUP = { letters: 3, width: 5 };
const ROW = { letters: 8, width: 20 };
const CELL = { letters: 4, width: 9 };

type Print = (pieces: readonly Piece[]) => string;

interface Piece {
  readonly text: string;
  readonly x: number;
}

/** As a PDF is read by place: what stands in columns stays there. */
const inColumns: Print = (pieces) =>
  pieces.reduce((line, { text, x }) => (text === '' ? line : line.padEnd(x) + text), '');

/** And as most programs read it: one blank, however wide the gap. */
const runTogether: Print = (pieces) =>
  pieces
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

function piecesOf(text: string, letters: number): string[] {
  return text.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [];
}

/** Table 3 in narrow columns: labels go on below, and the group's beside the rows that follow. */
function print(text: string, write: Print): string {
  const lines: string[] = [];
  let group: string[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (cells.length !== 10) {
      lines.push(...group.splice(0).map((rest) => write([{ text: rest, x: 0 }])), line);
      continue;
    }
    const [first, second, third, ...figures] = cells as [string, string, string, ...string[]];
    const isGrouped = second !== '' || third !== '';
    if (isGrouped && first !== '') group = piecesOf(first, GROUP.letters);
    const label = piecesOf(isGrouped ? second || third : first, isGrouped ? ROW.letters : 12);
    if (second !== '' && third !== '') label.push(...piecesOf(third, ROW.letters));
    const columns = figures.map((cell) => piecesOf(cell, CELL.letters));
    const height = Math.max(label.length, ...columns.map((each) => each.length));
    for (let y = 0; y < height; y++) {
      const pieces = columns.map((each, k) => ({ text: each[y] ?? '', x: 26 + k * CELL.width }));
      const own = isGrouped ? (group.shift() ?? '') : '';
      lines.push(
        write([{ text: own, x: 0 }, { text: label[y] ?? '', x: isGrouped ? GROUP.width : 0 }, ...pieces]),
      );
    }
  }
  return lines.join('\n');
}

describe.each([
  ['columns', inColumns],
  ['lines', runTogether],
])('narrow columns of a page, read in %s', (_, write) => {
  it('say nothing of a correct report', () => expect(found(print(sheet(), write))).toEqual([]));

  it('show a slip in a figure', () => {
    const text = sheet({ cells: { 't3/granted/natural': '3' } });
    const rules = check(print(text, write), 'plain', DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
    expect(rules).toContain('wrong-figure');
  });
});

describe('the first line of a group beside its first row', () => {
  it('is no heading', () => expect(print(sheet(), runTogether)).toContain('\n三、本 （一）予以公开 0'));

  it('a stray heading is one', () => {
    const text = change(sheet(), '（一）主动公开\n', '三、工作机制 （一）主动公开\n');
    expect(found(text)).toEqual(['section-heading: 三、工作机制 （一）主动公开']);
  });
});

it('（二）部分公开 without the rest of its label is another label', () => {
  const short = change(sheet(), '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开');
  expect(found(short)).toEqual(['label: （二）部分公开']);
  expect(found(short.replaceAll('\t', '\n').replace(/\n{2,}/g, '\n'))).toEqual(['label: （二）部分公开']);
});

it('a unit may stand behind a blank', () => {
  const cells = { 't2/procurement/amount': '160.5964 万元' };
  const text = sheet({ form: '2019', year: 2020, cells }).replaceAll('\t', '   ');
  expect(findings(text).filter(({ rule }) => rule !== 'cell-format')).toEqual([]);
});

describe('figures that are broken over two lines in table 4', () => {
  const review = '11\t0\t21\t0\t32\t16\t0\t0\t16\t32\t0\t23\t82\t0\t31';
  const digits = '1\t\t0\t\t1\t7\t\t\t0\t7\t\t2\t\t\t4';
  const printed = (write: Print, below = digits) =>
    sheet({ review: 'FIGURES' }).replace(
      'FIGURES',
      [review, below].map((row) => write(row.split('\t').map((text, i) => ({ text, x: i * 4 })))).join('\n'),
    );
  const said = (text: string) =>
    check(text, 'plain', DEFAULT_SETTINGS)
      .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule);

  it('are one figure where they stand in columns', () => {
    // 111 + 210 = 321, 167 + 160 = 327, 232 + 82 = 314.
    expect(said(printed(inColumns))).toEqual([]);
    expect(said(printed(inColumns, digits.replace('1\t7', '2\t7')))).toEqual(['sum-review']);
  });

  it('belong to nobody where they do not: the row cannot be read', () => {
    expect(said(printed(runTogether))).toEqual(['table-unreadable']);
  });

  it('a page number below a row is none of them', () => {
    const text = sheet({ review: review.replaceAll('\t', '  ') });
    expect(said(change(text, '  31\n', '  31\n  4\n')).length).toBe(said(text).length);
  });
});
