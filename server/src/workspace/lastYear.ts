import { addTo } from '../base/lists.ts';
import { type LinkedReport, linkedReport } from '../facts/linked.ts';
import type { Report } from '../report/types.ts';
import { decode } from '../source/encoding.ts';
import { lineTable } from '../source/lines.ts';
import type { FileEntry, FileSystem } from './filesystem.ts';
import { leadsWithin } from './links.ts';
import {
  decodedPath,
  encodedPath,
  folderOf,
  inFolder,
  isWithin,
  type PathParts,
  partsOf,
  written,
} from './paths.ts';
import { isReportFile, stemOf } from './reportFiles.ts';

export interface LastYears {
  /** What may be the report of the year before a report with this path. Never rejects: what cannot be read is not there. */
  of(path: string): Promise<readonly LinkedReport[]>;
  /** Files may have changed: the next question looks for them again. */
  forget(): void;
}

export interface LastYearOptions {
  readonly read: (text: string, path: string) => Report;
  /** Nothing outside of this folder is looked at. */
  readonly rootOf?: (path: PathParts) => PathParts;
}

export const NO_REPORTS: readonly LinkedReport[] = [];

/** Reports are a hundredth of this. */
const LARGEST = 1024 * 1024;

/** Finds last year's report by its path, which differs from this year's in the year alone. */
export function createLastYears(fs: FileSystem, { read, rootOf }: LastYearOptions): LastYears {
  const folders = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();

  const filesIn = (folder: string) => {
    let files = folders.get(folder);
    if (!files) {
      files = list(fs, folder);
      folders.set(folder, files);
    }
    return files;
  };

  const load = async (path: string, root: PathParts | undefined): Promise<LinkedReport | null> => {
    try {
      const { kind, size } = await fs.status(path);
      if (kind !== 'file' || size > LARGEST) return null;
      if (root && !(await leadsWithin(fs, written(root), path))) return null;
      const decoded = decode(await fs.readFile(path));
      if ('problem' in decoded) return null;
      return linkedReport(path, read(decoded.text, path), lineTable(decoded.text));
    } catch {
      return null;
    }
  };

  return {
    async of(path) {
      const own = partsOf(path);
      const twins = yearBefore(decodedPath(own));
      if (twins.length === 0) return NO_REPORTS;
      const root = rootOf?.(own);
      const reports: LinkedReport[] = [];
      for (const twin of twins) {
        const folder = folderOf(twin);
        const place = encodedPath(folder);
        if (root && !isWithin(root, place)) continue;
        for (const name of (await filesIn(written(place) || '.')).get(stemOf(twin.names.at(-1)!)) ?? []) {
          const found = await load(written(encodedPath(inFolder(folder, name))), root);
          if (found) reports.push(found);
        }
      }
      return reports.length === 0 ? NO_REPORTS : reports;
    },
    forget: () => folders.clear(),
  };
}

/** Whether there is a year in the path, without which there is nothing to look for. */
export function mayHaveLastYear(path: string): boolean {
  return yearBefore(decodedPath(partsOf(path))).length > 0;
}

/** Whether a file may be last year's report to the one with a path. */
export function mayBeLastYear(file: string, path: string): boolean {
  const place = decodedPath(partsOf(file));
  const stem = stemOf(written(place));
  return yearBefore(decodedPath(partsOf(path))).some((twin) => stemOf(written(twin)) === stem);
}

/** The reports in a folder by their names without ending. */
async function list(fs: FileSystem, folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const byStem = new Map<string, string[]>();
  let entries: readonly FileEntry[];
  try {
    entries = await fs.readDirectory(folder);
  } catch {
    return byStem;
  }
  for (const { name, kind } of entries) {
    if (kind === 'file' && isReportFile(name)) addTo(byStem, stemOf(name), name);
  }
  return byStem;
}

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** 2024/各部门/教育局.txt: years further up are those of an archive. */
const FOLDERS = 2;

/**
 * The same path with the year before: in the name alone, in the folders alone, in both. Folders may be of the year in
 * which reports are published, or of one that has nothing to do with it.
 */
export function yearBefore(path: PathParts): PathParts[] {
  const { root, names } = path;
  const at = names.length - 1;
  const from = Math.max(at - FOLDERS, 0);
  const year = latestYear(names.slice(from).reverse());
  if (year === null) return [];
  const rewritten = (first: number, last: number, wanted: string | null) => ({
    root,
    names: names.map((name, i) => (i >= first && i <= last ? earlier(name, wanted) : name)),
  });
  const all = [
    rewritten(at, at, year),
    ...[year, null].flatMap((wanted) => [rewritten(from, at, wanted), rewritten(from, at - 1, wanted)]),
  ];
  const seen = new Set([written(path)]);
  return all.filter((each) => {
    const isNew = !seen.has(written(each));
    seen.add(written(each));
    return isNew;
  });
}

/** With every year one less, or those alone that are the one asked for. */
function earlier(name: string, wanted: string | null): string {
  return name.replaceAll(YEAR, (year) => (wanted === null || year === wanted ? `${Number(year) - 1}` : year));
}

/** Of the file's name, else of the nearest folder that has one. */
function latestYear(names: readonly string[]): string | null {
  for (const name of names) {
    const years = name.match(YEAR);
    if (years) return years.reduce((a, b) => (a > b ? a : b));
  }
  return null;
}
