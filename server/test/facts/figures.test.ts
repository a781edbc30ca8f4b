import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/base/decimal.ts';
import { type Figures, figuresOf, NO_COUNT } from '../../src/facts/figures.ts';
import { readReport } from '../../src/report/read.ts';
import { parse } from '../../src/syntax/parse.ts';
import { generateReport, type Layout } from '../generator/index.ts';

function read(layout: Layout, change: (text: string) => string = (text) => text): Figures {
  return figuresOf(readReport(parse(change(generateReport(7, { layout }).text), 'plain')));
}

/** What is said of the cells without gathering them all. */
function quickly(figures: Figures): [string, string][] {
  return [...figures.byCell.keys()].map((cell) => {
    const count = figures.countAt(cell);
    if (count !== NO_COUNT) return [cell, String(count)];
    const figure = figures.others.get(cell)!;
    return [cell, figure.kind === 'known' ? formatDecimal(figure.value) : figure.why];
  });
}

function slowly(figures: Figures): [string, string][] {
  return [...figures.byCell].map(([cell, figure]) => [
    cell,
    figure.kind === 'known' ? formatDecimal(figure.value) : figure.why,
  ]);
}

describe('figures asked for one by one', () => {
  it.each(['tab', 'tab-damaged', 'pipe', 'cells-lone'] as const)('are those of the list: %s', (layout) => {
    const figures = read(layout);
    expect(figures.byCell.size).toBeGreaterThan(0);
    expect(quickly(figures)).toEqual(slowly(figures));
    for (const cell of figures.byCell.keys()) expect(figures.has(cell)).toBe(true);
  });

  it('are those of the list where some cells hold something else', () => {
    const figures = read('tab', (text) => text.replace(/\t(\d\d)\t/g, '\t$1件\t'));
    expect(figures.others.size).toBeGreaterThan(0);
    expect(figures.counts.some((count) => count !== NO_COUNT)).toBe(true);
    expect(quickly(figures)).toEqual(slowly(figures));
  });
});
