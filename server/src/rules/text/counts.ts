import { countOf } from './numerals.ts';

const COUNT = '([一二三四五六七八九十两]{1,3}|\\d{1,2})';

/** A list whose length is said, and how many it has. */
export interface CountedList {
  readonly start: number;
  readonly end: number;
  readonly said: number;
  readonly listed: readonly string[];
}

const NONE: readonly CountedList[] = [];

const PARTS = new RegExp(
  `(?:由|包括|包含|分为|含|:)([^。;]{10,240}?)(等)?(?:共)?${COUNT}(?:个|大)?部分`,
  'g',
);

/** What a report is said to consist of: …、…、其他需要报告的事项等六部分. */
const COUNTED_PARTS = new RegExp(`${COUNT}(?:个|大)?部分`);

export function mayCountParts(text: string): boolean {
  return COUNTED_PARTS.test(text);
}

export function partsIn(text: string): readonly CountedList[] {
  if (!mayCountParts(text)) return NONE;
  return [...text.matchAll(PARTS)].flatMap((match): CountedList[] => {
    const said = countOf(match[3]!);
    const before = text.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
    const sentence = before.split('。').at(-1)! + match[0];
    const listed = topicsOf(match[1]!);
    if (said === null || listed === null || !/报告|年报|全文/.test(sentence)) return [];
    // 主要包括…等六部分 need not name them all.
    const open = match[2] !== undefined && match[0][0] !== '由';
    if (open && said > listed.length && before.endsWith('主要')) return [];
    const written = match[0].length - (match[0].endsWith('部分') ? 2 : 0);
    const count = match[0].slice(0, written).lastIndexOf(match[3]!);
    return [{ start: match.index + count, end: match.index + match[0].length, said, listed }];
  });
}

const LONGEST_SENTENCE = 500;

const TOPICS: readonly (readonly [name: string, words: RegExp])[] = [
  ['复议、诉讼情况', /复议|诉讼/],
  ['问题及改进情况', /问题|改进|整改/],
  ['其他事项', /其他|其它/],
  ['依申请公开情况', /申请/],
  ['总体情况', /总体|概述|概况/],
  ['主动公开情况', /主动公开/],
];

/** The sections that a list names; null where it names anything else. */
function topicsOf(list: string): string[] | null {
  const named = new Set<string>();
  for (const item of list.split(/[、,]|以及|及其他|和其他/).map((each) => each.trim())) {
    if (item === '' || item === '情况') continue;
    const topic = TOPICS.find(([, words]) => words.test(item));
    if (!topic) {
      if (/^(?:需要报告的事项|事项)/.test(item)) named.add('其他事项');
      else return null;
      continue;
    }
    named.add(topic[0]);
  }
  if (/[及和]其他/.test(list)) named.add('其他事项');
  return named.size < 3 ? null : [...named];
}

const UNIT = /^[件条个次份期篇场名人元项类年月日号级类种家户亩]/;
const REPEATED =
  /(?<![一二三四五六七八九十百\d])([二两三四五六七八九十])(?:个)?([\u4e00-\u9fff]{1,2})[”"]?[\u4e00-\u9fff]{0,8}[（(]([^（）()。;]{4,80})[）)]/g;

const COUNTS = '二两三四五六七八九十';
/** How far a count may stand before its bracket: a unit, the word, a quotation mark and what follows it. */
const FARTHEST = 13;

/** Whether a count stands near enough before any bracket; nearly always a bracket holds something else. */
export function mayBeSlogan(text: string): boolean {
  for (let open = 0; open < text.length; open++) {
    const code = text.charCodeAt(open);
    if (code !== 0xff08 && code !== 0x28) continue;
    for (let at = Math.max(0, open - FARTHEST); at < open - 1; at++)
      if (COUNTS.includes(text[at]!)) return true;
  }
  return false;
}

/** “五统一”（统一标识、统一设备…）: every item says the word again, so that the list is surely the whole. */
export function slogansIn(text: string): readonly CountedList[] {
  if (!mayBeSlogan(text)) return NONE;
  return [...text.matchAll(REPEATED)].flatMap((match): CountedList[] => {
    const said = countOf(match[1]!);
    const listed = match[3]!.split(/[、,]/);
    const word = match[2]!;
    const whole =
      listed.length >= 2 &&
      listed.every((item) => item.includes(word) && item !== word) &&
      !/等$/.test(match[3]!);
    if (said === null || UNIT.test(word) || !whole) return [];
    return [{ start: match.index, end: match.index + match[0].length, said, listed }];
  });
}
