import type { Content } from '../base/content.ts';
import { joinContents, sliceContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import type { Cell, Notation, Tree } from '../syntax/tree.ts';

/** A line of the document as the binder sees it: a row of cells, or a line of text. */
export interface DocumentLine {
  readonly kind: 'text' | 'heading' | 'row';
  readonly span: Span;
  /** The line's text; of a row, its only cell's, else empty. */
  readonly content: Content;
  readonly cells: readonly Cell[];
  readonly notation: Notation | 'lines';
  readonly block: number;
  /** Characters before the text on its line. */
  readonly indent: number;
}

const EMPTY: Content = { span: { start: 0, end: 0 }, text: '', pieces: [] };

/** The tree as one sequence of lines, in order, without page numbers. */
export function documentLines(tree: Tree): DocumentLine[] {
  const lines: DocumentLine[] = [];
  tree.blocks.forEach((each, block) => {
    if (each.kind === 'heading') {
      lines.push({
        kind: 'heading',
        span: each.span,
        content: each.content,
        cells: [],
        notation: 'lines',
        block,
        indent: 0,
      });
    } else if (each.kind === 'paragraph') {
      for (const content of each.lines) {
        if (content.text === '' || isPageMark(content.text)) continue;
        const own = withoutPageMark(content);
        lines.push({
          kind: 'text',
          span: own.span,
          content: own,
          cells: [],
          notation: 'lines',
          block,
          indent: indentOf(tree.source, content.span.start),
        });
      }
    } else {
      for (const row of each.rows) {
        const filled = row.cells.filter((cell) => cell.content.text !== '');
        lines.push({
          kind: 'row',
          span: row.span,
          content: filled.length === 1 ? filled[0]!.content : EMPTY,
          cells: row.cells,
          notation: each.notation,
          block,
          indent: 0,
        });
      }
    }
  });
  return lines;
}

/** `- 5 -`, `— 1 —`, `第 3 页`. */
function isPageMark(text: string): boolean {
  return (
    text.length <= 14 &&
    /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:\s*(?:[,，/]\s*)?共\s*\d{1,3}\s*页)?)$/.test(text)
  );
}

/** A page number that an extractor put behind the last line of its page. */
function withoutPageMark(content: Content): Content {
  const mark = /\s[-—–]\s?\d{1,3}\s?[-—–]$/.exec(content.text);
  return mark ? sliceContent(content, 0, mark.index) : content;
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
      joined.push({ ...run[0]!, span: content.span, content });
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
  while (at > least && source[at - 1] !== '\n' && source[at - 1] !== '\r') at--;
  return offset - at;
}
