import type { Localized } from '../../base/localized.ts';
import { onceFor } from '../../base/once.ts';
import { columnsOf, rowsOf } from '../../form/nodes.ts';
import type { Form, FormNode } from '../../form/types.ts';

/** How a clerk would call a cell, by its id. */
export function cellTitle(form: Form, id: string): Localized {
  const titles = titlesOf(form);
  let title = titles.get(id);
  if (!title) {
    title = composed(form, id);
    titles.set(id, title);
  }
  return title;
}

const titlesOf = onceFor((_: Form) => new Map<string, Localized>());

function composed(form: Form, id: string): Localized {
  const [tableId, rowId, columnId] = id.split('/') as [string, string, string];
  const table = form.tables.find((each) => each.id === tableId)!;
  const columns = columnsOf(table);
  const row = rowsOf(table).find((each) => each.id === rowId);
  const column = columns.find((each) => each.id === columnId);
  const name = columnTitle(column, columnId, columns);
  const rowName = row && row.label !== '' ? rowTitle(row) : null;
  return rowName === null ? { zh: name, en: name } : { zh: `${rowName}·${name}`, en: `${rowName} × ${name}` };
}

export function rowTitle(row: FormNode): string {
  return row.label.replace(/^(.{4}[^（]*)（.*$/, '$1');
}

/** 法人或其他组织 has a column 其他, table 4 has 总计 three times: those are called with their group. */
function columnTitle(column: FormNode | undefined, id: string, columns: readonly FormNode[]): string {
  if (!column) return id;
  const twins = columns.filter((each) => each.label === column.label).length > 1;
  const group = columns.find((each) => each.children.includes(column));
  return twins && group ? `${group.label}·${column.label}` : column.label;
}
