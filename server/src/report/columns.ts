import { startOf } from '../base/content.ts';
import type { Atom } from './atoms.ts';
import { joinAtoms, wideIn } from './atoms.ts';
import { isNearly, isTransposed, likeness } from './similarity.ts';

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
export function inColumns(atoms: readonly Atom[], measure: Measure, texts: ReadonlySet<string>): Atom[] {
  const labels = [...texts];
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
  return columns
    .flatMap((column) => (isLikeOne(column.text, labels) ? [joinAtoms(column.atoms)] : column.atoms))
    .sort((a, b) => startOf(a.content) - startOf(b.content));
}

/** What stands under each other and is like no label was not broken there. */
function isLikeOne(text: string, labels: readonly string[]): boolean {
  return labels.some(
    (label) => likeness(text, label, LIKE_A_LABEL) >= LIKE_A_LABEL || isTransposed(text, label),
  );
}

const LIKE_A_LABEL = 0.6;

/**
 * A whole label goes on only with its last letter once more: 纠正正. One with a slip in it goes on where both together
 * begin a label, or are one but for a slip.
 */
function goesOn(text: string, next: string, labels: readonly string[]): boolean {
  if (labels.includes(text)) return next.length === 1 && text.endsWith(next);
  if (text.length < LONG_ENOUGH || !labels.some((label) => isNearly(text, label))) return true;
  return labels.some((label) => label.startsWith(text + next) || isNearly(text + next, label));
}

/** A word of a few letters is nearly another. */
const LONG_ENOUGH = 4;

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
