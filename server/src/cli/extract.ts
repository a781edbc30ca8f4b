import { lineTable } from '../source/lines.ts';
import { extractCells } from './cells.ts';
import { type Command, MAX_SIZE_OPTION, STDIN_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS } from './configuration.ts';
import { type Context, complain } from './context.ts';
import { CSV_HEADER, csvRows } from './csv.ts';
import { eachReport } from './eachReport.ts';
import type { InputFile } from './input.ts';
import { allOff } from './levels.ts';
import { type Range, rangeOf } from './range.ts';
import { outcomeMessage } from './words.ts';

/** The cells of one report; docs/extract.schema.json describes it. */
export interface Extract {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly cells: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly raw: string;
    readonly state: string;
    readonly range: Range | null;
  }[];
}

export const extractCommand: Command = {
  name: 'extract',
  usage: { zh: 'extract [选项] 文件或文件夹…', en: 'extract [OPTIONS] PATH…' },
  summary: { zh: '导出三张表的全部单元格', en: 'write out every cell of the three tables' },
  details: {
    zh: `json：每份年报一个 JSON 对象，占一行。csv：每个单元格一行，UTF-8 带 BOM，可直接用 Excel 打开。
格式规定的单元格全部列出，state 说明读得怎样：
  ok        读出了数，见 value
  blank     空白，或填的是 —、/、无 一类
  invalid   不是数，原文见 raw
  unplaced  没有这一格，或定不了哪一格是它
range 是位置，行、列从 0 起。`,
    en: `json: one JSON object a report, each on a line of its own. csv: one row a cell, UTF-8 with BOM, for Excel.
Every cell of the form is listed; state tells how it was read:
  ok        a number, in value
  blank     nothing, or a dash or the like
  invalid   no number; raw has its text
  unplaced  not there, or it is uncertain which text it is
range is the place; lines and columns begin at 0.`,
  },
  options: [
    {
      name: 'format',
      value: 'json|csv',
      choices: ['json', 'csv'],
      help: { zh: '输出格式，默认 json', en: 'the format; json by default' },
    },
    ...CONFIGURATION_OPTIONS,
    STDIN_OPTION,
    MAX_SIZE_OPTION,
  ],
  examples: [
    {
      line: 'nianbao extract --format csv 年报/ > 数据.csv',
      says: { zh: '汇总一个文件夹', en: 'a whole folder' },
    },
    { line: 'nianbao extract 2024年度报告.txt', says: { zh: '一份，JSON', en: 'one report, JSON' } },
  ],
  async run(context, given) {
    const csv = given.last('format') === 'csv';
    if (csv && given.operands.length > 0) await context.stdout.write(CSV_HEADER);
    return eachReport(context, given, async (input) => {
      const extract = await extractOne(context, input);
      await context.stdout.write(csv ? csvRows(extract) : `${JSON.stringify(extract)}\n`);
    });
  },
};

async function extractOne(context: Context, file: InputFile): Promise<Extract> {
  const snapshot = context.check(file.text, file.path, allOff(context));
  const message = outcomeMessage(snapshot);
  if (message) {
    await complain(context, { zh: `${file.path}：${message.zh}`, en: `${file.path}: ${message.en}` });
  }
  const { report } = snapshot;
  const lines = lineTable(file.text);
  return {
    path: file.path,
    organ: report.organ,
    year: report.year,
    form: report.recognition === 'report' ? report.form.id : null,
    cells: extractCells(report).map(({ span, ...cell }) => ({
      ...cell,
      range: span && rangeOf(lines, span),
    })),
  };
}
