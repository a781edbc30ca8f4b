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
  return new BuiltSystem(form, identities);
}

/** Where everything holds, as nearly always, the flat arrays are all that is asked for. */
class BuiltSystem implements System {
  readonly cells: string[] = [];
  readonly cellIndex = new Map<string, number>();
  readonly places: number[] = [];
  readonly tables: string[] = [];
  readonly flatCells: Int32Array;
  readonly flatSigns: Int32Array;
  readonly flatStarts: Int32Array;
  #terms: System['terms'] | undefined;
  #member: System['member'] | undefined;

  constructor(
    form: Form,
    readonly identities: readonly Identity[],
  ) {
    const { of } = figurePlacesOf(form);
    let count = 0;
    for (const { terms } of identities) count += terms.length;
    this.flatCells = new Int32Array(count);
    this.flatSigns = new Int32Array(count);
    this.flatStarts = new Int32Array(identities.length + 1);
    let at = 0;
    for (let i = 0; i < identities.length; i++) {
      const { terms } = identities[i]!;
      this.tables.push(terms[0]!.cell.split('/', 1)[0]!);
      for (const { cell, coefficient } of terms) {
        this.flatCells[at] = this.#indexOf(cell, of);
        this.flatSigns[at++] = coefficient;
      }
      this.flatStarts[i + 1] = at;
    }
  }

  get terms(): System['terms'] {
    this.#terms ??= this.identities.map(({ terms }) =>
      terms.map(({ cell, coefficient }) => ({ cell: this.cellIndex.get(cell)!, sign: coefficient })),
    );
    return this.#terms;
  }

  get member(): System['member'] {
    this.#member ??= this.#members();
    return this.#member;
  }

  #indexOf(cell: string, places: ReadonlyMap<string, number>): number {
    const known = this.cellIndex.get(cell);
    if (known !== undefined) return known;
    const index = this.cells.length;
    this.cellIndex.set(cell, index);
    this.cells.push(cell);
    this.places.push(places.get(cell)!);
    return index;
  }

  #members(): System['member'] {
    const member: { identity: number; sign: 1 | -1 }[][] = this.cells.map(() => []);
    this.terms.forEach((own, identity) => {
      for (const { cell, sign } of own) member[cell]!.push({ identity, sign });
    });
    return member;
  }
}
