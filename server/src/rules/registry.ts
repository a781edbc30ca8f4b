import { balance } from './balance.ts';
import { cellBlank } from './cell-blank.ts';
import { cellCount } from './cell-count.ts';
import { cellFormat } from './cell-format.ts';
import { cellInvalid } from './cell-invalid.ts';
import { citation } from './citation.ts';
import { formVersion } from './form-version.ts';
import { label } from './label.ts';
import { rowExtra } from './row-extra.ts';
import { rowMissing } from './row-missing.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionHeading } from './section-heading.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { stock } from './stock.ts';
import { sumApplicants } from './sum-applicants.ts';
import { sumGroup } from './sum-group.ts';
import { sumOutcomes } from './sum-outcomes.ts';
import { sumReview } from './sum-review.ts';
import { tableMissing } from './table-missing.ts';
import { tableUnreadable } from './table-unreadable.ts';
import type { Rule } from './types.ts';
import { wrongFigure } from './wrong-figure.ts';

/** Every rule, in the order of its documentation. Ids are for ever. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionHeading,
  sectionOrder,
  sectionEmpty,
  tableMissing,
  tableUnreadable,
  label,
  rowMissing,
  rowExtra,
  cellCount,
  cellInvalid,
  cellBlank,
  cellFormat,
  formVersion,
  wrongFigure,
  sumApplicants,
  sumOutcomes,
  sumGroup,
  balance,
  sumReview,
  stock,
  citation,
];

export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
