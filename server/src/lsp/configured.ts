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
import type { InitializeParams } from './protocol.ts';
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
  /** Configurations have changed on disk. */
  reread(): void;
  /** What applied when the settings of the document were last asked for. */
  configurationOf(uri: string): AppliedConfiguration | null;
  /** Null where the document has no place on a disk, or its configuration cannot be read. */
  placeFor(uri: string, reading: 'as known' | 'anew'): Promise<ConfigurationPlace | null>;
}

/** The editor's settings under the nearest `.nianbao.json`, which is never sought above the workspace folder. */
export function configuredSettings(
  editor: SettingsSource,
  files: Files | undefined,
  params: InitializeParams,
): ConfiguredSettings {
  const folders = (params.workspaceFolders ?? [])
    .flatMap((folder) => files?.pathOf(folder.uri) ?? [])
    .map((path) => partsOf(path))
    .sort((a, b) => b.names.length - a.names.length);
  const byRoot = new Map<string, Configurations>();
  const layered = new Map<string, { below: Settings; above: Settings; both: Settings }>();
  const applied = new Map<string, AppliedConfiguration>();

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

  return {
    async of(uri) {
      const below = await editor.of(uri);
      const found = await configurationFor(uri);
      if (!found?.file || !files) {
        applied.delete(uri);
        return below;
      }
      const { file } = found;
      if (applied.get(uri)?.file !== file)
        applied.set(uri, appliedFrom(file, beside(uri, files.pathOf(uri)!, folderOf(partsOf(file.path)))));
      const above = found.settings;
      const known = layered.get(uri);
      if (known && known.below === below && known.above === above) return known.both;
      const both = layer(below, above);
      layered.set(uri, { below, above, both });
      return both;
    },
    changed(settings) {
      editor.changed(settings);
    },
    forget(uri) {
      layered.delete(uri);
      applied.delete(uri);
      editor.forget(uri);
    },
    reread() {
      for (const configurations of byRoot.values()) configurations.forget();
    },
    configurationOf: (uri) => applied.get(uri) ?? null,
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
