import { describe, expect, it } from 'vitest';
import { rangeOf, spanOf } from '../../src/lsp/positions.ts';
import { lineTable } from '../../src/source/lines.ts';

describe('positions', () => {
  const text = '年报\r\n𠀀件\t0';
  const lines = lineTable(text);
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

  it('count UTF-16 code units, on the line where they stand', () => {
    const start = text.indexOf('件');
    expect(rangeOf(lines, { start, end: start + 3 })).toEqual(range);
    expect(spanOf(lines, range)).toEqual({ start, end: start + 3 });
  });

  it('are turned when they come the wrong way round', () => {
    expect(spanOf(lines, { start: range.end, end: range.start })).toEqual(spanOf(lines, range));
  });

  it('are clamped to the line and to the text', () => {
    const wide = { start: { line: 0, character: 9 }, end: { line: 7, character: 0 } };
    expect(spanOf(lines, wide)).toEqual({ start: 2, end: text.length });
  });
});
