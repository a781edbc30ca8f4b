import type { Content } from '../../base/content.ts';
import type { Decimal } from '../../base/decimal.ts';
import type { Localized } from '../../base/localized.ts';
import type { SectionId } from '../../form/types.ts';

/** What a number in prose is. Only a `count` can be a claim about a table; a `percent` about figures beside it. */
export type NumberKind =
  | 'count'
  | 'percent'
  | 'year'
  | 'date'
  /** 第30号, 711号, （1）: it names and does not count. */
  | 'ordinal'
  | 'range'
  | 'time'
  | 'money'
  | 'telephone'
  /** Digits without a unit. */
  | 'bare';

export interface NumberToken {
  readonly kind: NumberKind;
  /** Offsets in the plain text, of the numeral alone. */
  readonly start: number;
  readonly end: number;
  /** Where what belongs to it ends: its unit, 余, 左右. */
  readonly after: number;
  readonly value: Decimal;
  /** 余, 近, 约, 万…: not to be held to the last digit. */
  readonly approximate: boolean;
  readonly unit: string;
}

/** Whose figures a sentence speaks of. */
export type Scope =
  | 'none'
  /** 我局, 本机关, or the organ's own name. */
  | 'own'
  /** 全市, 我区: all organs of the place. */
  | 'area'
  /** 市政府 in a report of its office, 区政府 in one of a district. */
  | 'government'
  /** 本级, 各部门, another organ: not what the table holds, as far as we can tell. */
  | 'other';

/** Why a number was not compared with anything. */
export type LeftAlone =
  | 'not-a-count'
  | 'section'
  | 'approximate'
  | 'unit'
  | 'subject'
  | 'scope'
  | 'period'
  | 'change'
  | 'part'
  | 'figure';

export interface Term {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** What may be stated of a report: readings in cells, the first what the words say, the others what they may mean. */
export interface Quantity {
  readonly id: string;
  readonly name: Localized;
  readonly readings: readonly (readonly Term[])[];
}

/** A figure that a sentence states of something the tables hold. */
export interface Claim {
  readonly quantity: Quantity;
  readonly value: number;
  /** The numeral, or the words that say there was none. */
  readonly content: Content;
  readonly denied: boolean;
  /** 均已办结, 均获维持: nothing of another kind, so that the figure is 0. */
  readonly all: boolean;
  readonly scope: Scope;
  /** The figure of the table by the first reading; null where cells are lacking. */
  readonly table: number | null;
  /** Null where it was not compared. */
  readonly agrees: boolean | null;
  /** The cells it was compared with, or speaks of. */
  readonly cells: readonly string[];
  readonly sentence: number;
}

/** A number in the prose and what became of it. */
export interface ProseNumber {
  readonly content: Content;
  readonly kind: NumberKind;
  readonly section: SectionId | null;
  /** In which comparisons it took part; empty with `left` saying why. */
  readonly uses: readonly ('claim' | 'sum' | 'ratio')[];
  readonly left: LeftAlone | null;
}

export interface Addend {
  readonly content: Content;
  readonly value: number;
}

/** A whole and its parts as a sentence states them. */
export interface StatedSum {
  readonly whole: Addend;
  readonly parts: readonly Addend[];
  /** The parts are all there are. */
  readonly exhaustive: boolean;
  /** What the parts add up to. */
  readonly total: number;
  readonly holds: boolean;
}

/** A share or a rate of growth, and what it can come from. */
export interface StatedRatio {
  readonly content: Content;
  readonly kind: 'share' | 'growth' | 'rate' | 'no-percent' | 'from-zero';
  readonly stated: Decimal;
  /** What it should read, from the figures beside it. */
  readonly expected: string | null;
  readonly holds: boolean;
  readonly from: readonly Content[];
}

/** The same thing stated twice. */
export interface Restated {
  readonly first: Addend;
  readonly second: Addend;
  readonly what: string;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly sums: readonly StatedSum[];
  readonly ratios: readonly StatedRatio[];
  readonly restated: readonly Restated[];
  readonly numbers: readonly ProseNumber[];
}
