import { leaves, preorder } from '../../src/form/nodes.ts';
import type { Form, FormTable } from '../../src/form/types.ts';
import type { Marker } from './build.ts';
import type { PageChange } from './changes.ts';
import { changeLetter, type LetterChange, misnumber, rename, spoilFigure } from './letters.ts';
import { tracked } from './marks.ts';
import type { Random } from './random.ts';
import type { Draft } from './render.ts';
import type { SlipKind } from './types.ts';

/** A slip that could be made; whether the layout has a place for it shows when it is written. */
export interface Plan {
  /** The rule that must find it. */
  readonly rule: string;
  readonly what: string;
  readonly mark?: Marker;
  readonly change?: PageChange;
}

export function plansFor(kind: SlipKind, form: Form, original: Draft, chance: Random): Plan[] {
  switch (kind) {
    case 'heading-renamed':
      return chance.shuffle(form.sections).map((section) => {
        const key = `section:${section.id}`;
        if (section.aliases.length === 0 || chance.chance(0.4)) {
          return letterPlan('section-heading', key, chance);
        }
        const alias = chance.pick(section.aliases);
        return markPlan('section-heading', key, alias, (text) => rename(text, alias));
      });
    case 'heading-misnumbered':
      return chance.shuffle(form.sections).map((section) => {
        const wrong = chance.pick([...'一二三四五六七'].filter((ordinal) => ordinal !== section.ordinal));
        const change = (text: string) => misnumber(text, wrong);
        return markPlan('section-heading', `section:${section.id}`, `${wrong}、`, change);
      });
    case 'heading-missing':
      return chance.shuffle(form.sections).map(({ id, heading }) => ({
        rule: 'section-missing',
        what: heading,
        change: { kind: 'drop-heading', section: id },
      }));
    case 'heading-swapped':
      return chance.shuffle(form.sections.slice(1)).map(({ id, heading }) => ({
        rule: 'section-order',
        what: `${heading} one place up`,
        change: { kind: 'swap', section: id },
      }));
    case 'column-label':
      return chance.shuffle(form.tables.flatMap(columnKeys)).map((key) => letterPlan('label', key, chance));
    case 'row-label':
      return chance.shuffle(form.tables.flatMap(rowKeys)).map((key) => letterPlan('label', key, chance));
    case 'row-missing':
      return rowPlans('row-missing', 'drop-row', original, chance);
    case 'row-doubled':
      return rowPlans('row-extra', 'double', original, chance);
    case 'non-number':
      return figurePlans(form, original, chance);
  }
}

function markPlan(rule: string, wanted: string, how: string, change: (text: string) => string): Plan {
  return {
    rule,
    what: `${wanted}: ${how}`,
    mark: (key, text) => (key === wanted ? tracked(change(text)) : text),
  };
}

function letterPlan(rule: string, key: string, chance: Random): Plan {
  const how = chance.pick<LetterChange>(['replace', 'drop', 'add']);
  return markPlan(rule, key, how, (text) => changeLetter(text, how, chance.fork(key)));
}

function columnKeys(table: FormTable): string[] {
  return table.parts.flatMap((part, i) =>
    preorder(part.columns).map((column) => `column:${table.id}:${i}:${column.id}`),
  );
}

function rowKeys(table: FormTable): string[] {
  return table.parts.flatMap((part, i) => [
    ...(part.label === null ? [] : [`part:${table.id}:${i}`]),
    ...preorder(part.rows)
      .filter((row) => row.label !== '')
      .map((row) => `row:${table.id}:${row.id}`),
  ]);
}

/** Rows but the first of their part: what stands before the gap must be a row. */
function rowPlans(rule: string, kind: 'drop-row' | 'double', original: Draft, chance: Random): Plan[] {
  // Loose labels leave nothing but the order of the rows to go by.
  if (original.report.layout === 'markdown-detached') return [];
  const plans = original.page.blocks.flatMap((block): Plan[] => {
    if (block.kind !== 'table' || block.table.id === 't4') return [];
    const table = block.table.id;
    return block.table.parts.flatMap((part) =>
      part.rows
        .slice(kind === 'drop-row' ? 1 : 0)
        .map((row) => ({ rule, what: `${table}/${row.key}`, change: { kind, table, row: row.key } })),
    );
  });
  return chance.shuffle(plans);
}

function figurePlans(form: Form, original: Draft, chance: Random): Plan[] {
  const { cells, places } = original.report;
  const plans = form.tables.flatMap((table) =>
    table.parts.flatMap((part) =>
      leaves(part.rows).flatMap((row) => {
        const columns = leaves(part.columns);
        const ids = columns.map((column) => `${table.id}/${row.id}/${column.id}`);
        if (places === 'lost' && ids.some((id) => cells.get(id) === null)) return [];
        return columns.flatMap((column, i) =>
          column.type !== 'count' || cells.get(ids[i]!) === null
            ? []
            : [
                markPlan('cell-invalid', `figure:${ids[i]}`, 'no number', (text) =>
                  spoilFigure(text, chance.fork(ids[i]!)),
                ),
              ],
        );
      }),
    ),
  );
  return chance.shuffle(plans);
}
