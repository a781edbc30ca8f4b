import type { Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import { cellAt } from './places.ts';
import { identitiesWith, totalOf } from './sums.ts';

export interface Highlight {
  readonly span: Span;
  /** A total of one of the identities. */
  readonly total: boolean;
}

/** From a total to its parts, from a part to its totals; from either across the balance of its column. */
export function definitionsAt(snapshot: Snapshot, offset: number): Span[] {
  const id = figureAt(snapshot, offset);
  if (id === null) return [];
  const identities = identitiesWith(snapshot, id).map(({ identity }) => identity);
  const isTotal = identities.some((identity) => totalOf(identity) === id);
  const cells = identities.flatMap((identity) => {
    const total = totalOf(identity);
    const own = identity.terms.find((term) => term.cell === id)!.coefficient;
    // A total that is itself a part of a larger one leads down, to what it is made of.
    if (isTotal && total !== null && total !== id) return [];
    return identity.terms.filter((term) => term.coefficient !== own).map((term) => term.cell);
  });
  return spansOf(snapshot, cells);
}

/** All cells of the identities of a figure, itself included. */
export function referencesAt(snapshot: Snapshot, offset: number, itself: boolean): Span[] {
  const id = figureAt(snapshot, offset);
  if (id === null) return [];
  return spansOf(
    snapshot,
    cellsTogetherWith(snapshot, id).filter((cell) => itself || cell !== id),
  );
}

export function highlightsAt(snapshot: Snapshot, offset: number): Highlight[] {
  const id = figureAt(snapshot, offset);
  if (id === null) return [];
  const totals = totalCells(snapshot);
  return cellsTogetherWith(snapshot, id).flatMap((cell) => {
    const span = spanOf(snapshot, cell);
    return span && span.end > span.start ? [{ span, total: totals.has(cell) }] : [];
  });
}

/** The cells that are totals, whether or not the report has them. */
export function totalCells(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(snapshot.arithmetic.identities.flatMap(({ identity }) => totalOf(identity) ?? []));
}

function figureAt(snapshot: Snapshot, offset: number): string | null {
  if (snapshot.report.recognition !== 'report') return null;
  return cellAt(snapshot.report, offset)?.cell.id ?? null;
}

function cellsTogetherWith(snapshot: Snapshot, id: string): string[] {
  const cells = identitiesWith(snapshot, id).flatMap(({ identity }) =>
    identity.terms.map((term) => term.cell),
  );
  return [...new Set(cells)];
}

function spansOf(snapshot: Snapshot, cells: readonly string[]): Span[] {
  return [...new Set(cells)]
    .flatMap((cell) => spanOf(snapshot, cell) ?? [])
    .sort((a, b) => a.start - b.start);
}

function spanOf({ figures }: Snapshot, cell: string): Span | null {
  return figures.byCell.get(cell)?.cell?.content.span ?? null;
}
