import { FORMS } from '../form/forms.ts';
import { cellIds } from '../form/nodes.ts';
import { RULES } from '../rules/registry.ts';
import type { Vocabulary } from '../settings/reading.ts';

/** Every name that a configuration may use. */
export const VOCABULARY: Vocabulary = vocabulary();

function vocabulary(): Vocabulary {
  const forms = Object.values(FORMS);
  const cells = forms.flatMap((form) =>
    form.tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part))),
  );
  const sections = forms.flatMap((form) => form.sections.map(({ id }) => id));
  return {
    rules: RULES.map(({ id }) => id),
    cells: [...new Set(cells)],
    sections: [...new Set(sections)],
  };
}
