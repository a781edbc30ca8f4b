import { gridOf, leafColumns, startsEarlier } from '../grid.ts';
import { atoms, mapText, width } from '../marks.ts';
import type { Page, PageBlock, PageColumn, PagePart, PageRow, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { kangxi } from './kangxi.ts';
import { always, type LayoutDefinition, plainStyle, type RenderContext, runIn } from './layout.ts';
import { cut, wrap } from './wrap.ts';

/** How one PDF breaks its texts. */
interface Habits {
  readonly random: Random;
  readonly proseWidth: number;
  readonly labelWidth: number;
  readonly pageMark: () => string;
  readonly verticalHead: 1 | 2;
  readonly groups: 'whole' | 'two' | 'three';
}

function habitsOf(random: Random): Habits {
  const dash = random.fork('dash').pick(['-', '—']);
  let page = 1;
  return {
    random,
    proseWidth: random.fork('prose-width').int(27, 38),
    labelWidth: random.fork('label-width').int(13, 19),
    pageMark: () => `${dash} ${++page} ${dash}`,
    verticalHead: random.fork('vertical').chance(0.5) ? 1 : 2,
    groups: random.fork('groups').pick(['whole', 'two', 'three']),
  };
}

/** L9: the text of a PDF in reading order. */
function pdfText(page: Page, { random }: RenderContext): string {
  const habits = habitsOf(random);
  const blocks = (random.fork('run-in').chance(0.5) ? runIn(page) : page).blocks;
  const lines = blocks.flatMap((block) => blockLines(block, habits));
  return `${lines.join('\n')}\n`;
}

function blockLines(block: PageBlock, habits: Habits): string[] {
  const random = habits.random.fork(block.key);
  switch (block.kind) {
    case 'title': {
      const year = atoms(block.text).findIndex((atom) => /\d/.test(atom));
      return random.chance(0.5) && year > 0 ? cut(block.text, year) : [block.text];
    }
    case 'heading':
    case 'subheading':
      return [block.text];
    case 'paragraph': {
      const lines = wrap(block.text, habits.proseWidth);
      const at = lines.length > 2 && random.chance(0.3) ? random.int(1, lines.length - 1) : -1;
      return lines.flatMap((line, i) => (i === at ? [habits.pageMark(), line] : [line]));
    }
    case 'table':
      return tableLines(block.table, { ...habits, random });
  }
}

function tableLines(table: PageTable, habits: Habits): string[] {
  if (table.id === 't2') return disclosureLines(table, habits);
  if (table.id === 't3') return requestsLines(table, habits);
  return reviewLines(table, habits);
}

function disclosureLines(table: PageTable, habits: Habits): string[] {
  const random = habits.random;
  const spaced = random.fork('spaced').chance(0.3);
  const breakAt = random.fork('break').int(0, 12);
  return gridOf(table).flatMap((row, i) => {
    const texts = row.cells.map((cell) => cell.text);
    let line = texts.join(' ');
    if (row.kind === 'part' && spaced) line = mapText(line, (part) => part.replace('条第', '条 第'));
    return i === breakAt ? [habits.pageMark(), line] : [line];
  });
}

function requestsLines(table: PageTable, habits: Habits): string[] {
  const part = table.parts[0]!;
  const state: RowState = { broken: null };
  return [
    ...requestsHead(part, habits),
    ...part.rows.flatMap((row, i) =>
      rowLines(part.rows, i, row, habits, i > 2 && breaksBefore(row, habits), state),
    ),
  ];
}

function requestsHead(part: PagePart, habits: Habits): string[] {
  const narrow = habits.random.fork('narrow').int(2, 4);
  const corner = wrap(part.corner ?? '', habits.random.fork('corner').int(19, 40));
  const [applicants] = part.columns;
  const heads = (columns: readonly PageColumn[]) => columns.map((column) => column.text);
  const [natural = '', legal = '', total = ''] = heads(applicants!.children);
  const kinds = heads(applicants!.children[1]!.children);
  return [...corner, applicants!.text, natural, legal, total, ...kinds.flatMap((kind) => wrap(kind, narrow))];
}

/** The rest of a group label that a page break has cut in two. */
interface RowState {
  broken: string | null;
}

function rowLines(
  rows: readonly PageRow[],
  at: number,
  row: PageRow,
  habits: Habits,
  pageBreak: boolean,
  state: RowState,
): string[] {
  const lines: string[] = [];
  const own = row.labels.at(-1)!;
  const text = labelAndFigures(own.text, row, habits);
  row.labels.slice(0, -1).forEach((label, level) => {
    if (startsEarlier(rows, at, level)) return;
    if (level === 0) {
      const [head, rest] = cut(label.text, habits.verticalHead);
      lines.push(head, ...atoms(rest).filter((atom) => atom.trim() !== ''));
    } else if (pageBreak || breaksNext(rows, at, habits)) {
      const [head, rest] = cut(label.text, Math.min(4, atoms(label.text).length - 1));
      state.broken = rest;
      text[0] = `${head} ${text[0]}`;
    } else lines.push(...groupLines(label.text, habits));
  });
  lines.push(...text);
  if (state.broken !== null && lines.length > 0) {
    const next = rows[at + 1];
    const rest = state.broken;
    if (next?.labels.length === row.labels.length && next.labels[1]?.id === row.labels[1]?.id) {
      lines.push(habits.pageMark());
      lines.push(`${rest}\uE005`);
    } else lines.push(rest);
    state.broken = null;
    return lines;
  }
  if (pageBreak) lines.unshift(habits.pageMark());
  return lines;
}

function breaksBefore(row: PageRow, habits: Habits): boolean {
  return habits.random.fork(`break:${row.key}`).chance(0.05);
}

function breaksNext(rows: readonly PageRow[], at: number, habits: Habits): boolean {
  const row = rows[at]!;
  return row.labels.length === 3 && habits.random.fork(`cut:${row.key}`).chance(0.08);
}

function groupLines(text: string, habits: Habits): string[] {
  if (habits.groups === 'whole') return [text];
  if (habits.groups === 'two') return cut(text, Math.max(width(text) - 3, 1));
  const [ordinal, name] = cut(text, 3);
  return [ordinal, ...wrap(name.trim(), 2)];
}

/** Figures stand after the last line of the label, alone below it where the label is long. */
function labelAndFigures(label: string, row: PageRow, habits: Habits): string[] {
  const figures = row.figures.map((figure) => figure.text).join(' ');
  const columns = row.labels.length === 1 ? habits.labelWidth + 10 : habits.labelWidth;
  const lines = wrap(label, columns);
  const alone = lines.length >= 3 && habits.random.fork('alone').chance(0.6);
  if (alone) return [...lines, figures];
  return [...lines.slice(0, -1), `${lines.at(-1)} ${figures}`];
}

function reviewLines(table: PageTable, habits: Habits): string[] {
  const part = table.parts[0]!;
  const texts = (columns: readonly PageColumn[]) => columns.map((column) => column.text);
  const [review, litigation] = part.columns;
  const style = habits.random.fork('head').int(0, 2);
  const results = (columns: readonly PageColumn[]): string[] => {
    if (style === 0) return [texts(leafColumns(columns)).join(' ')];
    return texts(leafColumns(columns)).flatMap((text) => wrap(text, style === 1 ? 2 : 3));
  };
  return [
    texts(part.columns).join(' '),
    ...results(review!.children),
    texts(litigation!.children).join(' '),
    ...results(litigation!.children),
    ...part.rows.map((row) => row.figures.map((figure) => figure.text).join(' ')),
  ];
}

/** A cut group label joins the line that follows it. */
function joinCut(text: string): string {
  return text.replaceAll('\uE005\n', ' ');
}

export const PDF_TEXT: LayoutDefinition = {
  extension: always('.txt'),
  blanks: 'never',
  style: plainStyle,
  render: (page, context) => joinCut(pdfText(page, context)),
};

/** L12: the same with compatibility characters, as some fonts give them. */
export const PDF_KANGXI: LayoutDefinition = {
  ...PDF_TEXT,
  render: (page, context) => mapText(joinCut(pdfText(page, context)), kangxi),
};
