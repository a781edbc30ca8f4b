import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Cell, Row } from '../../src/syntax/tree.ts';
import { generateReport, injectSlip, SLIP_KINDS } from '../generator/index.ts';

const WIDTH = 8;

const seen = (letter: string) => (letter >= '\u2e80' ? 2 : 1);

/** The lines of a cell that is so wide to the eye. */
function broken(text: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const letter of text) {
    used += seen(letter);
    if (used > width) {
      lines.push('');
      used = seen(letter);
    }
    lines[lines.length - 1] += letter;
  }
  return lines.map((line) => line + ' '.repeat(width - [...line].reduce((sum, each) => sum + seen(each), 0)));
}

interface Pen {
  readonly bar: string;
  readonly dash: string;
  readonly corner: string;
}

/** A box as text browsers draw it: lines only where one cell ends and another begins. */
function box(rows: readonly Row[], { bar, dash, corner }: Pen): string {
  const owner: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (owner[y]![x]) x++;
      for (let i = 0; i < cell.rows; i++) for (let k = 0; k < cell.columns; k++) owner[y + i]![x + k] = cell;
      x += cell.columns;
    }
  });
  const count = owner[0]!.length;
  const at = (y: number, x: number) => owner[y]?.[x];
  const words = new Map<Cell, string[]>();
  for (const cell of new Set(owner.flat()))
    if (cell) words.set(cell, broken(cell.content.text, cell.columns * (WIDTH + 1) - 1));
  const filler = (cell: Cell) => words.get(cell)!.shift() ?? ' '.repeat(cell.columns * (WIDTH + 1) - 1);
  const lines: string[] = [];
  const draw = (y: number, isRule: boolean) => {
    const ruled = (x: number) => x >= 0 && x < count && isRule && at(y - 1, x) !== at(y, x);
    let line = '';
    for (let x = 0; x <= count; x++) {
      const here = at(y, x) ?? at(y - 1, x);
      const before = x > 0 ? (at(y, x - 1) ?? at(y - 1, x - 1)) : undefined;
      if (ruled(x) || ruled(x - 1)) {
        const ends = at(y, x) !== at(y, x - 1) || at(y - 1, x) !== at(y - 1, x - 1);
        line += ends ? corner : dash;
      } else if (here !== before) line += bar;
      if (x < count && ruled(x)) line += dash.repeat(WIDTH);
      else if (here && here !== before) line += filler(here);
    }
    lines.push(line);
  };
  for (let y = 0; y <= rows.length; y++) {
    draw(y, true);
    if (y === rows.length) break;
    const ending = [...new Set(owner[y])].filter(
      (cell) => cell && at(y + 1, owner[y]!.indexOf(cell)) !== cell,
    );
    do draw(y, false);
    while (ending.some((cell) => words.get(cell!)!.length > 0));
  }
  return lines.join('\n');
}

const PENS: Readonly<Record<string, Pen>> = {
  'box drawings': { bar: '│', dash: '─', corner: '┼' },
  'plus and minus': { bar: '|', dash: '-', corner: '+' },
};

/** The blocks of a page as plain text. */
function drawn(html: string, pen: Pen): string {
  return parse(html, 'html')
    .blocks.map((block) => {
      if (block.kind === 'heading') return block.content.text;
      if (block.kind === 'paragraph') return block.lines.map(({ text }) => text).join('\n\n');
      return box(block.rows, pen);
    })
    .join('\n\n');
}

function said(text: string, language: 'html' | 'plain'): string[] {
  return check(text, language, DEFAULT_SETTINGS)
    .findings.map(({ rule, message }) => `${rule}: ${message.zh}`)
    .sort();
}

function figures(text: string, language: 'html' | 'plain'): string[] {
  return [...check(text, language, DEFAULT_SETTINGS).figures.byCell].map(
    ([id, figure]) => `${id} ${figure.kind === 'known' ? figure.cell.content.text : figure.why}`,
  );
}

describe.each(Object.entries(PENS))('a page whose tables are drawn with %s', (_, pen) => {
  it.each([1, 2, 3, 4])('says what the page says (%i)', (seed) => {
    const { text } = generateReport(seed, { layout: 'html', blanks: 0 });
    expect(said(drawn(text, pen), 'plain')).toEqual(said(text, 'html'));
    expect(figures(drawn(text, pen), 'plain')).toEqual(figures(text, 'html'));
  });

  it.each(SLIP_KINDS)('and so with a slip: %s', (kind) => {
    for (const seed of [1, 2, 3]) {
      const slip = injectSlip(seed, { layout: 'html', blanks: 0 }, kind);
      if (slip) expect(said(drawn(slip.text, pen), 'plain'), `seed ${seed}`).toEqual(said(slip.text, 'html'));
    }
  });
});

const cellsOf = (text: string) =>
  parse(text, 'plain').blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) =>
          cells.map((cell) => `${cell.content.text} ${cell.columns}x${cell.rows}`),
        )
      : [],
  );

describe('a box', () => {
  const lines = ['┌────┬─────────┐', '│    │申请人   │', '│栏目├────┬────┤', '│    │甲  │乙  │'];
  const rest = ['├────┼────┼────┤', '│公开│1   │2   │', '└────┴────┴────┘'];

  it('has cells over several columns and rows, words beside a line among them', () => {
    expect(cellsOf([...lines, ...rest].join('\n'))).toEqual([
      ['栏目 1x2', '申请人 2x1'],
      ['甲 1x1', '乙 1x1'],
      ['公开 1x1', '1 1x1', '2 1x1'],
    ]);
  });

  it('is read where a line has a letter too many', () => {
    const text = [...lines, ...rest].join('\n').replace('公开', '公公开');
    expect(cellsOf(text)[0]).toEqual(['栏目 1x2', '申请人 2x1']);
    expect(cellsOf(text)[2]).toEqual(['公公开 1x1', '1 1x1', '2 1x1']);
  });

  it('has no figure of two that stand below each other', () => {
    const text = [...lines, ...rest.slice(0, 2), '│其他│3   │4   │', rest[2]].join('\n');
    expect(cellsOf(text)).toContainEqual(['公开 1x1', '1 1x1', '2 1x1']);
    expect(cellsOf(text)).toContainEqual(['其他 1x1', '3 1x1', '4 1x1']);
  });
});
