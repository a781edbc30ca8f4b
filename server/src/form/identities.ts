import { leaves } from './nodes.ts';
import type { Form, FormNode, FormTable, Identity, TableId, Term } from './types.ts';

/** The equations (勾稽关系) of tables 3 and 4, read off the form's rows and columns. */
export function identitiesOf(form: Form): readonly Identity[] {
  const requests = tableOf(form, 't3');
  return [...rowIdentities(requests), ...columnIdentities(requests), ...rowIdentities(tableOf(form, 't4'))];
}

/** Those of a table that stand within one row. */
export function rowIdentities(table: FormTable): readonly Identity[] {
  if (table.id === 't3') return requestIdentities(table);
  return table.id === 't4' ? reviewIdentities(table) : [];
}

function requestIdentities(table: FormTable): Identity[] {
  const { rows, columns } = onlyPart(table);
  const applicants = leaves(columns);
  return leaves(rows).map(
    (row): Identity => ({
      id: `${table.id}/row/${row.id}`,
      rule: 'sum-applicants',
      terms: sum(
        applicants.filter(({ id }) => id !== 'total').map(({ id }) => `${table.id}/${row.id}/${id}`),
        [`${table.id}/${row.id}/total`],
      ),
    }),
  );
}

function columnIdentities(table: FormTable): Identity[] {
  const { rows, columns } = onlyPart(table);
  const outcomes = required(rows, 'outcomes').children;
  const parts = leaves(outcomes.filter((outcome) => outcome.id !== 'total'));
  const cell = (row: string, column: string) => `${table.id}/${row}/${column}`;
  return leaves(columns).flatMap((column): Identity[] => [
    {
      id: `${table.id}/column/${column.id}/outcomes`,
      rule: 'sum-outcomes',
      terms: sum(
        parts.map((row) => cell(row.id, column.id)),
        [cell('total', column.id)],
      ),
    },
    {
      id: `${table.id}/column/${column.id}/balance`,
      rule: 'balance',
      terms: sum(
        ['received', 'carried-in'].map((row) => cell(row, column.id)),
        ['total', 'carried-out'].map((row) => cell(row, column.id)),
      ),
    },
  ]);
}

function reviewIdentities(table: FormTable): Identity[] {
  const { rows, columns } = onlyPart(table);
  return leaves(rows).flatMap((row) =>
    blocks(columns).map((block): Identity => {
      const cell = (column: FormNode) => `${table.id}/${row.id}/${column.id}`;
      const isTotal = (column: FormNode) => column.id === `${block.id}.total`;
      return {
        id: `${table.id}/${block.id}`,
        rule: 'sum-review',
        terms: sum(
          block.children.filter((column) => !isTotal(column)).map(cell),
          block.children.filter(isTotal).map(cell),
        ),
      };
    }),
  );
}

/** The groups that directly hold columns of figures. */
function blocks(columns: readonly FormNode[]): FormNode[] {
  return columns.flatMap((column) =>
    column.children.some((child) => child.children.length === 0) ? [column] : blocks(column.children),
  );
}

function sum(parts: readonly string[], wholes: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (const cell of parts) terms.push({ cell, coefficient: 1 });
  for (const cell of wholes) terms.push({ cell, coefficient: -1 });
  return terms;
}

function tableOf(form: Form, id: TableId): FormTable {
  const table = form.tables.find((each) => each.id === id);
  if (!table) throw new Error(`form ${form.id} has no table ${id}`);
  return table;
}

function onlyPart(table: FormTable) {
  const part = table.parts[0];
  if (!part || table.parts.length !== 1) throw new Error(`table ${table.id} should have one part`);
  return part;
}

function required(nodes: readonly FormNode[], id: string): FormNode {
  const found = nodes.find((each) => each.id === id);
  if (!found) throw new Error(`the form has no row ${id}`);
  return found;
}
