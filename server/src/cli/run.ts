import type { Language } from '../base/localized.ts';
import { nearest } from '../base/suggest.ts';
import { checkCommand } from './check.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';
import { configCommand } from './config.ts';
import { type Context, EXIT, type Host, wrongUsage } from './context.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { fixCommand } from './fix.ts';
import { commandHelp, generalHelp } from './help.ts';
import { ledgerCommand } from './ledger.ts';
import { parseArguments } from './options.ts';
import { outlineCommand } from './outline.ts';

export const COMMANDS: readonly Command[] = [
  checkCommand,
  outlineCommand,
  extractCommand,
  fixCommand,
  ledgerCommand,
  configCommand,
  explainCommand,
];

/** Runs one command line and gives its exit status. */
export async function run(words: readonly string[], host: Host): Promise<number> {
  const context = contextOf(words, host);
  const name = words.find((word) => !word.startsWith('-') && !isValueOfLang(words, word));
  if (name === undefined || name === 'help') return runWithoutCommand(words, context);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) return wrongUsage(context, noSuchCommand(name));
  const at = words.indexOf(name);
  const rest = [...words.slice(0, at), ...words.slice(at + 1)];
  const given = parseArguments(rest, [...command.options, ...COMMON_OPTIONS]);
  if ('problem' in given) return wrongUsage(context, given.problem);
  if (given.has('help')) return write(context, commandHelp(context, command));
  if (given.has('version')) return write(context, `${context.version}\n`);
  return command.run(context, given);
}

async function runWithoutCommand(words: readonly string[], context: Context): Promise<number> {
  const given = parseArguments(words, COMMON_OPTIONS);
  if ('problem' in given) return wrongUsage(context, given.problem);
  if (given.has('version')) return write(context, `${context.version}\n`);
  const [, subject] = given.operands;
  const command = COMMANDS.find((each) => each.name === subject);
  if (command) return write(context, commandHelp(context, command));
  if (subject !== undefined) return wrongUsage(context, noSuchCommand(subject));
  const help = generalHelp(context, COMMANDS);
  if (given.has('help') || given.operands.length > 0) return write(context, help);
  await context.stderr.write(help);
  return EXIT.failed;
}

async function write(context: Context, text: string): Promise<number> {
  await context.stdout.write(text);
  return EXIT.clean;
}

function contextOf(words: readonly string[], host: Host): Context {
  const language = wantedLanguage(words) ?? environmentLanguage(host.environment);
  return { ...host, language, say: (text) => text[language] };
}

/** Looked for ahead of everything else, so that complaints about the rest are in the language asked for. */
function wantedLanguage(words: readonly string[]): Language | null {
  const at = words.lastIndexOf('--lang');
  const value = words.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const wanted = value ?? (at < 0 ? undefined : words[at + 1]);
  return wanted === 'zh' || wanted === 'en' ? wanted : null;
}

function environmentLanguage(environment: Host['environment']): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const lower = locale.toLowerCase();
  return locale === '' || lower.startsWith('zh') || names(lower, 'c') || names(lower, 'posix') ? 'zh' : 'en';
}

/** `c` and `c.utf-8`, not `ca_es`. */
function names(locale: string, name: string): boolean {
  const behind = locale[name.length] ?? '.';
  const goesOn = behind === '_' || (behind >= 'a' && behind <= 'z') || (behind >= '0' && behind <= '9');
  return locale.startsWith(name) && !goesOn;
}

function isValueOfLang(words: readonly string[], word: string): boolean {
  return words[words.indexOf(word) - 1] === '--lang';
}

function noSuchCommand(name: string) {
  const meant = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  return {
    zh: `没有“${name}”这个命令${meant ? `，是不是 ${meant}？` : '，用 nianbao --help 查看用法'}`,
    en: `there is no command "${name}"${meant ? `; did you mean ${meant}?` : '; see nianbao --help'}`,
  };
}
