import type { Span } from '../base/span.ts';
import type { FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { pictureIn } from '../syntax/pictures.ts';
import { type ExpectedLabel, expectedTable, type Forms } from './expected.ts';
import { isNumber } from './figures.ts';
import { type DocumentLine, joinVertical } from './lines.ts';
import type { BoundSection, UnboundTable } from './types.ts';

const FEWEST_LINES = 3;
/** Of a table without a figure, labels that are a line each: prose may be short lines too. */
const FEWEST_ALONE = 5;
/** 规章 and 其他 stand in prose too. */
const SHORTEST_LABEL = 4;

/** What can be said of a table of which nothing was bound. Its labels on several lines, with figures or many: it is there. */
export function unreadTable(table: FormTable, region: readonly DocumentLine[], forms: Forms): UnboundTable {
  const { headers, rowLabels } = expectedTable(table, forms);
  const labels = [...headers, ...rowLabels].filter(({ folded }) => folded.length >= SHORTEST_LABEL);
  const recognised = new Set<string>();
  const lines: DocumentLine[] = [];
  let figures = false;
  let lists = 0;
  let alone = 0;
  for (const line of joinVertical(region)) {
    const text = foldText(line.content.text);
    figures ||= /\d/.test(text);
    const held = labels.filter(({ folded }) => text.includes(folded));
    if (held.length === 0 || line.kind !== 'text' || isSentence(text)) continue;
    lines.push(line);
    lists += Math.max(0, standAlone(line, held) - 1);
    if (held.some(({ folded }) => folded === text)) alone++;
    for (const label of held) recognised.add(nameOf(label));
  }
  const isThere = figures || alone >= FEWEST_ALONE;
  if (!isThere || lines.length + lists < FEWEST_LINES) {
    return {
      form: table,
      why: 'missing',
      span: null,
      recognised: [],
      figures: false,
      picture: false,
      tooLong: false,
    };
  }
  const span = { start: lines[0]!.span.start, end: lines.at(-1)!.span.end };
  const own = holdsFigures(region, span);
  return {
    form: table,
    why: 'unreadable',
    span,
    recognised: [...recognised],
    figures: own,
    picture: false,
    tooLong: false,
  };
}

/** Where a picture stands in place of the table, it is there and cannot be read. */
export function orPicture(
  table: UnboundTable,
  sections: readonly BoundSection[],
  source: string,
): UnboundTable {
  if (table.why !== 'missing') return table;
  const section = sections.find(({ form }) => form.id === table.form.section);
  const span = section ? pictureIn(source, section.body) : null;
  return span ? { ...table, why: 'unreadable', span, picture: true } : table;
}

/** Whether a figure stands within a span, however cells are parted there; the number of a label is none. */
export function holdsFigures(lines: readonly DocumentLine[], span: Span): boolean {
  return lines.some((line) => {
    if (line.span.end <= span.start || line.span.start >= span.end) return false;
    const contents = line.kind === 'row' ? line.cells.map(({ content }) => content) : [line.content];
    return contents.some(({ text }) => text.split(BETWEEN_CELLS).some(isNumber));
  });
}

const BETWEEN_CELLS = /[\s|,，;；:：、<>&"'[\]]+/;

/** `行政复议 行政诉讼`: how many labels stand on a line as words of their own, as no prose has several. */
function standAlone({ content }: DocumentLine, held: readonly ExpectedLabel[]): number {
  if (held.length < 2) return 0;
  const words = new Set(content.text.split(/\s+/).map(foldText));
  return held.filter(({ folded }) => words.has(folded)).length;
}

function isSentence(text: string): boolean {
  return /[。;:]$/.test(text);
}

function nameOf({ target }: ExpectedLabel): string {
  return target.label;
}
