import type { Content } from '../base/content.ts';
import { contentOf, joinContents, sliceContent } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { Cell } from '../syntax/tree.ts';
import { isNumber, looksLikeFigure } from './figures.ts';
import { withoutFootnote } from './footnotes.ts';
import type { DocumentLine } from './lines.ts';

/** A piece of text that is a label or a part of one. */
export interface Atom {
  readonly content: Content;
  readonly folded: string;
  /** Index of the document line it stands on. */
  readonly line: number;
  /** Where on its line it begins, in characters: what most PDF extractors align by. */
  readonly x: number;
  /** How many of the characters before it are twice as wide as others: some align by what is seen. */
  readonly wide: number;
}

/** A place where a figure stands or could stand. */
export interface Slot {
  readonly content: Content;
  readonly fill: boolean;
}

/** A line of a table region, split into what is label and what is figure. */
export interface SplitLine {
  readonly index: number;
  readonly line: DocumentLine;
  readonly labels: readonly Atom[];
  readonly slots: readonly Slot[];
  /** `grid`: its cells are marked; `spaced`: parted by blanks; `single`: one cell or label alone. */
  readonly shape: 'grid' | 'spaced' | 'single';
  /** Index of the cell behind the last label, in a grid. */
  readonly from: number;
}

export function atom(text: Content, line: number, x = 0, wide = 0): Atom {
  const content = withoutFootnote(text);
  return { content, folded: foldText(content.text), line, x, wide };
}

/** Pieces as one, which stands where the first does. */
export function joinAtoms(atoms: readonly Atom[]): Atom {
  const first = atoms[0]!;
  if (atoms.length === 1) return first;
  return atom(joinContents(atoms.map((each) => each.content)), first.line, first.x, first.wide);
}

/** Of a line, in its order: what stands before one is counted on from the one before it. */
function atomsOf(line: DocumentLine, index: number, contents: readonly Content[]): Atom[] {
  const {
    content: { text, span },
    indent,
  } = line;
  let counted = 0;
  let wide = 0;
  return contents.map((content) => {
    const before = content.span.start - span.start;
    wide += wideIn(text, counted, before);
    counted = before;
    return atom(content, index, indent + before, wide);
  });
}

/** How many of the characters are twice as wide as a digit. */
export function wideIn(text: string, from: number, to: number): number {
  const end = Math.min(to, text.length);
  let count = 0;
  for (let i = from; i < end; i++) if (text.charCodeAt(i) >= FIRST_WIDE) count++;
  return count;
}

const FIRST_WIDE = 0x2e80;

/** Splits the lines of a region; `shortest`: how few figures behind a label make a line of text a row. */
export function splitLines(lines: readonly DocumentLine[], shortest: number): SplitLine[] {
  const numeric = lines.map((line) => line.kind === 'text' && isNumber(line.content.text));
  return lines.flatMap((line, i) => {
    const split = splitLine(line, i, shortest, numeric[i - 1] === true || numeric[i + 1] === true);
    return split.shape === 'single' && numeric[i + 1] === true ? partedFigure(split) : split;
  });
}

/** `二、上年结转…          0`: the first figure far behind its label, and the others on lines of their own. */
function partedFigure(split: SplitLine): SplitLine[] {
  const { line, labels, index } = split;
  const label = labels.at(-2);
  const figure = labels.at(-1);
  if (line.kind !== 'text' || !label || !figure || !isNumber(figure.content.text)) return [split];
  if (figure.content.span.start - label.content.span.end < WIDE_GAP) return [split];
  return [{ ...split, labels: labels.slice(0, -1) }, single(line, index, figure.content)];
}

const WIDE_GAP = 4;

/** A lone 一 or 、 is a figure gone wrong beside figures, and a letter of a vertical label elsewhere. */
function splitLine(line: DocumentLine, index: number, shortest: number, besideFigures: boolean): SplitLine {
  if (line.kind === 'row' && line.cells.length > 1) return splitGrid(line, index);
  const text = line.kind === 'row' ? line.cells[0]!.content : line.content;
  if (line.kind === 'row' && text.text === '') {
    return { index, line, labels: [], slots: [{ content: text, fill: false }], shape: 'single', from: 0 };
  }
  if (line.notation === 'html') return single(line, index, text);
  return splitText(line, index, text, shortest, line.kind === 'row' || besideFigures);
}

function single(line: DocumentLine, index: number, content: Content): SplitLine {
  const figure = looksLikeFigure(content.text);
  return {
    index,
    line,
    labels: figure ? [] : [atom(content, index)],
    slots: figure ? [{ content, fill: false }] : [],
    shape: 'single',
    from: 0,
  };
}

function splitGrid(line: DocumentLine, index: number): SplitLine {
  const firstNumber = firstFigure(line.cells);
  const labelEnd = firstNumber < 0 ? line.cells.length : firstNumber;
  let from = labelEnd;
  while (from > 0 && !isLabelText(line.cells[from - 1]!.content.text)) from--;
  const labels = line.cells
    .slice(0, from)
    .filter(({ content }) => content.text !== '' && !isNumber(content.text))
    .map((cell) => atom(cell.content, index));
  const slots = line.cells.slice(from).map((cell) => ({
    content: cell.content.text === '' ? contentOf([], blankAt(line, cell)) : cell.content,
    fill: cell.fill,
  }));
  return { index, line, labels, slots, shape: 'grid', from };
}

