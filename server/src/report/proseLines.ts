import { isInvisible } from '../base/codes.ts';
import type { ExpectedTable } from './expected.ts';
import type { DocumentLine } from './lines.ts';

const LONGEST_LABEL_LINE = 60;
/** How much of a line must stand in a header for the line to be one. */
const BEGINNING = 8;

/** Whether a line in the region of a table is running text: too long for a label, or a sentence. */
export function isProse(line: DocumentLine, expected: ExpectedTable): boolean {
  if (line.kind === 'row' && line.cells.length > 1) return false;
  const { text } = line.content;
  if (text.includes(RUNNING_HEAD) && line.kind === 'text') return true;
  if (text.length > LONGEST_LABEL_LINE && lettersIn(text) > LONGEST_LABEL_LINE) {
    return !isHeaderLine(text, expected);
  }
  if (text === '' || !/[。；;]/.test(text)) return false;
  const beginning = text.slice(0, BEGINNING);
  for (const { folded } of expected.headers) if (folded.includes(beginning)) return false;
  return true;
}

/** No label of the form holds these words, which stand at the head of every page. */
const RUNNING_HEAD = '年度报告';

/** The headers of a table that an extractor wrote on one line. */
function isHeaderLine(text: string, { headers }: ExpectedTable): boolean {
  const words = text.split(/\s+/);
  let labels = 0;
  for (const word of words) if (headers.some(({ folded }) => folded === word)) labels++;
  return labels > 3 && labels * 2 > words.length;
}

function lettersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isInvisible(text.charCodeAt(i))) count++;
  return count;
}
