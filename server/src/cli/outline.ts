import { contains } from '../base/span.ts';
import type { BoundSection, Report } from '../report/types.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import { type ExtractedCell, extractCells } from './cells.ts';
import { type Command, MAX_SIZE_OPTION, STDIN_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS } from './configuration.ts';
import { type Context, printable } from './context.ts';
import { eachReport } from './eachReport.ts';
import { allOff } from './levels.ts';
import { outcomeMessage } from './words.ts';

export const outlineCommand: Command = {
  name: 'outline',
  usage: { zh: 'outline [选项] 文件…', en: 'outline [OPTIONS] FILE…' },
  summary: { zh: '显示年报的结构：标题、六个部分、表格读得怎样', en: 'show the structure of a report' },
  details: {
    zh: '缺少的部分和表格也列出来，标明“缺”。行首的数是行号。',
    en: 'Missing sections and tables are listed as missing. The number before a line is the line number.',
  },
  options: [...CONFIGURATION_OPTIONS, STDIN_OPTION, MAX_SIZE_OPTION],
  examples: [{ line: 'nianbao outline 2024年度报告.txt', says: { zh: '看一份的结构', en: 'one report' } }],
  async run(context, given) {
    return eachReport(context, given, async (input) => {
      const snapshot = context.check(input.text, input.path, allOff(context));
      const message = outcomeMessage(snapshot);
      const lines = [`${input.path}`, ...(message ? [context.say(message)] : [])];
      if (snapshot.report.recognition === 'report') lines.push(...outline(context, snapshot.report));
      await context.stdout.write(`${lines.map(printable).join('\n')}\n`);
    });
  },
};

function outline({ say }: Context, report: Report): string[] {
  const lines = lineTable(report.source);
  const cells = extractCells(report);
  const title = report.title?.text.replace(/\s+/g, '');
  const facts = say({
    zh: `机关 ${report.organ ?? '不明'}；年度 ${report.year ?? '不明'}；格式 ${report.form.id}（${report.form.notice}）`,
    en: `organ ${report.organ ?? 'unknown'}; year ${report.year ?? 'unknown'}; form ${report.form.id} (${report.form.notice})`,
  });
  const head = [
    report.title && title ? numbered(lines, report.title.span.start, title) : unnumbered(say(NO_TITLE)),
    unnumbered(facts),
  ];
  const sections = report.form.sections.flatMap((form) => {
    const tables = report.form.tables
      .filter((table) => table.section === form.id)
      .map((table) => tableLine({ say }, report, lines, cells, table.id));
    const bound = report.sections.find((section) => section.form.id === form.id);
    if (!bound) return [unnumbered(`${form.heading}  ${say(MISSING)}`), ...tables];
    return [
      numbered(lines, bound.heading.span.start, bound.heading.text.trim()),
      ...partsOf(report, bound).map(({ start, text }) => numbered(lines, start, `  ${text}`)),
      ...tables,
    ];
  });
  return [...head, ...sections];
}

function tableLine(
  { say }: Pick<Context, 'say'>,
  report: Report,
  lines: LineTable,
  cells: readonly ExtractedCell[],
  id: string,
): string {
  const bound = report.tables.find((table) => table.form.id === id);
  if (!bound) {
    const unbound = report.unbound.find((table) => table.form.id === id);
    const text = say(unbound?.why === 'unreadable' ? UNREADABLE : NO_TABLE);
    return unbound?.span ? numbered(lines, unbound.span.start, text) : unnumbered(text);
  }
  const own = cells.filter((cell) => cell.id.startsWith(`${id}/`));
  const having = (state: string) => own.filter((cell) => cell.state === state).length;
  const zh = [`  [表格] 共 ${own.length} 格，读出 ${having('ok')}`];
  const en = [`  [table] cells: ${own.length}, read: ${having('ok')}`];
  for (const [state, chinese, english] of STATES) {
    if (having(state) > 0) zh.push(`${chinese} ${having(state)}`);
    if (having(state) > 0) en.push(`${english}: ${having(state)}`);
  }
  return numbered(lines, bound.span.start, say({ zh: zh.join('，'), en: en.join(', ') }));
}

const STATES = [
  ['blank', '空白', 'blank'],
  ['invalid', '不是数', 'no number'],
  ['unplaced', '缺或定不了位', 'missing or not placed'],
] as const;

const MISSING = { zh: '[缺]', en: '[missing]' };
const NO_TITLE = { zh: '[没有标题]', en: '[no title]' };
const NO_TABLE = { zh: '  [缺表格]', en: '  [table missing]' };
const UNREADABLE = { zh: '  [表格读不出]', en: '  [table cannot be read]' };

/** The （一）（二） that lines of a section's running text begin with. */
function partsOf(report: Report, section: BoundSection): { start: number; text: string }[] {
  return report.tree.blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.lines : block.kind === 'heading' ? [block.content] : [],
    )
    .filter(
      ({ span, text }) =>
        contains(section.body, span) &&
        /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text) &&
        !report.tables.some((table) => contains(table.span, span)),
    )
    .map(({ span, text }) => ({ start: span.start, text: shortened(text) }));
}

const LONGEST = 40;

/** Where a paragraph runs on after its （一）, its first clause is its name. */
function shortened(text: string): string {
  const clause = /^[^。；：:;\n]*/.exec(text)?.[0] ?? text;
  return clause.length > LONGEST ? `${clause.slice(0, LONGEST)}…` : clause;
}

function numbered(lines: LineTable, offset: number, text: string): string {
  return `${String(lines.placeAt(offset).line + 1).padStart(5)}  ${text}`;
}

function unnumbered(text: string): string {
  return `${' '.repeat(5)}  ${text}`;
}
