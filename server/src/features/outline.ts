import type { Content } from '../base/content.ts';
import type { Localized } from '../base/localized.ts';
import { contains, type Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import type { FormSection } from '../form/types.ts';
import type { BoundSection, BoundTable, Report, UnboundTable } from '../report/types.ts';
import { both } from './formPath.ts';
import { around, inOrder, type OutlineNode, tableChildren } from './outlineTable.ts';
import { partNameLength, proseParts, trimmedEnd } from './places.ts';

export type { OutlineNode };

/** Title, sections, their parts and tables, in the order of the text; what the form wants and is not there is named as missing. */
export function outlineOf({ report }: Snapshot): readonly OutlineNode[] {
  if (report.recognition !== 'report') return [];
  const parts = proseParts(report);
  const nodes = titleNodes(report);
  for (const section of report.sections) nodes.push(sectionNode(report, section, parts));
  for (const table of report.tables)
    if (!report.sections.some(({ body }) => contains(body, table.span)))
      nodes.push(tableNode(report.source, table));
  for (const { form, after } of report.missingSections) nodes.push(missingSection(report, form, after));
  return inOrder(nodes);
}

function titleNodes({ title }: Report): OutlineNode[] {
  if (!title) return [];
  return [
    {
      kind: 'title',
      name: both(oneLine(title.text)),
      span: title.span,
      selection: title.span,
      children: [],
    },
  ];
}

function sectionNode(report: Report, section: BoundSection, prose: readonly Content[]): OutlineNode {
  const tables = tableNodes(report, section);
  // The last row of a table may say nothing and is a row all the same.
  const span = around(trimmedEnd(report.source, section.span), tables);
  const parts = partNodes(report, section, prose, tables);
  return {
    kind: 'section',
    name: both(oneLine(section.heading.text)),
    span,
    selection: within(section.heading.span, span),
    children: inOrder([...parts, ...tables]),
  };
}

/** Stands at the end of the section before the gap; without one, behind the title. */
function missingSection(report: Report, form: FormSection, after: BoundSection | null): OutlineNode {
  const at = after ? trimmedEnd(report.source, after.span).end : (report.title?.span.end ?? 0);
  return { kind: 'missing', ...missing(both(form.heading), at) };
}

function missing(name: Localized, at: number) {
  const place = { start: at, end: at };
  return {
    name: { zh: `${name.zh}（缺）`, en: `${name.en} (missing)` },
    span: place,
    selection: place,
    children: [],
  };
}

/** From each （一） to what comes next: another part, a table, the end of the section. */
function partNodes(
  report: Report,
  section: BoundSection,
  prose: readonly Content[],
  tables: readonly OutlineNode[],
): OutlineNode[] {
  const own = prose
    .filter(({ span }) => contains(section.body, span))
    .sort((a, b) => a.span.start - b.span.start);
  const starts = [...own, ...tables].map(({ span }) => span.start).sort((a, b) => a - b);
  let at = 0;
  return own.map(({ span, text }): OutlineNode => {
    while (at < starts.length && starts[at]! <= span.start) at++;
    const next = Math.min(starts[at] ?? section.body.end, section.body.end);
    return {
      kind: 'part',
      name: both(oneLine(text.slice(0, partNameLength(text)))),
      span: trimmedEnd(report.source, { start: span.start, end: Math.max(next, span.end) }),
      selection: span,
      children: [],
    };
  });
}

const TABLE: Localized = { zh: '表格', en: 'Table' };
const UNREADABLE: Localized = { zh: '表格（读不出）', en: 'Table (cannot be read)' };

/** The tables the form wants in a section, wherever in it they stand. */
function tableNodes(report: Report, section: BoundSection): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const table of report.tables)
    if (contains(section.body, table.span)) nodes.push(tableNode(report.source, table));
  for (const table of report.unbound)
    if (table.form.section === section.form.id) nodes.push(unboundNode(report, section, table));
  return nodes;
}

function unboundNode(report: Report, section: BoundSection, { why, span }: UnboundTable): OutlineNode {
  if (why === 'missing' || !span || !contains(section.body, span))
    return { kind: 'missing', ...missing(TABLE, trimmedEnd(report.source, section.span).end) };
  return { kind: 'table', name: UNREADABLE, span, selection: firstOf(span), children: [] };
}

function tableNode(source: string, table: BoundTable): OutlineNode {
  return {
    kind: 'table',
    name: TABLE,
    span: table.span,
    selection: firstOf(table.span),
    children: tableChildren(source, table),
  };
}

function firstOf({ start }: Span): Span {
  return { start, end: start };
}

function within(span: Span, outer: Span): Span {
  const start = Math.min(Math.max(span.start, outer.start), outer.end);
  return { start, end: Math.min(Math.max(span.end, start), outer.end) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
