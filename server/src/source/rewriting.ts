import { VARIANT_HAN } from './variants.ts';

/** A way of writing text in plainer characters that keeps track of where each stood. */
export interface Rewriting {
  text(raw: string): string;
  /** For each character of the plain text, where it stood. */
  offsets(raw: string): number[];
}

const CHANGE = 0;
const KEEP = 1;
const HAN = hanKept();

function hanKept(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(KEEP, 0x4e00, 0xa000);
  for (const code of VARIANT_HAN) table[code] = CHANGE;
  return table;
}

/** Letters, marks and brackets that many texts hold; the rest is looked at one by one. */
const COMMON: readonly (readonly [number, number])[] = [
  [0x21, 0x7e],
  [0x2010, 0x201f],
  [0x3001, 0x301c],
  [0xff08, 0xff09],
];

/**
 * `change` says what stands for a character. It is asked about those only that a table by UTF-16 unit does not know
 * to stay as they are: every character of every report comes through here.
 */
export function rewriting(change: (raw: string, index: number) => string): Rewriting {
  const table = HAN.slice();
  for (const [from, to] of COMMON) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      if (change(character, 0) === character) table[code] = KEEP;
    }
  }
  return {
    text(raw) {
      // Joined rather than added up: the text is gone through many times, and what was added up is slow to go through.
      const parts: string[] = [];
      let from = 0;
      for (let i = 0; i < raw.length; i++) {
        if (table[raw.charCodeAt(i)] !== CHANGE) continue;
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
        const length = table[raw.charCodeAt(i)] === CHANGE ? change(raw, i).length : 1;
        for (let unit = 0; unit < length; unit++) at.push(i);
      }
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
