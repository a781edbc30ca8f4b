import type { Localized } from '../base/localized.ts';
import { cover } from '../base/span.ts';
import { replaceAll } from '../findings/rewrite.ts';
import type { Edit, Fix } from '../findings/types.ts';
import { unplainCellsWhere } from '../report/cells.ts';
import type { BoundCell, BoundTable } from '../report/types.ts';
import { type Gap, gapFixes, gapOf } from './blankGap.ts';
import { cellName } from './cellName.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const cellBlank: Rule = {
  id: 'cell-blank',
  group: 'structure',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '该填数的格子空着，或写了「—」「/」「无」',
      en: 'A cell that wants a figure is blank or holds a mark',
    },
    why: {
      zh: '通行做法是没有发生的填 0。空格分不清是零还是漏填，汇总时也容易错位。整张表都没填的，算作尚未填写，不报告。',
      en: 'Common practice is 0 where nothing happened: a blank may be zero or forgotten, and shifts collected tables. A table that is blank throughout counts as not filled in yet and is not reported.',
    },
    fix: {
      zh: '合计能推算出的，填推算的数；否则填 0。须逐个确认。',
      en: 'Fill in what the sums tell, else 0; one by one.',
    },
    examples: {
      fires: '2.重复申请 | 0 |  | 0 | 0 | 0 | 0 | 0',
      silent: '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    },
  }),
  check({ report, arithmetic }) {
    if (unplainCellsWhere(report.tables, isBlank).length === 0) return NOTHING;
    return report.tables.flatMap((table) =>
      isFilledIn(table)
        ? blankRuns(table, arithmetic.solved).map((run) => draft(table, run, arithmetic.solved))
        : [],
    );
  },
};

function isBlank(cell: BoundCell): boolean {
  return cell.reading.kind === 'blank' || cell.reading.kind === 'mark';
}

function isFilledIn(table: BoundTable): boolean {
  return table.rows.some((row) => row.cells.some((cell) => !isBlank(cell)));
}

/** Blank cells beside each other; runs that repeat row after row, and a column blank downwards, are one. */
function blankRuns(table: BoundTable, solved: Solved): BoundCell[][] {
  const runs: BoundCell[][] = [];
  const filled = new Set(
    table.rows.flatMap(({ cells }) => cells.filter((cell) => !isBlank(cell)).map(({ column }) => column)),
  );
  const isOwed = (cell: BoundCell) =>
    filled.has(cell.column) && !isBlankTotal(cell) && (solved.get(cell.id) ?? 0) > 0;
  let open: { run: BoundCell[]; columns: string }[] = [];
  for (const row of table.rows) {
    const here = rowRuns(row.cells, isOwed).map((run) => ({
      run,
      columns: `${isOwed(run[0]!)} ${run.map((cell) => cell.column.id).join()}`,
    }));
    const next: typeof open = [];
    for (const each of here) {
      const above = open.find((other) => other.columns === each.columns);
      if (above) above.run.push(...each.run);
      else runs.push(each.run);
      next.push(above ?? each);
    }
    open = next;
  }
  return runs;
}

/** Totals that nobody filled in are one thing to say. */
function isBlankTotal({ column, reading }: BoundCell): boolean {
  return reading.kind === 'blank' && column.id.endsWith('total');
}

/** A blank that has to be more than 0, in a column that is filled in, is not said with those that need not. */
function rowRuns(cells: readonly BoundCell[], isOwed: (cell: BoundCell) => boolean): BoundCell[][] {
  const runs: BoundCell[][] = [];
  let open: BoundCell[] | null = null;
  for (const cell of cells) {
    const joins = open && !cell.column.id.endsWith('total') && !startsBlock(cell);
    if (!isBlank(cell)) open = null;
    else if (open && (joins || isOfBlock(cell)) && isOwed(open[0]!) === isOwed(cell)) open.push(cell);
    else {
      open = [cell];
      runs.push(open);
    }
  }
  return runs;
}

/** Table 4 has its total inside each block of five; in table 3 the total is a column of its own. */
function isOfBlock(cell: BoundCell): boolean {
  return cell.column.id.includes('.') && !startsBlock(cell);
}

