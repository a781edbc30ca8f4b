import { isDigit } from '../../base/codes.ts';
import { Matter } from '../../facts/memory.ts';
import { mayHold, mayHoldAny, needOf } from '../../facts/prose/characters.ts';
import type { Passage } from '../../facts/prose/passages.ts';
import { numeral } from './numerals.ts';

export type Style = 'bracket' | 'point' | 'arabic';

/** A number that heads a point: （二）, 二是, 2. */
export interface Marker {
  readonly style: Style;
  readonly number: number;
  readonly passage: Passage;
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

/** Gives the numbers of a passage one by one, those of a style in the order of the text. */
export function eachMarker(passage: Passage, take: Take): void {
  const { makeup } = passage;
  if (!mayHold(makeup, HAS_BRACKET) && !mayHold(makeup, HAS_POINT) && !mayHoldAny(makeup, DIGITS)) return;
  if (passage.lacks(Matter.point)) return;
  let found = false;
  const text = passage.asWritten;
  if (mayHold(makeup, HAS_BRACKET)) {
    const bracket = BRACKET.exec(text);
    const number = bracket ? VALUES.get(bracket[1]!) : undefined;
    if (number !== undefined) take('bracket', number, 0, bracket![0].length, passage);
    found = number !== undefined;
  }
  const arabic = isDigit(text.charCodeAt(0)) ? ARABIC.exec(text) : null;
  if (arabic && Number(arabic[1]) > 0) {
    take('arabic', Number(arabic[1]), 0, arabic[0].length, passage);
    found = true;
  }
  if (mayHold(makeup, HAS_POINT) && takePoints(text, passage, take)) found = true;
  if (!found) passage.putLack(Matter.point);
}

type Take = (style: Style, number: number, start: number, end: number, passage: Passage) => void;

/** Whether there are any. */
function takePoints(text: string, passage: Passage, take: Take): boolean {
  let found = false;
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    const length = numeralBefore(text, at);
    if (length === 0) continue;
    const number = length === 1 ? valueAt(text, at - 1) : VALUES.get(text.slice(at - length, at));
    if (number === undefined) continue;
    take('point', number, at - length, at + 1, passage);
    found = true;
  }
  return found;
}

export function markersOf(passage: Passage): Marker[] {
  const markers: Marker[] = [];
  eachMarker(passage, (style, number, start, end) => {
    markers.push({ style, number, passage, start, end });
  });
  return markers;
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
