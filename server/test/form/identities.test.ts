import { describe, expect, it } from 'vitest';
import { FORM_2019 } from '../../src/form/form2019.ts';
import { FORM_2021 } from '../../src/form/form2021.ts';
import { FORMS } from '../../src/form/forms.ts';
import { identitiesOf } from '../../src/form/identities.ts';
import { cellIds } from '../../src/form/nodes.ts';
import type { Form, Identity } from '../../src/form/types.ts';

/** Row by row, columns natural … other, total; rows not named are zero throughout. */
const TABLE_3: Readonly<Record<string, string>> = {
  received: '12 3 0 1 2 0 18',
  'carried-in': '1 1 0 0 0 0 2',
  granted: '5 1 0 0 1 0 7',
  partial: '2 0 0 0 0 0 2',
  'refused.third-party': '1 1 0 0 0 0 2',
  'unable.not-held': '2 1 0 1 0 0 4',
  'declined.petition': '1 0 0 0 0 0 1',
  total: '11 3 0 1 1 0 16',
  'carried-out': '2 1 0 0 1 0 4',
};
const TABLE_4 = '1 2 0 1 4 0 0 0 0 0 2 0 1 0 3';

function example(form: Form): Map<string, number> {
  const figures = new Map<string, number>();
  for (const table of form.tables) {
    for (const id of table.parts.flatMap((part) => cellIds(table.id, part))) figures.set(id, 0);
  }
  const applicants = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
  for (const [row, line] of Object.entries(TABLE_3)) {
    line.split(' ').forEach((figure, at) => {
      figures.set(`t3/${row}/${applicants[at]}`, Number(figure));
    });
  }
  const review = [...figures.keys()].filter((id) => id.startsWith('t4/'));
  TABLE_4.split(' ').forEach((figure, at) => {
    figures.set(review[at]!, Number(figure));
  });
  return figures;
}

const holds = (identity: Identity, figures: ReadonlyMap<string, number>): boolean =>
  identity.terms.reduce((sum, term) => sum + term.coefficient * figures.get(term.cell)!, 0) === 0;

const broken = (form: Form, figures: ReadonlyMap<string, number>): string[] =>
  identitiesOf(form)
    .filter((identity) => !holds(identity, figures))
    .map((identity) => identity.id);

const count = (form: Form, rule: Identity['rule']) =>
  identitiesOf(form).filter((identity) => identity.rule === rule).length;

/** Rank over the rationals, by elimination with exact integers. */
function rank(identities: readonly Identity[]): number {
  const cells = [...new Set(identities.flatMap((identity) => identity.terms.map((term) => term.cell)))];
  let rows = identities.map((identity) => {
    const byCell = new Map(identity.terms.map((term) => [term.cell, BigInt(term.coefficient)]));
    return cells.map((cell) => byCell.get(cell) ?? 0n);
  });
  let found = 0;
  for (let column = 0; column < cells.length; column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    found++;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value * pivot[column]! - pivot[at]! * row[column]!));
  }
  return found;
}

describe('identities', () => {
  it('are as many as the tables have rows, columns and blocks', () => {
    const rules = ['sum-applicants', 'sum-outcomes', 'balance', 'sum-review'] as const;
    expect(rules.map((rule) => count(FORM_2021, rule))).toEqual([25, 7, 7, 3]);
    expect(rules.map((rule) => count(FORM_2019, rule))).toEqual([23, 7, 7, 3]);
  });

  it('have stable, readable, unique ids', () => {
    const ids = identitiesOf(FORM_2021).map((identity) => identity.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        't3/row/granted',
        't3/row/total',
        't3/column/natural/outcomes',
        't3/column/total/balance',
        't4/review',
        't4/direct',
        't4/after-review',
      ]),
    );
  });

  it.each(Object.values(FORMS))('speak only of cells of the form of $id, each once', (form) => {
    const cells = new Set(
      form.tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part))),
    );
    for (const identity of identitiesOf(form)) {
      const used = identity.terms.map((term) => term.cell);
      expect(used.filter((cell) => !cells.has(cell))).toEqual([]);
      expect(new Set(used).size).toBe(used.length);
    }
  });

  it('of table 3 are 39 of rank 37 in the form of 2021', () => {
    const table3 = identitiesOf(FORM_2021).filter((identity) => identity.id.startsWith('t3/'));
    expect(table3).toHaveLength(39);
    expect(rank(table3)).toBe(37);
  });

  it('put every cell of table 3 into a set of identities of its own', () => {
    const memberships = new Map<string, string[]>();
    for (const identity of identitiesOf(FORM_2021)) {
      for (const { cell } of identity.terms.filter((term) => term.cell.startsWith('t3/'))) {
        memberships.set(cell, [...(memberships.get(cell) ?? []), identity.id]);
      }
    }
    expect(memberships.size).toBe(175);
    expect(new Set([...memberships.values()].map((ids) => ids.join(' '))).size).toBe(175);
  });

  it('write out what the form means', () => {
    const written = (id: string) =>
      identitiesOf(FORM_2021)
        .find((identity) => identity.id === id)!
        .terms.map((term) => `${term.coefficient > 0 ? '+' : '-'}${term.cell}`);
    expect(written('t3/column/legal/balance')).toEqual([
      '+t3/received/legal',
      '+t3/carried-in/legal',
      '-t3/total/legal',
      '-t3/carried-out/legal',
    ]);
    expect(written('t4/direct')).toEqual([
      '+t4/row/direct.upheld',
      '+t4/row/direct.corrected',
      '+t4/row/direct.other',
      '+t4/row/direct.pending',
      '-t4/row/direct.total',
    ]);
    expect(written('t3/column/natural/outcomes')).toHaveLength(22);
  });

  it.each(Object.values(FORMS))('hold on a consistent example of $id', (form) => {
    expect(broken(form, example(form))).toEqual([]);
  });

  it('break where a figure slips', () => {
    const figures = example(FORM_2021);
    figures.set('t3/granted/natural', 6);
    expect(broken(FORM_2021, figures)).toEqual(['t3/row/granted', 't3/column/natural/outcomes']);
  });

  it('break where a total, a balance or a block slips', () => {
    const slipped = (cell: string, value: number) =>
      broken(FORM_2019, new Map(example(FORM_2019)).set(cell, value));
    expect(slipped('t3/carried-in/business', 2)).toEqual(['t3/row/carried-in', 't3/column/business/balance']);
    expect(slipped('t3/closed/legal', 1)).toEqual(['t3/row/closed', 't3/column/legal/outcomes']);
    expect(slipped('t3/total/total', 17)).toEqual([
      't3/row/total',
      't3/column/total/outcomes',
      't3/column/total/balance',
    ]);
    expect(slipped('t4/row/review.total', 0)).toEqual(['t4/review']);
  });
});
