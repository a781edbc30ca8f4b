import { expect, it } from 'vitest';
import { beginsAlike, editDistance } from '../../src/report/similarity.ts';

/** As the books have it. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = plainDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(rest, plainDistance(a.slice(1), b) + 1, plainDistance(a, b.slice(1)) + 1);
}

const texts = ['', '公', '公开', '公开公', '开公', '公公', '主动公开', '公开情况', '公情开况', '开公开公'];

it('counts the edits between texts that begin and end alike, or do not', () => {
  for (const a of texts)
    for (const b of texts) expect([a, b, editDistance(a, b)]).toEqual([a, b, plainDistance(a, b)]);
});

it('tells whether one text begins as another, but for a letter', () => {
  for (const text of texts)
    for (const part of texts) {
      const begins = [-1, 0, 1].some(
        (more) => plainDistance(text.slice(0, Math.max(0, part.length + more)), part) <= 1,
      );
      expect([text, part, beginsAlike(text, part)]).toEqual([text, part, begins]);
    }
});
