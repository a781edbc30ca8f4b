import { atoms, clean, width } from '../marks.ts';

/** Breaks a text into lines of at most `columns` characters; a number is kept whole, a closing mark ends a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of words(text)) {
    const size = width(word);
    const closing = /^[，。；：、）)》〉”.,〕]/.test(clean(word));
    if (length > 0 && length + size > columns && !closing) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += word;
    length += size;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function words(text: string): string[] {
  const result: string[] = [];
  let number = false;
  for (const atom of atoms(text)) {
    const digit = /^\d$/.test(clean(atom));
    if (digit && number) result[result.length - 1] += atom;
    else result.push(atom);
    number = digit;
  }
  return result;
}

/** The text cut after its `at`-th character. */
export function cut(text: string, at: number): [string, string] {
  const parts = atoms(text);
  return [parts.slice(0, at).join(''), parts.slice(at).join('')];
}
