/**
 * A text with marks is two texts in one: `OLD`, as it should read, and `NEW`, with the slip. Marks are private-use
 * characters that no report holds: OPEN new BAR old CLOSE; a label that matters stands between FROM and TO.
 * Layouts measure, split and wrap by atoms, so that a slip never moves anything else.
 */
const OPEN = '\uE000';
const BAR = '\uE001';
const CLOSE = '\uE002';
const FROM = '\uE003';
const TO = '\uE004';

/** Every old character is an atom of its own, so that the text breaks where it would without the slip. */
export function slipped(old: string, now: string): string {
  if (old === '') return `${OPEN}${now}${BAR}${CLOSE}`;
  return [...old].map((character, i) => `${OPEN}${i === 0 ? now : ''}${BAR}${character}${CLOSE}`).join('');
}

export function tracked(text: string): string {
  return `${FROM}${text}${TO}`;
}

/** The text as it should read, without marks. */
export function clean(text: string): string {
  return text.replace(/\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g, '$1').replace(/[\uE003\uE004]/g, '');
}

export function width(text: string): number {
  return clean(text).length;
}

/** Pieces that may be parted from each other: characters of the clean text, with the marks that belong to them. */
export function atoms(text: string): string[] {
  const result: string[] = [];
  let prefix = '';
  for (const part of text.match(/\uE000[^\uE002]*\uE002|./gsu) ?? []) {
    if (part === FROM || (clean(part) === '' && result.length === 0)) prefix += part;
    else if (clean(part) === '') result[result.length - 1] += part;
    else {
      result.push(prefix + part);
      prefix = '';
    }
  }
  if (prefix !== '') result.push(prefix);
  return result;
}

/** Applies a change of letters to both readings of a text. */
export function mapText(text: string, change: (part: string) => string): string {
  return text
    .split(/([\uE000-\uE004])/)
    .map((part) => (/^[\uE000-\uE004]$/.test(part) ? part : change(part)))
    .join('');
}

export interface Unmarked {
  readonly text: string;
  /** Offset of the slip's first character, or of the first tracked text where there is no slip; -1 without marks. */
  readonly at: number;
  /** The tracked texts, half-open. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks away and says where they stood; `now` chooses the reading. */
export function unmark(marked: string, now: boolean): Unmarked {
  const labels: { start: number; end: number }[] = [];
  let text = '';
  let at = -1;
  let start = 0;
  let hidden = false;
  for (const part of marked.split(/([\uE000-\uE004])/)) {
    if (part === OPEN) {
      if (at < 0) at = text.length;
      hidden = !now;
    } else if (part === BAR) hidden = now;
    else if (part === CLOSE) hidden = false;
    else if (part === FROM) start = text.length;
    else if (part === TO) labels.push({ start, end: text.length });
    else if (!hidden) text += part;
  }
  return { text, at: at < 0 ? (labels[0]?.start ?? -1) : at, labels };
}

export function countMarks(marked: string): number {
  return marked.split(FROM).length - 1;
}
