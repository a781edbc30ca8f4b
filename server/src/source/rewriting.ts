import { PLAIN_HAN } from './variants.ts';

/** A way of writing text in plainer characters that keeps track of where each stood. */
export interface Rewriting {
  text(raw: string): string;
  /** For each character of the plain text, where it stood; behind the last, where the text ends. */
  offsets(raw: string): number[];
}

const CHANGE = 0;
const KEEP = 1;
const UNKNOWN = 2;

/** Letters, marks and brackets that many texts hold; the rest is looked at one by one. */
const COMMON: readonly (readonly [number, number])[] = [
  [0x21, 0x7e],
  [0x2010, 0x201f],
  [0x3001, 0x301c],
  [0xff08, 0xff09],
];

/** What is known at first of the characters by themselves: that the plain ideographs stay as they are, any other not. */
function unknownYet(): Uint8Array {
  const table = PLAIN_HAN.slice();
  for (const [from, to] of COMMON) table.fill(UNKNOWN, from, to + 1);
  return table;
}

/**
 * `change` says what stands for a character. It is asked about those only that a table by UTF-16 unit does not know
 * to stay as they are: every character of every report comes through here.
 */
export function rewriting(change: (raw: string, index: number) => string): Rewriting {
  const table = unknownYet();
  const changes = (code: number) => {
    if (table[code] === UNKNOWN) {
      const character = String.fromCharCode(code);
      table[code] = change(character, 0) === character ? KEEP : CHANGE;
    }
    return table[code] === CHANGE;
  };
  return {
    text(raw) {
      // Joined rather than added up: the text is gone through many times, and what was added up is slow to go through.
      const parts: string[] = [];
      let from = 0;
      for (let i = 0; i < raw.length; i++) {
        const code = raw.charCodeAt(i);
        if (table[code] === KEEP || !changes(code)) continue;
        const plain = change(raw, i);
        if (plain.length === 1 && plain === raw[i]) continue;
        if (i > from) parts.push(raw.slice(from, i));
        if (plain !== '') parts.push(plain);
        from = i + 1;
      }
      if (from === 0) return raw;
      parts.push(raw.slice(from));
      return parts.join('');
    },
    offsets(raw) {
      const at: number[] = [];
      for (let i = 0; i < raw.length; i++) {
        const code = raw.charCodeAt(i);
        const length = table[code] !== KEEP && changes(code) ? change(raw, i).length : 1;
        for (let unit = 0; unit < length; unit++) at.push(i);
      }
      at.push(raw.length);
      return at;
    },
  };
}

/** What most changes of a report's text come to: no blank, and marks in half width. */
export function commonChange(code: number): string | null {
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000) return '';
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (code === 0xff1b) return ';';
  return code === 0xff1a ? ':' : null;
}
