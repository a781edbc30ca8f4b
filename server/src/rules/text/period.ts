import type { Passage } from '../../facts/prose/passages.ts';

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
  'dg',
);
/** Digits run together where 年, 月 or 日 were lost: 202111日至20211230日. */
const DAMAGED =
  /(?<!\d)20\d\d(?:\d{1,4}|年\d{2,4}|\d{1,2}月\d{1,2})日?(?:起|开始)?,?(?:截?[至止]到?|到)(?:20\d\d)?年?\d{1,4}月?\d{0,2}日/g;
const STATISTICS = /统计|期限|时限|周期|数据|起止/;
const NEARBY = 40;

export function periodsIn({ text, shown }: Pick<Passage, 'text' | 'shown'>): Period[] {
  if (!STATISTICS.test(text)) return [];
  return [...shown.matchAll(PERIOD)].flatMap((match): Period[] => {
    if (!isStatistical(shown, match.index)) return [];
    const part = (group: number): Part | null => {
      const place = match.indices?.[group];
      return place ? { value: Number(match[group]), start: place[0], end: place[1] } : null;
    };
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        from: [part(1)!, part(2)!, part(3)!],
        to: [part(4), part(5)!, part(6)!],
      },
    ];
  });
}

export interface DamagedPeriod {
  readonly start: number;
  readonly end: number;
}

export function damagedPeriodsIn({ text, shown }: Pick<Passage, 'text' | 'shown'>): DamagedPeriod[] {
  if (!STATISTICS.test(text)) return [];
  return [...shown.matchAll(DAMAGED)].flatMap((match) => {
    const whole = /20\d\d年\d{1,2}月\d{1,2}日.{0,40}[至到止—-](?:20\d\d年)?\d{1,2}月\d{1,2}日$/.test(
      match[0],
    );
    if (whole || !isStatistical(shown, match.index)) return [];
    return [{ start: match.index, end: match.index + match[0].length }];
  });
}

/** Only what the sentence calls the period of its figures: a public notice or a campaign has dates of its own. */
function isStatistical(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - NEARBY), at)
    .split(/[。;]/)
    .at(-1)!;
  return STATISTICS.test(before) && !/公示|征集|活动|报名|整治|培训|招聘|意见/.test(before);
}
