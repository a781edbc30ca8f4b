import { formatDecimal } from '../base/decimal.ts';
import type { Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { Identity, Term } from '../form/types.ts';
import { sentence } from '../rules/arithmetic/sentence.ts';
import type { CheckedIdentity } from '../solve/types.ts';

/** The identities a cell stands in. */
export function identitiesWith(snapshot: Snapshot, cell: string): CheckedIdentity[] {
  return snapshot.arithmetic.identities.filter(({ identity }) =>
    identity.terms.some((term) => term.cell === cell),
  );
}

/** A balance weighs two sides; every other identity has parts and their total. */
export function totalOf(identity: Identity): string | null {
  if (identity.rule === 'balance') return null;
  return identity.terms.find((term) => term.coefficient === -1)?.cell ?? null;
}

const NAMES: Readonly<Record<Identity['rule'], Localized>> = {
  'sum-applicants': { zh: '本行，各类申请人之和 = 总计', en: 'this row, the applicants = 总计' },
  'sum-outcomes': {
    zh: '本列，（一）至（六）之和 = （七）总计',
    en: 'this column, （一） to （六） = （七）总计',
  },
  'sum-group': { zh: '本列，（六）各子项之和 = （六）', en: 'this column, the rows under （六） = （六）' },
  balance: {
    zh: '本列，第一项 + 第二项 = 第三项总计 + 第四项',
    en: 'this column, items 1 + 2 = total of 3 + 4',
  },
  'sum-review': {
    zh: '维持 + 纠正 + 其他 + 尚未审结 = 总计',
    en: '维持 + 纠正 + 其他 + 尚未审结 = 总计',
  },
};

/** An identity as a small sum: what it says, and both sides with the report's figures. */
export function sumText(snapshot: Snapshot, checked: CheckedIdentity, cell: string): Localized {
  const sum = equation(snapshot, checked, cell);
  if (checked.outcome === 'fail') {
    const told = sentence(snapshot.report.form, checked);
    return { zh: `${told.zh}（${sum}）`, en: `${told.en} (${sum})` };
  }
  const name = NAMES[checked.identity.rule];
  return { zh: `${name.zh}：${sum}`, en: `${name.en}: ${sum}` };
}

/**
 * `5 + 1 = 6`, `5 + 1 = 6 ≠ 7`, `5 + 1 = 6 = 4 + 2`. Figures of 0 are left out, all but the one asked about; figures
 * that are lacking are drawn as an empty square.
 */
function equation(snapshot: Snapshot, checked: CheckedIdentity, cell: string): string {
  const { outcome, parts, whole } = checked;
  const left = side(snapshot, checked, 1, cell);
  const right = side(snapshot, checked, -1, cell);
  if (outcome === 'fail') return `${summed(left, parts)} ≠ ${summed(right, whole, true)}`;
  const middle =
    left.length > 1 && right.length > 1 && parts !== null && parts === whole ? [String(parts)] : [];
  return [left.join(' + '), ...middle, right.join(' + ')].join(' = ');
}

/** The terms with what they make; a single term is what it makes. */
function summed(terms: readonly string[], sum: number | null, before = false): string {
  const added = terms.join(' + ');
  if (terms.length === 1) return added;
  return before ? `${sum} = ${added}` : `${added} = ${sum}`;
}

function side(
  snapshot: Snapshot,
  { identity, outcome }: CheckedIdentity,
  coefficient: Term['coefficient'],
  asked: string,
): string[] {
  const figures = identity.terms
    .filter((term) => term.coefficient === coefficient)
    .map(({ cell }) => ({ cell, text: figureText(snapshot, cell, outcome) }))
    .filter(({ cell, text }) => text !== '0' || cell === asked)
    .map(({ text }) => text);
  return figures.length > 0 ? figures : ['0'];
}

function figureText(snapshot: Snapshot, cell: string, outcome: CheckedIdentity['outcome']): string {
  const figure = snapshot.figures.byCell.get(cell);
  if (figure?.kind === 'known') return formatDecimal(figure.value);
  const solved = snapshot.arithmetic.solved.get(cell);
  if (solved !== undefined) return `(${solved})`;
  // Where the sum holds or fails, a blank cell was counted as 0.
  return outcome === 'pass' || outcome === 'fail' ? '0' : '□';
}
