import { describe, expect, it } from 'vitest';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/features/navigation.ts';
import { selectionsAt } from '../../src/features/selection.ts';
import { tokensOf } from '../../src/features/tokens.ts';
import { generateReport, LAYOUTS } from '../generator/index.ts';
import { cellsAt, offsetOfCell, read, sample } from './sample.ts';

const snapshot = read(sample());
const text = snapshot.report.source;

describe('definition', () => {
  const from = (cell: string) => cellsAt(snapshot, definitionsAt(snapshot, offsetOfCell(snapshot, cell)));

  it('of a total are its parts', () => {
    expect(from('t3/granted/total')).toEqual(
      ['natural', 'business', 'research', 'welfare', 'legal', 'other'].map(
        (column) => `t3/granted/${column}`,
      ),
    );
    expect(from('t4/row/review.total')).toEqual(
      ['upheld', 'corrected', 'other', 'pending'].map((column) => `t4/row/review.${column}`),
    );
    const outcomes = from('t3/total/natural');
    expect(outcomes).toContain('t3/granted/natural');
    expect(outcomes).toContain('t3/closed.else/natural');
    expect(outcomes).not.toContain('t3/total/total');
  });

  it('of a part are its totals', () => {
    expect(from('t3/granted/natural')).toEqual(['t3/granted/total', 't3/total/natural']);
    expect(from('t4/row/direct.upheld')).toEqual(['t4/row/direct.total']);
  });

  it('goes across the balance of a column', () => {
    expect(from('t3/carried-out/natural')).toEqual([
      't3/received/natural',
      't3/carried-in/natural',
      't3/carried-out/total',
    ]);
  });

  it('is none of a figure that no sum holds, and none beside a figure', () => {
    expect(from('t2/normative/issued')).toEqual([]);
    expect(definitionsAt(snapshot, text.indexOf('总体情况'))).toEqual([]);
  });
});

describe('references and highlights', () => {
  it('are all cells of the identities, the figure itself when asked for', () => {
    const offset = offsetOfCell(snapshot, 't3/granted/natural');
    const all = cellsAt(snapshot, referencesAt(snapshot, offset, true));
    expect(all).toHaveLength(7 + 21);
    expect(all).toContain('t3/granted/natural');
    expect(cellsAt(snapshot, referencesAt(snapshot, offset, false))).toEqual(
      all.filter((cell) => cell !== 't3/granted/natural'),
    );
  });

  it('tell totals from parts', () => {
    const highlights = highlightsAt(snapshot, offsetOfCell(snapshot, 't3/granted/natural'));
    const totals = highlights.filter(({ total }) => total).map(({ span }) => span);
    expect(cellsAt(snapshot, totals)).toEqual(['t3/granted/total', 't3/total/natural']);
    expect(highlights).toHaveLength(7 + 21);
  });
});

describe('selection', () => {
  const steps = (offset: number) =>
    selectionsAt(snapshot, offset).map((span) =>
      text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 11),
    );

  it('grows from a cell over row, group, table and section to the whole', () => {
    expect(steps(offsetOfCell(snapshot, 't3/refused.law/natural'))).toEqual([
      '0',
      ' 2.其他法律行政法规',
      ' （三）不予公开 1.',
      '三、本年度办理结果 （',
      '（本列数据的勾稽关系为',
      '三、收到和处理政府信息',
      '柳塘镇2023年政府信',
    ]);
  });

  it('grows from a sentence over paragraph, part and section to the whole', () => {
    expect(steps(text.indexOf('20条是'))).toEqual([
      '其中20条是通知！',
      '全年公开信息40条。其',
      '（一）主动公开 全年公',
      '一、总体情况 （一）主',
      '柳塘镇2023年政府信',
    ]);
  });

  it('is nested and around the cursor everywhere', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const spans = selectionsAt(snapshot, offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
      spans.forEach((span, i) => {
        expect(span.start <= offset && offset <= span.end).toBe(true);
        const outer = spans[i + 1];
        if (outer) expect(outer.start <= span.start && span.end <= outer.end).toBe(true);
      });
    }
  });
});

describe('tokens', () => {
  const tokens = tokensOf(snapshot).map(({ span, kind }) => `${kind} ${text.slice(span.start, span.end)}`);

  it('say what the words are', () => {
    expect(tokens.slice(0, 6)).toEqual([
      'heading 柳塘镇2023年政府信息公开工作年度报告',
      'citation 《条例》',
      'citation 国办公开办函〔2021〕30号',
      'heading 一、总体情况',
      'heading （一）主动公开',
      'heading （二）依申请公开',
    ]);
    expect(tokens).toContain('label 第二十条第（一）项');
    expect(tokens).toContain('label 3.危及“三安全一稳定”');
    expect(tokens).toContain('figure 9');
    // In table 3 the last column and the rest of （七）, in table 4 one a block.
    expect(tokens.filter((token) => token.startsWith('total'))).toHaveLength(25 + 6 + 3);
  });

  it.each(LAYOUTS)('are in order and apart in the layout %s', (layout) => {
    const report = generateReport(11, { layout, size: 'small' });
    const found = tokensOf(read(report.text, report.language));
    expect(found.length).toBeGreaterThan(60);
    found.forEach(({ span }, i) => {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.span.end ?? 0);
    });
  });
});
