import { isLineBreak, isLineEnd } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import { joinContents, plainContent, startOf } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { CellWalk, RuledRow } from '../syntax/rows.ts';
import type { Block, Cell, Notation, Row, Tree } from '../syntax/tree.ts';
import { isPageMark, LONGEST_PART, restOfPageMark, withoutPageMark } from './pageMarks.ts';

/** A line of the document as the binder sees it: a row of cells, or a line of text. */
export interface DocumentLine {
  readonly kind: 'text' | 'heading' | 'row';
  readonly span: Span;
  /** The line's text; of a row, its only cell's, else empty. */
  readonly content: Content;
  readonly cells: readonly Cell[];
  /** The row as the tree has it; null for text. */
  readonly row: Row | null;
  readonly notation: Notation | 'lines';
  /** Characters before the text on its line. */
  readonly indent: number;
}

const EMPTY: Content = { span: { start: 0, end: 0 }, text: '', pieces: [] };
const NO_CELLS: readonly Cell[] = [];

/** Classes, since every line of every report becomes one and few are asked for all they know. */
abstract class LineOfWords {
  get cells(): readonly Cell[] {
    return NO_CELLS;
  }

  get row(): null {
    return null;
  }

  get notation(): 'lines' {
    return 'lines';
  }
}

class TextLine extends LineOfWords implements DocumentLine {
  readonly content: Content;
  readonly #source: string;
  readonly #start: number;

  /** `start`: where the text of the line begins, however it was cut. */
  constructor(content: Content, source: string, start: number) {
    super();
    this.content = content;
    this.#source = source;
    this.#start = start;
  }

  get kind(): 'text' {
    return 'text';
  }

  get span(): Span {
    return this.content.span;
  }

  get indent(): number {
    return indentOf(this.#source, this.#start);
  }

  /** The same line, of which only a part is kept, or to which others were joined. */
  saying(content: Content): TextLine {
    return new TextLine(content, this.#source, this.#start);
  }
}

class HeadingLine extends LineOfWords implements DocumentLine {
  readonly content: Content;
  /** Its markup included. */
  readonly span: Span;

  constructor(content: Content, span: Span) {
    super();
    this.content = content;
    this.span = span;
  }

  get kind(): 'heading' {
    return 'heading';
  }

  get indent(): number {
    return 0;
  }
}

class RowLine implements DocumentLine {
  readonly row: Row;
  readonly content: Content;
  readonly notation: DocumentLine['notation'];
  readonly indent: number;

  constructor(row: Row, content: Content, notation: DocumentLine['notation'], indent = 0) {
    this.row = row;
    this.content = content;
    this.notation = notation;
    this.indent = indent;
  }

  get kind(): 'row' {
    return 'row';
  }

  get span(): Span {
    return this.row.span;
  }

  get cells(): readonly Cell[] {
    return this.row.cells;
  }
}

/** A line of text that says something else; a row stays as it is. */
export function lineSaying(line: DocumentLine, content: Content): DocumentLine {
  return line instanceof TextLine ? line.saying(content) : line;
}

/** A row that begins before its line, with cells from there. */
export function withCells(line: DocumentLine, start: number, cells: readonly Cell[]): DocumentLine {
  if (!(line instanceof RowLine)) return line;
  return new RowLine({ span: { start, end: line.span.end }, cells }, onlyContent(cells), line.notation);
}

/** A line of text whose words and figures are cells; one alone stands where it did on its line. */
export function asRow(line: DocumentLine, contents: readonly Content[]): DocumentLine {
  const cells = contents.map((content) => ({
    span: content.span,
    content,
    columns: 1,
    rows: 1,
    fill: false,
  }));
  const only = contents.length === 1 ? contents[0]! : EMPTY;
  const indent = only === EMPTY ? 0 : line.indent + startOf(only) - line.span.start;
  return new RowLine({ span: line.span, cells }, only, line.notation, indent);
}

/** A row of cells that stand anywhere in the text. */
export function rowOf(cells: readonly Cell[], notation: DocumentLine['notation']): DocumentLine {
  const start = Math.min(...cells.map(({ span }) => span.start));
  const end = Math.max(...cells.map(({ span }) => span.end));
  return new RowLine({ span: { start, end }, cells }, EMPTY, notation);
}

/** A row of a line as two lines: the text from `at` on is none of its cells. */
export function partRow(line: DocumentLine, at: number): readonly DocumentLine[] {
  if (!(line.row instanceof RuledRow)) return [line];
  const { source, start, end, rule } = line.row;
  const row = new RuledRow(source, start, at, rule);
  const rest = new TextLine(plainContent(source, at, end), source, at);
  return [new RowLine(row, onlyText(row, new CellWalk()), line.notation), rest];
}

/** The tree as one sequence of lines, in order, without page numbers. */
export function documentLines({ source, blocks }: Tree): DocumentLine[] {
  // Most texts have as many lines as this, or fewer by some page numbers: a list that grows is written several times.
  const lines = new Array<DocumentLine>(countLines(blocks));
  const walk = new CellWalk();
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') lines[count++] = new HeadingLine(block.content, block.span);
    else if (block.kind === 'table') {
      for (const row of block.rows) {
        const only = onlyText(row, walk);
        if (only.text === '' || !isPageMark(only.text))
          lines[count++] = new RowLine(row, only, block.notation);
      }
    } else {
      const texts = block.lines;
      for (let i = 0; i < texts.length; i++) {
        const content = texts[i]!;
        if (content.text === '' || isPageMark(content.text)) continue;
        const rest = content.text.length <= LONGEST_PART ? restOfPageMark(texts, i) : 0;
        if (rest > 0) i += rest;
        else lines[count++] = new TextLine(withoutPageMark(content), source, startOf(content));
      }
    }
  }
  lines.length = count;
  return lines;
}

function countLines(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') count += block.lines.length;
    else count += block.kind === 'table' ? block.rows.length : 1;
  }
  return count;
}

