import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slippedReport } from '../../cli/sample.ts';
import { bundle, ended, start } from './program.ts';

/** The full run, which takes minutes, has 100,000 files. */
const MANY = process.env.NIANBAO_FULL ? 100_000 : 3_000;
const REPORTS = 20;
const FOLDERS = 50;

describe('very many files', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-many-'));
    await bundle('cli', join(folder, 'cli.js'));
    await writeFile(
      join(folder, 'measure.cjs'),
      `process.on('exit', () => process.stderr.write('rss ' + process.resourceUsage().maxRSS));`,
    );
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }), 120_000);

  /** Links take no room: in each folder all of them are the same two files. */
  async function tree(name: string, count: number): Promise<string> {
    const root = join(folder, name);
    for (let i = 0; i < FOLDERS; i++) {
      await mkdir(join(root, String(i)), { recursive: true });
      await writeFile(join(root, String(i), 'note'), '一封信，不是年报。\n');
      await writeFile(join(root, String(i), 'report'), slippedReport());
    }
    for (let i = 0; i < count; i++) {
      const own = join(root, String(i % FOLDERS));
      await link(join(own, i % Math.floor(count / REPORTS) === 0 ? 'report' : 'note'), join(own, `${i}.txt`));
    }
    return root;
  }

  async function check(path: string) {
    const { exit, out, err } = await ended(
      start(process.execPath, [
        '--require',
        join(folder, 'measure.cjs'),
        join(folder, 'cli.js'),
        'check',
        path,
      ]),
    );
    return { exit, out, megabytes: Number(/rss (\d+)/.exec(err)![1]) / 1024 };
  }

  it(`(${MANY}) are checked one at a time, in little more memory than a few`, async () => {
    const few = await check(await tree('few', MANY / 10));
    const many = await check(await tree('many', MANY));
    for (const { exit, out } of [few, many]) {
      expect(exit).toBe(0);
      expect(out.match(/ label$/gm)?.length).toBeGreaterThanOrEqual(REPORTS);
    }
    expect(many.megabytes).toBeLessThan(300);
    expect(many.megabytes - few.megabytes).toBeLessThan(60 + (MANY * 1.5) / 1024);
  }, 1_200_000);
});
