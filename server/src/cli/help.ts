import { COMMON_OPTIONS, type Command } from './command.ts';
import type { Context } from './context.ts';
import type { Option } from './options.ts';

export function generalHelp({ say, version }: Context, commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${say(summary)}\n`).join('');
  return say({
    zh: `年报校对 nianbao ${version}：检查政府信息公开工作年度报告

年报的文字、标题和三张统计表是否合乎国务院办公厅规定的格式。一切都在本机进行，不联网。

用法：nianbao <命令> [选项] 文件…

命令：
${list}
从这里开始：
  nianbao check 年报.txt          列出问题
  nianbao explain label           说明一条规则
  nianbao fix --dry-run 年报.txt  看看哪些能自动改

各命令的用法：nianbao <命令> --help

各命令都有的选项：
${optionList(say, COMMON_OPTIONS)}`,
    en: `nianbao ${version}: checks the annual reports of Chinese authorities on government information disclosure

Text, headings and the three tables, against the form that the State Council's office prescribes. Everything stays
on this machine.

Usage: nianbao <command> [options] FILE…

Commands:
${list}
Begin here:
  nianbao check report.txt          list what is wrong
  nianbao explain label             explain a rule
  nianbao fix --dry-run report.txt  see what can be mended

How to use a command: nianbao <command> --help

Options of every command:
${optionList(say, COMMON_OPTIONS)}`,
  });
}

export function commandHelp({ say }: Context, command: Command): string {
  const examples = command.examples.map(({ line, says }) => `  ${line}\n      ${say(says)}\n`).join('');
  const details = say(command.details);
  return say({
    zh: `${say(command.summary)}

用法：nianbao ${say(command.usage)}

${details}

选项：
${optionList(say, [...command.options, ...COMMON_OPTIONS])}
例子：
${examples}`,
    en: `${capital(say(command.summary))}

Usage: nianbao ${say(command.usage)}

${details}

Options:
${optionList(say, [...command.options, ...COMMON_OPTIONS])}
Examples:
${examples}`,
  });
}

function optionList(say: Context['say'], options: readonly Option[]): string {
  return options
    .map(({ name, short, value, help }) => {
      const head = `${short ? `-${short}, ` : ''}--${name}${value === null ? '' : ` ${value}`}`;
      return `  ${head}\n      ${say(help)}\n`;
    })
    .join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
