import { onceFor } from '../base/once.ts';
import { leaves, preorder } from '../form/nodes.ts';
import type { Form } from '../form/types.ts';

/** All cells of a form in one list, so that the figures of a report are one array of numbers. */
export interface FigurePlaces {
  readonly size: number;
  /** By the id of a cell, its place; the cells of a row follow each other. */
  readonly of: ReadonlyMap<string, number>;
}

export const figurePlacesOf = onceFor((form: Form): FigurePlaces => {
  const of = new Map<string, number>();
  for (const { id, parts } of form.tables)
    for (const { rows, columns } of parts)
      for (const row of preorder(rows))
        for (const column of leaves(columns)) of.set(`${id}/${row.id}/${column.id}`, of.size);
  return { size: of.size, of };
});
