import type { Atom } from './atoms.ts';
import { joinAtoms, wideIn } from './atoms.ts';

/** What pieces of text are aligned by: characters, or what is seen, where Chinese ones are twice as wide. */
export type Measure = 'characters' | 'width';

interface Column {
  from: number;
  to: number;
  last: number;
  /** What its pieces say together, folded. */
  text: string;
  readonly atoms: Atom[];
}

/**
 * In space-aligned text a wrapped header goes on below, not behind: joins pieces that stand under each other, until they
 * are one of the labels. Text that is not laid out in columns comes back as it was.
 */
export function inColumns(atoms: readonly Atom[], measure: Measure, labels: ReadonlySet<string>): Atom[] {
  const lines = new Map<number, Atom[]>();
  for (const each of atoms) lines.set(each.line, [...(lines.get(each.line) ?? []), each]);
  if (![...lines.values()].some(isLaidOut)) return [...atoms];
  const columns: Column[] = [];
  for (const each of atoms) {
    const from = measure === 'width' ? each.x + each.wide : each.x;
    const to = from + lengthOf(each, measure);
    const column = columns.find(
      (other) =>
        other.from < to &&
        from < other.to &&
        each.line > other.last &&
        each.line - other.last <= MOST_LINES_APART,
    );
    if (column && goesOn(column.text, each.folded, labels)) {
      column.atoms.push(each);
      column.text += each.folded;
      column.from = Math.min(column.from, from);
      column.to = Math.max(column.to, to);
      column.last = each.line;
    } else {
      if (column) column.last = each.line - MOST_LINES_APART - 1;
      columns.push({ from, to, last: each.line, text: each.folded, atoms: [each] });
    }
  }
  return columns.map((column) => joinAtoms(column.atoms));
}

/** A whole label goes on only with its last letter once more: 纠正正. */
function goesOn(text: string, next: string, labels: ReadonlySet<string>): boolean {
  return !labels.has(text) || (next.length === 1 && text.endsWith(next));
}

function lengthOf({ folded }: Atom, measure: Measure): number {
  return folded.length + (measure === 'width' ? wideIn(folded, 0, folded.length) : 0);
}

const MOST_LINES_APART = 2;
const WIDEST_INDENT = 8;
const NARROWEST_GAP = 2;

/** Three pieces on a line, or two with more than one blank between them: text in reading order has one. */
function isLaidOut(line: readonly Atom[]): boolean {
  if (!line.some((each) => each.x > WIDEST_INDENT)) return false;
  if (line.length >= 3) return true;
  const [first, second] = line;
  return second !== undefined && second.x - first!.x - first!.content.text.length >= NARROWEST_GAP;
}
