import { describe, expect, it } from 'vitest';
import { findings, found, sheet } from './documents.ts';

const COLUMNS = 15;
const WIDTH = 6;

/** How the cells of a line are written in narrow columns. */
const LAYOUTS: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  'between pipes': (cells) => `|${cells.map((cell) => cell || '　　').join('|')}|`,
  'aligned by what is seen': (cells) =>
    cells
      .map((cell) => cell + ' '.repeat(WIDTH - seenWidth(cell)))
      .join('')
      .trimEnd(),
  'aligned by characters': (cells) =>
    cells
      .map((cell) => cell.padEnd(WIDTH))
      .join('')
      .trimEnd(),
};

function seenWidth(text: string): number {
  return text.length + (text.match(/[^\d]/g)?.length ?? 0);
}

/** Table 4 with two letters a line in each column; `wrong` stands in place of the first `right`. */
function narrow(layout: string, right: string, wrong: string): string {
  const text = sheet();
  const from = text.indexOf('行政复议\t');
  const to = text.indexOf('\n0\t', from);
  const end = text.indexOf('\n', to + 1);
  const rows = `${text.slice(from, to).replace(right, wrong)}${text.slice(to, end)}`.split('\n');
  const lines = rows.flatMap((row) => {
    const cells = Array.from({ length: COLUMNS }, (_, i) => row.split('\t')[i] ?? '');
    const pieces = cells.map((cell) => cell.match(/.{1,2}/g) ?? []);
    const height = Math.max(...pieces.map((each) => each.length));
    return Array.from({ length: height }, (_, y) => LAYOUTS[layout]!(pieces.map((each) => each[y] ?? '')));
  });
  return `${text.slice(0, from)}${lines.join('\n')}${text.slice(end)}`;
}

describe.each(Object.keys(LAYOUTS))('a header in columns of two letters, %s', (layout) => {
  it('is read', () => expect(found(narrow(layout, '总计', '总计'))).toEqual([]));

  it.each([
    ['行政复议', '行政复复议'],
    ['行政复议', '行政复议议'],
    ['行政诉讼', '行政诉公'],
    ['结果纠正', '结果纠正正'],
    ['结果纠正', '结果红正'],
    ['其他结果', '息他结果'],
    ['尚未审结', '未审结'],
    ['总计', '总总计'],
    ['总计', '总计计'],
    ['未经复议直接起诉', '未经复议直起诉'],
    ['未经复议直接起诉', '未经复议直接接起诉'],
    ['复议后起诉', '复议后起起诉'],
  ])('%s written %s is found', (right, wrong) => {
    const said = findings(narrow(layout, right, wrong));
    expect(said.map(({ rule }) => rule)).toEqual(['label']);
    expect(said[0]!.message.zh).toContain(`「${wrong}」`);
    expect(said[0]!.message.zh).toContain(`应是「${right}」`);
    expect(said[0]!.fixes).toHaveLength(1);
  });
});
