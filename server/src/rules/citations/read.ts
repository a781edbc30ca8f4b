import { isDigit, isHan } from '../../base/codes.ts';
import type { Compact } from '../../source/compact.ts';
import { matchesOf } from '../text/matches.ts';
import type { DocumentNumber } from './documents.ts';

/** A paragraph and what it cites; offsets are those of the compact text. */
export interface Paragraph extends Compact {
  /** The report year. */
  readonly year: number | null;
  readonly titles: readonly Title[];
  readonly numbers: readonly Numbered[];
  readonly orders: readonly Order[];
}

/** 《…》, brackets included. */
export interface Title {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Anything shaped like a 发文字号, whatever its brackets. */
export interface Numbered extends DocumentNumber {
  /** Where the code starts, as far as that can be told. */
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly close: number;
  /** Brackets other than 〔〕. */
  readonly wrongBrackets: boolean;
  /** Where a needless 第 stands; null where there is none. */
  readonly ordinal: number | null;
  /** The title right before it. */
  readonly title: Title | null;
}

/** 国务院令第711号 */
export interface Order {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** 第 is not written. */
  readonly missingOrdinal: boolean;
  /** 条 is written for 号. */
  readonly wrongUnit: boolean;
  readonly title: Title | null;
}

const LONGEST_TITLE = 120;
const LONGEST_CODE = 16;
/** The code of the office for open government, and how codes begin that are meant for it. */
export const DISCLOSURE_CODE = '国办公开办函';
const DISCLOSURE = '国办公开';
const NATIONAL_CODES = [DISCLOSURE_CODE, '国办函', '国办发', '国办'];
/** What the code of an organ ends in, and ordinary words that end so too. */
const CODE_END = /[发函字办令规通电]$/;
const WORD_END =
  /(?:[印转下签制颁核批开引]发|[来复公信致发回]函|[文签]字|[督经承交主协查]办|[命指责]令|国务院令|国令|[法党]规|[普交]通|来电)$/;
const NUMBER = /([〔［[（(【〖｛{〈<])((?:19|20)\d\d)([〕］\]）)】〗｝}〉>])(第?)(\d{1,4})号/g;
const ORDER = /(?:国务院令|国令)(第?)(\d{1,4})([号条])/g;
const BETWEEN = /^[”"』」]?[（([［【]?$/;

export function readTitles(text: string): Title[] {
  const titles: Title[] = [];
  let from = text.indexOf('《');
  while (from >= 0) {
    const end = titleEnd(text, from);
    if (end !== null) titles.push({ start: from, end, name: text.slice(from + 1, end - 1) });
    from = text.indexOf('《', end ?? from + 1);
  }
  return titles;
}

/** A title may hold another, and the inner one may be closed by 》 though opened by 〈. */
function titleEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + LONGEST_TITLE); i++) {
    if (text[i] === '《') depth++;
    if (text[i] !== '》') continue;
    depth--;
    const goesOn =
      depth === 0 &&
      text.slice(start, i).includes('〈') &&
      /^的(?:通知|函|意见)》/.test(text.slice(i + 1, i + 6));
    if (goesOn) depth = 1;
    if (depth === 0) return i + 1;
  }
  return null;
}

export function readNumbers(text: string, titles: readonly Title[]): Numbered[] {
  if (!mayHoldNumber(text)) return [];
  const ended = byEnd(titles);
  return matchesOf(NUMBER, text).flatMap((match): Numbered[] => {
    const open = match.index;
    const run = hanBefore(text, open);
    const title = titleBefore(text, ended, open - run.length);
    const code = NATIONAL_CODES.find((each) => run.endsWith(each)) ?? slipOfCode(run) ?? run;
    if (code.length < 2 || (!NATIONAL_CODES.includes(code) && !isSlip(code) && !isCode(code))) return [];
    const ordinal = open + match[1]!.length + match[2]!.length + match[3]!.length;
    return [
      {
        start: open - code.length,
        end: open + match[0].length,
        open,
        close: ordinal - 1,
        wrongBrackets: match[1] !== '〔' || match[3] !== '〕',
        ordinal: match[4] === '' ? null : ordinal,
        code,
        year: Number(match[2]),
        number: Number(match[5]),
        title: code === run ? title : null,
      },
    ];
  });
}

/** Whether a closing bracket stands before the digits of some 号, with a needless 第 at most between. */
function mayHoldNumber(text: string): boolean {
  for (let sign = text.indexOf('号', 1); sign > 0; sign = text.indexOf('号', sign + 1)) {
    let at = sign - 1;
    while (at > 0 && isDigit(text.charCodeAt(at))) at--;
    if (at > 0 && text[at] === '第') at--;
    if (at < sign - 1 && CLOSING.includes(text[at]!)) return true;
  }
  return false;
}

const CLOSING = '〕］])）】〗｝}〉>';

/** 国办公开函, 国办公开办涵: the office has one code. */
export function isSlip(code: string): boolean {
  return code.startsWith(DISCLOSURE) && code !== DISCLOSURE_CODE;
}

function slipOfCode(run: string): string | null {
  const at = run.lastIndexOf(DISCLOSURE);
  const longest = DISCLOSURE_CODE.length + 1;
  return at >= 0 && run.length - at <= longest ? run.slice(at) : null;
}

function isCode(run: string): boolean {
  return CODE_END.test(run) && !WORD_END.test(run);
}

function hanBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_CODE && isHan(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The title that ends right before `at`, a bracket or two apart. */
function titleBefore(text: string, titles: TitlesByEnd, at: number): Title | null {
  for (let end = at; end >= at - 2; end--) {
    const title = titles.get(end);
    if (title && BETWEEN.test(text.slice(end, at))) return title;
  }
  return null;
}

type TitlesByEnd = ReadonlyMap<number, Title>;

function byEnd(titles: readonly Title[]): TitlesByEnd {
  return new Map(titles.map((title) => [title.end, title]));
}

export function readOrders(text: string, titles: readonly Title[]): Order[] {
  if (!text.includes('国令') && !text.includes('国务院令')) return [];
  const ended = byEnd(titles);
  return matchesOf(ORDER, text).map((match): Order => {
    const end = match.index + match[0].length;
    const nation = '中华人民共和国';
    const start = text.slice(0, match.index).endsWith(nation) ? match.index - nation.length : match.index;
    return {
      start: match.index,
      end,
      number: Number(match[2]),
      missingOrdinal: match[1] === '',
      wrongUnit: match[3] === '条',
      title: titleBefore(text, ended, start),
    };
  });
}
