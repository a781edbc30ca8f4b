import { formatDecimal } from '../base/decimal.ts';
import { replaceAll } from '../findings/rewrite.ts';
import { unplainCellsWhere } from '../report/cells.ts';
import type { BoundCell, Reading } from '../report/types.ts';
import { cellName } from './cellName.ts';
import type { Draft, Rule } from './types.ts';

export const cellInvalid: Rule = {
  id: 'cell-invalid',
  group: 'structure',
  level: 'error',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: { zh: '单元格里不是合法的数', en: 'A cell does not hold a valid figure' },
    why: {
      zh: '表格按件计数，填阿拉伯数字的非负整数；只有金额可以有小数，2019 年格式的「本年增/减」可以为负。',
      en: 'The tables hold counts, which are whole numbers in Arabic digits, 0 or more; only amounts of money may have decimals, and 本年增/减 of the 2019 form may be negative.',
    },
    fix: {
      zh: '能推断本意的，提供改法，须逐个确认。',
      en: 'Where the meaning can be guessed, fixes are offered one by one.',
    },
    examples: {
      fires: '2.重复申请 | O | 0 | 0 | 0 | 0 | 0 | 0',
      silent: '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    },
  }),
  check({ report }) {
    return unplainCellsWhere(report.tables, ({ reading }) => reading.kind === 'invalid').flatMap((cell) =>
      cell.reading.kind === 'invalid' ? draft(cell, cell.reading) : [],
    );
  },
};

const WHY = {
  'not-a-number': { zh: '不是数', en: 'is not a number' },
  negative: { zh: '是负数', en: 'is negative' },
  fraction: { zh: '有小数', en: 'has a fraction' },
} as const;

const WANTED = {
  count: {
    zh: '这里按件计数，应填阿拉伯数字的非负整数',
    en: 'a count is a whole number in Arabic digits, 0 or more',
  },
  signed: {
    zh: '这里填增减的件数，应为阿拉伯数字的整数',
    en: 'a change is a whole number in Arabic digits',
  },
  money: {
    zh: '这里填金额，应为阿拉伯数字，可以有小数',
    en: 'an amount of money is in Arabic digits, with decimals if need be',
  },
  wan: {
    zh: '这里填金额，单位是万元，应为阿拉伯数字，可以有小数',
    en: 'an amount in 万元 is in Arabic digits, with decimals if need be',
  },
} as const;

function draft(cell: BoundCell, reading: Reading & { kind: 'invalid' }): Draft {
  const text = cell.content.text;
  const why = WHY[reading.why];
  const wanted = WANTED[cell.column.type];
  return {
    message: {
      zh: `${cellName(cell).zh}的「${text}」${why.zh}：${wanted.zh}。请核对后改正。`,
      en: `“${text}” at ${cellName(cell).en} ${why.en}: ${wanted.en}. Check and correct it.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    fixes: () =>
      reading.candidates.map((value, i) => ({
        title: { zh: `改为 ${formatDecimal(value)}`, en: `Change to ${formatDecimal(value)}` },
        safety: 'review' as const,
        preferred: i === 0 && reading.candidates.length === 1,
        edits: replaceAll(cell.content, formatDecimal(value)),
      })),
  };
}
