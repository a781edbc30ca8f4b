import type { Localized } from '../base/localized.ts';
import { nearest } from '../base/suggest.ts';

export interface Option {
  readonly name: string;
  readonly help: Localized;
  /** What stands after the name in the help; null for a switch. */
  readonly value: string | null;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly short?: string;
}

export interface Arguments {
  readonly operands: readonly string[];
  readonly has: (name: string) => boolean;
  readonly last: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
}

export interface WrongUsage {
  readonly problem: Localized;
}

/** `--name value`, `--name=value`, `--` before operands that look like options, `-` as an operand. */
export function parseArguments(words: readonly string[], options: readonly Option[]): Arguments | WrongUsage {
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const { name, attached } = split(word);
    const option = options.find((each) => `--${each.name}` === name || `-${each.short}` === name);
    if (!option) return { problem: unknownOption(name, options) };
    if (option.value === null && attached !== null) return { problem: noValueWanted(name) };
    const value = option.value === null ? '' : (attached ?? words[++at]);
    if (value === undefined) return { problem: valueWanted(option) };
    if (option.choices && !option.choices.includes(value)) return { problem: wrongValue(option, value) };
    given.set(option.name, [...(given.get(option.name) ?? []), value]);
  }
  return {
    operands,
    has: (name) => given.has(name),
    last: (name) => given.get(name)?.at(-1) ?? null,
    all: (name) => given.get(name) ?? [],
  };
}

function split(word: string): { name: string; attached: string | null } {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0
    ? { name: word, attached: null }
    : { name: word.slice(0, equals), attached: word.slice(equals + 1) };
}

function unknownOption(name: string, options: readonly Option[]): Localized {
  const meant = nearest(
    name,
    options.map((option) => `--${option.name}`),
  );
  return {
    zh: `没有 ${name} 这个选项${meant ? `，是不是 ${meant}？` : '，用 --help 查看用法'}`,
    en: `there is no option ${name}${meant ? `; did you mean ${meant}?` : '; see --help'}`,
  };
}

function noValueWanted(name: string): Localized {
  return { zh: `选项 ${name} 不带值`, en: `option ${name} takes no value` };
}

function valueWanted(option: Option): Localized {
  return {
    zh: `选项 --${option.name} 后面缺少值：${option.choices?.join('、') ?? option.value}`,
    en: `option --${option.name} needs a value: ${option.choices?.join(', ') ?? option.value}`,
  };
}

function wrongValue(option: Option, value: string): Localized {
  return {
    zh: `选项 --${option.name} 的值不能是“${value}”，只能是 ${option.choices?.join('、')}`,
    en: `option --${option.name} cannot be "${value}"; it is one of ${option.choices?.join(', ')}`,
  };
}
