import type { Claim, Scope, Term } from './types.ts';
import type { FigureAt } from './values.ts';

function total(terms: readonly Term[], figureAt: FigureAt): number | null {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const value = figureAt(cell);
    if (value === null) return null;
    sum += sign * value;
  }
  return terms.length === 0 ? null : sum;
}

export type Kind = 'government' | 'township' | 'office' | 'department' | 'unknown';

export function kindOf(organ: string | null): Kind {
  if (organ === null) return 'unknown';
  const name = organ.replace(/\s/g, '');
  if (/(?:政府|党政)?办公[室厅]$|政府办$/.test(name)) return 'office';
  if (/(?:镇|乡|街道|街道办事处|镇人民政府|乡人民政府|镇政府|乡政府)$/.test(name)) return 'township';
  if (/(?:人民政府|政府|省|市|州|盟|县|区|旗)$/.test(name)) return 'government';
  return 'department';
}

/** Amounts of money may be rounded in the sentence. */
function isSame(
  { quantity, value, content }: Pick<Claim, 'quantity' | 'value' | 'content'>,
  table: number,
): boolean {
  if (quantity.id !== 'fees') return table === value;
  const places = /[.．](.*)/.exec(content.text)?.[1]?.length ?? 0;
  return table === value || (value > ROUNDED && Math.abs(table - value) < 10 ** -places);
}

/** Smaller amounts are not rounded. */
const ROUNDED = 10;

/** Whether the table of such an organ holds figures of that scope. */
function isOurs(scope: Scope, kind: Kind): boolean {
  if (scope === 'none' || scope === 'own') return true;
  if (scope === 'area') return kind === 'government';
  return false;
}

/**
 * Whether each claim agrees with the tables. A figure of another scope than the table's is left alone, and so is a
 * second figure of a wider or narrower scope where the first agrees.
 */
export function judged(
  stated: readonly Omit<Claim, 'table' | 'agrees'>[],
  figureAt: FigureAt,
  kind: Kind,
): Claim[] {
  const claims = stated.map((claim): Claim => {
    const values = claim.quantity.readings.map((reading) => total(reading, figureAt));
    const first = values[0] ?? null;
    if (values.every((value) => value === null)) return { ...claim, table: null, agrees: null };
    if (values.some((value) => value !== null && isSame(claim, value)))
      return { ...claim, table: first, agrees: true };
    if (first === null) return { ...claim, table: null, agrees: null };
    return { ...claim, table: first, agrees: false };
  });
  const left = claims.some((claim) => claim.quantity.id === 'carried-out' && claim.value > 0);
  const confirmed = new Set(claims.filter((claim) => claim.agrees).map((claim) => claim.quantity.id));
  const scopes = new Set(claims.map((claim) => claim.scope));
  return claims.map((claim) => {
    if (claim.agrees === null) return claim;
    // Who says how many are carried over means by 均已办结 the others, but not by 所有申请均已办结.
    if (claim.all && left && claim.quantity.id === 'carried-out' && !claim.content.text.includes('申请'))
      return { ...claim, agrees: null };
    const scoped = claim.scope !== 'none' && scopes.size > 1 && confirmed.has(claim.quantity.id);
    return isOurs(claim.scope, kind) && !(scoped && !claim.agrees) ? claim : { ...claim, agrees: null };
  });
}
