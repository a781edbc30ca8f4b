import type { Localized } from '../base/localized.ts';
import { columnsOf, rowsOf } from '../form/nodes.ts';
import type { Form, FormNode, FormTable } from '../form/types.ts';
import { rowTitle } from '../rules/arithmetic/names.ts';

/** A row or column with the groups it stands in, outermost first; empty where the table has no such node. */
export function pathOf(nodes: readonly FormNode[], node: FormNode): FormNode[] {
  for (const each of nodes) {
    if (each === node) return [each];
    const below = pathOf(each.children, node);
    if (below.length > 0) return [each, ...below];
  }
  return [];
}

/** Where a row or column stands in its table, as its labels say it. */
export function placeName(table: FormTable, axis: 'rows' | 'columns', node: FormNode): string {
  const path = table.parts.map((part) => pathOf(part[axis], node)).find((each) => each.length > 0) ?? [node];
  return path
    .map(rowTitle)
    .filter((label) => label !== '')
    .join(' › ');
}

/** Row · column, each with its groups. */
export function cellPlaceName(table: FormTable, row: FormNode, column: FormNode): Localized {
  const names = [placeName(table, 'rows', row), placeName(table, 'columns', column)];
  return both(names.filter((name) => name !== '').join(' · '));
}

/** The same of a cell by its id, whether or not the report has it. */
export function cellPathName(form: Form, id: string): string {
  const [tableId, rowId, columnId] = id.split('/') as [string, string, string];
  const table = form.tables.find((each) => each.id === tableId);
  const row = table && rowsOf(table).find((each) => each.id === rowId);
  const column = table && columnsOf(table).find((each) => each.id === columnId);
  return table && row && column ? cellPlaceName(table, row, column).zh : id;
}

/** Words of the form are Chinese in every language. */
export function both(text: string): Localized {
  return { zh: text, en: text };
}
