import { FORMS } from '../../src/form/forms.ts';
import { identitiesOf } from '../../src/form/identities.ts';
import type { Form, Identity } from '../../src/form/types.ts';
import { type Draw, drawSlip, type FigureSlipKind } from './figureKinds.ts';
import { type Cells, requestTable } from './figureTable.ts';
import { countMarks, slipped, tracked, unmark } from './marks.ts';
import { random } from './random.ts';
import { type Draft, draft } from './render.ts';
import type { Generated, GenerateOptions, Language } from './types.ts';

export { FIGURE_SLIP_KINDS, type FigureSlipKind } from './figureKinds.ts';

export interface CellChange {
  readonly cell: string;
  /** In digits. */
  readonly from: string;
  readonly to: string;
}

export interface FigureSlip {
  readonly kind: FigureSlipKind;
  readonly variant: string;
  readonly text: string;
  /** The same report without the slip: what `generateReport` gives for the same seed and options. */
  readonly clean: string;
  readonly language: Language;
  readonly report: Omit<Generated, 'text'>;
  /** What the slip did, in the order of the text, and where in `text` (half-open) and on which line it stands. */
  readonly changed: readonly (CellChange & {
    readonly start: number;
    readonly end: number;
    readonly line: number;
  })[];
  /** What undoes it. */
  readonly truth: readonly CellChange[];
  readonly lines: readonly number[];
  /** Ids of the identities that no longer hold. */
  readonly broken: readonly string[];
}

const ATTEMPTS = 400;

/**
 * One slip in the figures of an otherwise faultless report; the prose keeps the right ones. Null where the figures
 * leave no room for this kind. Every slip breaks an identity: others are no slips that arithmetic could find.
 */
export function injectFigureSlip(
  seed: number,
  options: GenerateOptions,
  kind: FigureSlipKind,
): FigureSlip | null {
  const original = draft(seed, options).report;
  const form = FORMS[original.formId];
  const table = requestTable(form, original.cells);
  const chance = random(seed).fork(`figure-slip:${kind}`);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const drawn = drawSlip(kind, table, original.cells, chance);
    const draw = drawn && withoutSame(drawn, original.cells);
    if (!draw) continue;
    const broken = brokenIdentities(form, new Map([...original.cells, ...draw.wrong]));
    if (broken.length > 0) return write(seed, options, kind, original, draw, broken);
  }
  return null;
}

/** Ids of the identities that do not hold; blank figures count as 0. */
export function brokenIdentities(form: Form, cells: Cells): string[] {
  const residual = (identity: Identity) =>
    identity.terms.reduce(
      (sum, { cell, coefficient }) => sum + coefficient * Number(cells.get(cell) ?? 0),
      0,
    );
  return identitiesOf(form)
    .filter((identity) => residual(identity) !== 0)
    .map((identity) => identity.id);
}

function withoutSame(draw: Draw, cells: Cells): Draw {
  return { ...draw, wrong: new Map([...draw.wrong].filter(([cell, digits]) => cells.get(cell) !== digits)) };
}

function write(
  seed: number,
  options: GenerateOptions,
  kind: FigureSlipKind,
  original: Draft['report'],
  { variant, wrong }: Draw,
  broken: readonly string[],
): FigureSlip {
  const written = writtenFigures(seed, options, wrong);
  const order: string[] = [];
  const { marked } = draft(seed, options, (key, text) => {
    const cell = key.replace(/^figure:/, '');
    const now = key.startsWith('figure:') ? written.get(cell) : undefined;
    if (now === undefined) return text;
    order.push(cell);
    return tracked(slipped(text, now));
  });
  if (order.length !== wrong.size || countMarks(marked) !== wrong.size) {
    throw new Error(`${original.layout}: a figure is not written once`);
  }
  const { text, labels } = unmark(marked, true);
  const changed = order.map((cell, i) => {
    const { start, end } = labels[i]!;
    const line = text.slice(0, start).split('\n').length - 1;
    return { cell, from: original.cells.get(cell)!, to: wrong.get(cell)!, start, end, line };
  });
  return {
    kind,
    variant,
    text,
    clean: unmark(marked, false).text,
    language: original.language,
    report: original,
    changed,
    truth: changed.map(({ cell, from, to }) => ({ cell, from: to, to: from })),
    lines: [...new Set(changed.map(({ line }) => line))],
    broken,
  };
}

/** The wrong figures as the report's typography writes them. */
function writtenFigures(
  seed: number,
  options: GenerateOptions,
  wrong: ReadonlyMap<string, string>,
): Map<string, string> {
  const written = new Map<string, string>();
  const edit = (cells: Map<string, string | null>) => {
    options.edit?.(cells);
    for (const [cell, digits] of wrong) cells.set(cell, digits);
  };
  draft(seed, { ...options, edit }, (key, text) => {
    const cell = key.replace(/^figure:/, '');
    if (key.startsWith('figure:') && wrong.has(cell)) written.set(cell, text);
    return text;
  });
  return written;
}
