import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Table } from '../../src/syntax/tree.ts';
import { sheet } from './documents.ts';

const REVIEW = [111, 0, 210, 0, 321, 167, 0, 0, 160, 327, 0, 232, 82, 0, 314];
const REPORT = sheet({
  cells: {
    't2/fees/amount': '316441.27',
    't3/received/natural': '12345',
    't3/received/business': '104',
    't3/received/total': '12449',
    't3/granted/natural': '12345',
    't3/granted/business': '104',
    't3/granted/total': '12449',
    't3/total/natural': '12345',
    't3/total/business': '104',
    't3/total/total': '12449',
  },
  review: REVIEW.join('\t'),
});

const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0);

/** A cell in lines no wider than the column; the first is the short one, or the last. */
function broken(cell: string, width: number, isFirstShort: boolean): string[] {
  const letters = isFirstShort ? [...cell].reverse() : [...cell];
  const pieces: string[] = [];
  for (const letter of letters) {
    const last = pieces.at(-1);
    if (last === undefined || widthOf(last + letter) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return isFirstShort ? pieces.map((piece) => [...piece].reverse().join('')).reverse() : pieces;
}

function grid(rows: readonly string[][], width: number, isFirstShort: boolean): string {
  const count = Math.max(...rows.map((cells) => cells.length));
  const rule = (dash: string) => `+${`${dash.repeat(width + 2)}+`.repeat(count)}`;
  const printed = rows.flatMap((cells, y) => {
    const pieces = Array.from({ length: count }, (_, x) => broken(cells[x] ?? '', width, isFirstShort));
    const height = Math.max(1, ...pieces.map((each) => each.length));
    const lines = Array.from({ length: height }, (_, line) => pieces.map((each) => each[line] ?? ''));
    const drawn = lines.map(
      (line) =>
        `|${line.map((each) => ` ${each}${' '.repeat(Math.max(0, width - widthOf(each)))} |`).join('')}`,
    );
    return [...drawn, rule(y === 0 ? '=' : '-')];
  });
  return [rule('-'), ...printed].join('\n');
}

/** The tables of a text as grids in columns of a width. */
function inGrids(text: string, width: number, isFirstShort: boolean): string {
  return text.replace(/(?:^.*\t.*\n)+/gm, (table) => {
    const rows = table.trimEnd().split('\n');
    return `${grid(
      rows.map((row) => row.split('\t')),
      width,
      isFirstShort,
    )}\n`;
  });
}

function rules(text: string): string[] {
  return check(text, 'plain', DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
}

function figures(text: string): string[] {
  return [...check(text, 'plain', DEFAULT_SETTINGS).figures.byCell].map(
    ([id, figure]) => `${id} ${figure.kind === 'known' ? figure.cell.content.text : figure.why}`,
  );
}

describe.each([1, 2, 3, 4, 6])('a grid whose columns have room for %i', (width) => {
  it.each([
    ['first', true],
    ['last', false],
  ])('has each figure whole, the short line %s', (_, isFirstShort) => {
    const text = inGrids(REPORT, width, isFirstShort);
    expect(figures(text)).toEqual(figures(REPORT));
    expect(rules(text)).toEqual(rules(REPORT));
  });
});

const tableOf = (text: string) =>
  parse(text, 'plain').blocks.find((block) => block.kind === 'table') as Table;
const cellsOf = (text: string) =>
  tableOf(text).rows.map(({ cells }) => cells.map((cell) => cell.content.text));

describe('lines drawn around several rows', () => {
  const rule = '+------+---+---+';

  it('leave the rows rows', () => {
    const text = [
      ...[rule, '| 栏目 | 甲 | 乙 |', rule, '| 公开 | 1 | 4 |', '| 不予 | 2 | 3 |', rule],
      ...['| 其他 | 1 | 0 |', rule, '| 总计 | 4 | 7 |', rule],
    ].join('\n');
    expect(cellsOf(text).slice(1, 3)).toEqual([
      ['公开', '1', '4'],
      ['不予', '2', '3'],
    ]);
  });

  it('and so where a cell of the second row is blank and headers are broken', () => {
    const text = [
      ...[
        '+----------+----+----+',
        '| 栏目     | 自 | 总 |',
        '|          | 然 |    |',
        '|          | 人 | 计 |',
      ],
      ...['+----------+----+----+', '| 予以公开 | 12 | 14 |', '| 其他     | 21 |    |'],
      ...[
        '+----------+----+----+',
        '| 不予公开 | 10 | 10 |',
        '+----------+----+----+',
        '| 总计     | 43 | 24 |',
      ],
    ].join('\n');
    expect(cellsOf(text)).toContainEqual(['予以公开', '12', '14']);
  });
});

describe('a table in a box', () => {
  it('ends below its last line: what stands between two is no cell', () => {
    const box = (cell: string) => ['+----+----+', `| ${cell} | 3  |`, '+----+----+'];
    const text = [...box('甲'), '', '四、情况', '', ...box('乙')].join('\n');
    expect(parse(text, 'plain').blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
  });
});
