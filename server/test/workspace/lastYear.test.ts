import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { FileSystem } from '../../src/workspace/filesystem.ts';
import { createLastYears, yearBefore } from '../../src/workspace/lastYear.ts';
import { partsOf, written } from '../../src/workspace/paths.ts';
import { type Files, memoryFileSystem } from '../cli/host.ts';
import { sample } from '../features/sample.ts';

describe('the path of last year’s report', () => {
  it.each([
    ['柳塘镇2024年报.txt', ['柳塘镇2023年报.txt']],
    ['/年报/2024/柳塘镇.txt', ['/年报/2023/柳塘镇.txt']],
    [
      '年报/2024/柳塘镇2024.md',
      ['年报/2024/柳塘镇2023.md', '年报/2023/柳塘镇2023.md', '年报/2023/柳塘镇2024.md'],
    ],
    // In folders of the years in which reports are published, and in one that is of no year of theirs.
    ['2025/2024年报.txt', ['2025/2023年报.txt', '2024/2023年报.txt', '2024/2024年报.txt']],
    ['2020起/2024/柳塘镇.txt', ['2020起/2023/柳塘镇.txt', '2019起/2023/柳塘镇.txt']],
    ['2024/乡镇/柳塘镇.txt', ['2023/乡镇/柳塘镇.txt']],
    ['2023与2024年报.txt', ['2023与2023年报.txt', '2022与2023年报.txt']],
    ['D:\\年报\\2024\\柳塘镇.txt', ['D:/年报/2023/柳塘镇.txt']],
  ])('%s', (path, wanted) => {
    expect(yearBefore(partsOf(path)).map((each) => written(each))).toEqual(wanted);
  });

  it.each(['柳塘镇.txt', '20240115.txt', 'a/2024/b/c/柳塘镇.txt', '1999年报.txt', ''])(
    '%s has none',
    (path) => {
      expect(yearBefore(partsOf(path))).toEqual([]);
    },
  );
});

const NOW = '/年报/2024/柳塘镇.txt';

function lastYears(files: Files, options: { root?: string; system?: Partial<FileSystem> } = {}) {
  const read = (text: string) => readReport(parse(text, 'plain'));
  const rootOf = options.root === undefined ? undefined : () => partsOf(options.root!);
  const system = { ...memoryFileSystem(files), ...options.system };
  return createLastYears(system, { read, ...(rootOf && { rootOf }) });
}

const pathsFor = async (files: Files, options = {}) =>
  (await lastYears(files, options).of(NOW)).map(({ path }) => path);

describe('last year’s report', () => {
  it('has the figures of its tables, whatever its ending', async () => {
    const [found] = await lastYears({ '/年报/2023/柳塘镇.MD': sample() }).of(NOW);
    expect(found).toMatchObject({ path: '/年报/2023/柳塘镇.MD', organ: '柳塘镇', year: 2023 });
    expect(found!.figures.get('t3/received/total')!.value).toEqual({ units: 6n, scale: 0 });
  });

  it('is not there where nothing of that name can be read as a report', async () => {
    expect(await pathsFor({})).toEqual([]);
    expect(await pathsFor({ '/年报/2023/荷塘镇.txt': sample() })).toEqual([]);
    expect(await pathsFor({ '/年报/2023/柳塘镇.pdf': sample() })).toEqual([]);
    expect(await pathsFor({ '/年报/2023/柳塘镇.txt': '会议纪要' })).toEqual([]);
    expect(await pathsFor({ '/年报/2023/柳塘镇.txt': { error: 'EACCES' } })).toEqual([]);
    expect(await pathsFor({ '/年报/2023/柳塘镇.txt': { kind: 'link' } })).toEqual([]);
    expect(await pathsFor({ '/年报/2023/柳塘镇.txt': `${sample()}${' '.repeat(2 ** 20)}` })).toEqual([]);
  });

  it('is not sought outside of the workspace, nor through a link that leads there', async () => {
    const files = { '/年报/2023/柳塘镇.txt': sample() };
    expect(await pathsFor(files, { root: '/年报' })).toHaveLength(1);
    expect(await pathsFor(files, { root: '/年报/2024' })).toEqual([]);
    const system = { realPath: async (path: string) => path.replace('/年报/2023', '/别处') };
    expect(await pathsFor(files, { root: '/年报', system })).toEqual([]);
  });

  it('is looked for again when files may have changed', async () => {
    const files: Files = {};
    const years = lastYears(files);
    expect(await years.of(NOW)).toEqual([]);
    files['/年报/2023/柳塘镇.txt'] = sample();
    expect(await years.of(NOW)).toEqual([]);
    years.forget();
    expect(await years.of(NOW)).toHaveLength(1);
  });
});
