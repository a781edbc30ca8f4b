import { onceFor } from '../base/once.ts';
import { figurePlacesOf } from '../facts/figurePlaces.ts';
import { identitiesOf } from '../form/identities.ts';
import { leaves } from '../form/nodes.ts';
import type { Form, FormNode, Identity } from '../form/types.ts';

/** The identities of a form as they apply to one way of filling it in. */
export interface System {
  readonly identities: readonly Identity[];
  readonly cells: readonly string[];
  readonly cellIndex: ReadonlyMap<string, number>;
  /** Per cell, its place among all figures of the form. */
  readonly places: readonly number[];
  /** Per identity, the table it stands in. */
  readonly tables: readonly string[];
  /** The cells of one identity after the other, and where each begins and the last one ends. */
  readonly flatCells: Int32Array;
  readonly flatSigns: Int32Array;
  readonly flatStarts: Int32Array;
  /** Per identity, its cells by index, with their signs. */
  readonly terms: readonly (readonly { readonly cell: number; readonly sign: 1 | -1 }[])[];
  /** Per cell, the identities it stands in. */
  readonly member: readonly (readonly { readonly identity: number; readonly sign: 1 | -1 }[])[];
}

/** How （六）其他处理 is filled in: with its rows, as one row, or both. */
export type ClosedStyle = 'rows' | 'one-row' | 'both';

export function systemFor(form: Form, style: ClosedStyle): System {
  return systemOf[style](form);
}

/** Built for the first report filled in so: few are any other way than with the rows. */
const systemOf: Readonly<Record<ClosedStyle, (form: Form) => System>> = {
  rows: onceFor((form) => build(form, identitiesOf(form))),
  'one-row': onceFor((form) => {
    const closed = closedGroup(form);
    return closed ? build(form, asOneRow(identitiesOf(form), closed)) : systemFor(form, 'rows');
  }),
  both: onceFor((form) => {
    const closed = closedGroup(form);
    if (!closed) return systemFor(form, 'rows');
    const identities = identitiesOf(form);
    return build(form, [...identities, ...groupSums(form, closed), ...rowSums(identities, closed)]);
  }),
};

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

function build(form: Form, identities: readonly Identity[]): System {
  const cells = [...new Set(identities.flatMap((identity) => identity.terms.map((term) => term.cell)))];
  const cellIndex = new Map(cells.map((cell, i) => [cell, i]));
  const terms = identities.map((identity) =>
    identity.terms.map((term) => ({ cell: cellIndex.get(term.cell)!, sign: term.coefficient })),
  );
  const member: { identity: number; sign: 1 | -1 }[][] = cells.map(() => []);
  terms.forEach((own, identity) => {
    for (const { cell, sign } of own) member[cell]!.push({ identity, sign });
  });
  const tables = identities.map((identity) => identity.terms[0]!.cell.split('/')[0]!);
  const { of } = figurePlacesOf(form);
  const places = cells.map((cell) => of.get(cell)!);
  return { identities, cells, cellIndex, places, tables, ...flat(terms), terms, member };
}

function flat(terms: System['terms']): Pick<System, 'flatCells' | 'flatSigns' | 'flatStarts'> {
  const starts = [0];
  for (const own of terms) starts.push(starts.at(-1)! + own.length);
  return {
    flatCells: Int32Array.from(terms.flatMap((own) => own.map(({ cell }) => cell))),
    flatSigns: Int32Array.from(terms.flatMap((own) => own.map(({ sign }) => sign))),
    flatStarts: Int32Array.from(starts),
  };
}
