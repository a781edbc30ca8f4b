import type { Host, Output } from '../../src/cli/context.ts';
import { run } from '../../src/cli/run.ts';
import { check } from '../../src/engine/check.ts';
import { RULES } from '../../src/rules/registry.ts';
import { languageOf } from '../../src/syntax/parse.ts';
import type { FileEntry, FileKind, WritableFileSystem } from '../../src/workspace/filesystem.ts';

/** A file's text or bytes, a link or a device that may not be read, or the code of the error that reading gives. */
export type Entry = string | Uint8Array | { readonly kind: FileKind } | { readonly error: string };

export type Files = Record<string, Entry>;

export function memoryFileSystem(files: Files): WritableFileSystem {
  const at = (path: string): Entry => {
    const entry = files[clean(path)];
    if (entry === undefined) throw failure('ENOENT');
    return entry;
  };
  return {
    async status(path) {
      if (isFolder(files, path)) return { kind: 'directory', size: 0 };
      const entry = at(path);
      if (typeof entry !== 'string' && 'kind' in entry) return { kind: entry.kind, size: 0 };
      return { kind: 'file', size: isError(entry) ? 0 : bytesOf(entry).length };
    },
    async readFile(path) {
      const entry = at(path);
      if (isError(entry)) throw failure(entry.error);
      return bytesOf(entry);
    },
    async readDirectory(path) {
      return entriesOf(files, path);
    },
    async replaceFile(path, bytes) {
      at(path);
      files[clean(path)] = bytes;
    },
  };
}

function clean(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/$/, '');
}

function isFolder(files: Files, path: string): boolean {
  return path === '.' || Object.keys(files).some((name) => name.startsWith(`${clean(path)}/`));
}

function entriesOf(files: Files, folder: string): FileEntry[] {
  const prefix = folder === '.' ? '' : `${clean(folder)}/`;
  const entries = new Map<string, FileEntry>();
  for (const [path, entry] of Object.entries(files)) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    const own = typeof entry !== 'string' && 'kind' in entry ? entry.kind : 'file';
    entries.set(name, { name, kind: rest.length > 0 ? 'directory' : own });
  }
  return [...entries.values()];
}

function isError(entry: Entry): entry is { error: string } {
  return typeof entry !== 'string' && 'error' in entry;
}

function bytesOf(entry: Entry): Uint8Array {
  return entry instanceof Uint8Array ? entry : new TextEncoder().encode(String(entry));
}

export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: an error`), { code });
}

export interface Result {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface World extends Partial<Omit<Host, 'stdout' | 'stderr'>> {
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
}

/** Runs one command line over files in memory. */
export async function nianbao(words: string, files: Files = {}, world: World = {}): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const output = (lines: string[]): Output => ({
    isTerminal: world.terminal ?? false,
    async write(text) {
      lines.push(text);
    },
  });
  const exit = await run(words === '' ? [] : words.split(' '), {
    check: (source, path, settings, linked) => check(source, languageOf(path, source), settings, linked),
    rules: RULES,
    version: '1.2.3',
    fs: memoryFileSystem(files),
    folder: '/home/clerk',
    readInput: async () => bytesOf(world.stdin ?? ''),
    environment: {},
    now: () => 0,
    ...world,
    stdout: output(out),
    stderr: output(err),
  });
  return { exit, out: out.join(''), err: err.join('') };
}
