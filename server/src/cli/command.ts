import type { Localized } from '../base/localized.ts';
import type { Context } from './context.ts';
import type { Arguments, Option } from './options.ts';

export interface Command {
  readonly name: string;
  /** What follows `nianbao` on the command line. */
  readonly usage: Localized;
  readonly summary: Localized;
  readonly details: Localized;
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly says: Localized }[];
  run(context: Context, given: Arguments): Promise<number>;
}

export const COMMON_OPTIONS: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh|en',
    choices: ['zh', 'en'],
    help: {
      zh: '输出的语言；不写时看环境变量 LC_ALL、LC_MESSAGES、LANG，看不出时为中文',
      en: 'language of the output; by default that of LC_ALL, LC_MESSAGES or LANG, Chinese where they do not tell',
    },
  },
  { name: 'help', short: 'h', value: null, help: { zh: '显示用法', en: 'show how to use it' } },
  { name: 'version', short: 'V', value: null, help: { zh: '显示版本', en: 'show the version' } },
];

export const MAX_SIZE_OPTION: Option = {
  name: 'max-size',
  value: 'MB',
  help: {
    zh: '大于这个数（单位 MB）的文件不读并说明；不写时为 10',
    en: 'files larger than this many MB are not read, and said so; 10 by default',
  },
};

export const STDIN_OPTION: Option = {
  name: 'stdin-filename',
  value: 'NAME',
  help: {
    zh: '从标准输入读取（-）时所用的文件名，决定按什么格式读（.txt .md .html）',
    en: 'the name for what comes from standard input (-); it tells how to read it (.txt .md .html)',
  },
};
