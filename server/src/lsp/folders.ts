import { folderOf, isWithin, type PathParts, partsOf, written } from '../workspace/paths.ts';
import type { Files } from './files.ts';
import type { InitializeParams, WorkspaceFoldersChangeEvent } from './protocol.ts';

export interface WorkspaceFolders {
  /** The workspace folder that a document lies in, else its own folder: nothing outside of it is read on its account. */
  rootOf(path: PathParts): PathParts;
  changed(event: WorkspaceFoldersChangeEvent): void;
}

export function workspaceFolders(files: Files | undefined, params: InitializeParams): WorkspaceFolders {
  const uris = new Set(foldersOf(params));
  let folders = pathsOf(uris, files);
  return {
    rootOf: (path) => folders.find((folder) => isWithin(folder, path)) ?? folderOf(path),
    changed({ added, removed }) {
      for (const { uri } of removed) uris.delete(uri);
      for (const { uri } of added) uris.add(uri);
      folders = pathsOf(uris, files);
    },
  };
}

/** Clients that know of one folder only say which it is. */
function foldersOf({ workspaceFolders: folders, rootUri }: InitializeParams): string[] {
  if (folders) return folders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** The folders within others first; a client may send one without an address. */
function pathsOf(uris: Iterable<string>, files: Files | undefined): PathParts[] {
  return [...uris]
    .flatMap((uri) => (typeof uri === 'string' ? (files?.pathOf(uri) ?? []) : []))
    .map((path) => partsOf(path))
    .sort((a, b) => b.names.length - a.names.length);
}

/** The address of a file near a document, told by the document's own: only what differs is written anew. */
export function addressNear(uri: string, path: string, other: string): string {
  const [from, to] = [partsOf(path), partsOf(other)];
  if (to.root.includes('://')) return written(to);
  let same = 0;
  while (same < to.names.length && to.names[same] === from.names[same]) same++;
  const segments = uri.split(/[?#]/, 1)[0]!.split('/');
  const kept = segments.slice(0, segments.length - (from.names.length - same));
  return [...kept, ...to.names.slice(same).map(encodeURIComponent)].join('/');
}
