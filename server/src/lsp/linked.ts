import type { LinkedReport } from '../facts/linked.ts';
import { DEFAULT_SETTINGS } from '../settings/types.ts';
import { createLastYears, NO_REPORTS } from '../workspace/lastYear.ts';
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
  /** Files have changed on disk, or folders of the workspace. */
  reread(): void;
}

const NONE: Linked = { reports: NO_REPORTS, addresses: new Map() };

/** Looked for when a document is opened, as they stand on the disk. */
export function linkedReports(
  files: Files | undefined,
  folders: WorkspaceFolders,
  documents: OpenDocuments,
  runtime: Runtime,
  changed: () => void,
): LinkedReports {
  if (!files) return { of: async () => NONE, reread() {} };
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

  const reread = () => {
    lastYears.forget();
    known.clear();
  };

  documents.onDidOpen(() => lastYears.forget());
  documents.onDidClose(({ document }) => known.delete(document.uri));
  documents.onDidSave(async ({ document }) => {
    const path = files.pathOf(document.uri);
    for (const each of await Promise.all(known.values()))
      if (each.reports.some((report) => report.path === path)) {
        reread();
        changed();
        return;
      }
  });
  return {
    of(uri) {
      let found = known.get(uri);
      if (!found) {
        found = find(uri);
        known.set(uri, found);
      }
      return found;
    },
    reread,
  };
}
