import type { Snapshot } from '../engine/types.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Settings, Severity } from '../settings/types.ts';
import { createLastYears } from '../workspace/lastYear.ts';
import { type Command, MAX_SIZE_OPTION, STDIN_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS, type Configured, configured } from './configuration.ts';
import { type Context, EXIT, wrongUsage } from './context.ts';
import {
  complainOf,
  type Input,
  type InputFile,
  type InputOptions,
  type InputProblem,
  inputOptions,
  NO_PATH,
  readInputs,
} from './input.ts';
import { allOff, RULE_OPTION } from './levels.ts';
import { jsonPrinter, type Printer, textPrinter } from './printers.ts';
import { createProgress } from './progress.ts';
import { SEVERITIES } from './words.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: { zh: 'check [选项] 文件或文件夹…', en: 'check [OPTIONS] PATH…' },
  summary: { zh: '检查年报，列出问题', en: 'check reports and list what is wrong' },
  details: {
    zh: `文件夹会逐层查找 .txt .md .nianbao .html .htm，不进隐藏文件夹和 node_modules，也不跟随链接；
直接写出的文件不论扩展名都检查。- 表示标准输入。编码自动识别：UTF-8、UTF-16、GB18030（GBK）。

每个问题一行：文件:行:列 级别 说明 规则，行、列从 1 起，与 VS Code 相同。

退出状态：
  0  没有达到 --gate 级别的问题
  1  有达到 --gate 级别的问题，或文件夹里有读不出的文件
  2  用法不对，或直接写出的文件读不出（其余文件照常检查）`,
    en: `Folders are searched for .txt .md .nianbao .html .htm; hidden folders and node_modules are left out and links
are not followed. A file given by name is checked whatever its name. - is standard input. The encoding is found
out: UTF-8, UTF-16 or GB18030 (GBK).

One line a finding: file:line:column severity message rule. Lines and columns begin at 1, as in VS Code.

Exit status:
  0  nothing at or above the level of --gate
  1  something at or above the level of --gate, or a file in a folder that could not be read
  2  wrong usage, or a file given by name could not be read (the others are still checked)`,
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
    {
      name: 'gate',
      value: 'LEVEL',
      choices: [...SEVERITIES, 'never'],
      help: {
        zh: '有这一级或更重的问题时退出状态为 1：error（默认）、warning、information、hint、never',
        en: 'the exit status is 1 from this level on: error (default), warning, information, hint, never',
      },
    },
    RULE_OPTION,
    {
      name: 'verbose',
      short: 'v',
      value: null,
      help: {
        zh: '每份再说明多少个数参加了核对、用了哪份配置、抑制了多少问题',
        en: 'for each report also how many figures were checked, its configuration, and what was suppressed',
      },
    },
    ...CONFIGURATION_OPTIONS,
    STDIN_OPTION,
    MAX_SIZE_OPTION,
  ],
  examples: [
    { line: 'nianbao check 2024年度报告.txt', says: { zh: '检查一份', en: 'one report' } },
    {
      line: 'nianbao check --gate warning 年报/',
      says: { zh: '检查整个文件夹，有警告也算不通过', en: 'a folder; warnings fail too' },
    },
    {
      line: 'nianbao check --rule cell-blank=off --rule label=error 年报/',
      says: { zh: '关闭一条规则，提高另一条的级别', en: 'one rule off, another raised' },
    },
    {
      line: 'pdftotext -layout 年报.pdf - | nianbao check - --stdin-filename 年报.txt',
      says: { zh: '检查别的程序的输出', en: 'the output of another program' },
    },
    { line: 'nianbao check --format json 年报/ > 结果.json', says: { zh: '给程序用', en: 'for programs' } },
  ],
  async run(context, given) {
    if (given.operands.length === 0) return wrongUsage(context, NO_PATH);
    const options = inputOptions(given);
    if ('problem' in options) return wrongUsage(context, options.problem);
    const configurations = await configured(context, given);
    if ('problem' in configurations) return wrongUsage(context, configurations.problem);
    const printer =
      given.last('format') === 'json' ? jsonPrinter(context) : textPrinter(context, given.has('verbose'));
    const gate = (given.last('gate') ?? 'error') as Severity | 'never';
    return checkAll(context, given.operands, options, configurations, printer, gate);
  },
};

async function checkAll(
  context: Context,
  paths: readonly string[],
  options: InputOptions,
  configurations: Configured,
  printer: Printer,
  gate: Severity | 'never',
): Promise<number> {
  const progress = createProgress(context);
  const grave = gate === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(gate) + 1);
  const lastYears = createLastYears(context.fs, {
    read: (text, path) => context.check(text, path, allOff(context)).report,
  });
  let exit: number = EXIT.clean;
  for await (const input of readInputs(context, paths, options, configurations.wants)) {
    await progress.show(input.path);
    const applied = await configurations.of(input.path);
    const broken = configurations.untold(applied);
    if (broken) {
      await progress.clear();
      await printer.configuration(broken);
      if (grave.includes('warning')) exit = Math.max(exit, EXIT.found);
    }
    const linked = await lastYears.of(input.path);
    const checked = checkOne(context, input, applied.settings, linked);
    if ('problem' in checked) {
      await progress.clear();
      await complainOf(context, checked);
      printer.unread(checked);
      exit = Math.max(exit, checked.named ? EXIT.failed : gate === 'never' ? EXIT.clean : EXIT.found);
      continue;
    }
    if (context.stdout.isTerminal) await progress.clear();
    await printer.report(checked.file, checked.snapshot, {
      configuration: applied.from,
      lastYear: checked.snapshot.lastYear?.path ?? null,
    });
    const reached = checked.snapshot.findings.some(({ severity }) => grave.includes(severity));
    if (reached) exit = Math.max(exit, EXIT.found);
  }
  await progress.clear();
  await printer.end();
  return exit;
}

function checkOne(
  context: Context,
  input: Input,
  settings: Settings,
  linked: readonly LinkedReport[],
): { file: InputFile; snapshot: Snapshot } | InputProblem {
  if ('problem' in input) return input;
  try {
    return { file: input, snapshot: context.check(input.text, input.path, settings, linked) };
  } catch (error) {
    // A mistake of ours in one report must not keep the others from being checked.
    const text = error instanceof Error ? error.message : String(error);
    const problem = { zh: `程序出错，没有检查：${text}`, en: `internal error, not checked: ${text}` };
    return { path: input.path, named: true, problem };
  }
}
