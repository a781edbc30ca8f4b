import { promises, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry, FileKind, FileStatus, WritableFileSystem } from '../workspace/filesystem.ts';

/** For the server, which has others to answer while it waits for a disk. */
export const nodeFileSystem: WritableFileSystem = {
  status: async (path) => statusOf(await promises.stat(path)),
  readFile: (path) => promises.readFile(path),
  readDirectory: async (path) => entriesOf(await promises.readdir(path, { withFileTypes: true })),
  realPath: (path) => promises.realpath(path),
  replaceFile,
};

/** For the command line, which reads one file after another: a promise of Node's costs as much as checking a report. */
export const blockingFileSystem: WritableFileSystem = {
  status: async (path) => statusOf(statSync(path)),
  readFile: async (path) => readFileSync(path),
  readDirectory: async (path) => entriesOf(readdirSync(path, { withFileTypes: true })),
  realPath: async (path) => realpathSync.native(path),
  replaceFile,
};

/** Null for what is no file of this machine: another host's share, a drive of Windows elsewhere, a broken escape. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

function statusOf(found: Typed & { readonly size: number }): FileStatus {
  return { kind: kindOf(found), size: found.size };
}

function entriesOf(entries: readonly (Typed & { readonly name: string })[]): FileEntry[] {
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

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
  const { chmod, open, realpath, rename, rm, stat } = promises;
  const target = await realpath(path);
  const { mode, uid, gid } = await stat(target);
  // A rename would write through a file that its owner has locked.
  await (await open(target, 'r+')).close();
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${crypto.randomUUID()}.tmp`);
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
  const own = await promises.stat(path);
  if (own.uid === uid && own.gid === gid) return;
  await promises.chown(path, uid, gid).catch(() => {});
}
