import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../generator/random.ts';
import type { Input } from './inputs.ts';
import { faultOf } from './invariants.ts';

interface Regression extends Input {
  readonly what: string;
  readonly seed: number;
}

const FOLDER = new URL('./regressions/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** What the fuzzing run once found, each text made as small as it would go. */
describe.skipIf(names.length === 0)('what once went wrong', () => {
  it.each(names)('%s', (name) => {
    const { text, language, seed } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Regression;
    expect(faultOf({ text, language }, random(seed))).toBeNull();
  });
});
