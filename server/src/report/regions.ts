import type { FormTable } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import { tokensFolded } from './atoms.ts';
import { expectedTable, type Forms } from './expected.ts';
import type { DocumentLine } from './lines.ts';

/** How many labels of a table each line holds, word for word. */
export function labelHits(lines: readonly DocumentLine[], table: FormTable, forms: Forms): number[] {
  const labels = new Set<string>();
  for (const form of Object.values(forms)) {
    const same = form.tables.find((each) => each.id === table.id);
    if (!same) continue;
    const expected = expectedTable(same, forms);
    for (const label of [...expected.headers, ...expected.rowLabels]) {
      if (!AMBIGUOUS.has(label.folded)) labels.add(label.folded);
    }
  }
  return lines.map((line) => textsOf(line).filter((text) => labels.has(text)).length);
}

/** Words that head columns of several tables, or occur in prose. */
const AMBIGUOUS = new Set(['总计', '其他', '规章', '3.其他'].map(foldText));

function textsOf(line: DocumentLine): string[] {
  if (line.kind === 'row') return line.cells.map((cell) => foldText(cell.content.text));
  if (line.content.text.length > 80) return [];
  const tokens = tokensFolded(line.content);
  const text = tokens.filter((token) => !/^[\d.,/-]+$/.test(token)).join('');
  return [...new Set([...tokens, text])];
}
