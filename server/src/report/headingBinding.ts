import type { Content } from '../base/content.ts';
import type { HeadingLikeness } from './headingLikeness.ts';

/** A line that may be a heading of the first level. */
export interface HeadingCandidate {
  readonly line: number;
  readonly content: Content;
  /** 一 … 十, or empty. */
  readonly ordinal: string;
  /** Folded, without the ordinal. */
  readonly name: string;
  /** To each section of the form, by its words alone. */
  readonly likeness: HeadingLikeness;
}

export interface HeadingBinding {
  readonly candidates: readonly HeadingCandidate[];
  /** Per section of the form, the candidate bound to it in order, or null. */
  readonly bound: readonly (HeadingCandidate | null)[];
}
