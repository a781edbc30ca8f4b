import { formForYear } from '../form/forms.ts';
import type { Form } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { isPlainHan } from '../source/variants.ts';
import { isSpace } from '../syntax/ink.ts';
import { CellWalk, RuledRow } from '../syntax/rows.ts';
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
/** One for each letter that a mark begins with. */
const FIRST_LETTERS = new Uint8Array(0x10000);
for (const mark of MARKS) FIRST_LETTERS[mark.charCodeAt(0)] = 1;
const SHORTEST_MARK = 6;
/** A line of labels; longer ones are prose. */
const LONGEST_LINE = 400;
/** With room for blanks between the letters. */
const LONGEST_MARK = 60;

/** The form that the tables show; where they show none, the one in force for the year. */
export function chooseForm(lines: readonly DocumentLine[], year: number | null, forms: Forms): Form {
  const found = new Uint8Array(MARKS.length);
  const walk = new CellWalk();
  for (const line of lines) {
    const { row } = line;
    if (row instanceof RuledRow) {
      walk.begin(row);
      while (walk.next()) look(row.source, walk.start, walk.end, found);
    } else if (row) for (const { content } of row.cells) look(content.text, 0, content.text.length, found);
    else lookInLine(line.content.text, found);
  }
  const trial = count(found, 0, MARKS_2019.length);
  const official = count(found, MARKS_2019.length, MARKS.length);
  if (trial !== official && Math.max(trial, official) >= 2)
    return trial > official ? forms['2019'] : forms['2021'];
  return forms[year === null ? '2021' : formForYear(year).id];
}

/** A line of text says its words one by one. */
function lookInLine(text: string, found: Uint8Array): void {
  if (text.length > LONGEST_LINE || (text.length > LONGEST_MARK && !/\s/.test(text))) return;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue;
    look(text, from, i, found);
    from = i + 1;
  }
  look(text, from, text.length, found);
}

function look(source: string, start: number, end: number, found: Uint8Array): void {
  const length = end - start;
  if (length < SHORTEST_MARK || length > LONGEST_MARK || !mayBeMark(source.charCodeAt(start))) return;
  const mark = MARKS.indexOf(foldText(source.slice(start, end)));
  if (mark >= 0) found[mark] = 1;
}

/** Digits and brackets stay where they are: what begins with them is no mark. */
function mayBeMark(first: number): boolean {
  if (FIRST_LETTERS[first] === 1) return true;
  return !isPlainHan(first) && first !== 0x28 && first !== 0xff08 && !(first >= 0x30 && first <= 0x39);
}

function count(found: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += found[i]!;
  return sum;
}
