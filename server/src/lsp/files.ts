import type { FileEntry, FileStatus, FileSystem } from '../workspace/filesystem.ts';
import type { OpenDocuments } from './documents.ts';
import type { Connection, InitializeParams } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/** How the server reads configurations and other reports: by path, where a document has one. */
export interface Files {
  readonly system: FileSystem;
  pathOf(uri: string): string | null;
}

/** Requests to the client, each with `{ uri }`; a client that answers them says `files: true` among its options. */
export const FILE_STATUS = 'nianbao/fileStatus';
/** Answered with the bytes in base 64. */
export const READ_FILE = 'nianbao/readFile';
/** Answered with name and kind of each entry. */
export const READ_FOLDER = 'nianbao/readFolder';
/** The text of a file as it stands in an editor, saved or not; null where it is not open. */
export const OPEN_TEXT = 'nianbao/openText';

/** The files of the host, and those that only the client can read, whose path is their address. */
export function filesFor(
  connection: Connection,
  { files: own }: Runtime,
  params: InitializeParams,
): Files | undefined {
  if (!answersForFiles(params)) return own;
  const remote = clientFiles(connection);
  const systemOf = (path: string) => (own && !ADDRESS.test(path) ? own.system : remote);
  return {
    pathOf: (uri) => own?.pathOf(uri) ?? (ADDRESS.test(uri) ? uri.replace(NO_PATH, '$&/') : null),
    system: {
      status: (path) => systemOf(path).status(path),
      readFile: (path) => systemOf(path).readFile(path),
      readDirectory: (path) => systemOf(path).readDirectory(path),
      realPath: async (path) => (await systemOf(path).realPath?.(path)) ?? path,
    },
  };
}

const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]+:\/\//;
const NO_PATH = /^[^:]+:\/\/[^/]*$/;

function clientFiles(connection: Connection): FileSystem {
  const ask = async <T>(method: string, uri: string): Promise<T> => {
    const answer = await connection.sendRequest<T | null>(method, { uri });
    if (answer === null) throw Object.assign(new Error(uri), { code: 'ENOENT' });
    return answer;
  };
  return {
    status: (path) => ask<FileStatus>(FILE_STATUS, path),
    async readFile(path) {
      const text = atob(await ask<string>(READ_FILE, path));
      return Uint8Array.from(text, (character) => character.charCodeAt(0));
    },
    readDirectory: (path) => ask<FileEntry[]>(READ_FOLDER, path),
  };
}

function answersForFiles({ initializationOptions }: InitializeParams): boolean {
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null && 'files' in options && options.files === true;
}

/** A file that is open here or, since not every file of an editor is, in the client. */
export function openTexts(connection: Connection, documents: OpenDocuments, params: InitializeParams) {
  return async (uri: string): Promise<{ readonly text: string; readonly version: number | null } | null> => {
    const document = documents.get(uri);
    if (document || !answersForFiles(params)) return document ?? null;
    const text = await connection.sendRequest<string | null>(OPEN_TEXT, { uri });
    return text === null ? null : { text, version: null };
  };
}
