import { startOf } from '../base/content.ts';
import type { HeadingBinding, HeadingCandidate } from './headingBinding.ts';
import type { DocumentLine } from './lines.ts';
import { findTitle } from './title.ts';

const LIKE_A_SECTION = 0.75;
const FEWEST_SECTIONS = 4;
/** A table of contents has the same headings, and no tables. */
const FEWEST_ROWS = 10;
const MOST_LINES_BEFORE = 40;

/**
 * The line from which on another report stands in the same file: most sections again, in order, with tables like the
 * first. Null where there is only one.
 */
export function anotherReportAt(
  lines: readonly DocumentLine[],
  { candidates }: HeadingBinding,
): number | null {
  if (candidates.length < 2 * FEWEST_SECTIONS) return null;
  const heads = candidates.filter(({ likeness }) => likeness.best >= LIKE_A_SECTION);
  const again = heads.findIndex((head, i) => i > 0 && !isBehind(head, heads[i - 1]!));
  if (again < FEWEST_SECTIONS || heads.length - again < FEWEST_SECTIONS) return null;
  for (let i = again + 1; i < again + FEWEST_SECTIONS; i++)
    if (!isBehind(heads[i]!, heads[i - 1]!)) return null;
  const at = heads[again]!.line;
  if (!holdsRows(lines.slice(heads[0]!.line, at)) || !holdsRows(lines.slice(at))) return null;
  const from = Math.max(heads[again - 1]!.line + 1, at - MOST_LINES_BEFORE);
  const title = findTitle(lines.slice(from, at), at - from);
  if (!title) return at;
  const start = startOf(title.content);
  return lines.findIndex((line, i) => i >= from && line.span.end > start);
}

/** Whether a heading is of a later section than another. */
function isBehind(head: HeadingCandidate, other: HeadingCandidate): boolean {
  return head.likeness.nearest > other.likeness.nearest;
}

function holdsRows(lines: readonly DocumentLine[]): boolean {
  let rows = 0;
  for (const { kind, content } of lines) if (kind === 'row' || /^[\d\s]+$/.test(content.text)) rows++;
  return rows >= FEWEST_ROWS;
}
