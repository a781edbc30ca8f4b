import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import type { Claims } from '../facts/claims/types.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Prose } from '../facts/prose.ts';
import type { Fix, Related } from '../findings/types.ts';
import type { Report } from '../report/types.ts';
import type { Level, Settings } from '../settings/types.ts';
import type { Arithmetic } from '../solve/types.ts';

export type Basis =
  | { readonly kind: 'law' | 'form'; readonly reference: string }
  | { readonly kind: 'practice' };

export interface RuleContext {
  readonly report: Report;
  readonly prose: Prose;
  readonly arithmetic: Arithmetic;
  readonly claims: Claims;
  readonly settings: Settings;
  /** The report of the same organ for the year before, where it is known. */
  readonly lastYear: LinkedReport | null;
}

/** A finding as a rule reports it: the engine adds rule id and severity, and proves the fixes. */
export interface Draft {
  readonly message: Localized;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** Made when somebody asks for them: to be shown, a finding needs none. */
  readonly fixes?: () => readonly Fix[];
  readonly cell?: string;
  readonly certainty?: 'certain' | 'reconstructed';
}

/** What a rule has to say of a report in which nothing is wrong. */
export const NOTHING: readonly Draft[] = [];

/** What has been found and what is found now; nothing is made for a report without any. */
export function together(drafts: Draft[] | undefined, found: readonly Draft[]): Draft[] | undefined {
  if (found.length === 0) return drafts;
  const all = drafts ?? [];
  for (const each of found) all.push(each);
  return all;
}

export interface RuleWords {
  readonly basis: readonly Basis[];
  /** One line: what it says. */
  readonly summary: Localized;
  /** Why it matters and what to do, a short paragraph each; Markdown. */
  readonly why: Localized;
  readonly fix: Localized;
  /** Lines of a report, in Markdown code; the first fires, the second does not. */
  readonly examples: { readonly fires: string; readonly silent: string };
}

export interface Rule {
  readonly id: string;
  readonly group: 'structure' | 'arithmetic' | 'prose' | 'text' | 'between' | 'meta';
  readonly level: Level;
  /** What is said of it. A check needs none of it: it is made for those who ask. */
  readonly words: () => RuleWords;
  check(context: RuleContext): readonly Draft[];
}
