import type { Finding, Fix } from '../findings/types.ts';
import type { Draft } from '../rules/types.ts';
import type { Severity } from '../settings/types.ts';

/** Whether a fix does what a rule claims. */
export type Proof = (fix: Fix, rule: string) => boolean;

/**
 * A proof checks the text again, so fixes are proven when somebody first asks for them. A class, since a getter of an
 * object's own makes a hidden class of its own, which keeps all it can see until the next full collection.
 */
export class ProvenLater implements Finding {
  readonly message: Finding['message'];
  readonly span: Finding['span'];
  readonly related: Finding['related'];
  readonly certainty: Finding['certainty'];
  readonly cell?: string;
  readonly #claimed: Draft['fixes'];
  readonly #proves: Proof;
  #proven: readonly Fix[] | undefined;

  constructor(
    readonly rule: string,
    readonly severity: Severity,
    draft: Draft,
    proves: Proof,
  ) {
    this.message = draft.message;
    this.span = draft.span;
    this.related = draft.related ?? NONE;
    this.certainty = draft.certainty ?? 'certain';
    if (draft.cell !== undefined) this.cell = draft.cell;
    this.#claimed = draft.fixes;
    this.#proves = proves;
  }

  get fixes(): readonly Fix[] {
    this.#proven ??= this.#claimed?.().filter((fix) => this.#proves(fix, this.rule)) ?? NONE;
    return this.#proven;
  }
}

const NONE: readonly never[] = [];
