import type { Extract } from './extract.ts';
import type { Range } from './range.ts';

/** Without the mark Excel takes UTF-8 for the local code page. */
export const CSV_HEADER = '\ufeffpath,organ,year,form,id,value,raw,state,range\r\n';

export function csvRows({ path, organ, year, form, cells }: Extract): string {
  return cells
    .map(({ id, value, raw, state, range }) => {
      const fields = [path, organ, year?.toString(), form, id, value, raw, state, range && place(range)];
      return `${fields.map((field) => csvField(field ?? '')).join(',')}\r\n`;
    })
    .join('');
}

function place({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function csvField(text: string): string {
  const safe = wouldRun(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet takes such a text for a formula, and the text is somebody else's. */
function wouldRun(text: string): boolean {
  return /^[=@\t\r]/.test(text) || /^[+-].*[A-Za-z(|!]/.test(text);
}
