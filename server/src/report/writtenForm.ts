import { onceFor } from '../base/once.ts';
import type { ExpectedLabel, ExpectedRow, ExpectedTable } from './expected.ts';
import { looksLikeFigure } from './figures.ts';
import { siblingsOf } from './headersByPlace.ts';

/** What a table of the form says where it stands word for word. */
export interface WrittenForm {
  /** The rows that must be there. */
  readonly rows: readonly ExpectedRow[];
  /** The labels beside which no figures stand: headers, and groups of rows. */
  readonly others: readonly ExpectedLabel[];
  /** Where each text stands among them; null where one stands there twice, and only their order tells them apart. */
  readonly places: ReadonlyMap<string, number> | null;
  /** Folded texts of the headers. */
  readonly headers: ReadonlySet<string>;
  /** Headers that stand beside each other, by their places among the others. */
  readonly siblings: readonly (readonly number[])[];
  /** Rows without labels: of these a table has one. */
  readonly unlabelled: boolean;
  /** It has parts, each under its name. */
  readonly parted: boolean;
  /** Each row may be a small table of its own, headed like the first. */
  readonly headedAgain: boolean;
}

/** Null where a label of the table could be taken for a figure. */
export const writtenFormOf = onceFor((expected: ExpectedTable): WrittenForm | null => {
  const rows = expected.rows.filter((row) => !row.optional);
  const unlabelled = rows.some((row) => row.label.folded === '');
  const all = [...expected.headers, ...expected.rowLabels];
  if ((unlabelled && expected.rows.length > 1) || all.some(({ folded }) => looksLikeFigure(folded)))
    return null;
  const beside = new Set(unlabelled ? [] : rows.map((row) => row.node));
  const others = all.filter(({ target }) => target.kind !== 'row' || !beside.has(target.node));
  const places = new Map(others.map(({ folded }, i) => [folded, i]));
  const placeOf = new Map(
    others.map(({ target }, i) => [target.kind === 'column' ? target.node : target, i]),
  );
  return {
    rows,
    others,
    places: places.size === others.length ? places : null,
    headers: new Set(expected.headers.map(({ folded }) => folded)),
    siblings: siblingsOf(expected.table).map((columns) => columns.map((column) => placeOf.get(column)!)),
    unlabelled,
    parted: expected.parts > 1,
    headedAgain: expected.parts === 1 && expected.rows.length > 1,
  };
});
