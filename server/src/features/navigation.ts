import type { Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import { cellAt } from './places.ts';
import { cellsOf, type ProseFigure, proseFigureAt, proseFiguresOn } from './prose.ts';
import { identitiesWith, totalOf } from './sums.ts';

export interface Highlight {
  readonly span: Span;
  /** A total of one of the identities. */
  readonly total: boolean;
}

/**
 * From a total to its parts, from a part to its totals; from either across the balance of its column. From a figure of
 * the prose to the cells it speaks of, or to the figures it is reckoned from.
 */
export function definitionsAt(snapshot: Snapshot, offset: number): Span[] {
  const id = cellIdAt(snapshot, offset);
  if (id !== null) return spansOf(snapshot, definingCells(snapshot, id));
  const figure = proseFigureAt(snapshot, offset);
  if (!figure) return [];
  const cells = spansOf(snapshot, cellsOf(figure));
  return cells.length > 0 ? cells : apart(figuresBehind(figure));
}

function definingCells(snapshot: Snapshot, id: string): string[] {
  const identities = identitiesWith(snapshot, id).map(({ identity }) => identity);
  const isTotal = identities.some((identity) => totalOf(identity) === id);
  return identities.flatMap((identity) => {
    const total = totalOf(identity);
    const own = identity.terms.find((term) => term.cell === id)!.coefficient;
    // A total that is itself a part of a larger one leads down, to what it is made of.
    if (isTotal && total !== null && total !== id) return [];
    return identity.terms.filter((term) => term.coefficient !== own).map((term) => term.cell);
  });
}

/** The parts of a whole, the whole of a part, the figures that a percentage comes from. */
function figuresBehind({ content, sums, ratios }: ProseFigure): Span[] {
  const { start } = content.span;
  return [
    ...sums.flatMap(({ whole, parts }) => (whole.content.span.start === start ? parts : [whole])),
    ...ratios.flatMap(({ from }) => from.map((each) => ({ content: each }))),
  ].map((each) => each.content.span);
}

/**
 * All cells of the identities of a figure, itself included, and the figures of the prose that speak of it. Of a figure
 * of the prose: its cells, and the others that speak of them.
 */
export function referencesAt(snapshot: Snapshot, offset: number, itself: boolean): Span[] {
  return groupAt(snapshot, offset)
    .filter(({ asked }) => itself || !asked)
    .map(({ span }) => span);
}

export function highlightsAt(snapshot: Snapshot, offset: number): Highlight[] {
  const totals = totalCells(snapshot);
  return groupAt(snapshot, offset)
    .filter(({ span }) => span.end > span.start)
    .map(({ span, cell }) => ({ span, total: cell !== null && totals.has(cell) }));
}

/** The cells that are totals, whether or not the report has them. */
export function totalCells(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(snapshot.arithmetic.identities.flatMap(({ identity }) => totalOf(identity) ?? []));
}

/** A figure that belongs with the one under the cursor. */
interface Member {
  readonly span: Span;
  /** Null for a figure of the prose. */
  readonly cell: string | null;
  readonly asked: boolean;
}

function groupAt(snapshot: Snapshot, offset: number): Member[] {
  const id = cellIdAt(snapshot, offset);
  if (id !== null) {
    const cells = cellsTogetherWith(snapshot, id);
    // A figure that no identity holds is its own company, but only where some sentence speaks of it.
    const prose = proseFiguresOn(snapshot, new Set([id]));
    const own = cells.length > 0 || prose.length === 0 ? cells : [id];
    return inOrder([...cellMembers(snapshot, own, id), ...prose.map((figure) => proseMember(figure, null))]);
  }
  const asked = proseFigureAt(snapshot, offset);
  if (!asked) return [];
  const cells = cellsOf(asked);
  if (cells.length === 0) return [];
  const others = proseFiguresOn(snapshot, new Set(cells)).filter(
    ({ content }) => content.span.start !== asked.content.span.start,
  );
  return inOrder([
    ...cellMembers(snapshot, cells, null),
    ...[asked, ...others].map((figure) => proseMember(figure, asked)),
  ]);
}

function cellMembers(snapshot: Snapshot, cells: readonly string[], asked: string | null): Member[] {
  return [...new Set(cells)].flatMap((cell) => {
    const span = spanOf(snapshot, cell);
    return span ? [{ span, cell, asked: cell === asked }] : [];
  });
}

function proseMember(figure: ProseFigure, asked: ProseFigure | null): Member {
  return { span: figure.content.span, cell: null, asked: figure === asked };
}

function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => a.span.start - b.span.start);
}

function cellIdAt(snapshot: Snapshot, offset: number): string | null {
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
  return apart(cells.flatMap((cell) => spanOf(snapshot, cell) ?? []));
}

/** In the order of the text, each once. */
function apart(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
}

function spanOf({ figures }: Snapshot, cell: string): Span | null {
  return figures.byCell.get(cell)?.cell?.content.span ?? null;
}
