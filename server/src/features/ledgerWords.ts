import type { Localized } from '../base/localized.ts';
import type { LeftAlone, NumberKind } from '../facts/claims/types.ts';
import type { Unchecked } from '../solve/ledger.ts';
import type { CheckOutcome } from '../solve/types.ts';
import type { ProseFigure, ProseOutcome } from './prose.ts';

/** The words and signs of the ledger, wherever it is shown. */
export const OUTCOME_MARKS: Readonly<Record<CheckOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  notApplicable: '-',
  notEnough: '?',
  unreadable: '?',
  notFilled: '·',
};

export const PROSE_MARKS: Readonly<Record<ProseOutcome, string>> = {
  agrees: '✓',
  differs: '✗',
  notCompared: '-',
};

/** Why a figure of a table took part in no check. */
export const UNCHECKED: Readonly<Record<Unchecked, Localized>> = {
  'no-identity': { zh: '格式没有给这个数规定勾稽关系', en: 'the form has no identity for this figure' },
  'not-enough': { zh: '所在等式里有空格或读不出的格', en: 'its identities have blank or unreadable cells' },
};

const LEFT: Readonly<Record<LeftAlone, Localized>> = {
  'not-a-count': { zh: '不是件数', en: 'it is no count' },
  section: {
    zh: '这一部分的文字不与表格核对',
    en: 'the text of this section is not held against the tables',
  },
  approximate: { zh: '是约数', en: 'it is a round figure' },
  unit: { zh: '量词不是表格所用的', en: 'its unit is not one the tables count in' },
  subject: {
    zh: '定不了这句话说的是表格的哪一格',
    en: 'which cell the sentence speaks of is not certain',
  },
  scope: {
    zh: '口径与表格不同，或者另有一处口径相同的数',
    en: 'it counts something wider or narrower than the table, or another figure speaks for the table',
  },
  period: { zh: '说的不是本报告年度', en: 'it speaks of another year than the report' },
  change: { zh: '说的是增减或者占比', en: 'it tells a change or a share' },
  part: { zh: '是其中的一部分，表格没有这一格', en: 'it is a part for which the tables have no cell' },
  figure: { zh: '表格里相应的格没有数', en: 'the cells it speaks of have no figure' },
};

const KINDS: Readonly<Partial<Record<NumberKind, Localized>>> = {
  percent: {
    zh: '是百分比，旁边没有可以算出它的数',
    en: 'it is a percentage, with no figures beside it to come from',
  },
  range: { zh: '是范围，不是一个数', en: 'it is a range, not one figure' },
  money: { zh: '是金额，表格没有这一格', en: 'it is an amount of money for which the tables have no cell' },
  bare: { zh: '后面没有量词，不知道数的是什么', en: 'it has no unit, so what it counts is not known' },
};

/** Why a figure of the prose was compared with nothing; null where it was. */
export function whyLeft({ kind, left }: Pick<ProseFigure, 'kind' | 'left'>): Localized | null {
  if (left === null) return null;
  return (left === 'not-a-count' ? KINDS[kind] : undefined) ?? LEFT[left];
}

export function reasonOf(left: LeftAlone): Localized {
  return LEFT[left];
}

/** 文字中的数 12 个：相符 5，不符 1，没有核对 6。 */
export function proseTotals(prose: readonly ProseFigure[]): Localized {
  const count = (outcome: ProseOutcome) => prose.filter((figure) => figure.outcome === outcome).length;
  const [agree, differ, left] = [count('agrees'), count('differs'), count('notCompared')];
  return {
    zh: `文字中的数 ${prose.length} 个：相符 ${agree}，不符 ${differ}，没有核对 ${left}。`,
    en: `Figures in the text: ${prose.length}; ${agree} agree, ${differ} differ, ${left} not compared.`,
  };
}