function startsBlock(cell: BoundCell): boolean {
  return cell.column.id.endsWith('.upheld');
}

type Solved = ReadonlyMap<string, number>;

function draft(table: BoundTable, run: readonly BoundCell[], solved: Solved): Draft {
  const first = run[0]!;
  const last = run.at(-1)!;
  const rows = new Set(run.map((cell) => cell.row)).size;
  const known = run.filter((cell) => solved.has(cell.id));
  const gap = known.length === 0 ? gapOf(table, run) : null;
  const what = gap ? toldOfGap(gap) : told(run, known, solved);
  return {
    message: {
      zh: `${whereZh(run, rows)}没有填数：${what.zh}`,
      en: `${run.length === 1 ? `${cellName(first).en} holds` : `${run.length} cells from ${cellName(first).en} hold`} no figure: ${what.en}`,
    },
    span: rows === 1 ? cover(first.content.span, last.content.span) : first.content.span,
    related:
      rows === 1 ? [] : [{ message: { zh: '到这一格为止', en: 'up to this cell' }, span: last.content.span }],
    cell: first.id,
    certainty: run.some((cell) => cell.certainty === 'reconstructed') ? 'reconstructed' : 'certain',
    fixes: () => (gap ? gapFixes(gap) : [known.length > 0 ? fillKnown(known, solved) : fillZeros(run)]),
  };
}

function whereZh(run: readonly BoundCell[], rows: number): string {
  const name = cellName(run[0]!).zh;
  if (run.length === 1) return name;
  return rows === 1 ? `${name}起 ${run.length} 格` : `${name}起 ${rows} 行共 ${run.length} 格`;
}

function told(run: readonly BoundCell[], known: readonly BoundCell[], solved: Solved): Localized {
  if (known.length === 1 && run.length === 1) {
    const value = solved.get(known[0]!.id)!;
    return {
      zh: `按行、列合计推算，这里应是 ${value}。请核对后填上。`,
      en: `by the sums it should be ${value}. Check and fill in.`,
    };
  }
  if (known.length > 0) {
    return {
      zh: `按行、列合计能推算出其中 ${known.length} 格。请核对后填上。`,
      en: `the sums tell ${known.length} of them. Check and fill in.`,
    };
  }
  return {
    zh: '分不清是 0 还是漏填，通行做法是没有发生的填 0。请核对后填上。',
    en: 'whether it is 0 or was forgotten cannot be told; common practice is 0 where nothing happened. Check and fill in.',
  };
}

function toldOfGap({ parts, total }: Gap): Localized {
  const zh = total === null ? '总计不会是 0' : `总计填 ${total}，空着的格不会都是 0，除非填了的数有误`;
  const en =
    total === null
      ? 'the total is not 0'
      : `the total says ${total}: the blanks are not all 0, unless a figure is wrong`;
  return {
    zh: `同组填了的各项合计 ${parts}，${zh}。请核对后填上。`,
    en: `the parts that are filled in make ${parts}, ${en}. Check and fill in.`,
  };
}

function fillZeros(run: readonly BoundCell[]): Fix {
  return {
    title: {
      zh: run.length === 1 ? '填 0' : `${run.length} 格都填 0`,
      en: run.length === 1 ? 'Fill in 0' : `Fill in 0 in ${run.length} cells`,
    },
    safety: 'review',
    preferred: false,
    edits: run.flatMap((cell) => fill(cell, 0)),
  };
}

function fillKnown(known: readonly BoundCell[], solved: Solved): Fix {
  const values = known.map((cell) => solved.get(cell.id)!);
  const shown = values.slice(0, 5).join('、');
  return {
    title: {
      zh: `填入推算的数：${shown}${values.length > 5 ? `，等 ${values.length} 格` : ''}`,
      en: `Fill in what the sums tell: ${values.slice(0, 5).join(', ')}${values.length > 5 ? `, ${values.length} cells` : ''}`,
    },
    safety: 'review',
    preferred: false,
    edits: known.flatMap((cell) => fill(cell, solved.get(cell.id)!)),
  };
}

function fill(cell: BoundCell, value: number): Edit[] {
  if (cell.content.text === '') return [{ span: cell.content.span, newText: String(value) }];
  return replaceAll(cell.content, String(value));
}
