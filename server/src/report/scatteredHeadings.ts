import { joinContents } from '../base/content.ts';
import type { Form } from '../form/types.ts';
import { isBlankBetween } from '../syntax/ink.ts';
import { isPipe, RuledRow, TAB } from '../syntax/rows.ts';
import { ORDINAL_CODES } from './headings.ts';
import type { DocumentLine } from './lines.ts';
import { lineSaying, partRow } from './lines.ts';
import { editDistance } from './similarity.ts';

type Lines = readonly DocumentLine[];

/**
 * Headings that a converter did not leave a line: as the last cell of a row, where the end of a table was lost, or a
 * letter a line, where it took one for the text of a narrow cell. Word for word only; a letter a line, but for one.
 */
export function gatherHeadings(lines: Lines, { sections }: Form): Lines {
  if (!lines.some((line, i) => mayEndInHeading(line) || mayBeginDownwards(lines, i))) return lines;
  const gathered: DocumentLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const downwards = mayBeginDownwards(lines, i) ? headingDownwards(lines, i, sections) : null;
    if (downwards !== null) {
      gathered.push(downwards.line);
      i += downwards.count - 1;
    } else if (mayEndInHeading(line)) gathered.push(...partedRow(line, sections));
    else gathered.push(line);
  }
  return gathered;
}

/** 情况 and 事项 end the headings of the form. */
function mayEndInHeading({ row }: DocumentLine): boolean {
  if (!(row instanceof RuledRow)) return false;
  const last = row.source.charCodeAt(row.end - 1);
  return last === 0x51b5 || last === 0x9879;
}

/** Of a list of contents a line has no more. */
const FEWEST_CELLS = 3;

function partedRow(line: DocumentLine, sections: Form['sections']): Lines {
  const { source, start, end } = line.row as RuledRow;
  if (line.cells.length <= FEWEST_CELLS) return [line];
  for (const { heading } of sections) {
    const at = end - heading.length;
    if (at <= start || !source.startsWith(heading, at)) continue;
    const before = source.charCodeAt(at - 1);
    if ((before === TAB || isPipe(before)) && !isBlankBetween(source, start, at - 1))
      return partRow(line, at);
  }
  return [line];
}

/** An ordinal alone, and 、 on the next line. */
function mayBeginDownwards(lines: Lines, i: number): boolean {
  const { text } = lines[i]!.content;
  return text.length === 1 && ORDINAL_CODES.has(text.charCodeAt(0)) && lines[i + 1]?.content.text === '、';
}

function headingDownwards(
  lines: Lines,
  from: number,
  sections: Form['sections'],
): { line: DocumentLine; count: number } | null {
  let text = '';
  /** For each letter, the line behind its own. */
  const ends: number[] = [];
  for (let i = from; i < lines.length && ends.length <= LONGEST && lines[i]!.kind === 'text'; i++) {
    const next = lines[i]!.content.text.slice(0, LONGEST);
    text += next;
    for (let k = 0; k < next.length; k++) ends.push(i + 1);
  }
  let best: { to: number; slips: number } | null = null;
  for (const { heading } of sections) {
    for (const length of [heading.length, heading.length - 1, heading.length + 1]) {
      const to = ends[length - 1];
      if (to === undefined || to === ends[length]) continue;
      const slips = editDistance(text.slice(0, length), heading);
      if (slips <= MOST_SLIPS && (best === null || slips < best.slips)) best = { to, slips };
    }
  }
  if (best === null) return null;
  const content = joinContents(lines.slice(from, best.to).map((line) => line.content));
  return { line: lineSaying(lines[from]!, content), count: best.to - from };
}

/** No heading of the form has as many letters. */
const LONGEST = 40;
const MOST_SLIPS = 1;
