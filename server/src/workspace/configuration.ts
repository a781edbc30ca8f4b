import type { Localized } from '../base/localized.ts';
import type { Finding } from '../findings/types.ts';
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Placed,
  readConfiguration,
} from '../settings/configuration.ts';
import { covers } from '../settings/glob.ts';
import type { ConfigurationProblem } from '../settings/problems.ts';
import { suppressionsFor } from '../settings/suppressions.ts';
import { DEFAULT_SETTINGS, layer, type Settings } from '../settings/types.ts';
import { decode } from '../source/encoding.ts';
import type { FileSystem } from './filesystem.ts';
import { leadsWithin } from './links.ts';
import { folderOf, inFolder, isWithin, type PathParts, partsOf, pathWithin, written } from './paths.ts';
import { VOCABULARY } from './vocabulary.ts';

export const CONFIGURATION_NAME = '.nianbao.json';

/** A configuration as it was found. */
export interface ConfigurationFile {
  readonly path: string;
  /** Null where it could not be read. */
  readonly text: string | null;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** What applies to one report. */
export interface ResolvedConfiguration {
  readonly settings: Settings;
  readonly from: string | null;
  readonly problems: readonly ConfigurationProblem[];
  readonly file: ConfigurationFile | null;
  /** Whether a search of folders takes the report in. */
  readonly wanted: boolean;
}

export interface ConfigurationOptions {
  /** What relative paths start from. */
  readonly base?: string;
  /** Where the search upward ends: the folder of the workspace. */
  readonly root?: string;
  /** The configuration to use for every report; its patterns are then relative to `base`. */
  readonly file?: string;
}

/** The configurations of one run: each file is read once. */
export interface Configurations {
  of(path: string): Promise<ResolvedConfiguration>;
  /** Files have changed: the next question reads them again. */
  forget(): void;
}

export function createConfigurations(fs: FileSystem, options: ConfigurationOptions = {}): Configurations {
  const base = options.base === undefined ? undefined : partsOf(options.base);
  const top = options.root === undefined ? null : partsOf(options.root, base);
  const files = new Map<string, Promise<ConfigurationFile | null>>();
  const resolved = new Map<string, Promise<ResolvedConfiguration>>();

  const load = (path: string, asked: boolean): Promise<ConfigurationFile | null> => {
    const known = files.get(path);
    if (known) return known;
    const loading = loadConfiguration(fs, path, asked, options.root);
    files.set(path, loading);
    return loading;
  };

  const resolve = async (path: string): Promise<ResolvedConfiguration> => {
    const report = partsOf(path, base);
    if (options.file !== undefined) {
      const file = (await load(options.file, true))!;
      return applied(file, pathWithin(base ?? folderOf(partsOf(options.file)), report));
    }
    for (const folder of foldersAbove(report, top)) {
      const file = await load(written(inFolder(folder, CONFIGURATION_NAME), base), false);
      if (file) return applied(file, pathWithin(folder, report));
    }
    return NO_CONFIGURATION;
  };

  return {
    of(path) {
      const known = resolved.get(path);
      if (known) return known;
      const resolving = resolve(path);
      resolved.set(path, resolving);
      return resolving;
    },
    forget() {
      files.clear();
      resolved.clear();
    },
  };
}

/** The nearest configuration for one report; for several use `createConfigurations`. */
export function resolveConfiguration(
  fs: FileSystem,
  path: string,
  options: ConfigurationOptions = {},
): Promise<ResolvedConfiguration> {
  return createConfigurations(fs, options).of(path);
}

export const NO_CONFIGURATION: ResolvedConfiguration = {
  settings: DEFAULT_SETTINGS,
  from: null,
  problems: [],
  file: null,
  wanted: true,
};

/** The problems of a configuration that is open in an editor, as findings of that file. */
export function configurationFindings(text: string): Finding[] {
  return readConfiguration(text, VOCABULARY).problems.map(({ message, span, replacement }) => ({
    rule: 'configuration',
    severity: 'warning',
    message,
    span,
    related: [],
    fixes:
      replacement === undefined
        ? []
        : [
            {
              title: { zh: `改为 ${replacement}`, en: `Change to ${replacement}` },
              safety: 'review',
              preferred: true,
              edits: [{ span, newText: replacement }],
            },
          ],
    certainty: 'certain',
  }));
}

/** From the report's own folder up to the top, or to the root where the report does not lie below the top. */
function foldersAbove(report: PathParts, top: PathParts | null): PathParts[] {
  const least = top && isWithin(top, report) ? top.names.length : 0;
  const folders: PathParts[] = [];
  for (let folder = folderOf(report); folder.names.length >= least; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder.names.length === 0 || folder.names.at(-1) === '..') break;
  }
  return folders;
}

