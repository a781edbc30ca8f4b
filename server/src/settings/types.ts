import type { Span } from '../base/span.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];

/** What the checker is told about one report. */
export interface Settings {
  /** Levels of rules that differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Other names of organs, each with the full name it stands for. */
  readonly organs: Readonly<Record<string, string>>;
  readonly thresholds: Thresholds;
  /** What is not to be said of this report: entries for other files are left out. */
  readonly suppress: readonly SuppressionEntry[];
}

/** Findings of one rule in one place that somebody has looked at and accepts. */
export interface SuppressionEntry {
  readonly rule: string;
  /** The form cell or the section it holds for; the whole report where there is neither. */
  readonly cell?: string;
  readonly section?: string;
  readonly reason: string;
  /** Of the figures concerned: the entry lapses when they change. Without one it never does. */
  readonly fingerprint?: string;
  /** Where it is written. */
  readonly path: string;
  readonly span: Span;
  /** It names this report and no other, so that this report can tell whether it is of use. */
  readonly exact: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  organs: {},
  thresholds: DEFAULT_THRESHOLDS,
  suppress: [],
};

/** Settings of two origins: where both speak, the second is heard. */
export function layer(below: Settings, above: Partial<Settings>): Settings {
  return {
    rules: { ...below.rules, ...above.rules },
    organs: { ...below.organs, ...above.organs },
    thresholds: { ...below.thresholds, ...above.thresholds },
    suppress: above.suppress ?? below.suppress,
  };
}
