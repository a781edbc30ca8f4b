import type { Snapshot } from '../engine/types.ts';
import { cellTitle } from '../rules/arithmetic/names.ts';
import { ledgerOf } from '../solve/ledger.ts';
import { lineTable } from '../source/lines.ts';
import { type Command, MAX_SIZE_OPTION, STDIN_OPTION } from './command.ts';
import { CONFIGURATION_OPTIONS } from './configuration.ts';
import { type Context, printable } from './context.ts';
import { eachReport } from './eachReport.ts';
import { totalsLine } from './json.ts';
import { allOff } from './levels.ts';
import { OUTCOME_MARKS, outcomeMessage, UNCHECKED } from './words.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: { zh: 'ledger [选项] 文件…', en: 'ledger [OPTIONS] FILE…' },
  summary: { zh: '核对台账：每个数参加了哪些勾稽关系，结果如何', en: 'what was checked with every figure' },
  details: {
    zh: `每个数一行：行号、数、名称、所在的等式和结果。
  ✓ 相符   ✗ 不符   ? 等式里缺数   - 不适用   · 整张表尚未填写
没有参加核对的数注明原因。末尾是合计。`,
    en: `One line a figure: line number, figure, name, the identities it stands in and their outcome.
  ✓ holds   ✗ fails   ? figures lacking   - not applicable   · table not filled in yet
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
  const rows = ledgerOf(figures, arithmetic).map(({ cell, identities, unchecked }) => {
    const figure = figures.byCell.get(cell);
    const { content } = figure!.cell!;
    const line = String(lines.placeAt(content.span.start).line + 1).padStart(6);
    const marks = identities
      .map((each) => `${OUTCOME_MARKS[each.outcome]}${shortName(each.identity.id)}`)
      .join(' ');
    const told = unchecked ? context.say(UNCHECKED[unchecked]) : '';
    return `${line}  ${content.text.padStart(8)}  ${context.say(cellTitle(report.form, cell))}  ${marks}${marks && told ? '  ' : ''}${told}`;
  });
  return [...rows, totalsLine(context, snapshot)];
}

/** t3/row/granted → 行; t3/column/natural/balance → 平衡. */
function shortName(identity: string): string {
  if (identity.includes('/row/')) return '行';
  if (identity.endsWith('/outcomes')) return '列';
  if (identity.endsWith('/balance')) return '平衡';
  if (identity.endsWith('/closed')) return '（六）';
  return '四项';
}
