import type { Passage } from '../../facts/prose/passages.ts';
import { numeral } from './numerals.ts';

/** A number that heads a point: （二）, 二是, 2. */
export interface Marker {
  readonly style: 'bracket' | 'point' | 'arabic';
  readonly number: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

const ORDINAL = /^[一二三四五六七八九十]{1,3}$/;
const BRACKET = /^[（(]([一二三四五六七八九十]{1,3})[）)](?!项)/;
const ARABIC = /^(\d{1,2})[.、](?!\d)/;
const LONGEST_NUMERAL = 3;
const NUMERALS = '一二三四五六七八九十';
const MARKS = '。;:,!?）)”';

const VALUES = new Map(Array.from({ length: 30 }, (_, i) => [numeral(i + 1), i + 1]));

export function markersOf(passage: Passage): Marker[] {
  const { text } = passage;
  const markers: Marker[] = [];
  const add = (style: Marker['style'], written: string, start: number, end: number) => {
    const number = ORDINAL.test(written) ? VALUES.get(written) : Number(written);
    if (number !== undefined && number > 0) markers.push({ style, number, passage, start, end });
  };
  const bracket = BRACKET.exec(text);
  if (bracket) add('bracket', bracket[1]!, 0, bracket[0].length);
  const arabic = ARABIC.exec(text);
  if (arabic) add('arabic', arabic[1]!, 0, arabic[0].length);
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    const numeral = numeralBefore(text, at);
    if (numeral !== null) add('point', numeral, at - numeral.length, at + 1);
  }
  return markers;
}

/** 二是 heads a point behind a mark or a bracket; within a clause it is something else (第二是, 唯一是). */
function numeralBefore(text: string, at: number): string | null {
  let start = at;
  while (start > 0 && at - start < LONGEST_NUMERAL && NUMERALS.includes(text[start - 1]!)) start--;
  const opens = start === 0 || MARKS.includes(text[start - 1]!);
  return opens && start < at ? text.slice(start, at) : null;
}

export function written({ style, number }: Pick<Marker, 'style' | 'number'>): string {
  if (style === 'bracket') return `（${numeral(number)}）`;
  return style === 'point' ? `${numeral(number)}是` : `${number}.`;
}
