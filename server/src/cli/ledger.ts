import type { Content } from '../base/content.ts';
import type { Snapshot } from '../engine/types.ts';
import { OUTCOME_MARKS, PROSE_MARKS, proseTotals, UNCHECKED, whyLeft } from '../features/ledgerWords.ts';
import { claimsOn, type ProseFigure, proseFiguresOf } from '../features/prose.ts';
import { comparisonsOf, subjectOf } from '../features/proseText.ts';
import { cellTitle } from '../rules/arithmetic/names.ts';
import { ledgerOf } from '../solve/ledger.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import { type Command, MAX_SIZE_OPTION, STDIN_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS } from './configuration.ts';
import { type Context, printable } from './context.ts';
import { eachReport } from './eachReport.ts';
import { totalsLine } from './json.ts';
import { allOff } from './levels.ts';
import { outcomeMessage } from './words.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: { zh: 'ledger [选项] 文件…', en: 'ledger [OPTIONS] FILE…' },
  summary: {
    zh: '核对台账：表格和文字里的每个数与什么核对过，结果如何',
    en: 'what every figure of tables and text was checked with',
  },
  details: {
    zh: `每个数一行：行号、数、名称、所在的等式和结果；表格的数之后是文字里的数，与它所说的格相比。
  ✓ 相符   ✗ 不符   ? 等式里缺数   - 不适用或没有比较   · 整张表尚未填写
没有参加核对的数注明原因。末尾是合计。`,
    en: `One line a figure: line number, figure, name, the identities it stands in and their outcome. After the
figures of the tables come those of the text, each held against the cell it speaks of.
  ✓ holds   ✗ fails   ? figures lacking   - not applicable, not compared   · table not filled in yet
Figures that took part in no check say why. Totals come last.`,
  },
  options: [...CONFIGURATION_OPTIONS, STDIN_OPTION, MAX_SIZE_OPTION],
  examples: [{ line: 'nianbao ledger 2024年度报告.txt', says: { zh: '看一份的台账', en: 'one report' } }],
  async run(context, given) {
    return eachReport(context, given, async (input) => {
      const snapshot = context.check(input.text, input.path, allOff(context));
      const message = outcomeMessage(snapshot);
      const lines = [input.path, ...(message ? [context.say(message)] : []), ...entries(context, snapshot)];
      await context.stdout.write(`${lines.map(printable).join('\n')}\n`);
    });
  },
};

function entries(context: Context, snapshot: Snapshot): string[] {
  const { report, figures, arithmetic } = snapshot;
  if (report.recognition !== 'report') return [];
  const lines = lineTable(report.source);
  const prose = proseFiguresOf(snapshot);
  const rows = ledgerOf(figures, arithmetic).map(({ cell, identities, unchecked }) => {
    const { content } = figures.byCell.get(cell)!.cell!;
    const checks = identities.map((each) => `${OUTCOME_MARKS[each.outcome]}${shortName(each.identity.id)}`);
    const told = prose
      .flatMap((figure) => claimsOn(figure, cell))
      .map(({ outcome }) => `${PROSE_MARKS[outcome]}文字`);
    const why = unchecked ? [context.say(UNCHECKED[unchecked])] : [];
    const marks = [[...checks, ...told].join(' '), ...why];
    return entry(lines, content, context.say(cellTitle(report.form, cell)), marks);
  });
  const spoken = prose.map((figure) => proseEntry(context, figure, lines));
  return [...rows, ...spoken, totalsLine(context, snapshot), context.say(proseTotals(prose))];
}

function proseEntry({ say }: Context, figure: ProseFigure, lines: LineTable): string {
  const subject = subjectOf(figure);
  const name = subject ? say({ zh: `文字：${subject.zh}`, en: `text: ${subject.en}` }) : say(TEXT);
  const why = whyLeft(figure);
  return entry(lines, figure.content, name, [...comparisonsOf(figure), ...(why ? [why] : [])].map(say));
}

const TEXT = { zh: '文字', en: 'text' };

function entry(lines: LineTable, { span, text }: Content, name: string, told: readonly string[]): string {
  const line = String(lines.placeAt(span.start).line + 1).padStart(6);
  return [line, text.padStart(8), name, ...told.filter((each) => each !== '')].join('  ');
}

/** t3/row/granted → 行; t3/column/natural/balance → 平衡. */
function shortName(identity: string): string {
  if (identity.includes('/row/')) return '行';
  if (identity.endsWith('/outcomes')) return '列';
  if (identity.endsWith('/balance')) return '平衡';
  if (identity.endsWith('/closed')) return '（六）';
  return '四项';
}
