import { formatDecimal } from '../base/decimal.ts';
import type { Localized } from '../base/localized.ts';
import { cover, type Span } from '../base/span.ts';
import type { Snapshot } from '../engine/types.ts';
import type { Explanation, FormTable } from '../form/types.ts';
import type { BoundLabel, LabelTarget } from '../report/types.ts';
import { citationsOf } from './citations.ts';
import { both, cellPlaceName, placeName } from './formPath.ts';
import { OUTCOME_MARKS } from './ledgerWords.ts';
import { type CellPlace, cellAt, holds, labelAt } from './places.ts';
import { proseHover } from './proseHover.ts';
import { identitiesWith, sumText } from './sums.ts';

/** Plain text each: how it is marked up, and that nothing in it is taken for markup, is for the shell to see to. */
export interface HoverBlock {
  readonly kind: 'title' | 'text' | 'sum' | 'basis';
  readonly text: Localized;
}

export interface Hover {
  readonly span: Span;
  readonly blocks: readonly HoverBlock[];
}

/** What is to be said of the place under the cursor; null where there is nothing. */
export function hoverAt(snapshot: Snapshot, offset: number): Hover | null {
  const { report } = snapshot;
  if (report.recognition !== 'report') return null;
  return (
    headingHover(snapshot, offset) ??
    labelHover(snapshot, offset) ??
    cellHover(snapshot, offset) ??
    unplacedHover(snapshot, offset) ??
    citationHover(snapshot, offset) ??
    proseHover(snapshot, offset)
  );
}

function headingHover({ report }: Snapshot, offset: number): Hover | null {
  const section = report.sections.find((each) => holds(each.heading, offset));
  if (!section) return null;
  const { heading, explanation } = section.form;
  return { span: section.heading.span, blocks: [title(both(heading)), ...explained(explanation)] };
}

function labelHover({ report }: Snapshot, offset: number): Hover | null {
  const place = labelAt(report, offset);
  if (!place) return null;
  const { target, content } = place.label;
  const blocks = [title(both(labelName(place.table.form, target))), ...explained(explanationOf(target))];
  return { span: pieceAt(place.label, offset) ?? content.span, blocks };
}

/** Of a label in several pieces, only the one under the cursor: between them may stand other cells. */
function pieceAt({ content }: BoundLabel, offset: number): Span | undefined {
  const pieces = content.pieces.map((piece) => piece.span);
  return pieces.find((span) => span.start <= offset && offset <= span.end);
}

function labelName(table: FormTable, target: LabelTarget): string {
  if (target.kind === 'row') return placeName(table, 'rows', target.node);
  if (target.kind === 'column') return placeName(table, 'columns', target.node);
  return target.kind === 'corner' && target.part.label !== null
    ? `${target.part.label} · ${target.label}`
    : target.label;
}

function explanationOf(target: LabelTarget): Explanation {
  return target.kind === 'part' || target.kind === 'corner'
    ? target.part.explanation
    : target.node.explanation;
}

function cellHover(snapshot: Snapshot, offset: number): Hover | null {
  const place = cellAt(snapshot.report, offset);
  if (!place) return null;
  const { table, cell } = place;
  const sums = sumBlocks(snapshot, place);
  // A figure that no sum holds: what the form wants there is all there is to say.
  const explanation = sums.length > 0 ? [] : explained(cell.row.explanation);
  return {
    span: cell.content.span,
    blocks: [
      title(cellPlaceName(table.form, cell.row, cell.column)),
      ...readingBlocks(snapshot, place),
      ...sums,
      ...signsBlock(snapshot, place, sums),
      ...lastYearBlocks(snapshot, place),
      ...explanation,
    ],
  };
}

/** What the same cell held a year ago; what is carried in was carried over then. */
function lastYearBlocks({ lastYear }: Snapshot, { cell }: CellPlace): HoverBlock[] {
  if (lastYear === null) return [];
  const blocks: HoverBlock[] = [];
  const put = (id: string, zh: string, en: string) => {
    const figure = lastYear.figures.get(id);
    if (!figure) return;
    const value = formatDecimal(figure.value);
    blocks.push(text({ zh: `${zh}：${value}`, en: `${en}: ${value}` }));
  };
  if (cell.row.id === 'carried-in')
    put(
      `t3/carried-out/${cell.column.id}`,
      '去年报告的结转下年度继续办理',
      'Carried over in last year’s report',
    );
  put(cell.id, '去年报告的这一格', 'This cell in last year’s report');
  return blocks;
}

