import type { Content } from '../base/content.ts';
import { joinContents } from '../base/content.ts';
import { FORMS, formForYear } from '../form/forms.ts';
import type { Form, FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import type { Tree } from '../syntax/tree.ts';
import { bindTable } from './bindTable.ts';
import type { Forms } from './expected.ts';
import type { HeadingBinding } from './headings.ts';
import { bindHeadings, partInlineHeadings } from './headings.ts';
import type { DocumentLine } from './lines.ts';
import { documentLines } from './lines.ts';
import { labelHits } from './regions.ts';
import { bindSections } from './sections.ts';
import { findTitle, yearOfPeriod } from './title.ts';
import type { BoundTable, Recognition, Report, UnboundTable } from './types.ts';

/** Binds a syntax tree to the official form. Never throws; what is not there is said to be missing. */
export function readReport(tree: Tree, forms: Forms = FORMS): Report {
  const lines = partInlineHeadings(documentLines(tree), forms['2021']);
  const binding = bindHeadings(lines, forms['2021']);
  const firstHeading = Math.min(...binding.bound.flatMap((each) => (each ? [each.line] : [])), lines.length);
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

const MARKS_2019 = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '其他对外管理服务事项',
  '政府集中采购',
  '采购项目数量',
  '采购总金额',
  '第二十条第(九)项',
];
const MARKS_2021 = [
  '本年制发件数',
  '本年废止件数',
  '现行有效件数',
  '本年收费金额(单位:万元)',
  '本年处理决定数量',
];

const MARKS = new Set([...MARKS_2019, ...MARKS_2021]);
const FIRST_LETTERS = new Set([...MARKS].map((mark) => mark.charCodeAt(0)));
const SHORTEST_MARK = 6;
/** A line of labels; longer ones are prose. */
const LONGEST_LINE = 400;
/** With room for blanks between the letters. */
const LONGEST_MARK = 60;

/** The form that the tables show; where they show none, the one in force for the year. */
function chooseForm(lines: readonly DocumentLine[], year: number | null, forms: Forms): Form {
  const found = new Set<string>();
  const look = (text: string) => {
    if (text.length < SHORTEST_MARK || text.length > LONGEST_MARK) return;
    const first = text.charCodeAt(0);
    if (isPlainHan(first) && !FIRST_LETTERS.has(first)) return;
    const folded = foldText(text);
    if (MARKS.has(folded)) found.add(folded);
  };
  for (const line of lines) {
    if (line.kind === 'row') for (const cell of line.cells) look(cell.content.text);
    else if (line.content.text.length <= LONGEST_LINE) {
      const { text } = line.content;
      if (/\s/.test(text)) for (const word of text.split(/\s+/)) look(word);
      else look(text);
    }
  }
  const count = (marks: readonly string[]) => marks.filter((mark) => found.has(mark)).length;
  const trial = count(MARKS_2019);
  const official = count(MARKS_2021);
  if (trial !== official && Math.max(trial, official) >= 2)
    return trial > official ? forms['2019'] : forms['2021'];
  return forms[year === null ? '2021' : formForYear(year).id];
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

/** No paragraph has as many lines; what is joined of more is slow to cut again, finding by finding. */
const MOST_PIECES = 100;

/** Running text outside the tables; lines that a page or a wrapped line broke are joined. */
function proseOf(lines: readonly DocumentLine[], tables: readonly BoundTable[]): Content[] {
  const prose: Content[] = [];
  let open: Content[] = [];
  let pieces = 0;
  const flush = () => {
    if (open.length > 0) prose.push(open.length === 1 ? open[0]! : joinContents(open));
    open = [];
    pieces = 0;
  };
  for (const line of lines) {
    if (line.kind !== 'text' || isInTable(line, tables)) {
      if (open.length > 0) flush();
      continue;
    }
    if (open.length > 0 && (pieces >= MOST_PIECES || endsSentence(open.at(-1)!.text))) flush();
    open.push(line.content);
    pieces += line.content.pieces.length;
  }
  flush();
  return prose;
}

function isInTable({ span }: DocumentLine, tables: readonly BoundTable[]): boolean {
  for (const table of tables) if (table.span.start <= span.start && span.end <= table.span.end) return true;
  return false;
}

const CLOSERS = '"”’）)》*';
const ENDS = '。！？!?；;：:';

function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text[end - 1]!)) end--;
  return end > 0 && ENDS.includes(text[end - 1]!);
}
