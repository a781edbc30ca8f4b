import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import type { Placed } from '../settings/configuration.ts';
import { THRESHOLD_NAMES, THRESHOLDS } from '../settings/thresholds.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import type { ResolvedConfiguration } from '../workspace/configuration.ts';
import type { Command } from './command.ts';
import { CONFIGURATION_OPTIONS, configured, tellProblems } from './configuration.ts';
import { type Context, EXIT, printable, wrongUsage } from './context.ts';
import { NO_PATH, whyNot } from './input.ts';
import { type ConfigurationEntry, configurationEntry } from './json.ts';
import { RULE_OPTION } from './levels.ts';
import type { Arguments } from './options.ts';
import { type Range, rangeOf } from './range.ts';

export const configCommand: Command = {
  name: 'config',
  usage: { zh: 'config [选项] 文件…', en: 'config [OPTIONS] FILE…' },
  summary: { zh: '显示一份年报用哪些设置，各从哪里来', en: 'show what settings apply to a report, and why' },
  details: {
    zh: `从年报所在的文件夹向上找，离它最近的一份 .nianbao.json 起作用，不与更上层的合并。
命令行上的 --rule 优先于它。2019、2020 年度的结构规则另有宽限，见各规则的说明。
文件可以还不存在。`,
    en: `The nearest .nianbao.json counts, from the report's folder upward; it is not merged with others above it.
--rule on the command line goes before it. Structure rules are milder for 2019 and 2020, as their pages say.
The file need not exist.`,
  },
  options: [
    {
      name: 'format',
      value: 'text|json',
      choices: ['text', 'json'],
      help: {
        zh: '输出给人看的文字（默认）或给程序用的 JSON',
        en: 'text for people (default) or JSON for programs',
      },
    },
    RULE_OPTION,
    ...CONFIGURATION_OPTIONS,
  ],
  examples: [{ line: 'nianbao config 2024年度报告.txt', says: { zh: '看一份用哪些设置', en: 'one report' } }],
  async run(context, given) {
    if (given.operands.length === 0) return wrongUsage(context, NO_PATH);
    const configurations = await configured(context, given);
    if ('problem' in configurations) return wrongUsage(context, configurations.problem);
    const files: Applied[] = [];
    for (const path of given.operands) {
      const problem = await notForUs(context, path);
      if (problem) return wrongUsage(context, { zh: `${path}：${problem.zh}`, en: `${path}: ${problem.en}` });
      const resolved = await configurations.of(path);
      const applied = appliedTo(context, path, resolved, given);
      files.push(applied);
      if (given.last('format') !== 'json') {
        await context.stdout.write((files.length > 1 ? '\n' : '') + describe(context, applied));
        await tellProblems(context, configurations, path);
      }
    }
    if (given.last('format') === 'json')
      await context.stdout.write(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
    return EXIT.clean;
  },
};

/** A folder has no settings of its own: patterns may tell its files apart. */
async function notForUs({ fs }: Context, path: string): Promise<Localized | null> {
  try {
    return (await fs.status(path)).kind === 'directory' ? FOLDER : null;
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? null : whyNot(error);
  }
}

interface Origin {
  readonly kind: 'default' | 'file' | 'command-line';
  readonly path?: string;
  readonly range?: Range;
}

interface Setting<T> {
  readonly value: T;
  readonly from: Origin;
}

interface Applied {
  readonly path: string;
  readonly configuration: string | null;
  /** Whether a search of folders takes the file in. */
  readonly wanted: boolean;
  readonly rules: Readonly<Record<string, Setting<string>>>;
  readonly organs: Readonly<Record<string, Setting<string>>>;
  readonly thresholds: Readonly<Record<string, Setting<number>>>;
  readonly include: readonly Setting<string>[] | null;
  readonly exclude: readonly Setting<string>[];
  readonly suppress: readonly Setting<Readonly<Record<string, string>>>[];
  readonly problems: ConfigurationEntry['problems'];
}

const DEFAULT: Origin = { kind: 'default' };

function appliedTo(
  context: Context,
  path: string,
  { settings, from, file, wanted }: ResolvedConfiguration,
  given: Arguments,
): Applied {
  const lines = lineTable(file?.text ?? '');
  const asked = new Set(given.all('rule').map((word) => word.split('=')[0]));
  const placed = <T>({ value, span }: Placed<T>): Setting<T> => ({ value, from: inFile(from!, lines, span) });
  const { configuration } = file ?? {};
  const rules = context.rules.map(({ id, level }): [string, Setting<string>] => {
    if (asked.has(id)) return [id, { value: settings.rules[id]!, from: { kind: 'command-line' } }];
    const set = configuration?.rules.get(id);
    return [id, set ? placed(set) : { value: level, from: DEFAULT }];
  });
  const thresholds = THRESHOLD_NAMES.map((name): [string, Setting<number>] => {
    const set = configuration?.thresholds.get(name);
    return [name, set ? placed(set) : { value: THRESHOLDS[name].value, from: DEFAULT }];
  });
  const globs = (list: Iterable<Placed<{ pattern: string }>>) =>
    [...list].map(({ value, span }) => placed({ value: value.pattern, span }));
  return {
    path,
    configuration: from,
    wanted,
    rules: Object.fromEntries(rules),
    organs: Object.fromEntries([...(configuration?.organs ?? [])].map(([name, set]) => [name, placed(set)])),
    thresholds: Object.fromEntries(thresholds),
    include: configuration?.include ? globs(configuration.include) : null,
    exclude: globs(configuration?.exclude ?? []),
    suppress: settings.suppress.map(({ span, path: _, exact: __, ...value }) => placed({ value, span })),
    problems: file ? configurationEntry(context, file).problems : [],
  };
}

function inFile(path: string, lines: LineTable, span: Span): Origin {
  return { kind: 'file', path, range: rangeOf(lines, span) };
}

function describe({ say }: Context, applied: Applied): string {
  const { include, exclude } = applied;
  const origin = ({ kind, path, range }: Origin) => {
    if (kind === 'default') return say({ zh: '默认', en: 'default' });
    if (kind === 'command-line') return say({ zh: '命令行 --rule', en: 'command line --rule' });
    return `${path}:${range!.start.line + 1}`;
  };
  const list = (heading: Localized, settings: readonly (readonly [string, Setting<string | number>])[]) => {
    if (settings.length === 0) return [];
    const width = Math.max(...settings.map(([name]) => name.length));
    const rows = settings.map(
      ([name, { value, from }]) => `  ${name.padEnd(width)}  ${String(value).padEnd(11)}  ${origin(from)}`,
    );
    return [say(heading), ...rows];
  };
  const named = (name: string, settings: readonly Setting<string>[]) =>
    settings.map((setting) => [name, setting] as const);
  const suppress = applied.suppress.map(({ value, from }) => {
    const { rule = '', cell, section, reason = '' } = value;
    const place = cell ?? section;
    return [place === undefined ? rule : `${rule} ${place}`, { value: reason, from }] as const;
  });
  const lines = [
    applied.path,
    applied.configuration === null
      ? say({ zh: '没有 .nianbao.json，用默认设置', en: 'no .nianbao.json; the defaults apply' })
      : say({ zh: `配置：${applied.configuration}`, en: `configuration: ${applied.configuration}` }),
    ...(applied.wanted ? [] : [say(NOT_WANTED)]),
    ...list({ zh: '规则 rules', en: 'rules' }, Object.entries(applied.rules)),
    ...list({ zh: '机关别名 organs', en: 'organs' }, Object.entries(applied.organs)),
    ...list({ zh: '阈值 thresholds', en: 'thresholds' }, Object.entries(applied.thresholds)),
    ...list({ zh: '查找范围', en: 'files' }, [
      ...named('include', include ?? []),
      ...named('exclude', exclude),
    ]),
    ...list({ zh: '抑制 suppress', en: 'suppress' }, suppress),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

const FOLDER: Localized = {
  zh: '是文件夹；请写一份年报的文件名',
  en: 'a folder; give the name of a report',
};

const NOT_WANTED: Localized = {
  zh: '查找文件夹时不检查（include、exclude），直接写出时检查',
  en: 'left out of folders (include, exclude); checked where it is named',
};
