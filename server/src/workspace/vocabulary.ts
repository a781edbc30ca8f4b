import { FORMS } from '../form/forms.ts';
import { cellIds } from '../form/nodes.ts';
import type { Form } from '../form/types.ts';
import { RULES } from '../rules/registry.ts';
import type { Vocabulary } from '../settings/reading.ts';

/** Listed when a configuration is read: most runs find none. */
class FormsAndRules implements Vocabulary {
  #cells: readonly string[] | undefined;

  get rules(): readonly string[] {
    return RULES.map(({ id }) => id);
  }

  get cells(): readonly string[] {
    this.#cells ??= inAnyForm(({ tables }) =>
      tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part))),
    );
    return this.#cells;
  }

  get sections(): readonly string[] {
    return inAnyForm(({ sections }) => sections.map(({ id }) => id));
  }
}

/** Every name that a configuration may use. */
export const VOCABULARY: Vocabulary = new FormsAndRules();

function inAnyForm(names: (form: Form) => readonly string[]): string[] {
  return [...new Set(Object.values(FORMS).flatMap(names))];
}
