import { withoutWhite } from '../../base/codes.ts';
import type { Content } from '../../base/content.ts';
import type { Claim, Quantity, Scope, Term } from './types.ts';
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
  const name = withoutWhite(organ);
  const endsIn = (endings: readonly string[]) => endings.some((ending) => name.endsWith(ending));
  if (endsIn(OFFICES)) return 'office';
  if (endsIn(TOWNSHIPS)) return 'township';
  return endsIn(GOVERNMENTS) ? 'government' : 'department';
}

const OFFICES = '办公室 办公厅 政府办'.split(' ');
const TOWNSHIPS = '镇 乡 街道 街道办事处 镇人民政府 乡人民政府 镇政府 乡政府'.split(' ');
const GOVERNMENTS = '政府 省 市 州 盟 县 区 旗'.split(' ');

/** Amounts of money may be rounded in the sentence. */
function isSame({ quantity, value, content }: Stated, table: number): boolean {
  if (table === value) return true;
  if (quantity.id !== 'fees' || value <= ROUNDED) return false;
  const places = /[.．](.*)/.exec(content.text)?.[1]?.length ?? 0;
  return Math.abs(table - value) < 10 ** -places;
}

/** Smaller amounts are not rounded. */
const ROUNDED = 10;

/** Whether the table of such an organ holds figures of that scope. */
function isOurs(scope: Scope, kind: Kind): boolean {
  if (scope === 'none' || scope === 'own') return true;
  if (scope === 'area') return kind === 'government';
  return false;
}

/** A claim before it is judged. */
export type Stated = Omit<Claim, 'table' | 'agrees'>;

class Judged implements Claim {
  readonly quantity: Quantity;
  readonly value: number;
  readonly content: Content;
  readonly denied: boolean;
  readonly all: boolean;
  readonly scope: Scope;
  readonly cells: readonly string[];
  readonly sentence: number;
  readonly table: number | null;
  agrees: boolean | null;

  constructor(stated: Stated, table: number | null, agrees: boolean | null) {
    this.quantity = stated.quantity;
    this.value = stated.value;
    this.content = stated.content;
    this.denied = stated.denied;
    this.all = stated.all;
    this.scope = stated.scope;
    this.cells = stated.cells;
    this.sentence = stated.sentence;
    this.table = table;
    this.agrees = agrees;
  }
}

/** Whether the tables say what a cell holds, be it nothing. */
type IsTold = (cell: string) => boolean;

/** What differs from one reading may agree with another, of which a row was not read. */
function compared(stated: Stated, figureAt: FigureAt, isTold: IsTold): Judged {
  const { readings } = stated.quantity;
  let first: number | null = null;
  let known = true;
  for (let i = 0; i < readings.length; i++) {
    const value = total(readings[i]!, figureAt);
    if (i === 0) first = value;
    if (value !== null && isSame(stated, value)) return new Judged(stated, first, true);
    if (value === null && readings[i]!.some(({ cell }) => !isTold(cell))) known = false;
  }
  return new Judged(stated, first, first !== null && known ? false : null);
}

/**
 * Whether each claim agrees with the tables. A figure of another scope than the table's is left alone, and so is a
 * second figure of a wider or narrower scope where the first agrees.
 */
export function judged(stated: readonly Stated[], figureAt: FigureAt, isTold: IsTold, kind: Kind): Claim[] {
  const claims = stated.map((each) => compared(each, figureAt, isTold));
  const left = claims.some(({ quantity, value }) => quantity.id === 'carried-out' && value > 0);
  const mixed = claims.some(({ scope }) => scope !== claims[0]!.scope);
  const confirmed = mixed ? confirmedBy(claims) : NONE;
  for (const claim of claims) {
    const { quantity, scope, agrees } = claim;
    if (agrees === null) continue;
    const scoped = scope !== 'none' && !agrees && confirmed.has(quantity.id);
    const other = !isOurs(scope, kind) || scoped || (left && isOfTheOthers(claim));
    if (other || (!agrees && isTakenUp(claim, claims))) claim.agrees = null;
  }
  return claims;
}

/** 收到 60 件，…，实际受理 58 件: what came in is more than what the table counts. */
function isTakenUp({ quantity, value, sentence, content }: Claim, claims: readonly Claim[]): boolean {
  if (quantity.id !== 'received') return false;
  return claims.some(
    (each) =>
      each.agrees === true &&
      each.sentence === sentence &&
      each.quantity === quantity &&
      each.value < value &&
      each.content.span.start > content.span.start,
  );
}

const NONE: ReadonlySet<string> = new Set();

function confirmedBy(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.filter((claim) => claim.agrees).map((claim) => claim.quantity.id));
}

/** Who says how many are carried over means by 均已办结 the others, but not by 所有申请均已办结. */
function isOfTheOthers({ all, quantity, content }: Claim): boolean {
  return all && quantity.id === 'carried-out' && !content.text.includes('申请');
}
