import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockingFileSystem } from '../../../src/node/filesystem.ts';
import type { WritableFileSystem } from '../../../src/workspace/filesystem.ts';
import { type Files, failure, memoryFileSystem, nianbao } from '../../cli/host.ts';
import { sampleReport, slippedReport } from '../../cli/sample.ts';

describe('a file that changes under the hand', () => {
  it('keeps what somebody saved while it was checked', async () => {
    const files: Files = { 'a.txt': slippedReport() };
    const memory = memoryFileSystem(files);
    const theirs = `${slippedReport()}\n他们刚存的一句。\n`;
    let read = 0;
    const fs: WritableFileSystem = {
      ...memory,
      async readFile(path) {
        const bytes = await memory.readFile(path);
        if (path === 'a.txt' && read++ === 0) files['a.txt'] = theirs;
        return bytes;
      },
    };
    const { exit, err, out } = await nianbao('fix a.txt', files, { fs });
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('a.txt：检查期间被别的程序改动过，所以没有改；请再运行一次');
    expect(files['a.txt']).toBe(theirs);
    expect((await nianbao('fix a.txt', files, { fs })).exit).toBe(0);
    expect(new TextDecoder().decode(files['a.txt'] as Uint8Array)).toContain('他们刚存的一句');
  });

  it('that is gone before it is written stays gone, and it is said', async () => {
    const files: Files = { 'a.txt': slippedReport() };
    const memory = memoryFileSystem(files);
    const fs: WritableFileSystem = {
      ...memory,
      async readFile(path) {
        const bytes = await memory.readFile(path);
        delete files[path];
        return bytes;
      },
    };
    const { exit, err } = await nianbao('fix a.txt', files, { fs });
    expect(exit).toBe(2);
    expect(err).toContain('没能写入，文件未改：文件不存在');
    expect(files).toEqual({});
  });

  it('between being found and being read is read as it then is, or told', async () => {
    const grown: WritableFileSystem = {
      ...memoryFileSystem({}),
      status: async () => ({ kind: 'file', size: 10 }),
      readFile: async () => new Uint8Array(11 * 1024 * 1024).fill(0x30),
    };
    const { exit, err } = await nianbao('check a.txt', {}, { fs: grown });
    expect(exit).toBe(2);
    expect(err).toContain('a.txt：大于 10 MB，没有读');
    const cut: WritableFileSystem = { ...grown, readFile: async () => new Uint8Array(0) };
    expect((await nianbao('check a.txt', {}, { fs: cut })).exit).toBe(0);
    const gone: WritableFileSystem = { ...grown, readFile: () => Promise.reject(failure('ENOENT')) };
    expect((await nianbao('check a.txt', {}, { fs: gone })).err).toContain('a.txt：文件不存在');
  });
});

describe('what may not be read', () => {
  it.each([
    ['EACCES', '没有权限'],
    ['EPERM', '没有权限'],
    ['EIO', '磁盘读写出错'],
    ['EMFILE', '打开的文件太多'],
    ['EBUSY', '文件正被别的程序占用'],
  ])('(%s) is named, and the other files are checked', async (code, why) => {
    const files: Files = { 'r/a.txt': { error: code }, 'r/b.txt': slippedReport() };
    const { exit, out, err } = await nianbao('check r', files);
    expect(exit).toBe(1);
    expect(err).toBe(`nianbao: r/a.txt：${why}\n`);
    expect(out).toContain('r/b.txt:14:13');
    expect((await nianbao('check r/a.txt r/b.txt', files)).exit).toBe(2);
  });

  it('a folder is named, and the other folders are checked', async () => {
    const files: Files = { 'r/a/1.txt': sampleReport(), 'r/b/2.txt': slippedReport() };
    const memory = memoryFileSystem(files);
    const fs: WritableFileSystem = {
      ...memory,
      readDirectory: (path) =>
        path === 'r/a' ? Promise.reject(failure('EACCES')) : memory.readDirectory(path),
    };
    const { exit, out, err } = await nianbao('check r', files, { fs });
    expect(exit).toBe(1);
    expect(err).toBe('nianbao: r/a：没有权限\n');
    expect(out).toContain('r/b/2.txt:14:13');
  });

  it('a configuration is said to have been left out, and the defaults hold', async () => {
    const files: Files = { '.nianbao.json': { error: 'EACCES' }, 'a.txt': slippedReport() };
    const { out } = await nianbao('check a.txt', files);
    expect(out).toContain('没有权限');
    expect(out).toContain('a.txt:14:13');
  });
});

describe('links', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-links-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const onDisk = (words: string) => nianbao(words, {}, { fs: blockingFileSystem });

  it('that lead in a circle are not walked, and one that is named is told', async () => {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a', '1.txt'), slippedReport());
    await symlink(folder, join(folder, 'a', 'up'));
    await symlink(join(folder, 'me'), join(folder, 'me'));
    const { out, err } = await onDisk(`check ${folder}`);
    expect(out.match(/label/g)).toHaveLength(1);
    expect(err).toBe('');
    const named = await onDisk(`check ${join(folder, 'me')}`);
    expect(named.exit).toBe(2);
    expect(named.err).toContain('链接绕成了圈');
    const through = await onDisk(`check ${join(folder, 'a', 'up', 'a', 'up')}`);
    expect(through.out.match(/label/g)).toHaveLength(1);
  });

  it('and a file that is cut while it is read, within a letter, does no harm', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, slippedReport());
    const cutting = truncate(path, 100);
    // Read before the cut or after it: either way the run comes to its end.
    expect((await onDisk(`check ${path}`)).out).toContain('检查了');
    await cutting;
    await onDisk(`fix ${path}`);
    expect(await readFile(path)).toEqual(Buffer.from(slippedReport()).subarray(0, 100));
  });
});