/** The first number, or of a row that begins with its serial number, the first behind the label. */
function firstFigure(cells: readonly Cell[]): number {
  const first = cells.findIndex((cell) => isNumber(cell.content.text));
  if (first < 0 || cells.slice(0, first).some((cell) => cell.content.text !== '')) return first;
  const label = cells.findIndex((cell, i) => i > first && cell.content.text !== '');
  if (label < 0 || !isWords(cells[label]!.content.text)) return first;
  const behind = cells.findIndex((cell, i) => i > label && isNumber(cell.content.text));
  return behind < 0 ? first : behind;
}

/** （七）计 too, which lost a letter. */
function isWords(text: string): boolean {
  return text.replace(/\P{L}/gu, '').length > 1;
}

function isLabelText(text: string): boolean {
  return text !== '' && !looksLikeFigure(text);
}

/** Where text would be written in a blank cell: between its blanks; of a page, not within `&nbsp;` or a tag. */
function blankAt({ notation }: DocumentLine, { span, content }: Cell): number {
  return notation === 'html' ? content.span.start : Math.floor((span.start + span.end) / 2);
}

function splitText(
  line: DocumentLine,
  index: number,
  content: Content,
  shortest: number,
  besideFigures: boolean,
): SplitLine {
  const tokens = withUnits(content, withoutLostBlank(tokensOf(content)));
  let from = tokens.length;
  while (from > 0 && looksLikeFigure(tokens[from - 1]!.text)) from--;
  if (tokens.length === 1 && !isNumber(content.text) && !besideFigures) from = 1;
  const glued = from > 0 && from < tokens.length ? splitGlued(tokens[from - 1]!) : null;
  const slots = tokens.slice(from).map((each) => ({ content: each, fill: false }));
  if (from === 0) {
    return { index, line, labels: [], slots, shape: slots.length === 1 ? 'single' : 'spaced', from };
  }
  if (slots.length < shortest) {
    return {
      index,
      line,
      labels: atomsOf(line, index, joinSpaced(tokens)),
      slots: [],
      shape: 'single',
      from,
    };
  }
  const words = tokens.slice(0, from);
  if (glued && slots.length + 1 >= 7) {
    words[from - 1] = glued.label;
    slots.unshift({ content: glued.figure, fill: false });
  }
  return {
    index,
    line,
    labels: atomsOf(line, index, joinSpaced(words)),
    slots,
    shape: 'spaced',
    from,
  };
}

/** `社 会 公 益`, `1. 属 于`: letters of one label with a blank between. */
function joinSpaced(tokens: readonly Content[]): Content[] {
  const joined: Content[] = [];
  tokens.forEach((token, i) => {
    const last = joined.at(-1);
    const previous = tokens[i - 1];
    const near = previous !== undefined && token.span.start - previous.span.end === 1;
    const ended = previous !== undefined && endsLabel(previous.text);
    if (last && previous && near && !ended && (isLetter(previous.text) || isLetter(token.text))) {
      joined[joined.length - 1] = joinContents([last, token]);
    } else joined.push(token);
  });
  return joined;
}

/** `之和） 业`: no label goes on behind the bracket that closes it; a lone bracket, or （一）, closes none. */
function endsLabel(text: string): boolean {
  return /^[^（(].+[）)]$/.test(text);
}

function isLetter(text: string): boolean {
  return /^(?:[^\d]|[\d一二三四五六七][.、．]|[（(].[)）]|.[、，。）)])$/.test(text);
}

function tokensOf(content: Content): Content[] {
  const tokens: Content[] = [];
  for (const match of content.text.matchAll(/[^\s\u3000]+/g)) {
    tokens.push(sliceContent(content, match.index, match.index + match[0].length));
  }
  return tokens;
}

/** `? 0` alone: in pages that lost their encoding, a blank that does not break was written so. */
function withoutLostBlank(tokens: readonly Content[]): readonly Content[] {
  const isLost = tokens.length === 2 && tokens[0]!.text === '?' && isNumber(tokens[1]!.text);
  return isLost ? tokens.slice(1) : tokens;
}

/** `160.5964 万元`: a figure and its unit, with a blank between. */
function withUnits(content: Content, tokens: readonly Content[]): readonly Content[] {
  if (!tokens.some(({ text }) => UNITS.has(text))) return tokens;
  const joined: Content[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && UNITS.has(token.text) && isNumber(last.text)) {
      const offset = content.span.start;
      joined[joined.length - 1] = sliceContent(content, last.span.start - offset, token.span.end - offset);
    } else joined.push(token);
  }
  return joined;
}

const UNITS: ReadonlySet<string> = new Set(['件', '元', '万元', '亿元', '萬元', '億元']);

export function tokensFolded(content: Content): string[] {
  return tokensOf(content).map((token) => foldText(token.text));
}

/** `重新出具0`: a figure that touches the label before it. */
function splitGlued(token: Content): { label: Content; figure: Content } | null {
  const digits = /(?<=[\u4e00-\u9fff）)”"])(?<!注)\d+$/.exec(token.text)?.[0];
  if (digits === undefined) return null;
  const cut = token.text.length - digits.length;
  return { label: sliceContent(token, 0, cut), figure: sliceContent(token, cut, token.text.length) };
}
