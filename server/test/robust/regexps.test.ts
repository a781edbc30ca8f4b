import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Expression, expressionsOf, sourceFiles, superLinear } from './regexps.ts';

/** Why an expression that an analyser objects to is linear all the same. */
const BOUNDED: Readonly<Record<string, string>> = {};

const literals: Expression[] = sourceFiles().flatMap((file) => expressionsOf(file).literals);

describe('regular expressions', () => {
  it.each([
    [/^(a+)+$/, 'exponential'],
    [/\d+号$/, 'Move'],
    [/20\d\d年.*至\d日$/, 'polynomial'],
    [/^(.*?)\d{4}(.*?)年度报告/, 'Trade'],
    [/报告(?![^《]*》)/g, 'looks without end'],
  ])('%s is known for what it is', ({ source, flags }, why) => {
    expect(superLinear({ source, flags, file: '' })).toContain(why);
  });

  it.each([/^\d+号/, /(?<!\d)\d+号$/, /\d{1,9}号$/])('%s is linear', ({ source, flags }) => {
    expect(superLinear({ source, flags, file: '' })).toBeNull();
  });

  it('written out in the code take no more than linear time on any text', () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(faultsOf(literals)).toEqual([]);
  }, 120_000);
});

describe('regular expressions put together when the code runs', () => {
  const made: Expression[] = [];
  const Original = globalThis.RegExp;

  beforeAll(async () => {
    globalThis.RegExp = recording(Original, made);
    const { check } = await import('../../src/engine/check.ts');
    const { DEFAULT_SETTINGS } = await import('../../src/settings/types.ts');
    const { REPORTS } = await import('./inputs.ts');
    for (const { text, language } of REPORTS.slice(0, 12)) check(text, language, DEFAULT_SETTINGS);
  }, 120_000);

  afterAll(() => {
    globalThis.RegExp = Original;
  });

  it('are all seen', () => {
    const missed = sourceFiles().filter((file) => {
      const { constructed } = expressionsOf(file);
      return new Set(made.filter((one) => one.file === file).map(({ source }) => source)).size < constructed;
    });
    expect(missed).toEqual([]);
  });

  it('take no more than linear time on any text', () => {
    const ours = made.filter(({ file }) => file !== '');
    expect(faultsOf(ours)).toEqual([]);
  }, 120_000);
});

function faultsOf(expressions: readonly Expression[]): string[] {
  const once = new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each]));
  return [...once].flatMap(([written, expression]) => {
    if (written in BOUNDED) return [];
    const why = superLinear(expression);
    return why === null ? [] : [`${expression.file} ${written}: ${why}`];
  });
}

/** The constructor, keeping what it was asked for and by whom. */
function recording(Original: RegExpConstructor, made: Expression[]): RegExpConstructor {
  return new Proxy(Original, {
    construct(target, given, newTarget) {
      const result = Reflect.construct(target, given, newTarget) as RegExp;
      const caller = /(?:server|client)\/src\/[\w./-]+\.ts/.exec(new Error().stack ?? '')?.[0] ?? '';
      made.push({ source: result.source, flags: result.flags, file: caller });
      return result;
    },
  });
}
