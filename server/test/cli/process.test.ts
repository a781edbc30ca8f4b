import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json' with { type: 'json' };
import { slippedReport } from './sample.ts';

/** The command line as a program of its own: only what cannot be seen from inside. */
describe('nianbao as a process', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await build({
      entryPoints: ['server/src/node/cli.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: join(folder, 'cli.js'),
      logLevel: 'error',
    });
    await writeFile(join(folder, 'a.txt'), slippedReport());
  });

  afterAll(() => rm(folder, { recursive: true }));

  function start(...words: string[]): ChildProcess {
    return spawn(process.execPath, [join(folder, 'cli.js'), ...words], { cwd: folder, env: {} });
  }

  async function finish(child: ChildProcess) {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, out, err };
  }

  it('tells its version and its exit status', async () => {
    expect(await finish(start('--version'))).toEqual({ exit: 0, out: `${version}\n`, err: '' });
    expect((await finish(start('check', '--gate', 'warning', 'a.txt'))).exit).toBe(1);
    expect((await finish(start('check', 'gone.txt'))).exit).toBe(2);
  });

  it('reads standard input and stops where that is too long', async () => {
    const child = start('check', '-', '--format', 'json');
    child.stdin?.end(slippedReport());
    const { out } = await finish(child);
    expect(JSON.parse(out).reports[0]).toMatchObject({ path: '<stdin>', year: 2023 });
    const flooded = start('check', '-', '--max-size', '0.01');
    flooded.stdin?.on('error', () => {});
    flooded.stdin?.end('0'.repeat(1_000_000));
    const { exit, err } = await finish(flooded);
    expect(exit).toBe(2);
    expect(err).toContain('大于 0.01 MB');
  });

  it('says nothing when its reader goes away', async () => {
    const child = start('extract', 'a.txt');
    child.stdout?.destroy();
    expect(await finish(child)).toEqual({ exit: 0, out: '', err: '' });
  });
});
