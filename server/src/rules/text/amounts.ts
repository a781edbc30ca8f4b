import type { Content } from '../../base/content.ts';
import { sliceContent } from '../../base/content.ts';
import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import type { Edit } from '../../findings/types.ts';
import { matchesOf } from './matches.ts';

/** Writes an amount in the place of the one that stands in a cell; a unit or a note behind it stays. */
export function writeDecimal(content: Content, amount: string): Edit[] {
  const match = /[0-9０-９][0-9０-９,，.．]*/.exec(content.text);
  if (!match) return [];
  const digits = sliceContent(content, match.index, match.index + match[0].length);
  return digits.pieces.map((piece, i) => ({ span: piece.span, newText: i === 0 ? amount : '' }));
}

export interface Amount {
  readonly start: number;
  readonly end: number;
  /** In 元. */
  readonly value: Decimal;
}

const AMOUNT = /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(万)?元/g;

export function amountsIn(text: string): Amount[] {
  return matchesOf(AMOUNT, text).flatMap((match): Amount[] => {
    const number = parseDecimal(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
    if (!number) return [];
    const value = match[3] ? { units: number.units * 10000n, scale: number.scale } : number;
    return [{ start: match.index, end: match.index + match[0].length, value }];
  });
}
