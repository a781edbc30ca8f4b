import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { languageOf } from '../../src/syntax/parse.ts';
import { EIGHT_REQUESTS, figures, read, sheet } from './documents.ts';

const REPORT = sheet({ cells: { 't2/permits/decisions': '30', ...EIGHT_REQUESTS } });

/** The figures of every row of tables 2 and 3 on a line, its label on the lines behind it. */
function raised(text: string, isRaised: (label: string) => boolean = () => true): string {
  const lines = text.split('\n').flatMap((line) => {
    const cells = line.trimEnd().split('\t');
    const from = cells.findIndex((cell) => /^[\d.]+$/.test(cell));
    if (from <= 0) return [cells.filter(Boolean).join(' ')];
    const labels = cells.slice(0, from).filter(Boolean);
    const own = cells.slice(from).join(' ');
    return isRaised(labels.at(-1)!) ? [own, ...labels.flatMap(inPieces)] : [`${labels.join(' ')} ${own}`];
  });
  return lines.join('\n');
}

/** As a narrow column has a label. */
function inPieces(label: string): readonly string[] {
  return label.length > 11 ? [label.slice(0, 11), label.slice(11)] : [label];
}

const ROWS = ['permits', 'received', 'carried-in', 'granted', 'partial', 'total', 'carried-out'];
const readRows = (text: string) => ROWS.map((row) => figures(read(text), row));
const ruleIds = (text: string) =>
  check(text, languageOf('report.txt', text), DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
const errorsOf = (text: string) =>
  ruleIds(text).filter((rule) => /^(?:sum-|balance|wrong-figure|cell-)/.test(rule));

describe('figures that stand on the line before the label of their row', () => {
  it('are those of that row', () => {
    expect(raised(REPORT)).toContain('\n5 2 0 0 0 0 7\n一、本年新收政府信息公\n开申请数量');
    expect(readRows(raised(REPORT))).toEqual(readRows(REPORT));
    expect(errorsOf(raised(REPORT))).toEqual(errorsOf(REPORT));
  });

  it.each([
    '行政处罚\n',
    '（七）总计\n',
    '开申请数量\n',
    '0 0 0 0 0 0 0\n2.重复申请\n',
    '四、结转下年度继续办理\n',
  ])('are, with the number of a page before %j', (place) => {
    const text = raised(REPORT).replace(place, `1\n某县水利局政府信息公开工作年度报告\n${place}`);
    expect(text).not.toBe(raised(REPORT));
    expect(readRows(text)).toEqual(readRows(REPORT));
  });

  it('are with a slip in the first label', () => {
    const text = raised(REPORT).replace('\n规章\n', '\n规件\n');
    expect(text).not.toBe(raised(REPORT));
    expect(readRows(text)).toEqual(readRows(REPORT));
    expect(errorsOf(text)).toEqual(errorsOf(REPORT));
  });

  it('are where a sum is wrong, which is found', () => {
    const wrong = REPORT.replace('\t5\t2\t0\t0\t0\t0\t7', '\t5\t2\t0\t0\t0\t0\t8');
    expect(wrong).not.toBe(REPORT);
    expect(errorsOf(raised(wrong))).toEqual(errorsOf(wrong));
    expect(errorsOf(wrong)).not.toEqual([]);
  });

  it('are nobody’s where a row is wanting or left over', () => {
    const line = '0 0 0 0 0 0 0\n2.重复申请';
    const text = raised(REPORT);
    expect(text).toContain(line);
    for (const other of ['2.重复申请', `0 0 0 0 0 0 0\n${line}`]) {
      const broken = text.replace(line, other);
      expect(figures(read(broken), 'received')).toBeNull();
      expect(errorsOf(broken)).toEqual([]);
    }
  });
});

describe('figures beside or behind their label', () => {
  it('stay where they are, though the last row has none', () => {
    const text = raised(REPORT, () => false).replace(
      '四、结转下年度继续办理 0 0 0 0 0 0 0',
      '四、结转下年度继续办理',
    );
    expect(text).not.toBe(raised(REPORT, () => false));
    expect(readRows(text).slice(0, -1)).toEqual(readRows(REPORT).slice(0, -1));
  });

  it('stay where they are, though the first row has none', () => {
    const text = raised(REPORT, () => false).replace(/(一、本年新收政府信息公开申请数量) .*/, '$1');
    expect(text).not.toBe(raised(REPORT, () => false));
    expect(readRows(text).slice(2)).toEqual(readRows(REPORT).slice(2));
  });
});
