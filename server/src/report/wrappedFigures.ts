import { joinContents } from '../base/content.ts';
import type { Slot, SplitLine } from './atoms.ts';
import { plainNumber } from './figures.ts';
import type { DocumentLine } from './lines.ts';

/**
 * In a column too narrow for it a figure goes on in the line below. Of the only row of a table: puts the digits under
 * the figures they stand below, where the text is laid out in columns; elsewhere nobody can tell whose they are, and the
 * row has more figures than places.
 */
export function joinWrappedFigures(lines: readonly SplitLine[], width: number): readonly SplitLine[] {
  const joined: SplitLine[] = [];
  for (const below of lines) {
    const above = joined.at(-1);
    const isWhole = above !== undefined && above.labels.length === 0 && above.slots.length === width;
    if (isWhole && above.shape === 'spaced' && goesOn(above, below)) {
      const slots = isLaidOut(above.line) && isLaidOut(below.line) ? digitsBelow(above, below) : null;
      joined[joined.length - 1] = { ...above, slots: slots ?? [...above.slots, ...below.slots] };
    } else joined.push(below);
  }
  return joined.length < lines.length ? joined : lines;
}

/** A lone number below a row is a page number. */
function goesOn(above: SplitLine, { index, labels, slots }: SplitLine): boolean {
  return (
    index === above.index + 1 &&
    labels.length === 0 &&
    slots.length > 1 &&
    slots.length < above.slots.length &&
    slots.every(isDigits) &&
    above.slots.every(isDigits)
  );
}

/** The figures, of which some go on below; null where it is not plain which. */
function digitsBelow(above: SplitLine, below: SplitLine): readonly Slot[] | null {
  const slots = [...above.slots];
  for (const slot of below.slots) {
    const under = above.slots.filter((each) => isUnder(above.line, each, below.line, slot));
    const at = under.length === 1 ? slots.indexOf(under[0]!) : -1;
    if (at < 0) return null;
    slots[at] = { ...slot, content: joinContents([under[0]!.content, slot.content]) };
  }
  return fillColumns(above, slots) ? slots : null;
}

/** A column that breaks its figures holds as many digits as any figure has that is not broken. */
function fillColumns(above: SplitLine, slots: readonly Slot[]): boolean {
  const longest = Math.max(...above.slots.map(({ content }) => content.text.length));
  return slots.every((slot, i) => slot === above.slots[i] || above.slots[i]!.content.text.length === longest);
}

function isUnder(line: DocumentLine, slot: Slot, lineBelow: DocumentLine, below: Slot): boolean {
  const from = columnOf(line, slot);
  const at = columnOf(lineBelow, below);
  return at < from + slot.content.text.length && from < at + below.content.text.length;
}

function columnOf({ indent, content }: DocumentLine, slot: Slot): number {
  return indent + slot.content.span.start - content.span.start;
}

function isDigits({ content }: Slot): boolean {
  return plainNumber(content.text, 0, content.text.length) >= 0;
}

/** Only what is printed in columns has more than one blank between them. */
function isLaidOut({ content }: DocumentLine): boolean {
  return content.text.includes('  ');
}
