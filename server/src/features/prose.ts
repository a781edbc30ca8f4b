import type { Content } from '../base/content.ts';
import type { Snapshot } from '../engine/types.ts';
import type { Claim, LeftAlone, NumberKind, StatedRatio, StatedSum, Term } from '../facts/claims/types.ts';
import { type FigureAt, figuresAt } from '../facts/claims/values.ts';
import { holds } from './places.ts';

/** A claim with the reading of its words by which it agrees, or else the first. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly terms: readonly Term[];
  readonly outcome: ProseOutcome;
  /** Why it was not compared. */
  readonly left: LeftAlone | null;
}

/** A figure of the prose, or words that say there was none, with all that was done with it. */
export interface ProseFigure {
  readonly content: Content;
  readonly kind: NumberKind;
  readonly claims: readonly ReadClaim[];
  /** The wholes with their parts that it is one of. */
  readonly sums: readonly StatedSum[];
  readonly ratios: readonly StatedRatio[];
  readonly outcome: ProseOutcome;
  /** Why nothing was compared with it; null where something was. */
  readonly left: LeftAlone | null;
}

export type ProseOutcome = 'agrees' | 'differs' | 'notCompared';

/** Kinds of numbers that say how much there was of something; the others are names, dates and addresses. */
const AMOUNTS: ReadonlySet<NumberKind> = new Set<NumberKind>(['count', 'percent', 'range', 'money', 'bare']);

/** Every figure of the prose, in the order of the text. */
export function proseFiguresOf({ report, figures, claims }: Snapshot): ProseFigure[] {
  if (report.recognition !== 'report') return [];
  const figureAt = figuresAt(report.form, figures);
  const stated = byPlace(claims.claims, (claim) => [claim.content]);
  const sums = byPlace(claims.sums, ({ whole, parts }) => [whole, ...parts].map(({ content }) => content));
  const ratios = byPlace(claims.ratios, (ratio) => [ratio.content]);
  const figure = (content: Content, kind: NumberKind, left: LeftAlone | null): ProseFigure => {
    const { start } = content.span;
    const own = {
      claims: (stated.get(start) ?? []).map((claim) => readClaim(claim, figureAt)),
      sums: sums.get(start) ?? [],
      ratios: ratios.get(start) ?? [],
    };
    const outcome = outcomeOf(own);
    return { content, kind, ...own, outcome, left: outcome === 'notCompared' ? left : null };
  };
  const numbers = claims.numbers.filter(
    ({ kind, content }) => AMOUNTS.has(kind) || stated.has(content.span.start),
  );
  const starts = new Set(numbers.map(({ content }) => content.span.start));
  const denials = [...stated].flatMap(([start, [claim]]) => (starts.has(start) ? [] : [claim!]));
  return [
    ...numbers.map(({ content, kind, left }) => figure(content, kind, left)),
    ...denials.map((claim) => figure(claim.content, 'count', whyNotCompared(claim))),
  ].sort((a, b) => a.content.span.start - b.content.span.start);
}

export function proseFigureAt(snapshot: Snapshot, offset: number): ProseFigure | null {
  return proseFiguresOf(snapshot).find(({ content }) => holds(content, offset)) ?? null;
}

/** The figures of the prose that speak of one of the cells; not those that count something wider or narrower. */
export function proseFiguresOn(snapshot: Snapshot, cells: ReadonlySet<string>): ProseFigure[] {
  return proseFiguresOf(snapshot).filter(({ claims }) =>
    claims.some(({ terms, left }) => left !== 'scope' && terms.some(({ cell }) => cells.has(cell))),
  );
}

/** The claims that were held against this cell and no other. */
export function claimsOn({ claims }: ProseFigure, cell: string): ReadClaim[] {
  return claims.filter(
    ({ terms, outcome }) => outcome !== 'notCompared' && terms.length === 1 && terms[0]!.cell === cell,
  );
}

/** The cells that a figure of the prose speaks of. */
export function cellsOf({ claims }: ProseFigure): string[] {
  return [...new Set(claims.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
}

function readClaim(claim: Claim, figureAt: FigureAt): ReadClaim {
  const [first, ...others] = claim.quantity.readings;
  const fits = (terms: readonly Term[]) => sumOf(terms, figureAt) === claim.value;
  const terms = (claim.agrees && !fits(first!) && others.find(fits)) || first!;
  const outcome = claim.agrees === null ? 'notCompared' : claim.agrees ? 'agrees' : 'differs';
  return { claim, terms, outcome, left: claim.agrees === null ? whyNotCompared(claim) : null };
}

function sumOf(terms: readonly Term[], figureAt: FigureAt): number | null {
  const values = terms.map(({ cell, sign }) => {
    const value = figureAt(cell);
    return value === null ? null : sign * value;
  });
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function whyNotCompared({ table }: Claim): LeftAlone {
  return table === null ? 'figure' : 'scope';
}

function outcomeOf({ claims, sums, ratios }: Pick<ProseFigure, 'claims' | 'sums' | 'ratios'>): ProseOutcome {
  const held = [...sums, ...ratios].map((each) => each.holds);
  const compared = claims.filter(({ outcome }) => outcome !== 'notCompared');
  if (held.includes(false) || compared.some(({ outcome }) => outcome === 'differs')) return 'differs';
  return held.length + compared.length > 0 ? 'agrees' : 'notCompared';
}

function byPlace<T>(items: readonly T[], places: (item: T) => readonly Content[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    for (const start of new Set(places(item).map(({ span }) => span.start))) {
      const own = map.get(start);
      if (own) own.push(item);
      else map.set(start, [item]);
    }
  }
  return map;
}
