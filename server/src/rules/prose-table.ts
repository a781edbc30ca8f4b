import type { Claim } from '../facts/claims/types.ts';
import type { Explanation } from '../solve/types.ts';
import { cellsBeside, fixesOf } from './prose/tableFixes.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const proseTable: Rule = {
  id: 'prose-table',
  group: 'prose',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '文字里的数与它所说的表格数字不一致',
      en: 'A figure in prose contradicts the table cell it speaks of',
    },
    why: {
      zh: '通行做法：总体情况里的数取自表格。常见的是表格改了、文字没改，或者留着上年的数。只有句子里每个词都读懂、口径和年份与表格相同才比较；约数、其他口径（全市、各部门）、公开和下发等别的事项不比。',
      en: 'Common practice: the figures of the text are those of the tables. Often the table was corrected and the sentence was not. A sentence is compared only where every word of it is understood and scope and year are the table’s; round figures, other scopes and other matters are left alone.',
    },
    fix: {
      zh: '提供两种改法：文字改为表格的数，或单个单元格改为文字的数，须逐个确认。',
      en: 'Two fixes, each to be confirmed: the text after the table, or a single cell after the text.',
    },
    examples: {
      fires: '本年新收政府信息公开申请 12 件。（表格「一、本年新收政府信息公开申请数量」总计 21）',
      silent: '本年新收政府信息公开申请 21 件。（表格总计 21）',
    },
  }),
  check({ report, claims, arithmetic }) {
    if (!claims.claims.some(({ agrees }) => agrees === false)) return NOTHING;
    const explained = arithmetic.groups.flatMap((group) => group.explanations);
    return claims.claims
      .filter((claim) => claim.agrees === false && !isExplained(claim, explained))
      .map(
        (claim): Draft => ({
          message: message(claim),
          span: claim.content.span,
          related: cellsBeside(claim, report),
          fixes: () => fixesOf(claim, report),
          ...(claim.cells.length === 1 ? { cell: claim.cells[0]! } : {}),
        }),
      );
  },
};

/** The table is known to be wrong there, and the sentence says what it should be. */
function isExplained(claim: Claim, explanations: readonly Explanation[]): boolean {
  return explanations.some(({ changes }) => {
    const moved = changes.filter((change) => claim.cells.includes(change.cell));
    const by = moved.reduce((sum, change) => sum + change.to - change.from, 0);
    return moved.length > 0 && claim.table !== null && claim.table + by === claim.value;
  });
}

function message(claim: Claim) {
  const { zh, en } = claim.quantity.name;
  const table = String(claim.table);
  if (claim.all)
    return {
      zh: `这里说「${claim.content.text.trim()}」，表格「${zh}」是 ${table}：文字与表格应当一致（通行做法）。请核对后改正一处；说的是其中一部分的，请写明。`,
      en: `The text says that all were (“${claim.content.text.trim()}”), the table has ${table} for ${en}. Check and correct one of them, or say in the text which are meant.`,
    };
  return claim.denied
    ? {
        zh: `这里说没有，表格「${zh}」是 ${table}：文字与表格应当一致（通行做法）。请核对后改正一处；口径不同的，请在文字里写明。`,
        en: `The text says there was none, the table has ${table} for ${en}. Check and correct one of them, or say in the text what it counts.`,
      }
    : {
        zh: `这里是 ${claim.value}，表格「${zh}」是 ${table}：文字与表格应当一致（通行做法）。请核对后改正一处；口径不同的，请在文字里写明。`,
        en: `The text says ${claim.value}, the table has ${table} for ${en}. Check and correct one of them, or say in the text what it counts.`,
      };
}
