import { isLineBreak, LINE_BREAKS, VERTICAL_TAB } from '../base/codes.ts';
import { isDrawnLine, mayBeDrawn } from './drawn.ts';
import { Finder, findersOf, isAny } from './finder.ts';
import { inkStart, isBlankBetween, isBlankCode } from './ink.ts';
import { type Line, LineKind, Lines } from './lines.ts';
import { quotedRow } from './quoted.ts';
import { isPipe, PIPES, TAB } from './rows.ts';
import { FEWEST_CELLS, MOST_CELLS_OF_ROW, SEPARATORS, separatedRun, separatorOf } from './separated.ts';

const FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const WIDE_SPACE = 0x3000;
/** A full stop, and the blanks that begin a paragraph. */
const JOINTS: readonly string[] = ['。　　', '。    '];
const BREAKS: readonly string[] = LINE_BREAKS.map((code) => String.fromCharCode(code));

export function linesOf(source: string): Lines {
  return new PlainText(source).lines(0, source.length);
}

/** A text whose lines are asked for from its beginning to its end, in one go or in parts. */
export class PlainText {
  readonly source: string;
  readonly #feed: Finder;
  readonly #return: Finder;
  readonly #tab: Finder;
  readonly #breaks: readonly Finder[];
  readonly #pipes: readonly Finder[];
  readonly #separators: readonly Finder[];
  readonly #quote: Finder;
  readonly #joints: readonly Finder[];

  constructor(source: string) {
    this.source = source;
    this.#feed = new Finder(source, '\n');
    this.#return = new Finder(source, '\r');
    this.#tab = new Finder(source, '\t');
    this.#breaks = findersOf(source, BREAKS);
    this.#pipes = findersOf(source, PIPES);
    this.#separators = findersOf(source, SEPARATORS);
    this.#quote = new Finder(source, '"');
    this.#joints = findersOf(source, JOINTS);
  }

  /** The lines of a part and what each of them is. Most are prose, and are not gone through letter by letter. */
  lines(from: number, to: number): Lines {
    const { source } = this;
    const lines = new Lines();
    for (let start = from; start < to; ) {
      const line = Math.min(this.#feed.from(start), this.#return.from(start), to);
      const isQuoted = this.#quote.from(start) < line;
      if (isQuoted) lines.areIndependent = false;
      const row = isQuoted ? this.#quotedRow(start, line, to) : null;
      if (row) lines.put(start, row.end, row.kind, row.tabs);
      else this.#put(lines, start, line);
      const end = row ? row.end : line;
      const pair = source.charCodeAt(end) === RETURN && source.charCodeAt(end + 1) === FEED;
      start = end + (pair ? 2 : 1);
    }
    keepSeparatedTables(source, lines);
    return lines;
  }

  /** Cells in quotes, between tabs, or between commas and over several lines; null where there are none. */
  #quotedRow(start: number, end: number, to: number): { end: number; kind: number; tabs: number } | null {
    const { source } = this;
    const row = quotedRow(source, { start, end }, to, TAB);
    const indents = this.#tab.from(start) < inkStart(source, start, end) ? 1 : 0;
    if (row.isAnyQuoted && row.cells > 1 + indents)
      return { end: row.end, kind: LineKind.quotedRow, tabs: row.cells - 1 };
    for (const separator of SEPARATORS) {
      const parted = quotedRow(source, { start, end }, to, separator.charCodeAt(0));
      if (parted.end === end || parted.cells < FEWEST_CELLS) continue;
      const kind = parted.cells > MOST_CELLS_OF_ROW ? LineKind.text : LineKind.separated;
      return { end: parted.end, kind, tabs: 0 };
    }
    return null;
  }

