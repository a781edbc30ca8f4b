import { describe, expect, it } from 'vitest';
import { covers, type Glob, matchesFile, readGlob } from '../../src/settings/glob.ts';

function glob(pattern: string): Glob {
  const read = readGlob(pattern);
  if ('problem' in read) throw new Error(`${pattern}: ${read.problem.en}`);
  return read;
}

describe('a pattern for files', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', '2024/a.txt', true],
    ['*.txt', 'a.md', false],
    ['./*.txt', 'a.txt', true],
    ['/*.txt', '2024/a.txt', false],
    ['2024/*.txt', '2024/a.txt', true],
    ['2024/*.txt', '2024/x/a.txt', false],
    ['2024/**', '2024/x/a.txt', true],
    ['**/a.txt', 'a.txt', true],
    ['**/x/**/a.txt', '1/x/2/3/a.txt', true],
    ['**/x/**/a.txt', '1/y/2/3/a.txt', false],
    ['202?/a.txt', '2024/a.txt', true],
    ['202?/a.txt', '202/a.txt', false],
    ['?.txt', '𠮷.txt', true],
    ['*.{txt,md}', 'a.md', true],
    ['{2023,2024}/{a,b}*.txt', '2024/b1.txt', true],
    ['{2023,2024}/{a,b}*.txt', '2024/c1.txt', false],
    ['a{,1}.txt', 'a.txt', true],
    ['{a,{b,c}}.txt', 'c.txt', true],
    ['A.txt', 'a.txt', false],
    ['报告〔2024〕.txt', '报告〔2024〕.txt', true],
    ['a[1].txt', 'a[1].txt', true],
    ['e\u0301.txt', '\u00e9.txt', true],
    ['a.+txt', 'abtxt', false],
  ])('%s stands for %s: %s', (pattern, path, stands) => {
    expect(matchesFile(glob(pattern), path)).toBe(stands);
  });

  it('covers what lies in a folder that it stands for', () => {
    expect(covers(glob('草稿'), '2024/草稿/a.txt')).toBe(true);
    expect(covers(glob('草稿/'), '草稿/a.txt')).toBe(true);
    expect(covers(glob('/草稿'), '2024/草稿/a.txt')).toBe(false);
    expect(matchesFile(glob('草稿'), '2024/草稿/a.txt')).toBe(false);
  });

  it.each([
    '',
    ' ',
    '/etc/../x',
    '../x',
    'C:\\x',
    'C:/x',
    'a\\b',
    '//host/x',
    'file:///x',
    '!a',
    '{a',
    'a}',
    'x'.repeat(600),
  ])('cannot be %j', (pattern) => {
    expect(readGlob(pattern)).toHaveProperty('problem');
  });

  it('cannot be made to explode', () => {
    expect(readGlob('{a,b}'.repeat(30))).toHaveProperty('problem');
    expect(readGlob('{'.repeat(200) + '}'.repeat(200))).not.toHaveProperty('problem');
    const started = performance.now();
    expect(matchesFile(glob(`${'*a'.repeat(200)}b`), 'a'.repeat(5000))).toBe(false);
    expect(matchesFile(glob(`${'**/a/'.repeat(90)}b`), 'a/'.repeat(5000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
