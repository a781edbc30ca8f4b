import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import type { Severity } from '../settings/types.ts';
import type { LineTable } from '../source/lines.ts';

export type Safety = 'safe' | 'review';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: Localized;
  readonly safety: Safety;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly message: Localized;
  readonly span: Span;
  /** Absent where it is the same file. */
  readonly path?: string;
  /** Of that file, where they are known. */
  readonly lines?: LineTable;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The form cell it speaks of, where it speaks of one. */
  readonly cell?: string;
  readonly certainty: 'certain' | 'reconstructed';
}
