import { FORMS } from '../form/forms.ts';
import type { Form, FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { Tree } from '../syntax/tree.ts';
import { bindTable } from './bindTable.ts';
import { chooseForm } from './chooseForm.ts';
import type { Forms } from './expected.ts';
import type { HeadingBinding } from './headings.ts';
import { bindHeadings, partInlineHeadings } from './headings.ts';
import type { DocumentLine } from './lines.ts';
import { documentLines } from './lines.ts';
import { proseOf } from './paragraphs.ts';
import { labelHits } from './regions.ts';
import { bindSections } from './sections.ts';
import { findTitle, yearOfPeriod } from './title.ts';
import type { BoundTable, Recognition, Report, UnboundTable } from './types.ts';

/** Binds a syntax tree to the official form. Never throws; what is not there is said to be missing. */
export function readReport(tree: Tree, forms: Forms = FORMS): Report {
  const lines = partInlineHeadings(documentLines(tree), forms['2021']);
  const binding = bindHeadings(lines, forms['2021']);
  const firstHeading = binding.bound.reduce(
    (first, each) => Math.min(first, each?.line ?? first),
    lines.length,
  );
  const title = findTitle(lines, firstHeading);
  const year = title?.year ?? yearOfPeriod(lines, firstHeading);
  const form = chooseForm(lines, year, forms);
  const sections = bindSections(lines, binding, form, tree.source.length);
  const tables: BoundTable[] = [];
  const unbound: UnboundTable[] = [];
  for (const [table, region] of tableRegions(lines, sections.starts, form, forms)) {
    const bound = region.length > 0 ? bindTable(table, { lines: region }, forms) : null;
    const judged = judge(table, bound, region);
    if (judged.bound) tables.push(judged.bound);
    else unbound.push(judged.unbound);
  }
  const half = unbound.filter((table) => table.recognised.length >= 3).length;
  const recognition = recognise(lines, title !== null, alikeSections(binding), tables.length + half, year);
  return {
    source: tree.source,
    tree,
    recognition,
    form,
    title: title?.content ?? null,
    organ: title?.organ ?? null,
    year,
    sections: sections.sections,
    missingSections: sections.missing,
    strayHeadings: sections.stray,
    tables,
    unbound,
    prose: proseOf(lines, tables),
  };
}

/** Where each table is looked for: in its section, else behind the section before it. */
function tableRegions(
  lines: readonly DocumentLine[],
  starts: ReadonlyMap<string, { from: number; to: number }>,
  form: Form,
  forms: Forms,
): [FormTable, DocumentLine[]][] {
  // Only where a heading is lost do labels have to tell where its table begins.
  const found = form.tables.every((table) => starts.has(table.section));
  const hits = found ? [] : form.tables.map((table) => labelHits(lines, table, forms));
  const firstHit = form.tables.map((table, t) => {
    const own = starts.get(table.section);
    if (own) return own.from;
    const taken = (i: number) =>
      form.tables.some(
        (other, o) =>
          o !== t && starts.has(other.section) && inside(i, starts.get(other.section)!) && hits[o]![i]! > 0,
      );
    const first = lines.findIndex((_, i) => hits[t]![i]! > 0 && !taken(i));
    return first < 0 ? null : first;
  });
  return form.tables.map((table, t) => {
    const from = firstHit[t];
    if (from === null || from === undefined) return [table, []];
    const section = starts.get(table.section) ?? [...starts.values()].find((each) => inside(from, each));
    let to = section?.to ?? lines.length;
    for (const other of firstHit)
      if (other !== null && other !== undefined && other > from && other < to) to = other;
    return [table, lines.slice(from, to)];
  });
}

function inside(index: number, range: { from: number; to: number }): boolean {
  return range.from <= index && index < range.to;
}

/** A table of which too little can be placed is unreadable rather than bound. */
function judge(
  table: FormTable,
  bound: BoundTable | 'too-long' | null,
  region: readonly DocumentLine[],
): { bound: BoundTable } | { bound: null; unbound: UnboundTable } {
  const span = region.find((line) => line.kind === 'row')?.span ?? null;
  const nothing = { form: table, span, recognised: [] };
  if (bound === 'too-long') return { bound: null, unbound: { ...nothing, why: 'unreadable', tooLong: true } };
  if (!bound)
    return { bound: null, unbound: { ...nothing, why: span ? 'unreadable' : 'missing', tooLong: false } };
  const placed = bound.rows.filter((row) => row.unplaced === null).length;
  if (placed * 2 < bound.rows.length) {
    const recognised = bound.labels.filter((label) => label.same).map((label) => label.target.label);
    const why = placed === 0 && bound.labels.length < 3 ? 'missing' : 'unreadable';
    return { bound: null, unbound: { form: table, why, span: bound.span, recognised, tooLong: false } };
  }
  return { bound };
}

/** How many sections are told by their words: 一、二、三、 alone stand in any document. */
function alikeSections(binding: HeadingBinding): number {
  return binding.bound.filter((candidate, i) => candidate && candidate.likeness[i]! >= 0.5).length;
}

function recognise(
  lines: readonly DocumentLine[],
  titled: boolean,
  sections: number,
  tables: number,
  year: number | null,
): Recognition {
  const isReport = (titled && sections > 0) || sections >= 4 || (sections >= 1 && tables >= 1) || tables >= 2;
  if (isOldForm(lines, titled, sections, tables, year)) return 'old-form';
  return isReport ? 'report' : 'not-a-report';
}

const OLD_MARKS = [
  '概述',
  '免予公开',
  '信息不存在',
  '当面申请数',
  '传真申请数',
  '收费及减免',
  '指标名称',
  '计量单位',
  '咨询处理',
  '网络申请数',
  '信函申请数',
];

function isOldForm(
  lines: readonly DocumentLine[],
  titled: boolean,
  sections: number,
  tables: number,
  year: number | null,
): boolean {
  if (year !== null) return year < 2019 && (titled || sections > 0);
  if (sections > 1 || tables > 0) return false;
  const written = lines.map((line) => lineText(line)).join('');
  // No other letter folds to this one, and most texts that are no report do without it.
  if (!written.includes('政')) return false;
  const text = foldText(written);
  return text.includes('政府信息公开') && OLD_MARKS.filter((mark) => text.includes(mark)).length >= 3;
}

function lineText(line: DocumentLine): string {
  return line.kind === 'row' ? line.cells.map((cell) => cell.content.text).join('') : line.content.text;
}
