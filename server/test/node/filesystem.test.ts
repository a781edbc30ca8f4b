import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockingFileSystem, nodeFileSystem, pathOf } from '../../src/node/filesystem.ts';

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'nianbao-files-')));
  await mkdir(join(folder, 'inner'));
  await writeFile(join(folder, 'a.txt'), '年报');
  await symlink('a.txt', join(folder, 'link'));
  await symlink('loop', join(folder, 'loop'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['that waits', nodeFileSystem],
  ['that blocks', blockingFileSystem],
])('the file system %s', (_, fs) => {
  it('tells what is where, links followed', async () => {
    expect(await fs.status(folder)).toMatchObject({ kind: 'directory' });
    expect(await fs.status(join(folder, 'link'))).toEqual({ kind: 'file', size: 6 });
    expect(await fs.realPath!(join(folder, 'link'))).toBe(join(folder, 'a.txt'));
    expect(new TextDecoder().decode(await fs.readFile(join(folder, 'a.txt')))).toBe('年报');
  });

  it('lists a folder, links as links', async () => {
    const entries = [...(await fs.readDirectory(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(entries).toEqual([
      { name: 'a.txt', kind: 'file' },
      { name: 'inner', kind: 'directory' },
      { name: 'link', kind: 'link' },
      { name: 'loop', kind: 'link' },
    ]);
  });

  it('rejects with a code, never throws at once', async () => {
    const absent = join(folder, 'absent');
    await expect(fs.status(absent)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.readFile(absent)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.readFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(fs.readDirectory(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(fs.realPath!(absent)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.status(join(folder, 'loop'))).rejects.toMatchObject({ code: 'ELOOP' });
  });
});

describe('the path of an address', () => {
  it.each([
    ['file:///reports/a.txt', '/reports/a.txt'],
    ['file:///reports/%E5%B9%B4.txt', '/reports/年.txt'],
    ['file://server/share/a.txt', null],
    ['file:///reports/%ZZ.txt', null],
    ['untitled:Untitled-1', null],
  ])('%s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
  });
});