const LARGEST = 1024 * 1024;

/** Null where there is none; one that is there and cannot be read is a problem of its own. */
async function loadConfiguration(
  fs: FileSystem,
  path: string,
  asked: boolean,
  root: string | undefined,
): Promise<ConfigurationFile | null> {
  const unread = (why: Localized) => unreadFile(path, why, asked);
  let status: Awaited<ReturnType<FileSystem['status']>>;
  try {
    status = await fs.status(path);
  } catch (error) {
    return asked ? unread(reason(error)) : null;
  }
  if (root !== undefined && !(await leadsWithin(fs, root, path))) return unread(OUTSIDE);
  if (status.kind !== 'file') return unread({ zh: '不是文件', en: 'it is not a file' });
  if (status.size > LARGEST) return unread({ zh: '大于 1 MB', en: 'it is larger than 1 MB' });
  try {
    const decoded = decode(await fs.readFile(path));
    if ('problem' in decoded) return unread(decoded.problem);
    const { configuration, problems } = readConfiguration(decoded.text, VOCABULARY);
    return { path, text: decoded.text, configuration, problems };
  } catch (error) {
    return unread(reason(error));
  }
}

const OUTSIDE: Localized = {
  zh: '它是链接，指向工作区以外的文件，没有跟随',
  en: 'it is a link to a file outside of the workspace, which was not followed',
};

/** Without a configuration that was asked for nothing is checked. */
function unreadFile(path: string, why: Localized, asked: boolean): ConfigurationFile {
  const message = asked
    ? { zh: `没能读取：${why.zh}`, en: `cannot be read: ${why.en}` }
    : {
        zh: `配置没能读取，按默认设置检查：${why.zh}。`,
        en: `The configuration could not be read, so the defaults hold: ${why.en}.`,
      };
  const problems = [{ message, span: { start: 0, end: 0 } }];
  return { path, text: null, configuration: EMPTY_CONFIGURATION, problems };
}

function reason(error: unknown): Localized {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'ENOENT') return { zh: '文件不存在', en: 'no such file' };
  if (code === 'EACCES' || code === 'EPERM') return { zh: '没有权限', en: 'permission denied' };
  const text = String(message ?? error);
  return { zh: text, en: text };
}

function applied(file: ConfigurationFile, path: string | null): ResolvedConfiguration {
  const { configuration, problems } = file;
  const { rules, organs, thresholds, include, exclude, suppress } = configuration;
  const settings = layer(DEFAULT_SETTINGS, {
    rules: valuesOf(rules),
    organs: valuesOf(organs),
    thresholds: { ...DEFAULT_SETTINGS.thresholds, ...valuesOf(thresholds) },
    suppress: path === null ? [] : suppressionsFor(suppress, path, file.path),
  });
  const within = path ?? '';
  const wanted =
    (include === null || include.some(({ value }) => covers(value, within))) &&
    !exclude.some(({ value }) => covers(value, within));
  return { settings, from: file.path, problems, file, wanted };
}

function valuesOf<T>(placed: ReadonlyMap<string, Placed<T>>): Record<string, T> {
  return Object.fromEntries([...placed].map(([name, { value }]) => [name, value]));
}
