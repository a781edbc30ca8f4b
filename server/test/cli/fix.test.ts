import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/diff.ts';
import type { Snapshot } from '../../src/engine/types.ts';
import type { Edit } from '../../src/findings/types.ts';
import { blockingFileSystem, nodeFileSystem } from '../../src/node/filesystem.ts';
import { encode } from '../../src/source/encoding.ts';
import { type Files, failure, memoryFileSystem, nianbao } from './host.ts';
import { sampleReport, slippedReport } from './sample.ts';

/** An engine that wants one thing done to a text, as often as it can. */
function engine(editsOf: (source: string) => readonly Edit[]) {
  return (source: string) =>
    ({
      report: { recognition: 'report', unbound: [], tables: [] } as unknown as Snapshot['report'],
      outcome: 'checked',
      findings: editsOf(source).map((edit) => ({
        rule: 'label',
        severity: 'warning',
        message: { zh: '', en: '' },
        span: edit.span,
        related: [],
        certainty: 'certain',
        fixes: [{ title: { zh: '改', en: 'mend' }, safety: 'safe', preferred: true, edits: [edit] }],
      })),
    }) as unknown as Snapshot;
}

function replaceFirst(from: string, to: string) {
  return engine((source) => {
    const start = source.indexOf(from);
    return start < 0 ? [] : [{ span: { start, end: start + from.length }, newText: to }];
  });
}

describe('fix', () => {
  it('restores the report to the byte in every encoding and with every line end', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
        for (const bom of [true, false]) {
          const bytes = (text: string) => encode(text.replaceAll('\n', lineEnd), encoding, bom)!;
          const files: Files = { 'a.txt': bytes(slippedReport()) };
          const { exit, out, err } = await nianbao('fix a.txt', files);
          expect(exit).toBe(0);
          expect(out).toMatch(/^a\.txt:14:13 .* label\n$/);
          expect(err).toBe('改了 1 个文件的 1 处。\n');
          expect(files['a.txt']).toEqual(bytes(sampleReport()));
          expect((await nianbao('fix a.txt', files)).err).toBe('没有可自动改正的问题。\n');
        }
      }
    }
  });

  it('only shows the changes in a dry run', async () => {
    const files: Files = { 'a.txt': slippedReport() };
    const { out, err, exit } = await nianbao('fix --dry-run a.txt', files);
    expect(exit).toBe(0);
    expect(out).toContain('--- a.txt\n+++ a.txt\n@@ -11,7 +11,7 @@\n');
    expect(out).toContain('\n-信息内容\t本年制发件数\t本年度止件数\t现行有效件数\n+信息内容');
    expect(err).toBe('会改 1 个文件的 1 处（未写入）。\n');
    expect(files['a.txt']).toBe(slippedReport());
  });

  it('leaves fixes to be reviewed alone', async () => {
    const files: Files = { 'a.txt': sampleReport().replace(/^一、总体情况\n/m, '') };
    const before = files['a.txt'];
    expect((await nianbao('check a.txt', files)).out).toContain('section-missing');
    await nianbao('fix a.txt', files);
    expect(files['a.txt']).toBe(before);
  });

  it('goes on while a fix brings another into reach, but not for ever', async () => {
    const files: Files = { 'a.txt': 'aaa' };
    await nianbao('fix a.txt', files, { check: replaceFirst('a', 'b') });
    expect(files['a.txt']).toEqual(encode('bbb', 'utf-8', false));
    const endless: Files = { 'a.txt': 'a' };
    await nianbao('fix a.txt', endless, { check: replaceFirst('a', 'aa') });
    expect((endless['a.txt'] as Uint8Array).length).toBe(11);
  });

  it('writes new lines with the line ends of the file', async () => {
    const files: Files = { 'a.txt': 'x\r\ny' };
    await nianbao('fix a.txt', files, { check: replaceFirst('y', '1\n2') });
    expect(files['a.txt']).toEqual(encode('x\r\n1\r\n2', 'utf-8', false));
  });

  it('refuses what it could not write back as it was, and says why', async () => {
    // A3A0 reads as an ideographic space, which is written A1A1.
    const bytes = Uint8Array.from([0xc4, 0xea, 0xa3, 0xa0, 0xb1, 0xa8]);
    const files: Files = { 'a.txt': bytes };
    const odd = await nianbao('fix a.txt', files, { check: replaceFirst('年', '月') });
    expect(odd.exit).toBe(2);
    expect(odd.err).toContain('a.txt：文件里有写法特殊的字节');
    expect(files['a.txt']).toBe(bytes);
    const half = await nianbao('fix a.txt', { 'a.txt': '年' }, { check: replaceFirst('年', '\ud800') });
    expect(half.err).toContain('用原编码写不回去');
    expect(half.exit).toBe(2);
  });

  it('refuses standard input', async () => {
    expect((await nianbao('fix -')).exit).toBe(2);
  });

  it('says where it could not write, and goes on', async () => {
    const files: Files = { 'a.txt': slippedReport(), 'b.txt': slippedReport() };
    const memory = memoryFileSystem(files);
    const fs = {
      ...memory,
      async replaceFile(path: string, bytes: Uint8Array) {
        if (path === 'a.txt') throw failure('EROFS');
        await memory.replaceFile(path, bytes);
      },
    };
    const { exit, err } = await nianbao('fix a.txt b.txt', files, { fs });
    expect(exit).toBe(2);
    expect(err).toContain('a.txt：没能写入，文件未改：磁盘是只读的');
    expect(err).toContain('改了 1 个文件的 1 处。');
    expect(files['a.txt']).toBe(slippedReport());
    const alone = await nianbao('fix a.txt', files, { fs });
    expect(alone.err).toBe('nianbao: a.txt：没能写入，文件未改：磁盘是只读的\n');
  });
});

