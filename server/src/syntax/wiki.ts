import { type Content, joinContents, plainContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { inked, inkStart } from './ink.ts';
import type { Lines } from './lines.ts';
import { MOST_CELLS } from './rows.ts';
import type { Block, Cell, Row } from './tree.ts';

const PIPE = '|';
const HEADER = '!';

/** Whether a line begins a table as wikis write it: `{|`, rows parted by `|-`, cells behind `|` or `!`, `|}`. */
export function beginsWikiTable(source: string, start: number, end: number): boolean {
  return source.startsWith('{|', inkStart(source, start, end));
}

/** Up to `|}`; one that nothing closes ends where text stands behind a blank line. */
export function readWikiTable(source: string, lines: Lines, from: number, blocks: Block[]): number {
  const table = new WikiTable(source);
  let i = from + 1;
  for (; i < lines.count; i++) {
    const start = inkStart(source, lines.start(i), lines.end(i));
    const end = lines.end(i);
    if (source.startsWith('|}', start)) {
      i++;
      break;
    }
    if (source.startsWith('{|', start)) break;
    const isCell = source[start] === PIPE || source[start] === HEADER;
    if (start < end && !isCell && isBlankLine(source, lines, i - 1)) break;
    table.read(start, end);
  }
  const { rows, unread } = table.end();
  const span = { start: lines.start(from), end: lines.end(i - 1) };
  if (rows.length > 0)
    blocks.push({ kind: 'table', notation: 'html', span, rows, ...(unread ? { unread } : {}) });
  return i;
}

function isBlankLine(source: string, lines: Lines, line: number): boolean {
  return inkStart(source, lines.start(line), lines.end(line)) === lines.end(line);
}

class WikiTable {
  readonly #source: string;
  readonly #rows: Row[] = [];
  #cells: Cell[] = [];
  /** The lines of the cell that is being read, the first behind its mark. */
  #lines: Span[] = [];
  #count = 0;
  #unread: Span | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  read(start: number, end: number): void {
    const source = this.#source;
    if (this.#count > MOST_CELLS) this.#unread ??= { start, end };
    else if (source.startsWith('|-', start)) this.#endRow();
    else if (source.startsWith('|+', start)) this.#endCell();
    else if (source[start] === PIPE) this.#readCells(start + 1, end, ['||']);
    else if (source[start] === HEADER) this.#readCells(start + 1, end, ['!!', '||']);
    else if (start < end && this.#lines.length > 0) this.#lines.push({ start, end });
  }

  end(): { rows: readonly Row[]; unread: Span | undefined } {
    this.#endRow();
    return { rows: this.#rows.map(endSpans), unread: this.#unread };
  }

  #readCells(start: number, end: number, marks: readonly string[]): void {
    let from = start;
    for (let i = start; i < end && this.#count <= MOST_CELLS; i++) {
      if (!marks.some((mark) => i + 1 < end && this.#source.startsWith(mark, i))) continue;
      this.#begin(from, i);
      from = i + 2;
      i++;
    }
    this.#begin(from, end);
  }

  #begin(start: number, end: number): void {
    this.#endCell();
    this.#lines.push({ start, end });
    this.#count++;
  }

  #endCell(): void {
    const [first, ...more] = this.#lines;
    this.#lines = [];
    if (!first) return;
    const source = this.#source;
    const words = wordsStart(source, first.start, first.end);
    const attributes = source.slice(first.start, words);
    const contents: Content[] = [inked(source, words, first.end)];
    for (const { start, end } of more) contents.push(inked(source, start, end));
    const filled = contents.filter(({ text }) => text !== '');
    this.#cells.push({
      span: { start: words, end: more.at(-1)?.end ?? first.end },
      content: filled.length > 0 ? joinContents(filled) : plainContent(source, words, words),
      columns: spanned(attributes, 'colspan'),
      rows: spanned(attributes, 'rowspan'),
      fill: false,
    });
  }

  #endRow(): void {
    this.#endCell();
    if (this.#cells.length === 0) return;
    const span = { start: this.#cells[0]!.span.start, end: this.#cells.at(-1)!.span.end };
    this.#rows.push({ span, cells: this.#cells });
    this.#cells = [];
  }
}

/** No cell reaches below the last row. */
function endSpans(row: Row, index: number, rows: readonly Row[]): Row {
  const left = rows.length - index;
  return { span: row.span, cells: row.cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, left) })) };
}

/** Behind the attributes of a cell (`width="25%"|`), which a single pipe ends. */
function wordsStart(source: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (source[i] === PIPE) return i + 1;
  return start;
}

const MOST_SPANNED = 100;

/** `colspan="3"` */
function spanned(attributes: string, name: string): number {
  const at = attributes.indexOf(name);
  if (at < 0) return 1;
  const count = Number.parseInt(attributes.slice(at + name.length).replace(/^["'=\s]+/, ''), 10);
  return count >= 1 && count <= MOST_SPANNED ? count : 1;
}
