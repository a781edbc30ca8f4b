import type { Localized } from '../base/localized.ts';

/** A pattern for paths below a folder: `*` and `?` within a name, `**` across folders, `{a,b}` either. */
export interface Glob {
  readonly pattern: string;
  /** Each way through the braces, as names between slashes. */
  readonly ways: readonly (readonly string[])[];
}

const MOST_WAYS = 100;
const LONGEST = 500;

export function readGlob(pattern: string): Glob | { readonly problem: Localized } {
  const wrong = whatIsWrong(pattern);
  if (wrong) return { problem: wrong };
  const ways = expand(pattern.normalize('NFC'));
  if (!ways) return { problem: BRACES };
  return { pattern, ways: ways.map(namesOf) };
}

/** Whether the pattern stands for this path itself; the path is relative, its names parted by slashes. */
export function matchesFile({ ways }: Glob, path: string): boolean {
  const names = path.normalize('NFC').split('/');
  return ways.some((way) => matchesNames(way, names));
}

/** Whether the pattern stands for this path or for a folder that it lies in. */
export function covers({ ways }: Glob, path: string): boolean {
  const names = path.normalize('NFC').split('/');
  return names.some((_, index) => ways.some((way) => matchesNames(way, names.slice(0, index + 1))));
}

function whatIsWrong(pattern: string): Localized | null {
  if (pattern.trim() === '') return { zh: '是空的', en: 'it is empty' };
  if (pattern.length > LONGEST)
    return { zh: `长于 ${LONGEST} 个字符`, en: `longer than ${LONGEST} characters` };
  if (pattern.includes('\\')) return { zh: '文件夹之间用 /，不用 \\', en: 'folders are parted by /, not \\' };
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(pattern) || pattern.startsWith('//')) {
    return { zh: '要从本文件所在的文件夹写起，不能写绝对路径', en: 'it is relative to this file’s folder' };
  }
  if (pattern.split('/').includes('..')) {
    return {
      zh: '不能用 .. 指到本文件所在的文件夹以外',
      en: 'it may not lead out of this file’s folder by ..',
    };
  }
  if (pattern.startsWith('!')) {
    return { zh: '不支持以 ! 取反，要排除的写进 exclude', en: 'there is no ! for not; use exclude' };
  }
  return null;
}

const BRACES: Localized = {
  zh: `花括号不成对，或展开后多于 ${MOST_WAYS} 种`,
  en: `its braces do not pair, or make more than ${MOST_WAYS} patterns`,
};

/** A pattern without a slash holds for a name in any folder, as in .gitignore. */
function namesOf(way: string): string[] {
  const names = way.split('/').filter((name, index) => name !== '' && !(name === '.' && index === 0));
  return /\/./.test(way) ? names : ['**', ...names];
}

/** The innermost first pair of braces is opened until none is left; null where that cannot be done. */
function expand(pattern: string): string[] | null {
  let ways = [pattern];
  for (;;) {
    const next: string[] = [];
    for (const way of ways) {
      const close = way.indexOf('}');
      const open = way.lastIndexOf('{', close < 0 ? way.length : close);
      if (open < 0 && close < 0) next.push(way);
      else if (open < 0 || close < 0) return null;
      else
        for (const part of way.slice(open + 1, close).split(','))
          next.push(way.slice(0, open) + part + way.slice(close + 1));
      if (next.length > MOST_WAYS) return null;
    }
    if (next.length === ways.length && next.every((way, index) => way === ways[index]))
      return [...new Set(ways)];
    ways = next;
  }
}

function matchesNames(way: readonly string[], names: readonly string[]): boolean {
  return wildcard(way, names, '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return wildcard(
    [...pattern],
    [...name],
    '*',
    (wanted, character) => wanted === '?' || wanted === character,
  );
}

/** Only the last star is ever gone back to, so the work is at most the product of the two lengths. */
function wildcard(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  same: (wanted: string, item: string) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let starAt = -1;
  let resume = 0;
  while (i < items.length) {
    if (p < pattern.length && pattern[p] === star) {
      starAt = p++;
      resume = i;
    } else if (p < pattern.length && same(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (starAt >= 0) {
      p = starAt + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[p] === star) p++;
  return p === pattern.length;
}
