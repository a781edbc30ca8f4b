import { describe, expect, it } from 'vitest';
import { EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

const REPORT = sheet({ cells: EIGHT_REQUESTS });

/** Every cell of table 3 on a line of its own; the figures of some rows stand behind those of the row above. */
function inCells(text: string, raised: readonly string[], between = ''): string {
  const lines = text.split('\n');
  const rows = lines.flatMap((line, i) => (line.split('\t').length === 10 ? [i] : []));
  const parts = rows.map((i) => {
    const cells = lines[i]!.split('\t');
    const isRow = /^\d+$/.test(cells.at(-1)!);
    return { labels: isRow ? cells.slice(0, 3) : cells, own: isRow ? cells.slice(3) : [] };
  });
  const printed = parts.flatMap(({ labels, own }, i) => {
    const next = parts[i + 1];
    const isRaised = raised.some((label) => labels.includes(label));
    const raisesNext = next && raised.some((label) => next.labels.includes(label));
    return [...labels, ...(isRaised ? [] : own), ...(raisesNext ? [between, ...next.own] : [])];
  });
  return [...lines.slice(0, rows[0]), ...printed.filter(Boolean), ...lines.slice(rows.at(-1)! + 1)].join(
    '\n',
  );
}

const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const ROWS = ['received', 'carried-in', 'granted', 'partial', 'total', 'carried-out'];
const read3 = (text: string) => ROWS.map((row) => figures(read(text), row));

describe('figures of two rows that stand before the label of the second', () => {
  it.each([
    ['one pair', [CARRIED_IN], ''],
    ['two pairs', [CARRIED_IN, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], ''],
    ['the number of a page between them', [CARRIED_IN], '3'],
  ])('are parted: %s', (_, raised, between) => {
    expect(read3(inCells(REPORT, raised, between))).toEqual(read3(REPORT));
    expect(found(inCells(REPORT, raised, between))).toEqual(found(REPORT));
  });

  it('are not where the sums of one are wrong', () => {
    const wrong = REPORT.replace('\t5\t2\t0\t0\t0\t0\t7', '\t5\t2\t0\t0\t0\t0\t8');
    expect(wrong).not.toBe(REPORT);
    expect(found(inCells(wrong, [CARRIED_IN])).join()).toContain('cell-count');
  });

  it('are not where the table has a row too few', () => {
    const short = REPORT.replace(/\n.*8\.属于行政查询事项.*/, '');
    expect(short).not.toBe(REPORT);
    expect(read3(inCells(short, [CARRIED_IN])).slice(2)).toEqual(read3(REPORT).slice(2));
  });
});

describe('figures of table 4 in many pieces', () => {
  const REVIEW = '1\t0\t2\t0\t3\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0';
  const text = sheet({ review: REVIEW });
  const start = text.indexOf('行政复议\t');
  const end = text.indexOf(REVIEW) + REVIEW.length;
  const inPieces = (figures: readonly string[]) => {
    const labels = [
      '结果\n维持',
      '结果\n纠正',
      '其他\n结果',
      '尚未\n审结',
      '行政诉讼\n总计',
      '复议后起诉\n结果\n维持',
    ];
    const pieces = labels.map((label, i) => `${label}\n${figures[i]!.replaceAll(' ', '\n')}`);
    return `${text.slice(0, start)}行政复议\n${pieces.join('\n')}${text.slice(end)}`;
  };

  it('are a row where its sums are right, and of an unknown order elsewhere', () => {
    const right = inPieces(['1 0 2 0 3', '1', '0', '0 1', '2', '0 0 0 0 0']);
    expect(figures(read(right), 'row')).toEqual(REVIEW.split('\t'));
    const wrong = inPieces(['1 0 2 0 3', '0', '2', '1 1', '0', '0 0 0 0 0']);
    expect(figures(read(wrong), 'row')).toBeNull();
  });
});
