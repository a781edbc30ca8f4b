export type FileKind = 'file' | 'directory' | 'link' | 'other';

export interface FileEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface FileStatus {
  /** Links are followed, so never `link`. */
  readonly kind: FileKind;
  readonly size: number;
}

/** Where reports are read from. Every method rejects with an error that carries a `code` such as `ENOENT`. */
export interface FileSystem {
  status(path: string): Promise<FileStatus>;
  readFile(path: string): Promise<Uint8Array>;
  /** Links are told as links, not followed. */
  readDirectory(path: string): Promise<readonly FileEntry[]>;
  /** Where a path leads when every link is followed; absent where there are no links. */
  realPath?(path: string): Promise<string>;
}

export interface WritableFileSystem extends FileSystem {
  /** All of the new bytes or none of them; what the path links to keeps its place and its mode. */
  replaceFile(path: string, bytes: Uint8Array): Promise<void>;
}
