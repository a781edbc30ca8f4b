import { isDigit, isInvisible } from '../base/codes.ts';
import { formForYear } from '../form/forms.ts';
import type { Form } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { inkEnd, inkStart } from '../syntax/ink.ts';
import { isPipe, type Rule, RuledRow, TAB } from '../syntax/rows.ts';
import type { Forms } from './expected.ts';
import type { DocumentLine } from './lines.ts';

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

const MARKS: readonly string[] = [...MARKS_2019, ...MARKS_2021];
/** Their first letters, and their first two as one number. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  MARKS.flatMap((mark) => [mark.charCodeAt(0), pair(mark.charCodeAt(0), mark.charCodeAt(1))]),
);

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** Which of the marks were found, a bit for each. */
type Marks = number;
const ALL_2021: Marks = ((1 << MARKS_2021.length) - 1) << MARKS_2019.length;

const SHORTEST_MARK = 6;
/** A line of labels; longer ones are prose. */
const LONGEST_LINE = 400;
/** With room for blanks between the letters. */
const LONGEST_MARK = 60;

/** The form that the tables show; where they show none, the one in force for the year. */
export function chooseForm(lines: readonly DocumentLine[], year: number | null, forms: Forms): Form {
  const inRows = lookInRows(lines);
  // Lines of text are looked at where no row tells: the cells may stand on lines of their own.
  const shown = shownBy(inRows) ?? shownBy(inRows | lookInLines(lines));
  return forms[shown ?? (year === null ? '2021' : formForYear(year).id)];
}

function shownBy(found: Marks): '2019' | '2021' | null {
  const trial = count(found, 0, MARKS_2019.length);
  const official = count(found, MARKS_2019.length, MARKS.length);
  if (trial === official || Math.max(trial, official) < 2) return null;
  return trial > official ? '2019' : '2021';
}

function lookInRows(lines: readonly DocumentLine[]): Marks {
  let found = 0;
  for (const { row } of lines) {
    // Another report may follow, as last year's does in some files.
    if (found === ALL_2021) break;
    if (row instanceof RuledRow) found |= lookInRow(row);
    else if (row) for (const { content } of row.cells) found |= look(content.text, 0, content.text.length);
  }
  return found;
}

function lookInLines(lines: readonly DocumentLine[]): Marks {
  let found = 0;
  for (const { row, content } of lines) if (row === null) found |= lookInLine(content.text);
  return found;
}

/** Most cells say a figure, which is shorter than any mark. */
function lookInRow({ source, start, end, rule }: RuledRow): Marks {
  let found = 0;
  for (let from = start; from < end; ) {
    const first = inkStart(source, from, end);
    let to = first;
    while (to < end && !isRule(source.charCodeAt(to), rule)) to++;
    if (to - first >= SHORTEST_MARK) found |= look(source, first, inkEnd(source, first, to));
    from = to + 1;
  }
  return found;
}

function isRule(code: number, rule: Rule): boolean {
  return rule === 'tab' ? code === TAB : isPipe(code);
}

/** A line of text says its words one by one. */
function lookInLine(text: string): Marks {
  if (text.length > LONGEST_LINE) return 0;
  let found = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isInvisible(text.charCodeAt(i))) continue;
    found |= look(text, from, i);
    from = i + 1;
  }
  return found | look(text, from, text.length);
}

function look(source: string, start: number, end: number): Marks {
  const length = end - start;
  if (length < SHORTEST_MARK || length > LONGEST_MARK || !mayBeMark(source, start)) return 0;
  const mark = MARKS.indexOf(foldText(source.slice(start, end)));
  return mark < 0 ? 0 : 1 << mark;
}

/** Told by two letters; digits and brackets stay where they are: what begins with them is no mark. */
function mayBeMark(source: string, start: number): boolean {
  const first = source.charCodeAt(start);
  const second = source.charCodeAt(start + 1);
  if (!isPlainHan(first)) return !isOpening(first) && !isDigit(first);
  return isPlainHan(second) ? BEGINNINGS.has(pair(first, second)) : BEGINNINGS.has(first);
}

function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function count(found: Marks, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (found >> i) & 1;
  return sum;
}
