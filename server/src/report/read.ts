import type { Span } from '../base/span.ts';
import { FORMS } from '../form/forms.ts';
import { leaves } from '../form/nodes.ts';
import type { Form, FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { Tree } from '../syntax/tree.ts';
import { anotherReportAt } from './anotherReport.ts';
import { bindTable } from './bindTable.ts';
import { withBlankCells } from './blankLines.ts';
import { chooseForm } from './chooseForm.ts';
import { rowsOfCrossings } from './crossings.ts';
import { type ExpectedTable, expectedTable, type Forms } from './expected.ts';
import type { HeadingBinding } from './headingBinding.ts';
import { bindHeadings } from './headings.ts';
import { partInlineHeadings } from './inlineHeadings.ts';
import type { DocumentLine } from './lines.ts';
import { documentLines } from './lines.ts';
import { figuresMoved, hasMovedLabels } from './movedColumns.ts';
import { proseOf } from './paragraphs.ts';
import { regionsBeforeHeadings, tableRegions } from './regions.ts';
import { cellsOnLines } from './runTogether.ts';
import { gatherHeadings } from './scatteredHeadings.ts';
import { bindSections, type SectionRange } from './sections.ts';
import { rowsOfSeparated } from './separatedText.ts';
import { findTitle, yearOfPeriod } from './title.ts';
import type { BoundRow, BoundTable, Recognition, Report, UnboundTable } from './types.ts';
import { holdsFigures, orPicture, unreadTable } from './unread.ts';

/** Binds a syntax tree to the official form. Never throws; what is not there is said to be missing. */
export function readReport(tree: Tree, forms: Forms = FORMS): Report {
  const all = gatherHeadings(partInlineHeadings(documentLines(tree), forms['2021']), forms['2021']);
  const headings = bindHeadings(all, forms['2021']);
  const other = anotherReportAt(all, headings);
  const lines = other === null ? all : all.slice(0, other);
  const binding = other === null ? headings : bindHeadings(lines, forms['2021']);
  const another = other === null ? null : all[other]!.span;
  const firstHeading = firstLine(binding, lines.length);
  const title = findTitle(lines, firstHeading);
  const year = title?.year ?? yearOfPeriod(lines, firstHeading);
  const form = chooseForm(lines, year, forms);
  const sections = bindSections(lines, binding, form, another?.start ?? tree.source.length);
  const { tables, unbound } = bindTables(lines, sections.ranges, form, forms, tree.source);
  const half = countHalfRead(unbound);
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
    another,
    tables,
    unbound: unbound.map((table) => orPicture(table, sections.sections, tree.source)),
    prose: proseOf(lines, tables),
  };
}

interface Tables {
  readonly tables: readonly BoundTable[];
  readonly unbound: readonly UnboundTable[];
}

/** The tables of a report, where each is looked for in its section first. */
function bindTables(
  lines: readonly DocumentLine[],
  ranges: readonly SectionRange[],
  form: Form,
  forms: Forms,
  source: string,
): Tables {
  const regions = tableRegions(lines, ranges, form, forms);
  const own = bindRegions(regions, form, forms, source);
  if (own.unbound.length === 0) return own;
  const isLacking = (table: FormTable) => own.unbound.some((each) => each.form === table);
  const before = regionsBeforeHeadings(lines, regions, isLacking, ranges, form, forms);
  if (before === null) return own;
  const moved = bindRegions(before, form, forms, source);
  return moved.unbound.length < own.unbound.length ? moved : own;
}

function bindRegions(
  regions: readonly (readonly DocumentLine[])[],
  form: Form,
  forms: Forms,
  source: string,
): Tables {
  const tables: BoundTable[] = [];
  const unbound: UnboundTable[] = [];
  for (let t = 0; t < form.tables.length; t++) {
    const table = form.tables[t]!;
    const region = regions[t]!;
    const bound = region.length > 0 ? bindRegion(table, region, forms, source) : null;
    if (bound !== null && bound !== 'too-long' && isReadable(bound)) tables.push(bound);
    else unbound.push(unboundTable(table, bound, region, forms));
  }
  return { tables, unbound };
}

