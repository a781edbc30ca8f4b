import type { Localized } from '../base/localized.ts';

export type FormId = '2021' | '2019';
export type SectionId = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other';
export type TableId = 't2' | 't3' | 't4';

/**
 * What may stand in a cell: pieces counted, a change that may be negative, an amount of money. `wan` is an amount in
 * 万元; the form of 2019 gives no unit for its `money`.
 */
export type FigureType = 'count' | 'signed' | 'money' | 'wan';

export interface FormSection {
  readonly id: SectionId;
  /** 一 … 六 */
  readonly ordinal: string;
  /** The heading as the form prints it, ordinal included. */
  readonly heading: string;
  /** Other words that real reports use for it: bound and reported. */
  readonly aliases: readonly string[];
  readonly explanation: Explanation;
}

/** A row or column, or a group of them. Only leaves (`children` empty) hold figures. */
export interface FormNode {
  /** Stable id; for a group that has no figures of its own, its label's id. */
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly children: readonly FormNode[];
  readonly type: FigureType;
  readonly explanation: Explanation;
}

/** Rows under one header. Tables 3 and 4 have one part; table 2 has one a paragraph of article 20. */
export interface FormPart {
  /** 第二十条第（一）项; null where the table has a single part. */
  readonly label: string | null;
  /** What stands in the corner: 信息内容, or table 3's note on its columns. */
  readonly corner: string | null;
  readonly columns: readonly FormNode[];
  readonly rows: readonly FormNode[];
  readonly explanation: Explanation;
}

export interface FormTable {
  readonly id: TableId;
  readonly section: SectionId;
  readonly parts: readonly FormPart[];
}

export interface Form {
  readonly id: FormId;
  /** The notice that prescribes it. */
  readonly notice: string;
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}

/** What a clerk wants to know about a place of the form. */
export interface Explanation {
  readonly text: Localized;
  /** The article or notice it rests on; null where it is practice. */
  readonly basis: string | null;
}

/** Σ `coefficient` × cell = 0. */
export interface Identity {
  readonly id: string;
  readonly rule: 'sum-applicants' | 'sum-outcomes' | 'sum-group' | 'balance' | 'sum-review';
  readonly terms: readonly Term[];
}

export interface Term {
  readonly cell: string;
  readonly coefficient: 1 | -1;
}