  #put(lines: Lines, start: number, end: number): void {
    if (isAny(this.#breaks, start, end)) this.#putParts(lines, start, end);
    else if (isAny(this.#joints, start, end)) this.#putParagraphs(lines, start, end);
    else this.#putLine(lines, start, end);
  }

  /**
   * A line that word processors broke without ending it; a vertical tab within a row stands in one of its cells, unless
   * it would be longer than any.
   */
  #putParts(lines: Lines, start: number, end: number): void {
    lines.areIndependent = false;
    const isRow =
      (this.#tab.from(start) < end || isAny(this.#pipes, start, end)) &&
      isNoLongerThanRow(this.source, start, end);
    let from = start;
    for (let i = start; i <= end; i++) {
      const code = this.source.charCodeAt(i);
      if (i < end && (!isLineBreak(code) || (isRow && code === VERTICAL_TAB))) continue;
      this.#putLine(lines, from, i);
      from = i + 1;
    }
  }

  /** A line of prose with an indent behind a full stop: paragraphs whose ends a converter lost. */
  #putParagraphs(lines: Lines, start: number, end: number): void {
    let from = start;
    while (isAny(this.#joints, from, end) && this.#tab.from(from) >= end && !isAny(this.#pipes, from, end)) {
      const stop = Math.min(...this.#joints.map((joint) => joint.from(from))) + 1;
      const next = inkStart(this.source, stop, end);
      if (next === end) break;
      // What was typed between two of them may join them again.
      lines.areIndependent = false;
      this.#putLine(lines, from, stop);
      from = next;
    }
    this.#putLine(lines, from, end);
  }

  #putLine(lines: Lines, start: number, end: number): void {
    if (this.#tab.from(start) < end) {
      putTabbed(lines, this.source, start, end);
      return;
    }
    if (isAny(this.#pipes, start, end)) lines.put(start, end, LineKind.pipe, 0);
    else if (isAny(this.#separators, start, end) && separatorOf(this.source, { start, end }) > 0)
      lines.put(start, end, LineKind.separated, 0);
    else lines.put(start, end, kindOfWords(this.source, start, end), 0);
  }
}

/** More than the marks between the cells of any table of the form. */
const MOST_MARKS_OF_ROW = 20;

function isNoLongerThanRow(source: string, start: number, end: number): boolean {
  let marks = 0;
  for (let i = start; i < end && marks <= MOST_MARKS_OF_ROW; i++)
    if (source.charCodeAt(i) === TAB || isPipe(source.charCodeAt(i))) marks++;
  return marks <= MOST_MARKS_OF_ROW;
}

/** Lines that are no rows of a table together are text. */
function keepSeparatedTables(source: string, lines: Lines): void {
  for (let i = 0; i < lines.count; i++) {
    if (lines.kind(i) !== LineKind.separated) continue;
    lines.areIndependent = false;
    const from = i;
    const run: Line[] = [];
    while (lines.kind(i) === LineKind.separated) run.push(lines.at(i++));
    for (let k = 0; k < run.length; ) {
      const { count, isTable } = separatedRun(source, run, k);
      for (const end = k + count; k < end; k++) if (!isTable) lines.become(from + k, LineKind.text);
    }
  }
}

/** Of a line without tabs and pipes. */
function kindOfWords(source: string, start: number, end: number): number {
  if (isBlankBetween(source, start, end)) return LineKind.blank;
  const drawn =
    mayBeDrawn(source.charCodeAt(inkStart(source, start, end))) && isDrawnLine(source, start, end);
  return drawn ? LineKind.pipe : LineKind.text;
}

/**
 * A tab behind text, or several before it, make a row; a single tab in front is an indent. Beside pipes, tabs that part
 * no words are padding.
 */
function putTabbed(lines: Lines, source: string, start: number, end: number): void {
  let tabs = 0;
  let spaces = 0;
  let text = false;
  let ink = false;
  let tabBehindText = false;
  let pipe = false;
  /** The tabs so far when the last word of this cell was read; -1 before the first. */
  let tabsAtWord = -1;
  let tabsPartWords = false;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (isInk(code)) {
      text = true;
      ink = true;
      if (tabsAtWord !== tabs) {
        if (tabsAtWord >= 0) tabsPartWords = true;
        tabsAtWord = tabs;
      }
    } else if (code === TAB) {
      tabs++;
      if (text) tabBehindText = true;
    } else if (code === SPACE || code === WIDE_SPACE) {
      if (code === WIDE_SPACE) spaces++;
    } else {
      text = true;
      if (isPipe(code)) {
        pipe = true;
        tabsAtWord = -1;
      }
      if (!isBlankCode(code)) ink = true;
      else spaces++;
    }
  }
  const tabRow = (tabBehindText || (tabs > 1 && text)) && (!pipe || tabsPartWords);
  const blankRow = !ink && tabs >= 3 && spaces === 0;
  const inked = tabRow ? LineKind.tabRow : pipe ? LineKind.pipe : LineKind.text;
  lines.put(start, end, ink ? inked : blankRow ? LineKind.blankRow : LineKind.blank, tabs);
}

/** What most letters are, told by few comparisons: neither blank nor pipe. */
function isInk(code: number): boolean {
  if (code > WIDE_SPACE) return code !== 0xff5c && code !== 0xfeff;
  return code > SPACE && code < 0x7c;
}
