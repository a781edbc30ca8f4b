import type { Files } from '../../src/lsp/files.ts';
import type { FileSystem } from '../../src/workspace/filesystem.ts';

/** A disk in memory: paths and texts. */
export function disk(files: ReadonlyMap<string, string>): FileSystem {
  const bytes = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  };
  return {
    status: async (path) => ({ kind: 'file', size: bytes(path).length }),
    readFile: async (path) => bytes(path),
    readDirectory: async (folder) =>
      [...files.keys()].flatMap((path) => {
        const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '/';
        return name.includes('/') ? [] : { name, kind: 'file' as const };
      }),
  };
}

export function filesOver(files: ReadonlyMap<string, string>): Files {
  const pathOf = (uri: string) =>
    uri.startsWith('file://') ? decodeURIComponent(uri.slice('file://'.length)) : null;
  return { system: disk(files), pathOf };
}
