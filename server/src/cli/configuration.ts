import { layer } from '../settings/types.ts';
import { lineTable } from '../source/lines.ts';
import {
  type ConfigurationFile,
  createConfigurations,
  NO_CONFIGURATION,
  type ResolvedConfiguration,
} from '../workspace/configuration.ts';
import { type Context, complain } from './context.ts';
import { settingsOf } from './levels.ts';
import type { Arguments, Option, WrongUsage } from './options.ts';

export const CONFIGURATION_OPTIONS: readonly Option[] = [
  {
    name: 'config',
    value: 'FILE',
    help: {
      zh: '用这份配置，不找最近的 .nianbao.json；其中的路径从当前文件夹算起',
      en: 'use this configuration, not the nearest .nianbao.json; its paths start from the current folder',
    },
  },
  {
    name: 'no-config',
    value: null,
    help: { zh: '不用任何 .nianbao.json', en: 'use no .nianbao.json at all' },
  },
];

/** What applies to the files of one run: their configuration, and over it what the command line says. */
export interface Configured {
  readonly of: (path: string) => Promise<ResolvedConfiguration>;
  readonly wants: (path: string) => Promise<boolean>;
  /** The configuration, once, if there is something wrong with it. */
  readonly untold: (applied: ResolvedConfiguration) => ConfigurationFile | null;
}

export async function configured(context: Context, given: Arguments): Promise<Configured | WrongUsage> {
  const file = given.last('config');
  const none = given.has('no-config');
  if (none && file !== null) return { problem: EITHER };
  const above = settingsOf(context, given);
  if ('problem' in above) return above;
  const options = { base: context.folder, ...(file === null ? {} : { file }) };
  const configurations = createConfigurations(context.fs, options);
  if (file !== null) {
    const found = (await configurations.of(file)).file;
    if (found?.text === null) return { problem: unreadable(file, found) };
  }
  const told = new Set<ConfigurationFile>();
  return {
    async of(path) {
      const found = none ? NO_CONFIGURATION : await configurations.of(path);
      return { ...found, settings: layer(found.settings, { rules: above.rules }) };
    },
    wants: async (path) => none || (await configurations.of(path)).wanted,
    untold({ file: found }) {
      if (!found || found.problems.length === 0 || told.has(found)) return null;
      told.add(found);
      return found;
    },
  };
}

/** For commands whose output is for programs: on standard error. */
export async function tellProblems(
  context: Context,
  configurations: Configured,
  path: string,
): Promise<void> {
  const broken = configurations.untold(await configurations.of(path));
  if (!broken) return;
  const lines = lineTable(broken.text ?? '');
  for (const { message, span } of broken.problems) {
    const { line, character } = lines.placeAt(span.start);
    const place = `${broken.path}:${line + 1}:${character + 1}`;
    await complain(context, { zh: `${place} ${message.zh}`, en: `${place} ${message.en}` });
  }
}

function unreadable(path: string, { problems }: ConfigurationFile) {
  const message = problems[0]!.message;
  return { zh: `--config ${path}：${message.zh}`, en: `--config ${path}: ${message.en}` };
}

const EITHER = {
  zh: '--config 和 --no-config 不能同时用',
  en: '--config and --no-config contradict each other',
};
