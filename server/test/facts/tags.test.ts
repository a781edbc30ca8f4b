import { expect, it } from 'vitest';
import { TAG, type Tag, tagsOf } from '../../src/facts/claims/tags.ts';

const tags = Object.keys(TAG) as Tag[];

it('numbers every tag, and no two alike', () => {
  expect(Object.values(TAG)).toEqual(tags.map((_, i) => i));
  expect(tags.length).toBeLessThanOrEqual(96);
});

it('keeps each tag apart from the others', () => {
  for (const one of tags) {
    const set = tagsOf(one);
    for (const other of tags) {
      expect(set.has(TAG[other])).toBe(one === other);
      expect(set.hasAny(tagsOf(other, 'fill'))).toBe(one === other || one === 'fill');
      expect(set.isWithin(tagsOf(other))).toBe(one === other);
      const both = set.with(tagsOf(other));
      expect([both.has(TAG[one]), both.has(TAG[other])]).toEqual([true, true]);
      expect(both.without(set).has(TAG[other])).toBe(one !== other);
      expect(both.without(set).has(TAG[one])).toBe(false);
    }
  }
});
