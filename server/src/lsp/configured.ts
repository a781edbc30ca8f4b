import type { InitializeParams } from 'vscode-languageserver';
import { layer, type Settings } from '../settings/types.ts';
import { type Configurations, createConfigurations } from '../workspace/configuration.ts';
import type { FileSystem } from '../workspace/filesystem.ts';
import type { SettingsSource } from './settings.ts';

/** How the server reads configurations: by path, where a document has one. */
export interface Files {
  readonly system: FileSystem;
  pathOf(uri: string): string | null;
}

export interface ConfiguredSettings extends SettingsSource {
  /** Configurations have changed on disk. */
  reread(): void;
}

/** The editor's settings under the nearest `.nianbao.json`, which is never sought above the workspace folder. */
export function configuredSettings(
  editor: SettingsSource,
  files: Files | undefined,
  params: InitializeParams,
): ConfiguredSettings {
  const folders = (params.workspaceFolders ?? []).flatMap((folder) => files?.pathOf(folder.uri) ?? []);
  const byRoot = new Map<string, Configurations>();
  const layered = new Map<string, { below: Settings; above: Settings; both: Settings }>();

  const configurationFor = async (uri: string): Promise<Settings | null> => {
    const path = files?.pathOf(uri) ?? null;
    if (!files || path === null) return null;
    const root = folders.find((folder) => path.startsWith(folder)) ?? path.replace(/[\\/][^\\/]*$/, '');
    let configurations = byRoot.get(root);
    if (!configurations) {
      configurations = createConfigurations(files.system, { root });
      byRoot.set(root, configurations);
    }
    const { from, settings } = await configurations.of(path);
    return from === null ? null : settings;
  };

  return {
    async of(uri) {
      const below = await editor.of(uri);
      const above = await configurationFor(uri);
      if (!above) return below;
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
      editor.forget(uri);
    },
    reread() {
      for (const configurations of byRoot.values()) configurations.forget();
    },
  };
}
