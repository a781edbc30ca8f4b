import type { Form, FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { tokensFolded } from './atoms.ts';
import { expectedTable, type Forms } from './expected.ts';
import type { DocumentLine } from './lines.ts';
import { rangeOf, type SectionRange } from './sections.ts';

/** The lines among which each table is looked for: those of its section, else behind the section before it. */
export function tableRegions(
  lines: readonly DocumentLine[],
  ranges: readonly SectionRange[],
  form: Form,
  forms: Forms,
): (readonly DocumentLine[])[] {
  const regions: (readonly DocumentLine[])[] = [];
  for (const table of form.tables) {
    const own = rangeOf(ranges, table.section);
    // Only where a heading is lost do labels have to tell where its table begins.
    if (!own) return regionsByLabels(lines, ranges, form, forms);
    regions.push(lines.slice(own.from, own.to));
  }
  if (regions.every((region) => mayHoldTable(region))) return regions;
  return regionsElsewhere(lines, regions, ranges, form, forms);
}

/** A few lines of text, as 见附表。 is one, are no table that could be read. */
function mayHoldTable(region: readonly DocumentLine[]): boolean {
  return region.length > FEW_LINES || region.some(({ kind }) => kind === 'row');
}

const FEW_LINES = 2;

/**
 * Tables that somebody took out of their sections, in which nothing is left but a word about it: they stand behind the
 * text, in order.
 */
function regionsElsewhere(
  lines: readonly DocumentLine[],
  regions: readonly (readonly DocumentLine[])[],
  ranges: readonly SectionRange[],
  form: Form,
  forms: Forms,
): (readonly DocumentLine[])[] {
  const last = ranges.at(-1)!;
  const hits = labelHits(lines, form.tables, forms);
  const first = regions.map((region, t) => {
    if (mayHoldTable(region) || holdsLabels(region, lines, hits[t]!)) return -1;
    return lines.findIndex((_, i) => i >= last.from && hits[t]![i]! > 0);
  });
  return regions.map((region, t) => {
    const from = first[t]!;
    if (from < 0) return region;
    const behind = first.filter((other) => other > from);
    return lines.slice(from, Math.min(lines.length, ...behind));
  });
}

const FEWEST_LABELS = 3;

/**
 * The same where tables that were not found stand before the headings of their sections, in the section before; null
 * where none does.
 */
export function regionsBeforeHeadings(
  lines: readonly DocumentLine[],
  regions: readonly (readonly DocumentLine[])[],
  isLacking: (table: FormTable) => boolean,
  ranges: readonly SectionRange[],
  form: Form,
  forms: Forms,
): (readonly DocumentLine[])[] | null {
  const hits = labelHits(lines, form.tables, forms);
  const moved = [...regions];
  form.tables.forEach((table, t) => {
    const own = rangeOf(ranges, table.section);
    const before = own && ranges.find(({ to }) => to === own.from - 1);
    if (!before || !isLacking(table)) return;
    const labelled = range(before).filter((i) => hits[t]![i]! > 0);
    if (labelled.length < FEWEST_LABELS) return;
    moved[t] = lines.slice(labelled[0]!, before.to);
    const other = form.tables.findIndex(({ section }) => section === before.id);
    if (other >= 0 && !isLacking(form.tables[other]!)) moved[other] = lines.slice(before.from, labelled[0]!);
  });
  return moved.some((region, t) => region !== regions[t]) ? moved : null;
}

function range({ from, to }: SectionRange): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function holdsLabels(
  region: readonly DocumentLine[],
  lines: readonly DocumentLine[],
  hits: readonly number[],
): boolean {
  const from = region.length > 0 ? lines.indexOf(region[0]!) : 0;
  return region.some((_, i) => hits[from + i]! > 0);
}

function regionsByLabels(
  lines: readonly DocumentLine[],
  ranges: readonly SectionRange[],
  form: Form,
  forms: Forms,
): (readonly DocumentLine[])[] {
  const hits = labelHits(lines, form.tables, forms);
  const firstHit = form.tables.map((table, t) => {
    const own = rangeOf(ranges, table.section);
    if (own) return own.from;
    const taken = (i: number) =>
      form.tables.some((other, o) => {
        const range = rangeOf(ranges, other.section);
        return o !== t && range !== undefined && inside(i, range) && hits[o]![i]! > 0;
      });
    const first = lines.findIndex((_, i) => hits[t]![i]! > 0 && !taken(i));
    return first < 0 ? null : first;
  });
  return form.tables.map((table, t) => {
    const from = firstHit[t];
    if (from === null || from === undefined) return [];
    const section = rangeOf(ranges, table.section) ?? ranges.find((each) => inside(from, each));
    let to = section?.to ?? lines.length;
    for (const other of firstHit)
      if (other !== null && other !== undefined && other > from && other < to) to = other;
    return lines.slice(from, to);
  });
}

function inside(index: number, range: SectionRange): boolean {
  return range.from <= index && index < range.to;
}

/** For each table, how many of its labels each line holds, word for word. */
function labelHits(lines: readonly DocumentLine[], tables: readonly FormTable[], forms: Forms): number[][] {
  const labels = tables.map((table) => labelsOf(table, forms));
  const hits = tables.map((): number[] => []);
  for (const line of lines) {
    const texts = textsOf(line);
    for (let t = 0; t < tables.length; t++) {
      let count = 0;
      for (const text of texts) if (labels[t]!.has(text)) count++;
      hits[t]!.push(count);
    }
  }
  return hits;
}

function labelsOf(table: FormTable, forms: Forms): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const form of Object.values(forms)) {
    const same = form.tables.find((each) => each.id === table.id);
    if (!same) continue;
    const expected = expectedTable(same, forms);
    for (const label of [...expected.headers, ...expected.rowLabels]) {
      if (!AMBIGUOUS.has(label.folded)) labels.add(label.folded);
    }
  }
  return labels;
}

/** Words that head columns of several tables, or occur in prose. */
const AMBIGUOUS = new Set(['总计', '其他', '规章', '3.其他'].map(foldText));

function textsOf(line: DocumentLine): readonly string[] {
  if (line.kind === 'row') return line.cells.map((cell) => foldText(cell.content.text));
  if (line.content.text.length > 80 || !mayBeChinese(line.content.text)) return NONE;
  const tokens = tokensFolded(line.content);
  const text = tokens.filter((token) => !/^[\d.,/-]+$/.test(token)).join('');
  return [...new Set([...tokens, text])];
}

const NONE: readonly string[] = [];

/** Every label is: what has no character of the kind folds to none. */
function mayBeChinese(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_RADICAL) return true;
  return false;
}

const FIRST_RADICAL = 0x2e80;
