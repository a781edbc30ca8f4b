import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface CachedBundle {
  /** Where the bundle is. */
  readonly file: string;
  /** Stands for what is in it: V8 compares no more than the length of the source. */
  readonly hash: string;
  /** When what was compiled is kept, if it was not kept before: so many milliseconds after the start, or at the end. */
  readonly keep: number | 'at-exit' | 'never';
  /** Absent: the user's own for caches. */
  readonly folder?: string;
}

/**
 * Runs a bundle with what V8 made of it the last time, for much of a start is compiling. Nothing depends on the
 * cache: one that is missing, for another V8 or in foreign hands is passed by, one that cannot be written is not.
 */
export function runCached(bundle: CachedBundle): void {
  const cache = cachePath(bundle);
  const cachedData = readOwn(cache);
  const source = readFileSync(bundle.file, 'utf8').replace(/^#!.*/, '');
  const script = new Script(Module.wrap(source), { filename: bundle.file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    keepLater(bundle, () => writeOwn(cache, script.createCachedData()));
  }
  const module = { exports: {} };
  const run: (...given: readonly unknown[]) => void = script.runInThisContext();
  run(module.exports, createRequire(bundle.file), module, bundle.file, dirname(bundle.file));
}

function cachePath({ hash, folder = cacheFolder() }: CachedBundle): string {
  return join(folder, `${hash}-${process.versions.v8}-${process.arch}.cache`);
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = (...names: string[]) => join(homedir(), ...names);
  if (process.platform === 'win32') return join(LOCALAPPDATA || home('AppData', 'Local'), 'nianbao', 'cache');
  if (process.platform === 'darwin') return home('Library', 'Caches', 'nianbao');
  return join(XDG_CACHE_HOME || home('.cache'), 'nianbao');
}

/**
 * What is in it is run, so it and its folder must be ours and nobody else's to write. V8 does not look at it closely
 * and crashes on what a failing disk has changed, so it ends with its digest.
 */
function readOwn(path: string): Buffer | undefined {
  try {
    if (!isOwn(dirname(path)) || !isOwn(path)) return undefined;
    const content = readFileSync(path);
    const data = content.subarray(0, -DIGEST_LENGTH);
    return digest(data).equals(content.subarray(-DIGEST_LENGTH)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const DIGEST_LENGTH = 20;

function digest(data: Buffer): Buffer {
  return createHash('sha1').update(data).digest();
}

function isOwn(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  const isLink = (mode & 0o170000) === 0o120000;
  return !isLink && (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0));
}

/** Another process may write the same: each writes a file of its own, and the last renamed stays. */
function writeOwn(path: string, data: Buffer): void {
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!isOwn(dirname(path))) return;
    writeFileSync(own, Buffer.concat([data, digest(data)]), { mode: 0o600, flag: 'wx' });
    renameSync(own, path);
  } catch {
    try {
      unlinkSync(own);
    } catch {
      // It was not there, or the disk is read-only.
    }
  }
}

function keepLater({ keep }: CachedBundle, write: () => void): void {
  if (keep === 'at-exit') process.once('exit', write);
  else if (keep !== 'never') setTimeout(write, keep).unref();
}
