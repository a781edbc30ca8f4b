import { FORMS } from '../form/forms.ts';
import { identitiesOf } from '../form/identities.ts';
import { leaves } from '../form/nodes.ts';
import type { Form, FormId, FormNode, Identity } from '../form/types.ts';

/** The identities of a form as they apply to one way of filling it in. */
export interface System {
  readonly identities: readonly Identity[];
  readonly cells: readonly string[];
  readonly cellIndex: ReadonlyMap<string, number>;
  /** Per identity, its cells by index, with their signs. */
  readonly terms: readonly (readonly { readonly cell: number; readonly sign: 1 | -1 }[])[];
  /** Per cell, the identities it stands in. */
  readonly member: readonly (readonly { readonly identity: number; readonly sign: 1 | -1 }[])[];
}

/** How （六）其他处理 is filled in: with its rows, as one row, or both. */
export type ClosedStyle = 'rows' | 'one-row' | 'both';

const SYSTEMS: Readonly<Record<FormId, Readonly<Record<ClosedStyle, System>>>> = {
  '2021': systemsOf(FORMS['2021']),
  '2019': systemsOf(FORMS['2019']),
};

export function systemFor(form: Form, style: ClosedStyle): System {
  return SYSTEMS[form.id][style];
}

function systemsOf(form: Form): Record<ClosedStyle, System> {
  const identities = identitiesOf(form);
  const closed = closedGroup(form);
  if (!closed) {
    const system = build(identities);
    return { rows: system, 'one-row': system, both: system };
  }
  return {
    rows: build(identities),
    'one-row': build(asOneRow(identities, closed)),
    both: build([...identities, ...groupSums(form, closed), ...rowSums(identities, closed)]),
  };
}

function closedGroup(form: Form): FormNode | null {
  const table = form.tables.find((each) => each.id === 't3')!;
  const outcomes = table.parts[0]!.rows.find((row) => row.id === 'outcomes')!;
  const closed = outcomes.children.find((row) => row.id === 'closed')!;
  return closed.children.length > 0 ? closed : null;
}

function asOneRow(identities: readonly Identity[], closed: FormNode): Identity[] {
  const [first, ...others] = closed.children.map((child) => child.id);
  const rowOf = (cell: string) => cell.split('/')[1]!;
  return identities.flatMap((identity) => {
    if (others.some((id) => identity.id === `t3/row/${id}`)) return [];
    const terms = identity.terms
      .filter((term) => !others.includes(rowOf(term.cell)))
      .map((term) =>
        rowOf(term.cell) === first ? { ...term, cell: term.cell.replace(`/${first}/`, '/closed/') } : term,
      );
    return [{ ...identity, id: identity.id === `t3/row/${first}` ? 't3/row/closed' : identity.id, terms }];
  });
}

function groupSums(form: Form, closed: FormNode): Identity[] {
  const table = form.tables.find((each) => each.id === 't3')!;
  return leaves(table.parts[0]!.columns).map((column) => ({
    id: `t3/column/${column.id}/closed`,
    rule: 'sum-group' as const,
    terms: [
      ...closed.children.map((child) => ({ cell: `t3/${child.id}/${column.id}`, coefficient: 1 as const })),
      { cell: `t3/closed/${column.id}`, coefficient: -1 as const },
    ],
  }));
}

function rowSums(identities: readonly Identity[], closed: FormNode): Identity[] {
  const model = identities.find((identity) => identity.id === `t3/row/${closed.children[0]!.id}`)!;
  const own = `/${closed.children[0]!.id}/`;
  return [
    {
      ...model,
      id: 't3/row/closed',
      terms: model.terms.map((term) => ({ ...term, cell: term.cell.replace(own, '/closed/') })),
    },
  ];
}

function build(identities: readonly Identity[]): System {
  const cells = [...new Set(identities.flatMap((identity) => identity.terms.map((term) => term.cell)))];
  const cellIndex = new Map(cells.map((cell, i) => [cell, i]));
  const terms = identities.map((identity) =>
    identity.terms.map((term) => ({ cell: cellIndex.get(term.cell)!, sign: term.coefficient })),
  );
  const member = cells.map((_, cell) =>
    terms.flatMap((own, identity) =>
      own.filter((term) => term.cell === cell).map((term) => ({ identity, sign: term.sign })),
    ),
  );
  return { identities, cells, cellIndex, terms, member };
}
