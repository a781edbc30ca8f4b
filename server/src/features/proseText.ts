import { formatDecimal } from '../base/decimal.ts';
import type { Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { StatedRatio, StatedSum, Term } from '../facts/claims/types.ts';
import { cellPathName } from './formPath.ts';
import { PROSE_MARKS } from './ledgerWords.ts';
import type { ProseFigure, ReadClaim } from './prose.ts';

/** What a figure of the prose is of: the quantities its claims name; null where it was not understood. */
export function subjectOf({ claims }: ProseFigure): Localized | null {
  if (claims.length === 0) return null;
  const names = claims.map(({ claim }) => claim.quantity.name);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Each comparison that the figure took part in, with its mark. */
export function comparisonsOf(figure: ProseFigure): Localized[] {
  return [...figure.claims.map(claimText), ...figure.sums.map(sumText), ...figure.ratios.map(ratioText)];
}

/** `✓ 文字 37 = 表格 37`, `✗ 文字 37 ≠ 表格 35，差 2`. */
function claimText({ claim, terms, outcome }: ReadClaim): Localized {
  const { value, table, denied, quantity } = claim;
  const mark = PROSE_MARKS[outcome];
  const said = denied ? { zh: '说没有', en: 'says none' } : { zh: String(value), en: String(value) };
  const zh = `${mark} 文字${denied ? '' : ' '}${said.zh}`;
  const en = `${mark} text ${said.en}`;
  // It agrees by another reading of its words than the first, and that is what the table has.
  const found = outcome === 'agrees' && terms !== quantity.readings[0] ? value : table;
  if (found === null) return { zh: `${zh}，表格没有数`, en: `${en}, no figure in the table` };
  if (outcome === 'agrees') return { zh: `${zh} = 表格 ${found}`, en: `${en} = table ${found}` };
  if (outcome === 'notCompared') return { zh: `${zh}，表格 ${found}`, en: `${en}, table ${found}` };
  // Amounts of money have decimals.
  const off = Number(Math.abs(value - found).toFixed(6));
  return { zh: `${zh} ≠ 表格 ${found}，差 ${off}`, en: `${en} ≠ table ${found}, off by ${off}` };
}

/** `✗ 各部分 20 + 15 = 35，总数 37`. */
function sumText({ whole, parts, exhaustive, total, holds }: StatedSum): Localized {
  const mark = PROSE_MARKS[holds ? 'agrees' : 'differs'];
  const added = parts.map(({ value }) => value).join(' + ');
  const sum = parts.length > 1 ? `${added} = ${total}` : added;
  const open = exhaustive ? { zh: '', en: '' } : { zh: '（未列全）', en: ' (not all listed)' };
  return {
    zh: `${mark} 各部分 ${sum}${open.zh}，总数 ${whole.value}`,
    en: `${mark} parts ${sum}${open.en}, whole ${whole.value}`,
  };
}

function ratioText({ kind, stated, expected, holds, from }: StatedRatio): Localized {
  const mark = PROSE_MARKS[holds ? 'agrees' : 'differs'];
  const written = formatDecimal(stated);
  if (kind === 'no-percent') {
    return { zh: `${mark} ${written} 后面缺百分号`, en: `${mark} ${written} lacks its percent sign` };
  }
  if (kind === 'from-zero') {
    return { zh: `${mark} 由 0 算不出增长率`, en: `${mark} there is no rate of growth from 0` };
  }
  const beside = from.map(({ text }) => text);
  if (expected === null) {
    return {
      zh: `${mark} 旁边的 ${beside.join('、')} 得不出这样的增减，文字为 ${written}%`,
      en: `${mark} ${beside.join(', ')} do not change that way, the text says ${written}%`,
    };
  }
  return {
    zh: `${mark} 由旁边的 ${beside.join('、')} 算得 ${expected}，文字为 ${written}%`,
    en: `${mark} ${beside.join(' and ')} beside it make ${expected}, the text has ${written}%`,
  };
}

/** The cells that a claim speaks of, each with its place in the form and what stands in it; zeros left out beside others. */
export function cellTexts(snapshot: Snapshot, { terms }: ReadClaim): Localized[] {
  const texts = terms.map((term) => ({ term, text: figureText(snapshot, term.cell) }));
  const telling = texts.filter(({ text }) => text !== '0');
  return (telling.length > 0 ? telling : texts.slice(0, 1)).map(({ term, text }) =>
    cellText(snapshot, term, text, terms.length > 1),
  );
}

function cellText({ report }: Snapshot, { cell, sign }: Term, text: string, signed: boolean): Localized {
  const place = cellPathName(report.form, cell);
  const before = signed ? (sign === 1 ? '+ ' : '− ') : '';
  return { zh: `${before}${place}：${text}`, en: `${before}${place}: ${text}` };
}

function figureText({ figures }: Snapshot, cell: string): string {
  const figure = figures.byCell.get(cell);
  return figure?.kind === 'known' ? formatDecimal(figure.value) : '□';
}
