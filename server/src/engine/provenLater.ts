import type { Finding, Fix } from '../findings/types.ts';

/**
 * A proof checks the text again, so fixes are proven when somebody first asks for them. A class, since a getter of an
 * object's own makes a hidden class of its own, which keeps all it can see until the next full collection.
 */
export class ProvenLater implements Finding {
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  readonly message: Finding['message'];
  readonly span: Finding['span'];
  readonly related: Finding['related'];
  readonly certainty: Finding['certainty'];
  readonly cell?: string;
  readonly #claimed: Finding;
  readonly #proves: (fix: Fix, claimed: Finding) => boolean;
  #proven: readonly Fix[] | undefined;

  constructor(claimed: Finding, proves: (fix: Fix, claimed: Finding) => boolean) {
    this.rule = claimed.rule;
    this.severity = claimed.severity;
    this.message = claimed.message;
    this.span = claimed.span;
    this.related = claimed.related;
    this.certainty = claimed.certainty;
    if (claimed.cell !== undefined) this.cell = claimed.cell;
    this.#claimed = claimed;
    this.#proves = proves;
  }

  get fixes(): readonly Fix[] {
    this.#proven ??= this.#claimed.fixes.filter((fix) => this.#proves(fix, this.#claimed));
    return this.#proven;
  }
}
