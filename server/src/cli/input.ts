import type { Localized } from '../base/localized.ts';
import { type Decoded, decode } from '../source/encoding.ts';
import type { FileEntry, FileSystem } from '../workspace/filesystem.ts';
import { partsOf, written } from '../workspace/paths.ts';
import { isReportFile } from '../workspace/reportFiles.ts';
import { type Context, complain } from './context.ts';
import type { Arguments, WrongUsage } from './options.ts';

/** A file that was read, or the reason why it was not. */
export type Input = InputFile | InputProblem;

export interface InputFile extends Decoded {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface InputProblem {
  readonly path: string;
  /** Given on the command line, not found in a folder. */
  readonly named: boolean;
  readonly problem: Localized;
}

export interface InputOptions {
  readonly limit: number;
  readonly stdinName: string;
}

const MEGABYTE = 1024 * 1024;
/** Reports are a hundredth of this; checking takes well over a hundred times a file's size in memory. */
const USUAL_LIMIT = 10;
/** No string can be much longer. */
const MOST_LIMIT = 256;

export function inputOptions(given: Arguments): InputOptions | WrongUsage {
  const stdinName = given.last('stdin-filename') ?? '<stdin>';
  const size = given.last('max-size');
  if (size === null) return { limit: USUAL_LIMIT * MEGABYTE, stdinName };
  if (!/^\d{1,6}(?:\.\d{1,6})?$/.test(size) || Number(size) === 0 || Number(size) > MOST_LIMIT) {
    return {
      problem: {
        zh: `选项 --max-size 的值“${size}”不是大小，应为以 MB 计的数，如 50，最大 ${MOST_LIMIT}`,
        en: `"${size}" is no size for --max-size; give a number of MB, such as 50, at most ${MOST_LIMIT}`,
      },
    };
  }
  return { limit: Number(size) * MEGABYTE, stdinName };
}

export const NO_PATH: Localized = {
  zh: '没有写要处理的文件，如：nianbao check 年报.txt（--help 查看用法）',
  en: 'no file given, as in: nianbao check report.txt (see --help)',
};

export function complainOf(context: Context, { path, problem }: InputProblem): Promise<void> {
  const shown = path === '' ? '""' : path;
  return complain(context, { zh: `${shown}：${problem.zh}`, en: `${shown}: ${problem.en}` });
}

/**
 * Reads what the command line names, one file at a time, folders walked in the order of their names. What a folder
 * holds is read where it is wanted, what is named is read always.
 */
export async function* readInputs(
  context: Context,
  paths: readonly string[],
  options: InputOptions,
  wants: (path: string) => Promise<boolean>,
): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of path === '-' ? [{ path, named: true }] : find(context.fs, path)) {
      // Behind a link to a folder `..` leads elsewhere.
      const same = found.path.includes('..') ? found.path : written(partsOf(found.path));
      if (seen.has(same)) continue;
      seen.add(same);
      if (!found.named && !('problem' in found) && !(await wants(found.path))) continue;
      yield 'problem' in found ? found : await read(context, found, options);
    }
  }
}

interface Found {
  readonly path: string;
  readonly named: boolean;
}

async function* find(fs: FileSystem, path: string): AsyncGenerator<Found | InputProblem> {
  const named = true;
  try {
    const { kind } = await fs.status(path);
    if (kind === 'directory') yield* walk(fs, path, named);
    else if (kind === 'file') yield { path, named };
    else yield { path, named, problem: NOT_A_FILE };
  } catch (error) {
    yield { path, named, problem: whyNot(error) };
  }
}

async function* walk(fs: FileSystem, folder: string, named: boolean): AsyncGenerator<Found | InputProblem> {
  let entries: readonly FileEntry[];
  try {
    entries = await fs.readDirectory(folder);
  } catch (error) {
    yield { path: folder, named, problem: whyNot(error) };
    return;
  }
  for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = inFolder(folder, name);
    if (kind === 'directory') yield* walk(fs, path, false);
    else if (kind === 'file' && isReportFile(name)) yield { path, named: false };
  }
}

function inFolder(folder: string, name: string): string {
  if (folder === '.') return name;
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

async function read(context: Context, { path, named }: Found, options: InputOptions): Promise<Input> {
  const isStdin = path === '-';
  const shown = isStdin ? options.stdinName : path;
  try {
    if (!isStdin && (await context.fs.status(path)).size > options.limit) {
      return { path: shown, named, problem: tooLarge(options.limit) };
    }
    const bytes = isStdin ? await context.readInput(options.limit) : await context.fs.readFile(path);
    if (bytes.length > options.limit) return { path: shown, named, problem: tooLarge(options.limit) };
    const decoded = decode(bytes);
    return 'problem' in decoded
      ? { path: shown, named, problem: decoded.problem }
      : { path: shown, bytes, ...decoded };
  } catch (error) {
    return { path: shown, named, problem: whyNot(error) };
  }
}

function tooLarge(limit: number): Localized {
  const size = `${Number((limit / MEGABYTE).toFixed(6))} MB`;
  return {
    zh: `大于 ${size}，没有读；确要检查，用 --max-size 放宽`,
    en: `larger than ${size}, not read; raise --max-size to read it`,
  };
}

const NOT_A_FILE: Localized = {
  zh: '不是普通文件；要检查别的程序的输出，用 - 从标准输入读取',
  en: 'not a regular file; to check the output of a program use - for standard input',
};

const REASONS: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '文件不存在', en: 'no such file' },
  ENOTDIR: { zh: '文件不存在', en: 'no such file' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ELOOP: { zh: '链接绕成了圈', en: 'the link leads back to itself' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EFBIG: { zh: '超过了允许的文件大小', en: 'larger than files may be here' },
  EIO: { zh: '磁盘读写出错', en: 'the disk could not be read or written' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  ENFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'the file is in use by another program' },
};

export function whyNot(error: unknown): Localized {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = String(message ?? error);
  return (
    REASONS[String(code)] ?? { zh: `读写出错（${text}）`, en: `it could not be read or written (${text})` }
  );
}
