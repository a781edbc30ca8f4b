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
import { folderOf, inFolder, partsOf, pathWithin, written } from '../workspace/paths.ts';
import type { Files } from './files.ts';
import { addressNear, type WorkspaceFolders } from './folders.ts';
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
  /** A search upward ends at the folder of the workspace. */
  foldersChanged(): void;
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
  folders: WorkspaceFolders,
): ConfiguredSettings {
  const byRoot = new Map<string, Configurations>();
  const known = new Map<string, Known>();

  const configurationFor = async (uri: string): Promise<ResolvedConfiguration | null> => {
    const path = files?.pathOf(uri) ?? null;
    if (!files || path === null) return null;
    const root = written(folders.rootOf(partsOf(path)));
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
    apply(appliedFrom(file, addressNear(uri, files.pathOf(uri)!, file.path)));
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
    foldersChanged: () => known.clear(),
    reread() {
      known.clear();
      for (const configurations of byRoot.values()) configurations.forget();
    },
    configurationOf: (uri) => known.get(uri)?.configuration ?? null,
    async placeFor(uri, reading) {
      const path = files?.pathOf(uri) ?? null;
      if (path === null) return null;
      const document = partsOf(path);
      const root = folders.rootOf(document);
      const found =
        reading === 'anew'
          ? await resolveConfiguration(files!.system, path, { root: written(root) })
          : await configurationFor(uri);
      if (!found || (found.file && found.file.text === null)) return null;
      const folder = found.file ? folderOf(partsOf(found.file.path)) : root;
      const file = pathWithin(folder, document);
      if (file === null) return null;
      const own = written(inFolder(folder, CONFIGURATION_NAME));
      return { uri: addressNear(uri, path, own), text: found.file?.text ?? null, file };
    },
  };
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
