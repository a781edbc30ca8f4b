import { type GridRow, gridOf, leafColumns } from '../grid.ts';
import { atoms, mapText, width } from '../marks.ts';
import type { PageBlock, PageColumn, PagePart, PageRow, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { always, type LayoutDefinition, plainStyle, runIn } from './layout.ts';
import { cut, wrap } from './wrap.ts';

/** A line of the page: texts at columns. */
type Line = { at: number; text: string }[];

interface Habits {
  readonly random: Random;
  /** Blank lines between the rows of a table. */
  readonly gap: number;
  readonly labelWidth: number;
  readonly step: number;
  readonly pageMark: () => string;
}

const GROUP = 4;
const INNER = 13;

function written(line: Line): string {
  let text = '';
  let length = 0;
  for (const { at, text: piece } of [...line].sort((a, b) => a.at - b.at)) {
    const pad = Math.max(at - length, length === 0 ? 0 : 1);
    text += ' '.repeat(pad) + piece;
    length += pad + width(piece);
  }
  return text;
}

function pdfAligned(blocks: readonly PageBlock[], random: Random): string {
  let page = 1;
  const wide = random.fork('mark').chance(0.5);
  const habits: Habits = {
    random,
    gap: random.fork('gap').int(0, 2),
    labelWidth: random.fork('label-width').int(14, 20),
    step: random.fork('step').int(4, 8),
    pageMark: () => `${' '.repeat(wide ? 34 : 2)}-${++page}-`,
  };
  const lines = blocks.flatMap((block) => blockLines(block, habits));
  return `${lines.join('\n')}\n${random.fork('end').chance(0.4) ? `\n\n\n\n\n\n${habits.pageMark()}\n` : ''}`;
}

function blockLines(block: PageBlock, habits: Habits): string[] {
  const random = habits.random.fork(block.key);
  switch (block.kind) {
    case 'title': {
      const year = atoms(block.text).findIndex((atom) => /\d/.test(atom));
      const lines = random.chance(0.6) && year > 0 ? cut(block.text, year) : [block.text];
      return [...lines.map((line) => `        ${line}`), '', ''];
    }
    case 'heading':
      return random.chance(0.5) ? ['', `   ${block.text}`, ''] : [`  ${block.text}`];
    case 'subheading':
      return [`  ${block.text}`];
    case 'paragraph':
      return paragraphLines(block.text, random, habits);
    case 'table': {
      const own = { ...habits, random };
      if (block.table.id === 't2') return disclosureLines(block.table, own);
      if (block.table.id === 't3') return requestsLines(block.table, own);
      return reviewLines(block.table, own);
    }
  }
}

function paragraphLines(text: string, random: Random, habits: Habits): string[] {
  const lines = wrap(`  ${text}`, 28).map((line, i) => {
    // Justified lines leave wide gaps around numbers.
    if (!random.fork(`gap:${i}`).chance(0.2)) return line;
    return mapText(line, (part) => part.replace(/(\d)(?=[年月日条件份])/, '$1  '));
  });
  const at = lines.length > 2 && random.chance(0.3) ? random.int(1, lines.length - 1) : -1;
  return lines.flatMap((line, i) => (i === at ? ['', habits.pageMark(), line] : [line]));
}

function spaced(lines: string[][], gap: number): string[] {
  return lines.flatMap((row) => [...row, ...Array.from({ length: gap }, () => '')]);
}

function disclosureLines(table: PageTable, habits: Habits): string[] {
  const first = habits.random.fork('first').int(15, 20);
  const rows = gridOf(table).map((row: GridRow) => {
    const line: Line = row.cells.map((cell) => {
      if (cell.role === 'part') return { at: 14, text: cell.text };
      const wide = cell.columns > 1 && cell.role === 'figure' ? 7 : 0;
      return { at: cell.column === 0 ? 0 : first + (cell.column - 1) * 9 + wide, text: cell.text };
    });
    const broken = habits.random.fork(`break:${row.key}`).chance(0.07);
    return broken ? ['', habits.pageMark(), written(line)] : [written(line)];
  });
  return ['', ...spaced(rows, habits.gap), ''];
}

interface Body {
  readonly lines: { line: Line; mark: boolean }[];
  /** Where each row's lines begin and end. */
  readonly rows: { start: number; end: number }[];
}

function requestsLines(table: PageTable, habits: Habits): string[] {
  const part = table.parts[0]!;
  const figuresAt = INNER + habits.labelWidth + 3;
  const body: Body = { lines: [], rows: [] };
  part.rows.forEach((row, i) => {
    if (i > 2 && habits.random.fork(`break:${row.key}`).chance(0.05)) {
      body.lines.push({ line: [], mark: true }, { line: [{ at: 0, text: habits.pageMark() }], mark: true });
    }
    const start = body.lines.length;
    body.lines.push(...rowLines(row, figuresAt, habits).map((line) => ({ line, mark: false })));
    body.rows.push({ start, end: body.lines.length });
    for (let gap = 0; gap < habits.gap; gap++) body.lines.push({ line: [], mark: false });
  });
  placeGroups(part, body, habits);
  return [
    '',
    ...requestsHead(part, figuresAt, habits),
    '',
    ...body.lines.map(({ line }) => written(line)),
    '',
  ];
}

function rowLines(row: PageRow, figuresAt: number, habits: Habits): Line[] {
  const random = habits.random.fork(row.key);
  const column = [0, GROUP, INNER][row.labels.length - 1] ?? 0;
  const label = wrap(row.labels.at(-1)!.text, figuresAt - column - 2);
  const lines: Line[] = label.map((text) => [{ at: column, text }]);
  const at = lines.length > 2 ? 1 : lines.length - 1;
  row.figures.forEach((figure, i) => {
    lines[at]!.push({ at: figuresAt + i * habits.step, text: figure.text });
  });
  const loose = lines.length > 2 && habits.gap > 0 && random.chance(0.4);
  return loose ? lines.flatMap((line, i) => (i === 0 ? [line] : [[], line])) : lines;
}

/** Group labels stand in the middle of their rows, the vertical label one character a line. */
function placeGroups(part: PagePart, body: Body, habits: Habits): void {
  const whole = habits.random.fork('groups').chance(0.5);
  const seen = new Set<string>();
  part.rows.forEach((row, i) => {
    row.labels.slice(0, -1).forEach((label, level) => {
      if (seen.has(label.id)) return;
      seen.add(label.id);
      let end = i;
      while (part.rows[end + 1]?.labels[level]?.id === label.id) end++;
      const first = body.rows[i]!.start;
      const last = body.rows[end]!.end;
      const pieces =
        level === 0 ? vertical(label.text, habits) : whole ? [label.text] : [...cut(label.text, 4)];
      placeDown(body, pieces, level === 0 ? 0 : GROUP, first, last);
    });
  });
}

function vertical(text: string, habits: Habits): string[] {
  const parts = atoms(text).filter((atom) => atom.trim() !== '');
  if (habits.random.fork('vertical').chance(0.5)) return parts;
  return [parts.slice(0, 2).join(''), ...parts.slice(2)];
}

function placeDown(body: Body, pieces: readonly string[], column: number, first: number, last: number): void {
  const free = body.lines.slice(first, last).filter((each) => !each.mark);
  const start = Math.max(0, Math.floor((free.length - pieces.length) / 2));
  pieces.forEach((text, i) => {
    free[Math.min(start + i, free.length - 1)]!.line.push({ at: column, text });
  });
}

function requestsHead(part: PagePart, figuresAt: number, habits: Habits): string[] {
  const at = (column: number) => figuresAt + column * habits.step;
  const [applicants] = part.columns;
  const [natural, legal, total] = applicants!.children as [PageColumn, PageColumn, PageColumn];
  const corner = wrap(part.corner ?? '', 22);
  const kinds = legal.children.map((kind) => wrap(kind.text, kind.text.length > 4 ? 3 : 2));
  const kindLine = (level: number): Line =>
    kinds.flatMap((lines, i) => (lines[level] === undefined ? [] : [{ at: at(i + 1), text: lines[level] }]));
  const depth = Math.max(...kinds.map((lines) => lines.length));
  const lines: Line[] = [
    [{ at: at(2), text: applicants!.text }],
    [
      { at: 0, text: corner[0] ?? '' },
      { at: at(2), text: legal.text },
    ],
    [
      ...(corner[1] === undefined ? [] : [{ at: 0, text: corner[1] }]),
      { at: at(0), text: natural.text },
      { at: at(6), text: total.text },
    ],
    ...corner.slice(2).map((text): Line => [{ at: 0, text }]),
    ...Array.from({ length: depth }, (_, level) => kindLine(level)),
  ];
  return spaced(
    lines.map((line) => [written(line)]),
    Math.min(habits.gap, 1),
  );
}

function reviewLines(table: PageTable, habits: Habits): string[] {
  const part = table.parts[0]!;
  const step = Math.max(habits.step, 6);
  const at = (column: number) => column * step;
  const [review, litigation] = part.columns;
  const leaves = leafColumns(part.columns).map((column) => wrap(column.text, 2));
  const half = (level: number): Line =>
    leaves.flatMap((lines, i) => (lines[level] === undefined ? [] : [{ at: at(i), text: lines[level] }]));
  const depth = Math.max(...leaves.map((lines) => lines.length));
  const lines: Line[] = [
    [
      { at: at(1), text: review!.text },
      { at: at(8), text: litigation!.text },
    ],
    [
      { at: at(5) + 2, text: litigation!.children[0]!.text },
      { at: at(11), text: litigation!.children[1]!.text },
    ],
    ...Array.from({ length: depth }, (_, level) => half(level)),
    ...part.rows.map((row): Line => row.figures.map((figure, i) => ({ at: at(i) + 1, text: figure.text }))),
  ];
  return [
    '',
    ...spaced(
      lines.map((line) => [written(line)]),
      Math.min(habits.gap, 1),
    ),
    '',
  ];
}

/** L9b: the text of a PDF with its places kept by spaces. */
export const PDF_ALIGNED: LayoutDefinition = {
  extension: always('.txt'),
  blanks: 'never',
  style: plainStyle,
  render: (page, { random }) =>
    pdfAligned((random.fork('run-in').chance(0.5) ? runIn(page) : page).blocks, random),
};
