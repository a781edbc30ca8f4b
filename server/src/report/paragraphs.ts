import type { Content } from '../base/content.ts';
import { countOfPieces, joinContents } from '../base/content.ts';
import type { DocumentLine } from './lines.ts';
import type { BoundTable } from './types.ts';

/** No paragraph has as many lines; what is joined of more is slow to cut again, finding by finding. */
const MOST_PIECES = 100;

/** Running text outside the tables; lines that a page or a wrapped line broke are joined. */
export function proseOf(lines: readonly DocumentLine[], tables: readonly BoundTable[]): Content[] {
  const prose: Content[] = [];
  /** The lines of the paragraph so far: the last of them, and those before it, where there are any. */
  let last: Content | null = null;
  let before: Content[] | null = null;
  let pieces = 0;
  for (const line of lines) {
    const text = line.kind === 'text' && !isInTable(line, tables) ? line.content : null;
    if (last !== null && (text === null || pieces >= MOST_PIECES || endsSentence(last.text))) {
      prose.push(joined(before, last));
      last = null;
      before = null;
      pieces = 0;
    }
    if (text === null) continue;
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

function joined(before: readonly Content[] | null, last: Content): Content {
  if (!before) return last;
  return before.length === 1 ? joinContents([before[0]!, last]) : joinContents([...before, last]);
}

function isInTable({ span }: DocumentLine, tables: readonly BoundTable[]): boolean {
  for (const table of tables) if (table.span.start <= span.start && span.end <= table.span.end) return true;
  return false;
}

const CLOSERS = '"”’）)》*';
const ENDS = '。！？!?；;：:';

function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text[end - 1]!)) end--;
  return end > 0 && ENDS.includes(text[end - 1]!);
}