/** What a row says in a single cell; empty where it says nothing, or more. */
function onlyText(row: Row, walk: CellWalk): Content {
  if (!(row instanceof RuledRow)) return onlyContent(row.cells);
  let start = -1;
  let end = -1;
  walk.begin(row);
  while (walk.next()) {
    if (walk.start === walk.end) continue;
    if (start >= 0) return EMPTY;
    start = walk.start;
    end = walk.end;
  }
  return start < 0 ? EMPTY : plainContent(row.source, start, end);
}

function onlyContent(cells: readonly Cell[]): Content {
  let only = EMPTY;
  for (const { content } of cells) {
    if (content.text === '') continue;
    if (only !== EMPTY) return EMPTY;
    only = content;
  }
  return only;
}

/** Joins a label written downwards, a letter or two a line. */
export function joinVertical(lines: readonly DocumentLine[]): DocumentLine[] {
  const joined: DocumentLine[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && isVertical(lines[end]!)) end++;
    if (end - i >= 4) {
      const run = lines.slice(i, end);
      const content = joinContents(run.map((line) => line.content));
      joined.push(lineSaying(run[0]!, content));
      i = end;
    } else joined.push(lines[i++]!);
  }
  return joined;
}

function isVertical(line: DocumentLine): boolean {
  return line.kind === 'text' && /^[\u2e80-\u2fdf\u4e00-\u9fff、][、.．]?$/.test(line.content.text);
}

/** Text that stands further to the right is in no column. */
const FARTHEST = 1_000;

function indentOf(source: string, offset: number): number {
  const least = Math.max(0, offset - FARTHEST);
  let at = offset;
  while (at > least && !endsLine(source.charCodeAt(at - 1))) at--;
  return offset - at;
}

function endsLine(code: number): boolean {
  return isLineEnd(code) || isLineBreak(code);
}