describe('fix on a disk', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const onDisk = (words: string) => nianbao(words, {}, { fs: blockingFileSystem });

  it('replaces the file whole, keeps its mode and leaves nothing beside it', async () => {
    const path = join(folder, '年报.txt');
    await writeFile(path, slippedReport());

    await chmod(path, 0o640);
    const before = await stat(path);
    expect((await onDisk(`fix ${path}`)).exit).toBe(0);
    const after = await stat(path);
    expect(await readFile(path, 'utf8')).toBe(sampleReport());
    expect(after.mode).toBe(before.mode);
    expect(after.ino).not.toBe(before.ino);
    expect(await readdir(folder)).toEqual(['年报.txt']);
  });

  it('mends the file behind a link and leaves the link', async () => {
    const path = join(folder, 'a.txt');
    const link = join(folder, 'b.txt');
    await writeFile(path, slippedReport());
    await symlink(path, link);
    await onDisk(`fix ${link}`);
    expect(await readFile(path, 'utf8')).toBe(sampleReport());
    expect((await readdir(folder, { withFileTypes: true })).map((entry) => entry.isSymbolicLink())).toEqual([
      false,
      true,
    ]);
  });

  it('cleans up after a write that fails', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, slippedReport());
    const broken = { length: 1 } as Uint8Array;
    await expect(nodeFileSystem.replaceFile(path, broken)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.txt']);
    expect(await readFile(path, 'utf8')).toBe(slippedReport());
  });

  it('walks folders without following links', async () => {
    await writeFile(join(folder, 'a.txt'), sampleReport());
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'a.txt'), join(folder, 'b.txt'));
    const { out } = await onDisk(`check --format json ${folder}`);
    expect(JSON.parse(out).reports.map((each: { path: string }) => each.path)).toEqual([`${folder}/a.txt`]);
  });

  it('names what is not there', async () => {
    const { exit, err } = await onDisk(`check ${folder}/gone.txt`);
    expect(exit).toBe(2);
    expect(err).toBe(`nianbao: ${folder}/gone.txt：文件不存在\n`);
  });
});

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
  });

  it('joins changes that are near and parts those that are far', () => {
    const before = Array.from({ length: 30 }, (_, index) => `${index}\n`);
    const after = before.with(2, 'two\n').with(5, 'five\n').with(25, 'many\n');
    const diff = unifiedDiff('a', before.join(''), after.join(''));
    expect(diff.match(/^@@.*$/gm)).toEqual(['@@ -1,9 +1,9 @@', '@@ -23,7 +23,7 @@']);
  });

  it('shows lines added and taken away, and a last line without an end', () => {
    expect(unifiedDiff('a', 'x\ny\nz', 'x\nz\nw')).toBe(
      '--- a\n+++ a\n@@ -1,3 +1,3 @@\n x\n-y\n-z\n\\ No newline at end of file\n+z\n+w\n\\ No newline at end of file\n',
    );
    expect(unifiedDiff('a', '', 'x\n')).toBe('--- a\n+++ a\n@@ -0,0 +1,1 @@\n+x\n');
    expect(unifiedDiff('a', 'x\ny\n', 'x\n')).toBe('--- a\n+++ a\n@@ -1,2 +1,1 @@\n x\n-y\n');
  });

  it('shows each line of a file whose lines end with a lone carriage return', () => {
    expect(unifiedDiff('a', 'x\ry\r', 'x\rz\r')).toBe('--- a\n+++ a\n@@ -1,2 +1,2 @@\n x\n-y\n+z\n');
  });
});