/** What is known of a cell that holds no figure. */
function readingBlocks(snapshot: Snapshot, { table, cell }: CellPlace): HoverBlock[] {
  const { reading } = cell;
  if (reading.kind === 'number') return [];
  if (reading.kind === 'invalid') {
    const candidates = reading.candidates.map(formatDecimal);
    const meant =
      candidates.length === 0
        ? both('')
        : { zh: `，可能是 ${candidates.join('、')}`, en: `; perhaps ${candidates.join(' or ')}` };
    return [text({ zh: `读不成数${meant.zh}。`, en: `Cannot be read as a figure${meant.en}.` })];
  }
  if (snapshot.figures.notFilled.has(table.form.id)) return [text(NOT_FILLED)];
  const solved = snapshot.arithmetic.solved.get(cell.id);
  if (solved !== undefined) {
    const zh = `这一格没有填数，由勾稽关系推得应为 ${solved}。`;
    return [text({ zh, en: `This cell holds no figure; the sums leave only ${solved}.` })];
  }
  const outcomes = identitiesWith(snapshot, cell.id).map((each) => each.outcome);
  if (outcomes.length === 0) return [text(BLANK)];
  return [text(outcomes.every((outcome) => outcome === 'pass') ? BLANK_AS_ZERO : BLANK_UNKNOWN)];
}

const NOT_FILLED: Localized = { zh: '整张表尚未填写。', en: 'Nothing of this table is filled in yet.' };
const BLANK: Localized = {
  zh: '这一格没有填数；没有发生的填 0。',
  en: 'This cell holds no figure; put 0 where there was nothing.',
};
const BLANK_AS_ZERO: Localized = {
  zh: '这一格没有填数；按 0 计，各勾稽关系都成立。',
  en: 'This cell holds no figure; counted as 0, every sum holds.',
};
const BLANK_UNKNOWN: Localized = {
  zh: '这一格没有填数，勾稽关系也定不出应为多少。',
  en: 'This cell holds no figure, and the sums do not tell its value.',
};

function sumBlocks(snapshot: Snapshot, { cell }: CellPlace): HoverBlock[] {
  return identitiesWith(snapshot, cell.id).flatMap((checked): HoverBlock[] => {
    if (checked.outcome === 'notApplicable' || checked.outcome === 'notFilled') return [];
    const mark = OUTCOME_MARKS[checked.outcome];
    const { zh, en } = sumText(snapshot, checked, cell.id);
    return [{ kind: 'sum', text: { zh: `${mark} ${zh}`, en: `${mark} ${en}` } }];
  });
}

/** What ( ) and □ in the sums stand for, where they occur. */
function signsBlock(snapshot: Snapshot, { cell }: CellPlace, sums: readonly HoverBlock[]): HoverBlock[] {
  if (sums.length === 0) return [];
  const lacking = identitiesWith(snapshot, cell.id).some(({ identity, outcome }) =>
    identity.terms.some(
      (term) =>
        snapshot.arithmetic.solved.has(term.cell) ||
        (outcome === 'notEnough' && snapshot.figures.byCell.get(term.cell)?.kind !== 'known'),
    ),
  );
  return lacking ? [text(SIGNS)] : [];
}

const SIGNS: Localized = {
  zh: '(n) 是空格由勾稽关系推得的数；□ 是还没有数的格。',
  en: '(n) is what the sums leave for a blank cell; □ is a cell without a figure.',
};

function unplacedHover({ report }: Snapshot, offset: number): Hover | null {
  for (const table of report.tables) {
    for (const row of table.rows) {
      if (!row.unplaced?.some((content) => holds(content, offset))) continue;
      const span = row.unplaced.map((content) => content.span).reduce(cover);
      return { span, blocks: [title(both(placeName(table.form, 'rows', row.node))), text(UNPLACED)] };
    }
  }
  return null;
}

const UNPLACED: Localized = {
  zh: '这一行的数与各栏对不上，定不了哪个数属于哪一栏，因此没有核对。',
  en: 'The figures of this row do not match the columns, so it is uncertain which belongs where; they are not checked.',
};

function citationHover({ report }: Snapshot, offset: number): Hover | null {
  const citation = citationsOf(report).find((each) => each.name && holds(each.content, offset));
  if (!citation?.name) return null;
  const period = citation.period ? [text(citation.period)] : [];
  return { span: citation.content.span, blocks: [title(citation.name), ...period] };
}

function explained({ text: words, basis }: Explanation): HoverBlock[] {
  const source: Localized =
    basis === null
      ? { zh: '依据：通行做法', en: 'Basis: common practice' }
      : { zh: `依据：${basis}`, en: `Basis: ${basis}` };
  return [text(words), { kind: 'basis', text: source }];
}

function title(words: Localized): HoverBlock {
  return { kind: 'title', text: words };
}

function text(words: Localized): HoverBlock {
  return { kind: 'text', text: words };
}
