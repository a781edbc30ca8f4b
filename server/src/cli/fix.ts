import type { Localized } from '../base/localized.ts';
import { applyEdits, type ChosenFix, chooseFixes } from '../findings/apply.ts';
import type { Settings } from '../settings/types.ts';
import { decode, encode } from '../source/encoding.ts';
import { lineTable } from '../source/lines.ts';
import { type Command, MAX_SIZE_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS, configured, tellProblems } from './configuration.ts';
import { type Context, EXIT, printable, wrongUsage } from './context.ts';
import { unifiedDiff } from './diff.ts';
import { complainOf, type InputFile, inputOptions, NO_PATH, readInputs, whyNot } from './input.ts';

export const fixCommand: Command = {
  name: 'fix',
  usage: { zh: 'fix [选项] 文件或文件夹…', en: 'fix [OPTIONS] PATH…' },
  summary: { zh: '自动改正有把握的问题', en: 'mend what can be mended with certainty' },
  details: {
    zh: `只做有把握的改正：标题、表头和行名照格式改，文号的括号、“第”字之类的写法。数字、文号和句子一律不动，
它们要由人来定，在编辑器里逐条确认。

文件保持原来的编码、BOM 和换行，改动以外的字节一个不变；改不回原编码的文件不动，并说明原因。
写入是一次完成的，中途断电也不会留下半个文件。

退出状态：0 完成；1 文件夹里有读不出的文件；2 用法不对，或有文件没能读取、没能写入。`,
    en: `Only what is certain is mended: headings, column headers and row labels as the form has them, brackets and the
like. Figures, document numbers and sentences are left to you, one at a time, in the editor.

A file keeps its encoding, BOM and line ends, and every byte outside the changes. A file that could not be written
back as it was is left alone, and the reason given. Files are replaced whole, never left half written.

Exit status: 0 done; 1 a file in a folder could not be read; 2 wrong usage, or a file could not be read or written.`,
  },
  options: [
    {
      name: 'dry-run',
      value: null,
      help: {
        zh: '不写文件，只显示会改什么（unified diff）',
        en: 'write nothing, show the changes (unified diff)',
      },
    },
    ...CONFIGURATION_OPTIONS,
    MAX_SIZE_OPTION,
  ],
  examples: [
    { line: 'nianbao fix --dry-run 2024年度报告.txt', says: { zh: '先看会改什么', en: 'look first' } },
    { line: 'nianbao fix 2024年度报告.txt', says: { zh: '改', en: 'mend it' } },
  ],
  async run(context, given) {
    if (given.operands.length === 0) return wrongUsage(context, NO_PATH);
    if (given.operands.includes('-')) return wrongUsage(context, NO_STDIN);
    const options = inputOptions(given);
    if ('problem' in options) return wrongUsage(context, options.problem);
    const configurations = await configured(context, given);
    if ('problem' in configurations) return wrongUsage(context, configurations.problem);
    const tally: Tally = { changes: 0, files: 0 };
    let exit: number = EXIT.clean;
    const fix = async (file: InputFile) => {
      await tellProblems(context, configurations, file.path);
      const { settings } = await configurations.of(file.path);
      return fixOne(context, file, settings, given.has('dry-run'), tally);
    };
    for await (const input of readInputs(context, given.operands, options, configurations.wants)) {
      const problem = 'problem' in input ? input : await fix(input);
      if (!problem) continue;
      await complainOf(context, problem);
      exit = Math.max(exit, problem.named ? EXIT.failed : EXIT.found);
    }
    const nothing = tally.changes === 0 && exit !== EXIT.clean;
    if (!nothing) await context.stderr.write(`${context.say(summary(tally, given.has('dry-run')))}\n`);
    return exit;
  },
};

const NO_STDIN: Localized = {
  zh: 'fix 改的是文件，不能用 - 从标准输入读取',
  en: 'fix changes files; it cannot read standard input (-)',
};

/** A fix may only come into reach after another, but no text takes more rounds than this. */
const MOST_ROUNDS = 10;

interface Tally {
  changes: number;
  files: number;
}

interface Refusal {
  readonly path: string;
  readonly named: true;
  readonly problem: Localized;
}

