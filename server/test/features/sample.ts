import { check } from '../../src/engine/check.ts';
import type { Snapshot } from '../../src/engine/types.ts';
import { FORM_2021 } from '../../src/form/form2021.ts';
import { printedRows } from '../../src/form/grid.ts';
import { leaves } from '../../src/form/nodes.ts';
import type { FormTable } from '../../src/form/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import type { SourceLanguage } from '../../src/syntax/parse.ts';

/** Five requests of people and one of a company, all but one settled; nothing else happened but two documents. */
const FIGURES: Readonly<Record<string, string>> = {
  't2/normative/issued': '2',
  't2/normative/effective': '9',
  't3/received/natural': '5',
  't3/received/business': '1',
  't3/received/total': '6',
  't3/granted/natural': '3',
  't3/granted/business': '1',
  't3/granted/total': '4',
  't3/unable.not-held/natural': '1',
  't3/unable.not-held/total': '1',
  't3/total/natural': '4',
  't3/total/business': '1',
  't3/total/total': '5',
  't3/carried-out/natural': '1',
  't3/carried-out/total': '1',
};

/** A report of an invented township, tab text; figures that are not named are 0. */
export function sample(figures: Readonly<Record<string, string>> = {}): string {
  const table = (id: string) =>
    tableText(FORM_2021.tables.find((each) => each.id === id)!, { ...FIGURES, ...figures });
  return [
    '柳塘镇2023年政府信息公开工作年度报告',
    '本报告按照《条例》和国办公开办函〔2021〕30号的要求编写。统计期限为2023年1月1日至12月31日。',
    '一、总体情况',
    '（一）主动公开',
    '全年公开信息40条。其中20条是通知！',
    '（二）依申请公开。收到申请6件。',
    '二、主动公开政府信息情况',
    table('t2'),
    '三、收到和处理政府信息公开申请情况',
    table('t3'),
    '四、政府信息公开行政复议、行政诉讼情况',
    table('t4'),
    '五、存在的主要问题及改进情况',
    '目录更新不够及时。下一步逐月核对目录，由专人负责登记。',
    '六、其他需要报告的事项',
    '没有收取信息处理费。',
    '',
  ].join('\n');
}

function tableText(form: FormTable, figures: Readonly<Record<string, string>>): string {
  const rows = form.parts.flatMap((part) =>
    leaves(part.rows).map((row) => leaves(part.columns).map((column) => `${form.id}/${row.id}/${column.id}`)),
  );
  let next = 0;
  return printedRows(form)
    .map(({ cells, figures: count }) => {
      if (count === 0) return cells.join('\t');
      const ids = rows[next++]!;
      const labels = cells.length - count;
      return cells.map((cell, i) => (i < labels ? cell : (figures[ids[i - labels]!] ?? '0'))).join('\t');
    })
    .join('\n');
}

export function read(text: string, language: SourceLanguage = 'plain'): Snapshot {
  return check(text, language, DEFAULT_SETTINGS);
}

/** The offset of a cell's text; -1 is before it, as for indexOf. */
export function offsetOfCell(snapshot: Snapshot, cell: string): number {
  return snapshot.figures.byCell.get(cell)?.cell?.content.span.start ?? -1;
}

/** The cell ids that stand at the spans. */
export function cellsAt(snapshot: Snapshot, spans: readonly { start: number; end: number }[]): string[] {
  const byStart = new Map(
    [...snapshot.figures.byCell].map(([id, figure]) => [figure.cell?.content.span.start, id]),
  );
  return spans.map((span) => byStart.get(span.start) ?? `nothing at ${span.start}`);
}
