import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LineTable, lineTable } from '../../src/source/lines.ts';

describe('lineTable', () => {
  it('ends lines with \\n, \\r\\n and a lone \\r', () => {
    const lines = lineTable('一\r\n二\r三\n四');
    expect(lines.lineCount).toBe(4);
    expect([0, 1, 2, 3].map((line) => [lines.lineStart(line), lines.lineEnd(line)])).toEqual([
      [0, 1],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
  });

  it('counts UTF-16 code units', () => {
    expect(lineTable('𠀀件').placeAt(2)).toEqual({ line: 0, character: 2 });
  });

  it('takes the inside of a line end for the end of the line', () => {
    expect(lineTable('件\r\n').placeAt(2)).toEqual({ line: 0, character: 1 });
  });

  it('clamps what lies outside the text', () => {
    const lines = lineTable('一\n二三');
    expect(lines.placeAt(-1)).toEqual({ line: 0, character: 0 });
    expect(lines.placeAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(4);
    expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
  });

  it('agrees with the protocol library on any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('年', 'a', '𠀀', '\n', '\r', '\r\n', '\t'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -2, max: 90 }),
        fc.integer({ min: -2, max: 45 }),
        (source, a, b) => {
          const ours = lineTable(source);
          const theirs = TextDocument.create('', '', 0, source);
          expect(ours.lineCount).toBe(theirs.lineCount);
          expect(ours.placeAt(a)).toEqual(theirs.positionAt(a));
          expect(ours.offsetAt({ line: b, character: a })).toBe(theirs.offsetAt({ line: b, character: a }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is after any edits what it is of the text that they made', () => {
    const units = fc.constantFrom('年', 'a', '𠀀', '\n', '\r', '\r\n', '\t');
    const edit = fc.record({
      at: fc.nat({ max: 50 }),
      length: fc.nat({ max: 8 }),
      text: fc.string({ unit: units, maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: units, maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (source, edits) => {
          let text = source;
          let lines = lineTable(text);
          for (const { at, length, text: typed } of edits) {
            // Anywhere at all, between \r and \n too.
            const start = Math.min(at, text.length);
            const end = Math.min(start + length, text.length);
            text = text.slice(0, start) + typed + text.slice(end);
            lines = lines.after({ start, end }, typed.length, text);
            expect(startsOf(lines)).toEqual(startsOf(lineTable(text)));
          }
          for (let offset = -1; offset <= text.length + 1; offset++)
            expect(lines.placeAt(offset)).toEqual(lineTable(text).placeAt(offset));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function startsOf(lines: LineTable): number[] {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.lineStart(line));
}
