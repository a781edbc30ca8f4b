import { describe, expect, it } from 'vitest';
import { change, EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

const text = sheet({ cells: EIGHT_REQUESTS });
/** 件 between the labels of table 3 and its figures. */
const counted = text.replace(/^(.*[^\d\t]\t+)((?:\d+\t){6}\d+)$/gm, '$1件\t$2');

describe('a column that says the unit', () => {
  it('is no label of its rows', () => {
    expect(counted.match(/\t件\t/g)).toHaveLength(25);
    expect(found(counted)).toEqual([]);
    expect(figures(read(counted), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
  });

  it('hides no slip in a label', () => {
    expect(found(change(counted, '保护第三方合法权益', '保护第三方合法权宜'))).toEqual([
      'label: 4.保护第三方合法权宜',
    ]);
  });

  it('may be in table 2 alone, which has few rows', () => {
    const rows = /^(规章|行政规范性文件)\t/gm;
    const disclosed = text.replace(/^信息内容\t(?=本年制发)/m, '信息内容\t单位\t').replace(rows, '$1\t件\t');
    expect(found(disclosed)).toEqual([]);
    expect(figures(read(disclosed), 'normative')).toEqual(['0', '0', '0']);
    expect(found(change(disclosed, '行政规范性文件\t件\t0\t0', '行政规范性文件\t件\t0'))).toEqual([
      'cell-count: 行政规范性文件',
    ]);
    expect(found(change(disclosed, '行政规范性文件', '行政规犯性文件'))).toEqual(['label: 行政规犯性文件']);
  });

  it('is none where a unit stands in the place of a figure', () => {
    const unfilled = change(text, '1.属于国家秘密\t0', '1.属于国家秘密\t件');
    expect(found(unfilled)).toContain('cell-count: 件');
  });
});
