import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);

let folder: string;
let cache: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-cache-'));
  await build({
    entryPoints: ['server/src/node/compileCache.ts'],
    outfile: join(folder, 'compileCache.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  await writeFile(
    join(folder, 'start.js'),
    `require('./compileCache.js').runCached(${`{
      file: require('node:path').join(__dirname, process.env.BUNDLE),
      hash: process.env.HASH,
      keep: 'at-exit',
      folder: process.env.CACHE,
    }`});`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(join(folder, 'cache'), { recursive: true, force: true });
  cache = join(folder, 'cache', 'of', 'mine');
});

async function start(says: string): Promise<string> {
  const code = `#!/usr/bin/env node
const path = require('node:path');
function say(text) { console.log(text + ' ' + path.basename(__filename) + ' ' + typeof module.exports); }
say(${JSON.stringify(says)});`;
  const name = `bundle-${says.length}.js`;
  await writeFile(join(folder, name), code);
  const HASH = createHash('sha256').update(code).digest('hex').slice(0, 32);
  const env = { ...process.env, BUNDLE: name, HASH, CACHE: cache };
  const { stdout } = await run(process.execPath, [join(folder, 'start.js')], { env });
  return stdout.trim();
}

const expected = (says: string) => `${says} bundle-${says.length}.js object`;
const onlyCache = async () => join(cache, (await readdir(cache))[0]!);

describe('runCached', () => {
  it('runs a bundle, keeps what was compiled for the user alone, and takes it the next time', async () => {
    expect(await start('年报')).toBe(expected('年报'));
    expect(await readdir(cache)).toHaveLength(1);
    const { mtimeMs, mode } = await stat(await onlyCache());
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
    expect(await start('年报')).toBe(expected('年报'));
    // Not written again: it was accepted.
    expect((await stat(await onlyCache())).mtimeMs).toBe(mtimeMs);
  });

  it('does not take one bundle for another of the same length', async () => {
    expect(await start('first')).toBe(expected('first'));
    expect(await start('other')).toBe(expected('other'));
    expect(await readdir(cache)).toHaveLength(2);
  });

  it('passes by a cache that is cut off, emptied or overwritten, and replaces it', async () => {
    await start('年报');
    const path = await onlyCache();
    const whole = await readFile(path);
    const zeros = Buffer.alloc(whole.length);
    const turned = Buffer.from(whole).fill(0xaa, whole.length >> 1, (whole.length >> 1) + 8);
    for (const broken of [
      whole.subarray(0, 100),
      Buffer.alloc(0),
      zeros,
      Buffer.from('not a cache'),
      turned,
    ]) {
      await writeFile(path, broken);
      expect(await start('年报')).toBe(expected('年报'));
      expect((await readFile(path)).equals(broken)).toBe(false);
    }
  });

  it('runs where no cache can be written', async () => {
    await mkdir(join(folder, 'cache'), { recursive: true });
    await writeFile(join(folder, 'cache', 'of'), 'a file where the folder would be');
    expect(await start('年报')).toBe(expected('年报'));
  });

  it.skipIf(process.platform === 'win32')('takes nothing that others could have written', async () => {
    await start('年报');
    const path = await onlyCache();
    const { mtimeMs } = await stat(path);
    await chmod(path, 0o666);
    expect(await start('年报')).toBe(expected('年报'));
    expect((await stat(path)).mtimeMs).toBeGreaterThan(mtimeMs);

    await chmod(cache, 0o777);
    const kept = await stat(path);
    expect(await start('年报')).toBe(expected('年报'));
    expect((await stat(path)).mtimeMs).toBe(kept.mtimeMs);

    await rm(join(folder, 'cache'), { recursive: true });
    await mkdir(join(folder, 'cache', 'of'), { recursive: true });
    await mkdir(join(folder, 'elsewhere'), { recursive: true });
    await symlink(join(folder, 'elsewhere'), cache);
    expect(await start('年报')).toBe(expected('年报'));
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('is written by many at once without harm', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => start('年报')));
    expect(all).toEqual(Array(6).fill(expected('年报')));
    expect(await readdir(cache)).toHaveLength(1);
  });
});
