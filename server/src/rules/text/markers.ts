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
/** 二是 heads a point behind a mark or a bracket; within a clause it is something else (第二是, 唯一是). */
const POINT = /(?:^|[。;:,!?）)”])([一二三四五六七八九十]{1,3})是/g;

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
  if (!text.includes('是')) return markers;
  for (const match of text.matchAll(POINT)) {
    const end = match.index + match[0].length;
    add('point', match[1]!, end - match[1]!.length - 1, end);
  }
  return markers;
}

export function written({ style, number }: Pick<Marker, 'style' | 'number'>): string {
  if (style === 'bracket') return `（${numeral(number)}）`;
  return style === 'point' ? `${numeral(number)}是` : `${number}.`;
}