async function fixOne(
  context: Context,
  file: InputFile,
  settings: Settings,
  dryRun: boolean,
  tally: Tally,
): Promise<Refusal | null> {
  const refuse = (problem: Localized): Refusal => ({ path: file.path, named: true, problem });
  const { text, fixes } = fixText(context, file, settings);
  if (text === file.text) return null;
  const bytes = encodeLike(file, text);
  if ('problem' in bytes) return refuse(bytes.problem);
  if (dryRun) {
    await context.stdout.write(unifiedDiff(file.path, file.text, text));
  } else {
    try {
      // Somebody may have saved the file since it was read: what they wrote must not be lost.
      if (!equalBytes(await context.fs.readFile(file.path), file.bytes)) return refuse(CHANGED_MEANWHILE);
      await context.fs.replaceFile(file.path, bytes);
    } catch (error) {
      const why = whyNot(error);
      return refuse({ zh: `没能写入，文件未改：${why.zh}`, en: `not written, left as it was: ${why.en}` });
    }
    await context.stdout.write(fixes.map((line) => `${line}\n`).join(''));
  }
  tally.changes += fixes.length;
  tally.files++;
  return null;
}

function fixText(context: Context, file: InputFile, settings: Settings): { text: string; fixes: string[] } {
  let text = file.text;
  const fixes: string[] = [];
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const snapshot = context.check(text, file.path, settings);
    const chosen = chooseFixes(snapshot.findings, 'safe');
    const edits = chosen
      .flatMap(({ fix }) => fix.edits)
      .map((edit) => ({ ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineEnd) }));
    const next = applyEdits(text, edits);
    if (next === null || next === text) break;
    fixes.push(...describe(context, file.path, text, chosen));
    text = next;
  }
  return { text, fixes };
}

function describe(context: Context, path: string, text: string, chosen: readonly ChosenFix[]): string[] {
  const lines = lineTable(text);
  return chosen.map(({ finding, fix }) => {
    const { line, character } = lines.placeAt(finding.span.start);
    const place = `${printable(path)}:${line + 1}:${character + 1}`;
    return `${place} ${printable(context.say(fix.title))} ${finding.rule}`;
  });
}

/** The bytes of the new text, or why they cannot be trusted to leave the rest of the file as it was. */
function encodeLike(file: InputFile, text: string): Uint8Array | { problem: Localized } {
  const same = encode(file.text, file.encoding, file.bom);
  if (!same || !equalBytes(same, file.bytes)) return { problem: NOT_EXACT };
  const bytes = encode(text, file.encoding, file.bom);
  if (!bytes) return { problem: NOT_ENCODABLE };
  const back = decode(bytes);
  const reads =
    'text' in back && back.text === text && back.encoding === file.encoding && back.bom === file.bom;
  return reads ? bytes : { problem: NOT_ENCODABLE };
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

const NOT_EXACT: Localized = {
  zh: '文件里有写法特殊的字节，按原编码写回会变样，所以没有改；请先另存为 UTF-8',
  en: 'left as it was: some of its bytes would change on writing it back in its encoding; save it as UTF-8 first',
};

const NOT_ENCODABLE: Localized = {
  zh: '改正后的文字用原编码写不回去，所以没有改；请先另存为 UTF-8',
  en: 'left as it was: the mended text cannot be written in its encoding; save it as UTF-8 first',
};

const CHANGED_MEANWHILE: Localized = {
  zh: '检查期间被别的程序改动过，所以没有改；请再运行一次',
  en: 'left as it was: another program changed it in the meantime; run this again',
};

function summary({ changes, files }: Tally, dryRun: boolean): Localized {
  if (changes === 0) return { zh: '没有可自动改正的问题。', en: 'Nothing to mend.' };
  return dryRun
    ? {
        zh: `会改 ${files} 个文件的 ${changes} 处（未写入）。`,
        en: `Would mend ${changes} in ${files} file(s); nothing written.`,
      }
    : { zh: `改了 ${files} 个文件的 ${changes} 处。`, en: `Mended ${changes} in ${files} file(s).` };
}
