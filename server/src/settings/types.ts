export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Level = Severity | 'off';

export interface Settings {
  /** Levels of rules that differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>;
}

export const DEFAULT_SETTINGS: Settings = { rules: {} };
