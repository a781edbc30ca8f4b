import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slippedReport } from '../../cli/sample.ts';
import { bundle, ended, start } from './program.ts';

/** Whether a file system of our own can be had, which only Linux gives to those who may mount. */
const mountable = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

describe('fix, the disk failing it,', () => {
  let folder: string;
  let cli: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-disk-'));
    cli = join(folder, 'cli.js');
    await bundle('cli', cli);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const report = () => join(folder, 'a', '年报.txt');

  beforeEach(async () => {
    await mkdir(join(folder, 'a'), { recursive: true });
    await writeFile(report(), slippedReport(), { mode: 0o640 });
  });

  /** Runs in a file system of its own, made as told, that holds the report alone; tells what is there afterwards. */
  const mounted = (options: string, after: string) =>
    ended(
      start('unshare', [
        '-m',
        'sh',
        '-c',
        `mount -t tmpfs -o ${options} tmpfs /mnt && cp -p '${report()}' /mnt/a.txt && ${after}
         '${process.execPath}' '${cli}' fix /mnt/a.txt; exit=$?
         ls -A /mnt >&2; cmp '${report()}' /mnt/a.txt >&2; exit $exit`,
      ]),
    );

  it.skipIf(!mountable)('full: leaves the file whole and nothing beside it, and says why', async () => {
    const { exit, err } = await mounted('size=16k', 'dd if=/dev/zero of=/mnt/z bs=4k 2>/dev/null;');
    expect(exit).toBe(2);
    expect(err).toContain('/mnt/a.txt：没能写入，文件未改：磁盘已满');
    expect(err.endsWith('a.txt\nz\n')).toBe(true);
  });

  it.skipIf(!mountable)('read-only: leaves the file whole, and says why', async () => {
    const { exit, err } = await mounted('size=1m', 'mount -o remount,ro /mnt;');
    expect(exit).toBe(2);
    expect(err).toContain('没能写入，文件未改：磁盘是只读的');
    expect(err.endsWith('a.txt\n')).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'ended in the middle of writing: leaves the file whole and nothing beside it',
    async () => {
      // What a process may write is limited to a block of a file: the first is written and the rest is refused.
      const { exit, err } = await ended(
        start('sh', ['-c', `ulimit -f 1; exec '${process.execPath}' '${cli}' fix '${report()}'`]),
      );
      expect(exit).toBe(2);
      expect(err).toContain('没能写入，文件未改：超过了允许的文件大小');
      expect(await readFile(report(), 'utf8')).toBe(slippedReport());
      expect(((await stat(report())).mode & 0o777).toString(8)).toBe('640');
      expect(await readdir(join(folder, 'a'))).toEqual(['年报.txt']);
    },
  );

  it('killed at any time: the file is the old one or the new one, never half of either', async () => {
    const old = slippedReport();
    const mended = old.replace('本年度止件数', '本年废止件数');
    for (let wait = 0; wait < 6; wait++) {
      await writeFile(report(), old);
      const child = start(process.execPath, [cli, 'fix', report()]);
      setTimeout(() => child.kill('SIGKILL'), 40 + wait * 25);
      await ended(child);
      expect([old, mended]).toContain(await readFile(report(), 'utf8'));
    }
  });

  it.skipIf(!existsSync('/dev/full'))(
    'full where the output goes: says so and does not call it clean',
    async () => {
      const full = openSync('/dev/full', 'w');
      const { exit, err } = await ended(
        start(process.execPath, [cli, 'check', report()], { stdio: ['ignore', full, 'pipe'] }),
      );
      expect(exit).toBe(2);
      expect(err).toContain('ENOSPC');
    },
  );

  it('a file of 200 MB is not read, which is said, and costs no memory', async () => {
    const large = join(folder, 'a', 'large.txt');
    await writeFile(large, '');
    await truncate(large, 200 * 1024 * 1024);
    const measure = `process.on('exit', () => process.stderr.write('rss ' + process.resourceUsage().maxRSS));`;
    const hook = join(folder, 'measure.cjs');
    await writeFile(hook, measure);
    for (const [path, status] of [
      [large, 2],
      [join(folder, 'a'), 1],
    ] as const) {
      const { exit, err, out } = await ended(
        start(process.execPath, ['--require', hook, cli, 'check', '--gate', 'error', path]),
      );
      expect(exit).toBe(status);
      expect(err).toContain(`${large}：大于 10 MB，没有读；确要检查，用 --max-size 放宽`);
      expect(out).toMatch(/未读|没能读|没有读|读不出/);
      expect(Number(/rss (\d+)/.exec(err)![1]) / 1024).toBeLessThan(200);
    }
    await rm(large);
  });
});
