import { describe, expect, it } from 'vitest';
import { change, EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

type Write = (row: string, i: number) => string;

/** The lines of each table, counted on from 0 in each. */
function eachTable(text: string, write: Write, head: string[] = []): string {
  let count = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      if (!line.includes('\t')) {
        count = 0;
        return [line];
      }
      return [...(count === 0 ? head : []), write(line, count++)];
    })
    .join('\n');
}

const text = sheet({ cells: EIGHT_REQUESTS, review: '3\t0\t1\t0\t4\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0' });

describe('a column that counts the rows', () => {
  const counted = eachTable(text, (row, i) => `${i + 1}\t${row}`);
  it('is no part of the table', () => {
    expect(found(counted)).toEqual([]);
    expect(figures(read(counted), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
    expect(figures(read(counted), 'row')?.slice(0, 5)).toEqual(['3', '0', '1', '0', '4']);
  });

  it('may be headed, from the first row that is counted', () => {
    const headed = eachTable(text, (row, i) => (i === 0 ? `序号\t${row}` : `${i - 1}\t${row}`));
    expect(found(headed)).toEqual([]);
  });

  it('hides no slip in a label, and no figure left out', () => {
    expect(found(change(counted, '行政强制', '行政强治'))).toEqual(['label: 行政强治']);
    expect(found(change(counted, '行政处罚\t0', '行政处罚\t'))).toEqual(['cell-blank: ']);
  });

  it('is one of figures where its numbers do not follow each other', () => {
    const some = eachTable(text, (row, i) => `${i === 5 ? 9 : i + 1}\t${row}`);
    expect(found(some)).not.toEqual([]);
  });

  it('is part of the labels where it begins anew in each group', () => {
    const parted = text.replace(/^(.*\t)(\d)\.([^\t]+)/gm, '$2\t$1$3').replace(/^(?!\d).*\t.*$/gm, '\t$&');
    const tree = read(parted);
    expect(figures(tree, 'granted')).toEqual(['6', '0', '0', '0', '0', '0', '6']);
  });
});

describe('a row that counts the columns', () => {
  const head = (width: number) => Array.from({ length: width }, (_, i) => i).join('\t');
  it('is no row of table 4, and holds none of its figures', () => {
    const framed = eachTable(text, (row, i) => `${i}\t${row}`, [`\t${head(15)}`]);
    expect(found(framed)).toEqual([]);
    expect(figures(read(framed), 'row')?.slice(0, 5)).toEqual(['3', '0', '1', '0', '4']);
  });

  it('is none where it is not the first', () => {
    const below = change(text, '\n3\t0\t1\t0\t4\t0', '\n0\t1\t2\t3\t4\t0');
    expect(figures(read(below), 'row')?.slice(0, 5)).toEqual(['0', '1', '2', '3', '4']);
  });
});
