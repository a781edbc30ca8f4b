import { isDigit } from '../../base/codes.ts';
import { onceFor } from '../../base/once.ts';
import { Matter } from '../../facts/memory.ts';
import type { Passage } from '../../facts/prose/passages.ts';
import { matchesOf } from './matches.ts';

/** A figure of a date, and where its digits stand. */
interface Part {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** A statistical period as it is written. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly from: readonly [year: Part, month: Part, day: Part];
  /** The second year is often left out. */
  readonly to: readonly [year: Part | null, month: Part, day: Part];
}

const DATE = '(20\\d\\d)[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})日?';
const LATER = '(?:(20\\d\\d)[年.\\-/])?(\\d{1,2})[月.\\-/](\\d{1,2})日?';
const PERIOD = new RegExp(
  `(?<![\\d/])${DATE}(?:零时)?(?:起|开始)?,?(?:截?[至止]到?|到|[—－–~～-]{1,2})${LATER}(?!\\d)`,
  'g',
);
/** Digits run together where 年, 月 or 日 were lost, or stand twice: 202111日至20211230日, 2021年1月1日至202112月31日. */
const DAMAGED =
  /(?<!\d)(?:20\d\d(?:\d{1,4}|年\d{2,4}|\d{1,2}月\d{1,2})日?(?:起|开始)?,?(?:截?[至止]到?|到)(?:20\d\d)?年?\d{1,4}月?\d{0,2}日|20\d\d年\d{1,2}月\d{1,2}日(?:起|开始)?,?(?:截?[至止]到?|到)20\d\d(?:\d{1,2}年?\d{1,2}月\d{1,2}日|年?\d{3,4}日))/g;
const STATISTICS = /统计|期限|时限|周期|数据|起止|报告[^,。;]{0,12}涵盖/;
const NEARBY = 40;

/** Whether there is a date of a year, or what is left of one: most passages with figures have none. */
export function mayTellPeriod(passage: Passage): boolean {
  if (passage.lacks(Matter.period)) return false;
  const may = holdsDate(passage.asWritten);
  if (!may) passage.putLack(Matter.period);
  return may;
}

function holdsDate(text: string): boolean {
  for (let at = text.indexOf('20'); at >= 0 && at + 5 < text.length; at = text.indexOf('20', at + 1)) {
    const behind = text[at + 4]!;
    if (
      isDigit(text.charCodeAt(at + 4)) ||
      ('年.-/．－／'.includes(behind) && isDigit(text.charCodeAt(at + 5)))
    )
      return STATISTICS.test(text);
  }
  return false;
}

const NONE: readonly Period[] = [];

export function periodsIn(passage: Passage): readonly Period[] {
  return mayTellPeriod(passage) ? periodsOf(passage) : NONE;
}

/** Two rules ask for them, of a passage that may tell one. */
export const periodsOf = onceFor((passage: Passage): readonly Period[] =>
  passage.found(Matter.date, periodsWithin),
);

function periodsWithin({ shown: text }: Passage): readonly Period[] {
  return matchesOf(PERIOD, text).flatMap((match) =>
    isStatistical(text, match.index) ? [periodOf(match)] : [],
  );
}

/** One mark or letter stands between the figures of a date, and 日 may stand behind them. */
function periodOf(match: RegExpExecArray): Period {
  const start = match.index;
  const end = start + match[0].length;
  const fromMonth = start + 5;
  const fromDay = fromMonth + match[2]!.length + 1;
  const toDay = end - match[6]!.length - (match[0].endsWith('日') ? 1 : 0);
  const toMonth = toDay - match[5]!.length - 1;
  return {
    start,
    end,
    from: [part(match[1]!, start), part(match[2]!, fromMonth), part(match[3]!, fromDay)],
    to: [match[4] ? part(match[4], toMonth - 5) : null, part(match[5]!, toMonth), part(match[6]!, toDay)],
  };
}

function part(digits: string, start: number): Part {
  return { value: Number(digits), start, end: start + digits.length };
}

export interface DamagedPeriod {
  readonly start: number;
  readonly end: number;
}

/** Of a passage that may tell a period. */
export function damagedPeriodsIn(passage: Passage): readonly DamagedPeriod[] {
  return passage.found(Matter.damagedDate, damagedWithin);
}

function damagedWithin({ shown }: Passage): readonly DamagedPeriod[] {
  if (!mayHoldDamaged(shown) || shown.search(DAMAGED) < 0) return NONE;
  return [...shown.matchAll(DAMAGED)].flatMap((match) => {
    const whole = /20\d\d年\d{1,2}月\d{1,2}日.{0,40}[至到止—-](?:20\d\d年)?\d{1,2}月\d{1,2}日$/.test(
      match[0],
    );
    if (whole || !isStatistical(shown, match.index)) return [];
    return [{ start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether digits follow a year at once, or more than a month's follow 年 without 月. */
function mayHoldDamaged(text: string): boolean {
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1)) {
    if (isDigit(text.charCodeAt(at + 4))) return true;
    if (text[at + 4] !== '年') continue;
    let end = at + 5;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - at > 6 && text[end] !== '月') return true;
  }
  return false;
}

/** Only what the sentence calls the period of its figures: a public notice or a campaign has dates of its own. */
function isStatistical(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - NEARBY), at);
  const before = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1);
  return STATISTICS.test(before) && !/公示|征集|活动|报名|整治|培训|招聘|意见/.test(before);
}