function firstLine({ bound }: HeadingBinding, length: number): number {
  let first = length;
  for (const each of bound) if (each && each.line < first) first = each.line;
  return first;
}

/**
 * Binds the lines of a region; where that leaves rows without their figures, whatever parts them, the cells of a table on
 * one line, and those that are empty lines.
 */
function bindRegion(
  table: FormTable,
  lines: readonly DocumentLine[],
  forms: Forms,
  source: string,
): BoundTable | 'too-long' | null {
  const bound = bindTable(table, { lines }, forms);
  if (bound === 'too-long' || bound?.asInForm) return bound;
  const expected = expectedTable(table, forms);
  if (bound && isWhole(bound)) return inMovedColumns(bound, expected, lines, forms) ?? bound;
  for (const rowsOf of [rowsOfSeparated, cellsOnLines, withBlankCells, rowsOfCrossings]) {
    const rows = rowsOf(lines, expected, source);
    const parted = rows && bindTable(table, { lines: rows }, forms);
    if (parted && parted !== 'too-long' && isWhole(parted) && parted.extra.length === 0) return parted;
  }
  return bound;
}

function isWhole({ rows, missing }: BoundTable): boolean {
  return missing.length === 0 && rows.every(({ unplaced }) => unplaced === null);
}

/** The same table where its headers stand in another order and its figures with them. */
function inMovedColumns(
  bound: BoundTable,
  expected: ExpectedTable,
  lines: readonly DocumentLine[],
  forms: Forms,
): BoundTable | null {
  const rows = hasMovedLabels(bound, expected) ? rowsOfCrossings(lines, expected) : null;
  const moved = rows && bindTable(bound.form, { lines: rows }, forms);
  if (!moved || moved === 'too-long' || !isWhole(moved) || moved.extra.length > 0) return null;
  return figuresMoved(bound, moved, expected) ? moved : null;
}

/** A table of which too little can be placed is unreadable rather than bound; the only row of one may lack a figure. */
function isReadable({ rows }: BoundTable): boolean {
  let placed = 0;
  for (const row of rows) if (row.unplaced === null || (rows.length === 1 && isNearlyWhole(row))) placed++;
  return placed * 2 >= rows.length;
}

/** A figure or two too few or too many. */
function isNearlyWhole({ unplaced, part }: BoundRow): boolean {
  return unplaced !== null && Math.abs(unplaced.length - leaves(part.columns).length) <= 2;
}

function unboundTable(
  table: FormTable,
  bound: BoundTable | 'too-long' | null,
  region: readonly DocumentLine[],
  forms: Forms,
): UnboundTable {
  const unreadable = (span: Span | null, recognised: readonly string[]): UnboundTable => ({
    form: table,
    why: 'unreadable',
    span,
    recognised,
    figures: span !== null && bound !== 'too-long' && holdsFigures(region, span),
    picture: false,
    tooLong: bound === 'too-long',
  });
  const row = region.find((line) => line.kind === 'row')?.span ?? null;
  if (bound === 'too-long') return unreadable(row, []);
  if (!bound) return row ? unreadable(row, []) : unreadTable(table, region, forms);
  const recognised = bound.labels.filter((label) => label.same).map((label) => label.target.label);
  const isAnyPlaced = bound.rows.some((each) => each.unplaced === null);
  if (!isAnyPlaced && bound.labels.length < 3) return unreadTable(table, region, forms);
  return unreadable(bound.span, recognised);
}

/** Tables that could not be bound, though enough of them was seen to tell that they are there. */
function countHalfRead(unbound: readonly UnboundTable[]): number {
  let count = 0;
  for (const { recognised } of unbound) if (recognised.length >= 3) count++;
  return count;
}

/** How many sections are told by their words: 一、二、三、 alone stand in any document. */
function alikeSections({ bound }: HeadingBinding): number {
  let count = 0;
  for (let i = 0; i < bound.length; i++) if (bound[i] && bound[i]!.likeness.to(i) >= 0.5) count++;
  return count;
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
