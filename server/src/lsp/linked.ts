import type { LinkedReport } from '../facts/linked.ts';
import { DEFAULT_SETTINGS } from '../settings/types.ts';
import { createLastYears, mayBeLastYear, mayHaveLastYear, NO_REPORTS } from '../workspace/lastYear.ts';
import type { OpenDocuments } from './documents.ts';
import type { Files } from './files.ts';
import { addressNear, type WorkspaceFolders } from './folders.ts';
import type { Runtime } from './runtime.ts';

/** Reports that a document is held against, and their addresses by path. */
export interface Linked {
  readonly reports: readonly LinkedReport[];
  readonly addresses: ReadonlyMap<string, string>;
}

export interface LinkedReports {
  /** The same value until something changes. */
  of(uri: string): Promise<Linked>;
  /** Files have changed on the disk: whether a document may now be held against others. */
  changed(uris: readonly string[]): boolean;
  /** The folders of the workspace have changed. */
  forget(): void;
}

const NONE: Linked = { reports: NO_REPORTS, addresses: new Map() };
/** One for all documents that have none: there may be a thousand. */
const NOTHING = Promise.resolve(NONE);

/** As they stand on the disk. */
export function linkedReports(
  files: Files | undefined,
  folders: WorkspaceFolders,
  documents: OpenDocuments,
  runtime: Runtime,
): LinkedReports {
  if (!files) return { of: () => NOTHING, changed: () => false, forget() {} };
  const known = new Map<string, Promise<Linked>>();
  const lastYears = createLastYears(files.system, {
    read: (text, path) => runtime.examine(text, runtime.languageOf(path, text), DEFAULT_SETTINGS).report,
    rootOf: folders.rootOf,
  });

  const find = async (uri: string): Promise<Linked> => {
    const path = files.pathOf(uri);
    const reports = path === null ? NO_REPORTS : await lastYears.of(path);
    if (path === null || reports.length === 0) return NONE;
    return {
      reports,
      addresses: new Map(reports.map((each) => [each.path, addressNear(uri, path, each.path)])),
    };
  };

  documents.onDidOpen(() => lastYears.forget());
  documents.onDidClose(({ document }) => known.delete(document.uri));
  return {
    of(uri) {
      let found = known.get(uri);
      if (!found) {
        found = mayHaveLastYear(files.pathOf(uri) ?? '') ? find(uri) : NOTHING;
        known.set(uri, found);
      }
      return found;
    },
    changed(uris) {
      const paths = uris.flatMap((uri) => files.pathOf(uri) ?? []);
      const isConcerned = (uri: string) => paths.some((path) => mayBeLastYear(path, files.pathOf(uri) ?? ''));
      const concerned = [...known.keys()].filter(isConcerned);
      for (const uri of concerned) known.delete(uri);
      if (concerned.length > 0) lastYears.forget();
      return concerned.length > 0;
    },
    forget() {
      lastYears.forget();
      known.clear();
    },
  };
}
