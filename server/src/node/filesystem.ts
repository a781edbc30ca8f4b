import { randomUUID } from 'node:crypto';
import { chmod, chown, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileKind, WritableFileSystem } from '../workspace/filesystem.ts';

export const nodeFileSystem: WritableFileSystem = {
  async status(path) {
    const found = await stat(path);
    return { kind: kindOf(found), size: found.size };
  },
  readFile: (path) => readFile(path),
  async readDirectory(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  realPath: (path) => realpath(path),
  replaceFile,
};

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: Typed): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A rename within one folder is atomic: whoever looks sees the old file or the new one, never half of either. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid } = await stat(target);
  // A rename would write through a file that its owner has locked.
  await (await open(target, 'r+')).close();
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await keepOwner(beside, uid, gid);
    // The mode given to open passes through the umask.
    await chmod(beside, mode & 0o7777);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Only the administrator may give files away; a group that cannot be kept is no reason to leave a report unmended. */
async function keepOwner(path: string, uid: number, gid: number): Promise<void> {
  const own = await stat(path);
  if (own.uid === uid && own.gid === gid) return;
  await chown(path, uid, gid).catch(() => {});
}
