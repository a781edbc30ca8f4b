import { expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import type { SourceLanguage } from '../../src/syntax/parse.ts';
import { write } from '../rules/text/report.ts';

type Place = 'alone' | 'overview' | 'requests' | 'problems';
type Case = readonly [unit: string, language: SourceLanguage, place: Place];

/** What once took time in proportion to the square of the text, or far too much of it. */
const CASES: readonly Case[] = [
  ['（一）\n', 'plain', 'overview'],
  ['二是\n\n', 'plain', 'problems'],
  ['一是五是', 'plain', 'problems'],
  ['2021年公开3条。', 'plain', 'overview'],
  ['信息处理费1元', 'plain', 'overview'],
  ['由总体情况、主动公开情况六部分', 'plain', 'overview'],
  ['联系13812345678，', 'plain', 'overview'],
  ['13812345678\n', 'plain', 'overview'],
  ['一是\n', 'plain', 'requests'],
  ['自然人\t', 'plain', 'requests'],
  ['自然人\t', 'plain', 'alone'],
  ['a|', 'plain', 'requests'],
  ['1\t', 'plain', 'requests'],
  ['1\t1\n', 'plain', 'alone'],
  ['**a** ', 'markdown', 'alone'],
  ['**a** ', 'markdown', 'overview'],
  ['<table>', 'markdown', 'alone'],
  ['> 甲\n\n', 'markdown', 'alone'],
  ['> - > 甲\n', 'markdown', 'alone'],
  ['- - - - 甲\n', 'markdown', 'alone'],
  ['- ', 'markdown', 'alone'],
  ['* ', 'markdown', 'alone'],
  ['>', 'markdown', 'alone'],
  ['# 甲\n> 乙\n', 'markdown', 'alone'],
  ['甲\n---\n', 'markdown', 'alone'],
  ['<p>甲\n\n', 'markdown', 'alone'],
  ['<p>a b', 'html', 'alone'],
  ['a b ', 'html', 'alone'],
  ['一、总体情况\n', 'plain', 'alone'],
  ['一、总体情况 主动公开工作情况\n', 'plain', 'alone'],
  ['1,1,1,1\n', 'plain', 'requests'],
  ['a,b,c,d\n', 'plain', 'requests'],
  ['"a,""', 'plain', 'requests'],
  ['├──┼\n│a│b\n', 'plain', 'requests'],
  ['+-+-+\n| 1 | 甲 |\n| 2 | 乙 |\n', 'plain', 'requests'],
  ['。　　', 'plain', 'overview'],
  ['┌─┬─┐\n│甲├─┤\n', 'plain', 'requests'],
  ['+-+-+\n{|\n', 'plain', 'requests'],
  ['<p style="position:absolute;top:1px;left:1px;" class="ft1">甲<', 'html', 'alone'],
  ['{|\n| 甲 || 1\n', 'plain', 'requests'],
  ['[[\n{|\n<a', 'plain', 'requests'],
  ['|===\n|甲\n', 'plain', 'requests'],
  ['│申请│人\n', 'plain', 'requests'],
  ['申请\t人\n', 'plain', 'requests'],
  ['a\v', 'plain', 'requests'],
  ['"甲\n', 'plain', 'requests'],
  ['"甲\n",', 'plain', 'requests'],
  ['"甲\n"\t', 'plain', 'requests'],
  [',"甲\n', 'plain', 'requests'],
  ['> 甲\n', 'plain', 'alone'],
  ['我\n们\n的\n工\n作\n', 'plain', 'requests'],
  ['二\n、\n主\n动\n', 'plain', 'requests'],
];

// Again where other programs took the processor meanwhile: a square is one every time.
const TRIES = { retry: 4 };

it.each(CASES)('%j (%s, %s) takes time in proportion to its length', TRIES, (unit, language, place) => {
  const small = textOf(unit, place, 20_000);
  const large = textOf(unit, place, 80_000);
  const run = (text: string) => {
    const started = performance.now();
    check(text, language, DEFAULT_SETTINGS);
    return performance.now() - started;
  };
  run(small);
  const best = (text: string) => Math.min(run(text), run(text), run(text));
  // Four times as much text; a square would take sixteen times as long. Times near nothing are noise.
  expect(best(large) / Math.max(best(small), 10)).toBeLessThan(9);
});

it('items deep within each other cost no more where empty lines of a quote follow', () => {
  const time = (size: number) => {
    const text = `> ${'- '.repeat(size)}甲\n${'>\n'.repeat(size)}`;
    const run = () => {
      const started = performance.now();
      check(text, 'markdown', DEFAULT_SETTINGS);
      return performance.now() - started;
    };
    return Math.min(run(), run(), run());
  };
  time(5_000);
  expect(time(20_000) / Math.max(time(5_000), 10)).toBeLessThan(9);
});

function textOf(unit: string, place: Place, size: number): string {
  const hostile = unit.repeat(Math.ceil(size / unit.length));
  if (place === 'alone') return hostile;
  if (place === 'overview') return write({ overview: hostile });
  if (place === 'problems') return write({ problems: hostile });
  return write({}).replace('\n\n四、', `\n\n${hostile}\n\n四、`);
}

it('says where it stops reading a table, and that it went through none of a longer one', () => {
  const told = (source: string) =>
    check(source, 'plain', DEFAULT_SETTINGS)
      .findings.filter(({ rule }) => rule === 'table-unreadable')
      .map(({ message }) => message.zh);
  const row = `${'1\t'.repeat(19)}1\n`;
  expect(told(write({ overview: row.repeat(2_000) }))).toEqual([]);
  expect(told(write({ overview: row.repeat(3_000) }))).toEqual([expect.stringContaining('从这一行起没有读')]);
  const labels = textOf('自然人\t3\n', 'requests', 60_000);
  expect(told(labels)).toEqual([expect.stringContaining('没有逐行读')]);
});
