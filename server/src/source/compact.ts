import { type Content, sliceContent } from '../base/content.ts';
import { isPlainHan, plainCharacter } from './variants.ts';

/** A paragraph without blanks, of plain characters but with the brackets as written. */
export interface Compact {
  readonly text: string;
  /** The part of the paragraph behind text[from, to). */
  slice(from: number, to: number): Content;
}

export function compact(content: Content): Compact {
  const raw = content.text;
  let at: readonly number[] | null = null;
  return {
    text: compactText(raw),
    slice: (from, to) => {
      at ??= offsetsOf(raw);
      const start = at[from] ?? raw.length;
      return sliceContent(content, start, to > from ? at[to - 1]! + 1 : start);
    },
  };
}

const BLANK = /[\s*_`\u200b-\u200f\u2060\ufeff\u00ad]/;
/** Brackets are what some rules look at; only forms that cannot be told apart by eye are made one. */
const BRACKETS: Readonly<Record<string, string>> = { '﹝': '〔', '﹞': '〕', '❲': '〔', '❳': '〕' };
const KEPT = /[（）［］｛｝【】〖〗〔〕《》〈〉]/;

function compactCharacter(character: string): string {
  if (BLANK.test(character)) return '';
  return BRACKETS[character] ?? (KEPT.test(character) ? character : plainCharacter(character));
}

const KEEP = 0;
const CHANGE = 1;
/** By UTF-16 unit, for this runs over every character of every report. */
const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(CHANGE);
  const settle = (from: number, to: number) => {
    for (let code = from; code <= to; code++)
      if (compactCharacter(String.fromCharCode(code)) === String.fromCharCode(code)) table[code] = KEEP;
  };
  settle(0x20, 0x7e);
  settle(0x2010, 0x201f);
  settle(0x3001, 0x301c);
  for (let code = 0x4e00; code <= 0x9fff; code++) if (isPlainHan(code)) table[code] = KEEP;
  settle(0xff08, 0xff09);
  return table;
}

export function compactText(raw: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (CLASSES[code] === KEEP) continue;
    if (i > from) out += raw.slice(from, i);
    out += changed(code, raw[i]!);
    from = i + 1;
  }
  return from === 0 ? raw : out + raw.slice(from);
}

/** The marks of Chinese text are full-width ASCII mostly, and that is a matter of counting. */
function changed(code: number, character: string): string {
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000) return '';
  if (code === 0xff0c) return ',';
  if (code === 0xff1b) return ';';
  if (code === 0xff1a) return ':';
  return compactCharacter(character);
}

/** Where each character of the compact text stood. */
function offsetsOf(raw: string): number[] {
  const at: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const length = CLASSES[raw.charCodeAt(i)] === KEEP ? 1 : compactCharacter(raw[i]!).length;
    for (let unit = 0; unit < length; unit++) at.push(i);
  }
  return at;
}
