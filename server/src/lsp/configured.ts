import { layer, type Settings } from '../settings/types.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import {
  CONFIGURATION_NAME,
  type ConfigurationFile,
  type Configurations,
  createConfigurations,
  type ResolvedConfiguration,
  resolveConfiguration,
} from '../workspace/configuration.ts';
import { folderOf, isWithin, type PathParts, partsOf, pathWithin, written } from '../workspace/paths.ts';
import type { Files } from './files.ts';
import type { InitializeParams, WorkspaceFoldersChangeEvent } from './protocol.ts';
import type { SettingsSource } from './settings.ts';

/** A configuration that applies to a document. */
export interface AppliedConfiguration {
  readonly file: ConfigurationFile;
  readonly uri: string;
  /** Null where it could not be read. */
  lines(): LineTable | null;
}

/** Where an entry about a document belongs. */
export interface ConfigurationPlace {
  readonly uri: string;
  /** Null where there is no configuration yet. */
  readonly text: string | null;
  /** The document as the configuration calls it. */
  readonly file: string;
}

export interface ConfiguredSettings extends SettingsSource {
  foldersChanged(event: WorkspaceFoldersChangeEvent): void;
  /** Configurations have changed on disk. */
  reread(): void;
  /** What applied when the settings of the document were last asked for. */
  configurationOf(uri: string): AppliedConfiguration | null;
  /** Null where the document has no place on a disk, or its configuration cannot be read. */
  placeFor(uri: string, reading: 'as known' | 'anew'): Promise<ConfigurationPlace | null>;
}

/** Kept until something changes: they are asked for at every keystroke, and an address is slow to take apart. */
interface Known {
  readonly settings: Promise<Settings>;
  configuration: AppliedConfiguration | null;
}

/** The editor's settings under the nearest `.nianbao.json`, which is never sought above the workspace folder. */
export function configuredSettings(
  editor: SettingsSource,
  files: Files | undefined,
  params: InitializeParams,
): ConfiguredSettings {
  const uris = new Set(foldersOf(params));
  let folders = pathsOf(uris, files);
  const byRoot = new Map<string, Configurations>();
  const known = new Map<string, Known>();

  /** Where the search upward ends: the workspace folder, or the document's own. */
  const rootOf = (path: PathParts): PathParts =>
    folders.find((folder) => isWithin(folder, path)) ?? folderOf(path);

  const configurationFor = async (uri: string): Promise<ResolvedConfiguration | null> => {
    const path = files?.pathOf(uri) ?? null;
    if (!files || path === null) return null;
    const root = written(rootOf(partsOf(path)));
    let configurations = byRoot.get(root);
    if (!configurations) {
      configurations = createConfigurations(files.system, { root });
      byRoot.set(root, configurations);
    }
    return configurations.of(path);
  };

  const ask = (uri: string): Known => {
    const asked: Known = {
      configuration: null,
      settings: settingsFor(uri, (configuration) => {
        asked.configuration = configuration;
      }),
    };
    return asked;
  };

  const settingsFor = async (
    uri: string,
    apply: (configuration: AppliedConfiguration) => void,
  ): Promise<Settings> => {
    const below = await editor.of(uri);
    const found = await configurationFor(uri);
    if (!found?.file || !files) return below;
    const { file, settings } = found;
    apply(appliedFrom(file, beside(uri, files.pathOf(uri)!, folderOf(partsOf(file.path)))));
    return layer(below, settings);
  };

  return {
    of(uri) {
      let asked = known.get(uri);
      if (!asked) {
        asked = ask(uri);
        known.set(uri, asked);
      }
      return asked.settings;
    },
    changed(settings) {
      known.clear();
      editor.changed(settings);
    },
    forget(uri) {
      known.delete(uri);
      editor.forget(uri);
    },
    foldersChanged({ added, removed }) {
      for (const { uri } of removed) uris.delete(uri);
      for (const { uri } of added) uris.add(uri);
      folders = pathsOf(uris, files);
      known.clear();
    },
    reread() {
      known.clear();
      for (const configurations of byRoot.values()) configurations.forget();
    },
    configurationOf: (uri) => known.get(uri)?.configuration ?? null,
    async placeFor(uri, reading) {
      const path = files?.pathOf(uri) ?? null;
      if (path === null) return null;
      const document = partsOf(path);
      const root = rootOf(document);
      const found =
        reading === 'anew'
          ? await resolveConfiguration(files!.system, path, { root: written(root) })
          : await configurationFor(uri);
      if (!found || (found.file && found.file.text === null)) return null;
      const folder = found.file ? folderOf(partsOf(found.file.path)) : root;
      const file = pathWithin(folder, document);
      return file === null ? null : { uri: beside(uri, path, folder), text: found.file?.text ?? null, file };
    },
  };
}

/** Clients that know of one folder only say which it is. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** The folders within others first. */
function pathsOf(uris: Iterable<string>, files: Files | undefined): PathParts[] {
  return [...uris]
    .flatMap((uri) => files?.pathOf(uri) ?? [])
    .map((path) => partsOf(path))
    .sort((a, b) => b.names.length - a.names.length);
}

function appliedFrom(file: ConfigurationFile, uri: string): AppliedConfiguration {
  let lines: LineTable | undefined;
  return {
    file,
    uri,
    lines() {
      if (file.text === null) return null;
      lines ??= lineTable(file.text);
      return lines;
    },
  };
}

/** The address of the configuration in a folder that the document lies in, near or far. */
function beside(uri: string, path: string, folder: PathParts): string {
  const up = partsOf(path).names.length - folder.names.length;
  const names = uri.split(/[?#]/, 1)[0]!.split('/');
  return [...names.slice(0, names.length - up), CONFIGURATION_NAME].join('/');
}
