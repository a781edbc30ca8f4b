import { isSpace } from '../syntax/ink.ts';
import type { ExpectedTable } from './expected.ts';
import type { DocumentLine } from './lines.ts';

const LONGEST_LABEL_LINE = 60;
/** How much of a line must stand in a header for the line to be one. */
const BEGINNING = 8;

/** Whether a line in the region of a table is running text: too long for a label, or a sentence. */
export function isProse(line: DocumentLine, expected: ExpectedTable): boolean {
  if (line.kind === 'row' && line.cells.length > 1) return false;
  const { text } = line.content;
  if (text.length > LONGEST_LABEL_LINE && lettersIn(text) > LONGEST_LABEL_LINE) return true;
  if (text === '' || !/[。；;]/.test(text)) return false;
  const beginning = text.slice(0, BEGINNING);
  for (const { folded } of expected.headers) if (folded.includes(beginning)) return false;
  return true;
}

function lettersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) count++;
  return count;
}
