import { joinContents } from '../base/content.ts';
import type { Atom } from './atoms.ts';
import { atom } from './atoms.ts';

/**
 * In space-aligned text a wrapped header goes on below, not behind: joins pieces that stand under each other.
 * Text that is not laid out in columns comes back as it was.
 */
export function inColumns(atoms: readonly Atom[]): Atom[] {
  const lines = new Map<number, Atom[]>();
  for (const each of atoms) lines.set(each.line, [...(lines.get(each.line) ?? []), each]);
  if (![...lines.values()].some(isLaidOut)) return [...atoms];
  const columns: { from: number; to: number; last: number; atoms: Atom[] }[] = [];
  for (const each of atoms) {
    const to = each.x + each.folded.length;
    const column = columns.find(
      (other) =>
        other.from < to && each.x < other.to && each.line > other.last && each.line - other.last <= 2,
    );
    if (column) {
      column.atoms.push(each);
      column.from = Math.min(column.from, each.x);
      column.to = Math.max(column.to, to);
      column.last = each.line;
    } else columns.push({ from: each.x, to, last: each.line, atoms: [each] });
  }
  return columns.map((column) => {
    const first = column.atoms[0]!;
    return { ...atom(joinContents(column.atoms.map((each) => each.content)), first.line), x: first.x };
  });
}

const WIDEST_INDENT = 8;
const NARROWEST_GAP = 2;

/** Three pieces on a line, or two with more than one blank between them: text in reading order has one. */
function isLaidOut(line: readonly Atom[]): boolean {
  if (!line.some((each) => each.x > WIDEST_INDENT)) return false;
  if (line.length >= 3) return true;
  const [first, second] = line;
  return second !== undefined && second.x - first!.x - first!.content.text.length >= NARROWEST_GAP;
}
