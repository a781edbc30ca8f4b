import type { Localized } from '../../base/localized.ts';
import type { Fix } from '../../findings/types.ts';
import { writeFigure } from '../../findings/writeFigure.ts';
import type { Form } from '../../form/types.ts';
import type { BoundCell, Report } from '../../report/types.ts';
import type { Explanation } from '../../solve/types.ts';
import { cellTitle } from './names.ts';

/** The fix that an explanation amounts to, titled with what it would change; null where a cell is not there. */
export function explanationFix(explanation: Explanation, report: Report, preferred: boolean): Fix | null {
  const cells = explanation.changes.map((change) => ({ change, cell: cellOf(report, change.cell) }));
  if (cells.some(({ cell }) => cell === null)) return null;
  return {
    title: title(explanation, report.form),
    safety: 'review',
    preferred,
    edits: cells.flatMap(({ change, cell }) => writeFigure(cell!.content, change.to)),
  };
}

export function cellOf(report: Report, id: string): BoundCell | null {
  for (const table of report.tables) {
    if (!id.startsWith(table.form.id)) continue;
    for (const row of table.rows) {
      const at = row.ids.indexOf(id);
      if (at >= 0) return row.cells[at] ?? null;
    }
  }
  return null;
}

const ACTS: Readonly<Record<Explanation['operation'], Localized>> = {
  figure: { zh: '', en: '' },
  moved: { zh: '挪动：', en: 'moved: ' },
  'swapped-cells': { zh: '两格对调：', en: 'swapped: ' },
  'swapped-rows': { zh: '相邻两行对调：', en: 'rows swapped: ' },
  shifted: { zh: '整行错位：', en: 'row shifted: ' },
  recomputed: { zh: '连同合计：', en: 'with its totals: ' },
  split: { zh: '一数拆成两格：', en: 'split figure: ' },
  'two-figures': { zh: '两处：', en: 'two figures: ' },
};

const MOST_SHOWN = 3;

/** 自然人 11 改为 12; acts on several cells name the first of them and how many there are. */
function title({ operation, changes }: Explanation, form: Form): Localized {
  const act = ACTS[operation];
  const shown = changes.slice(0, MOST_SHOWN).map((change) => {
    const name = cellTitle(form, change.cell);
    return {
      zh: `「${name.zh}」${change.from} 改为 ${change.to}`,
      en: `“${name.en}” ${change.from} → ${change.to}`,
    };
  });
  const more = changes.length - shown.length;
  return {
    zh: `${act.zh}${shown.map((each) => each.zh).join('，')}${more > 0 ? `，等 ${changes.length} 格` : ''}`,
    en: `${act.en}${shown.map((each) => each.en).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
