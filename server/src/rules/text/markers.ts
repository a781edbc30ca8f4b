import { isDigit } from '../../base/codes.ts';
import { Matter } from '../../facts/memory.ts';
import { mayHold, mayHoldAny, needOf } from '../../facts/prose/characters.ts';
import type { Passage } from '../../facts/prose/passages.ts';
import { numeral } from './numerals.ts';

export type Style = 'bracket' | 'point' | 'arabic';

/** A number that heads a point: （二）, 二是, 2. It stands in its passage. */
export interface Marker {
  readonly style: Style;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const BRACKET = /^[（(]([一二三四五六七八九十]{1,3})[）)](?!项)/;
const ARABIC = /^(\d{1,2})[.、](?!\d)/;
const LONGEST_NUMERAL = 3;
const NUMERALS = '一二三四五六七八九十';
/** In either width: text is looked at as it is written. */
const MARKS = [...'。;:,!?）)”；：，！？'].map((mark) => mark.charCodeAt(0));

const VALUES = new Map(Array.from({ length: 30 }, (_, i) => [numeral(i + 1), i + 1]));
/** Which characters are numerals: a number for each, 0 for others. */
const FIRST = 0x4e00;
const NUMERAL_VALUES = new Uint8Array(0x900);
[...NUMERALS].forEach((letter, i) => {
  NUMERAL_VALUES[letter.charCodeAt(0) - FIRST] = i + 1;
});

const HAS_BRACKET = needOf('（一');
const DIGITS = needOf('0123');
const HAS_POINT = needOf('一是');

/** The numbers of a passage, those of a style in the order of the text. */
export function markersOf(passage: Passage): readonly Marker[] {
  const { makeup } = passage;
  if (!mayHold(makeup, HAS_BRACKET) && !mayHold(makeup, HAS_POINT) && !mayHoldAny(makeup, DIGITS))
    return NONE;
  return passage.found(Matter.point, markersIn);
}

const NONE: readonly Marker[] = [];

function markersIn({ makeup, asWritten: text }: Passage): readonly Marker[] {
  const markers: Marker[] = [];
  if (mayHold(makeup, HAS_BRACKET)) {
    const bracket = BRACKET.exec(text);
    const number = bracket ? VALUES.get(bracket[1]!) : undefined;
    if (number !== undefined) markers.push({ style: 'bracket', number, start: 0, end: bracket![0].length });
  }
  const arabic = isDigit(text.charCodeAt(0)) ? ARABIC.exec(text) : null;
  if (arabic && Number(arabic[1]) > 0)
    markers.push({ style: 'arabic', number: Number(arabic[1]), start: 0, end: arabic[0].length });
  if (mayHold(makeup, HAS_POINT)) putPoints(markers, text);
  return markers;
}

function putPoints(markers: Marker[], text: string): void {
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    const length = numeralBefore(text, at);
    if (length === 0) continue;
    const number = length === 1 ? valueAt(text, at - 1) : VALUES.get(text.slice(at - length, at));
    if (number !== undefined) markers.push({ style: 'point', number, start: at - length, end: at + 1 });
  }
}

function valueAt(text: string, at: number): number {
  const place = text.charCodeAt(at) - FIRST;
  return place >= 0 && place < NUMERAL_VALUES.length ? NUMERAL_VALUES[place]! : 0;
}

/**
 * The length of the numeral before a 是 that it heads a point with, which stands behind a mark or a bracket; 0 within
 * a clause, where it is something else (第二是, 唯一是).
 */
function numeralBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_NUMERAL && valueAt(text, start - 1) > 0) start--;
  const opens = start === 0 || MARKS.includes(text.charCodeAt(start - 1));
  return opens ? at - start : 0;
}

export function written({ style, number }: Pick<Marker, 'style' | 'number'>): string {
  if (style === 'bracket') return `（${numeral(number)}）`;
  return style === 'point' ? `${numeral(number)}是` : `${number}.`;
}
