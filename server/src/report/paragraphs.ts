import type { Content } from '../base/content.ts';
import { countOfPieces, endOf, joinContents, startOf } from '../base/content.ts';
import type { DocumentLine } from './lines.ts';
import type { BoundTable } from './types.ts';

/** No paragraph has as many lines; what is joined of more is slow to cut again, finding by finding. */
const MOST_PIECES = 100;

/**
 * Running text outside the tables; lines that a page or a wrapped line broke are joined. What markup makes a heading is
 * a paragraph by itself: where there is no markup it is a line like others.
 */
export function proseOf(lines: readonly DocumentLine[], tables: readonly BoundTable[]): Content[] {
  const prose: Content[] = [];
  /** The lines of the paragraph so far: the last of them, and those before it, where there are any. */
  let last: Content | null = null;
  let before: Content[] | null = null;
  let pieces = 0;
  for (const line of lines) {
    const isHeading = line.kind === 'heading';
    const text = line.kind !== 'row' && !isInTable(line.content, tables) ? line.content : null;
    if (last !== null && (text === null || isHeading || pieces >= MOST_PIECES || endsSentence(last.text))) {
      prose.push(joined(before, last));
      last = null;
      before = null;
      pieces = 0;
    }
    if (text === null) continue;
    if (isHeading) {
      if (text.text !== '') prose.push(text);
      continue;
    }
    if (last !== null) {
      if (before) before.push(last);
      else before = [last];
    }
    last = text;
    pieces += countOfPieces(text);
  }
  if (last !== null) prose.push(joined(before, last));
  return prose;
}

function joined(before: Content[] | null, last: Content): Content {
  if (!before) return last;
  before.push(last);
  return joinContents(before);
}

/** A line of text stands where its words do. */
function isInTable(text: Content, tables: readonly BoundTable[]): boolean {
  for (const { span } of tables) if (span.start <= startOf(text) && endOf(text) <= span.end) return true;
  return false;
}

const CLOSERS = codesOf('"”’）)》*');
const ENDS = codesOf('。！？!?；;：:');

function codesOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}

function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charCodeAt(end - 1))) end--;
  return end > 0 && ENDS.has(text.charCodeAt(end - 1));
}
