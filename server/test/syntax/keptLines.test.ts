import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptLines } from '../../src/syntax/keptLines.ts';
import type { Lines } from '../../src/syntax/lines.ts';
import { linesOf } from '../../src/syntax/plainText.ts';

/** What ends a line, and what parts cells. */
const PIECES = ['一、', '规章', '0', '\n', '\n', '\r', '\r\n', '\t', '\t', '|', '─', ' ', '　'];
/** What makes lines depend on each other. */
const JOINING = [',', ',', '"', '\v', '。    ', '。　　'];
const textOf = (pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((each) => each.join(''));

describe('the lines of a text, read with those of its last version', () => {
  it.each([
    ['lines that are told one by one', PIECES],
    ['any lines', [...PIECES, ...JOINING]],
  ])('are those of a text that is read for the first time, after any edits: %s', (_, pieces) => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(6), put: textOf(pieces) });
    fc.assert(
      fc.property(textOf(pieces), fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const kept = new KeptLines(1);
        let now = first;
        expect(numbersOf(kept.of(now))).toEqual(numbersOf(linesOf(now)));
        for (const { at, cut, put } of edits) {
          const from = at % (now.length + 1);
          now = [now.slice(0, from), put, now.slice(from + cut)].join('');
          const read = numbersOf(kept.of(now));
          expect(read).toEqual(numbersOf(linesOf(now)));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a line feed is put behind a return', 'a\rb\tc\n', 'a\r\nb\tc\n'],
    ['a line feed is taken from behind a return', 'a\r\nb\tc\n', 'a\rb\tc\n'],
    ['the text is emptied', 'a\nb\n', ''],
    ['something is typed behind the last line', 'a\nb\n', 'a\nb\nc'],
    ['something is typed behind a last line without an end', 'a\nb', 'a\nbc'],
    ['rows of commas become a table', '1,2,3\nb\n', '1,2,3\n4,5,6\n7,8,9\n'],
    ['the indent behind a full stop gets shorter', '文。    文。    字\nb\n', '文。    。  字\nb\n'],
    ['a quote is opened that is closed lines behind', 'a\tb\nc\td"\ne\n', 'a\t"b\nc\td"\ne\n'],
  ])('are right where %s', (_, before, after) => {
    const kept = new KeptLines(1);
    for (const each of [before, after, before])
      expect(numbersOf(kept.of(each))).toEqual(numbersOf(linesOf(each)));
  });

  it('outlast the reading of other texts', () => {
    const kept = new KeptLines(1);
    kept.of('a\tb\nc\n\nd\te\n');
    linesOf('x\ny\tz\n');
    expect(numbersOf(kept.of('a\tb\nc\n\nd\tef\n'))).toEqual(numbersOf(linesOf('a\tb\nc\n\nd\tef\n')));
  });
});

function numbersOf(lines: Lines): number[][] {
  return Array.from({ length: lines.count }, (_, i) => [
    lines.start(i),
    lines.end(i),
    lines.kind(i),
    lines.tabs(i),
  ]);
}
