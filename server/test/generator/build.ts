import { leaves } from '../../src/form/nodes.ts';
import type { Form, FormNode, FormPart, FormTable, SectionId } from '../../src/form/types.ts';
import type { Page, PageBlock, PageColumn, PageLabel, PagePart, PageRow, PageTable } from './page.ts';
import { documentsParagraph, requestsParagraph, reviewParagraph } from './prose/claims/paragraphs.ts';
import type { Voice } from './prose/claims/speak.ts';
import { other, problems, reviewNote } from './prose/closing.ts';
import type { Facts } from './prose/facts.ts';
import { introduction } from './prose/introduction.ts';
import { overviewOpening, topics } from './prose/overview.ts';
import type { Random } from './random.ts';
import type { Typography } from './types.ts';
import { type LabelStyle, styleFigure, styleLabel, styleProse } from './typography.ts';

/**
 * Gets every text of the form before it is placed, with its key, and may put marks into it. Keys:
 * `title`, `section:requests`, `part:t2:0`, `corner:t2:0`, `column:t2:0:issued`, `row:t3:granted`,
 * `figure:t3/granted/natural`. Rows that are groups have keys like rows.
 */
export type Marker = (key: string, text: string) => string;

export interface Contents {
  readonly form: Form;
  readonly facts: Facts;
  readonly cells: ReadonlyMap<string, string | null>;
  readonly style: LabelStyle;
  readonly typography: Typography;
  readonly random: Random;
  readonly mark: Marker;
  /** Speaks of the figures in many ways; by default few sentences are used. */
  readonly voice: Voice | null;
}

const NUMERALS = '一二三四五六七八九十';

export function buildPage(contents: Contents): Page {
  const { facts, typography, form } = contents;
  const prose = (key: string, texts: readonly string[]): PageBlock[] =>
    texts.map((text, i) => ({ kind: 'paragraph', key: `${key}:${i}`, text: styleProse(text, typography) }));
  const random = (key: string): Facts => ({ ...facts, random: contents.random.fork(key) });
  const title = contents.mark('title', `${facts.organ.name}${facts.year}年政府信息公开工作年度报告`);
  const blocks: PageBlock[] = [{ kind: 'title', key: 'title', text: title }];
  blocks.push(...prose('introduction', introduction(random('introduction'))));
  for (const section of form.sections) {
    const key = `section:${section.id}`;
    blocks.push({ kind: 'heading', key, section: section.id, text: contents.mark(key, section.heading) });
    blocks.push(...sectionBody(section.id, contents, random(section.id), prose));
  }
  return { blocks };
}

function sectionBody(
  section: SectionId,
  contents: Contents,
  facts: Facts,
  prose: (key: string, texts: readonly string[]) => PageBlock[],
): PageBlock[] {
  if (section === 'overview') return overview(contents, facts, prose);
  if (section === 'problems') return prose('problems', problems(facts));
  if (section === 'other') return prose('other', other(facts));
  const table = contents.form.tables.find((each) => each.section === section)!;
  const note = prose(section, notes(section, contents, facts));
  return [...note, { kind: 'table', key: `table:${table.id}`, table: pageTable(table, contents) }];
}

/** Sentences before the table of a section. */
function notes(section: SectionId, { voice }: Contents, facts: Facts): string[] {
  if (!voice) return section === 'review' ? reviewNote(facts) : [];
  const random = facts.random.fork('voice');
  if (section === 'requests' && isApart(voice, 'requests')) return [requestsParagraph(voice, random)];
  if (section === 'review' && isApart(voice, 'review')) return [reviewParagraph(voice, random)];
  return [];
}

/** Whether a matter is spoken of before its table rather than in section 一. */
function isApart({ facts }: Voice, matter: string): boolean {
  return facts.random.fork(`${matter} apart`).chance(0.3);
}

/** What a topic of section 一 says of the figures, in place of its plain sentences. */
function spoken(topic: number, voice: Voice, random: Random): string[] | null {
  if (topic === 0) return [documentsParagraph(voice, random)];
  if (topic === 1) return isApart(voice, 'requests') ? [] : [requestsParagraph(voice, random)];
  if (topic === 4 && !isApart(voice, 'review')) return [reviewParagraph(voice, random)];
  return null;
}

function overview(
  contents: Contents,
  facts: Facts,
  prose: (key: string, texts: readonly string[]) => PageBlock[],
): PageBlock[] {
  const blocks = prose('overview', [overviewOpening(facts)]);
  topics(facts).forEach((topic, i) => {
    const text = styleProse(`（${NUMERALS[i]}）${topic.name}`, contents.typography);
    blocks.push({ kind: 'subheading', key: `topic:${i}`, text });
    const said = contents.voice && spoken(i, contents.voice, facts.random.fork(`voice:${i}`));
    blocks.push(...prose(`topic:${i}`, said?.filter((each) => each !== '') ?? topic.paragraphs));
  });
  return blocks;
}

function pageTable(table: FormTable, contents: Contents): PageTable {
  const parts = table.parts.map((part, i) => pagePart(table, part, i, contents));
  const labelWidth = { t2: 1, t3: 3, t4: 0 }[table.id];
  const figures = Math.max(...table.parts.map((part) => leaves(part.columns).length));
  return { id: table.id, width: labelWidth + figures, labelWidth, parts };
}

function pagePart(table: FormTable, part: FormPart, index: number, contents: Contents): PagePart {
  const label = (key: string, text: string) =>
    contents.mark(
      key,
      styleLabel(text, contents.style, contents.typography, contents.random.fork(`style:${key}`)),
    );
  const column = (node: FormNode): PageColumn => ({
    text: label(`column:${table.id}:${index}:${node.id}`, node.label),
    children: node.children.map(column),
  });
  const rowLabel = (node: FormNode): PageLabel => ({
    id: node.id,
    text: label(`row:${table.id}:${node.id}`, node.label),
  });
  const columns = leaves(part.columns);
  const row = (node: FormNode, above: readonly PageLabel[]): PageRow[] => {
    const labels = node.label === '' ? above : [...above, rowLabel(node)];
    if (node.children.length > 0) return node.children.flatMap((child) => row(child, labels));
    const figures = columns.map((each) => {
      const cell = `${table.id}/${node.id}/${each.id}`;
      return { cell, text: contents.mark(`figure:${cell}`, written(cell, each, contents)) };
    });
    return [{ key: node.id, labels, figures }];
  };
  return {
    label: part.label && label(`part:${table.id}:${index}`, part.label),
    corner: part.corner && label(`corner:${table.id}:${index}`, part.corner),
    columns: part.columns.map(column),
    rows: part.rows.flatMap((node) => row(node, [])),
  };
}

function written(cell: string, column: FormNode, contents: Contents): string {
  const digits = contents.cells.get(cell);
  if (digits === undefined) throw new Error(`no figure for ${cell}`);
  if (digits === null) return '';
  const random = contents.random.fork(`figure:${cell}`);
  return styleFigure(digits, column.type === 'signed', contents.typography, random);
}
