import { balance } from './balance.ts';
import { carriedOver } from './carried-over.ts';
import { cellBlank } from './cell-blank.ts';
import { cellCount } from './cell-count.ts';
import { cellFormat } from './cell-format.ts';
import { cellInvalid } from './cell-invalid.ts';
import { citation } from './citation.ts';
import { contentMissing } from './content-missing.ts';
import { directSuit } from './direct-suit.ts';
import { duplicateText } from './duplicate-text.ts';
import { effectiveCount } from './effective-count.ts';
import { feeStep } from './fee-step.ts';
import { feeUnit } from './fee-unit.ts';
import { formVersion } from './form-version.ts';
import { items2019 } from './items-2019.ts';
import { jump } from './jump.ts';
import { label } from './label.ts';
import { leftover } from './leftover.ts';
import { numbering } from './numbering.ts';
import { period } from './period.ts';
import { privacy } from './privacy.ts';
import { proseConflict } from './prose-conflict.ts';
import { proseRatio } from './prose-ratio.ts';
import { proseSum } from './prose-sum.ts';
import { proseTable } from './prose-table.ts';
import { regulationPower } from './regulation-power.ts';
import { repeat } from './repeat.ts';
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
import { suppression } from './suppression.ts';
import { tableMissing } from './table-missing.ts';
import { tableUnreadable } from './table-unreadable.ts';
import { term } from './term.ts';
import { title } from './title.ts';
import type { Rule } from './types.ts';
import { typo } from './typo.ts';
import { wrongFigure } from './wrong-figure.ts';
import { year } from './year.ts';

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
  title,
  contentMissing,
  leftover,
  regulationPower,
  wrongFigure,
  sumApplicants,
  sumOutcomes,
  sumGroup,
  balance,
  sumReview,
  stock,
  feeUnit,
  feeStep,
  directSuit,
  proseTable,
  proseSum,
  proseConflict,
  proseRatio,
  citation,
  year,
  period,
  term,
  numbering,
  repeat,
  typo,
  privacy,
  carriedOver,
  effectiveCount,
  items2019,
  jump,
  duplicateText,
  suppression,
];

export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
