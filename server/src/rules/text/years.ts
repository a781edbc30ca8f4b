import type { Content } from '../../base/content.ts';
import { sliceContent } from '../../base/content.ts';
import { onceFor } from '../../base/once.ts';
import { Matter } from '../../facts/memory.ts';
import type { Passage } from '../../facts/prose/passages.ts';
import type { Sentence } from '../../facts/prose/sentences.ts';
import { yearIn } from '../../report/title.ts';
import type { Report } from '../../report/types.ts';
import { foldText } from '../../source/fold.ts';
import { periodsIn } from './period.ts';

/** A year that a sentence gives as the year it speaks of. */
export interface StatedYear {
  readonly year: number;
  readonly place: Passage['place'];
  /** The four digits. */
  readonly content: Content;
  /** The sentence may speak of things to come. */
  readonly toCome: boolean;
}

/** The adverb at the head of a sentence, or behind its subject. */
const LEADING =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)][^,:]{0,28}[,:]?)?(?:[一二三四五六七八九十]{1,2}是)?在?(20\d\d)年度?内?(?![至到~—-])/d;
const SUBJECT =
  '(?:我(?:街道|单位|机关|[省市区县旗乡镇局办委厅院处所])|本(?:机关|单位|局|办|委|厅|乡|镇|街道|部门)|全[省市区县旗乡镇])';
const AFTER_SUBJECT = new RegExp(
  `(?:^|,)${SUBJECT}(?:人民政府|政府|办公室)?在?(20\\d\\d)年度?内?(?=,|共|未|没有|累计|主动公开|收到|受理|新收|办理)`,
  'd',
);
/** The organ itself, or what only this report tells. */
const ABOUT = new RegExp(
  `^[\\u4e00-\\u9fff]{2,12}(?:人民政府|办公室|[局委乡镇])|${SUBJECT}|收到|受理|办结|主动公开|收取|未发生`,
);
/** In the middle of a sentence only what is certainly a count of the year. */
const WITHIN =
  /,(20\d\d)年度?,?(?=共(?:计)?(?:收到|受理|办理|新收|发布|公开|主动公开|制发|答复)|未收到|没有收到|累计(?:收到|受理|办理|发布|公开|主动公开))/d;
/** 本年度（2021年）: which year is this one. */
const EXPLAINED = /(?:本年度?|全年|今年)[（(](20\d\d)年度?[）)]/d;
/** At the head of a sentence, what a report counts; in a paragraph of one year only, for another may be compared. */
const COUNTED =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)][^,:]{0,28}[,:]?)?在?(20\d\d)年度?内?,?(?:全年)?(?:共计?|共有|总计|累计)?(?:(?:新收|收到|受理|办理|办结|答复|主动公开|公开|发布|制发|制定|废止|作出|做出|发生|收取|收费|举办|组织|开展|(?:政府)?信息公开申请)[^,。]{0,24}|通过[^,。]{2,20}(?:公开|发布|收到)[^,。]{0,16}|[^,。]{2,8}公开(?:政府)?信息|因(?:政府)?信息公开[^,。]{2,16})(?<![的\d])\d{1,7}余?(?:[件条份宗起项次场期个]|万?元)/d;
/** What was done once, or is compared: not a report of this year's work. */
const ELSEWHEN =
  /上年|去年|往年|历年|前年|今年|本年|同比|相比|较(?:前|20)|比上|以来|截[至止]|[自从至到]20|^\d{1,2}月|印发|出台|修订|施行|实施|颁布|成立|组建|挂牌|启用|上线|建成|获(?!得感|取)|被评/;
const CARRIED =
  /(?:上|下一?)年度?(?:结转|继续办理|办理|答复)|结转(?:至|到)?(?:上|下一?)年度?|(?:顺延|转)(?:至|到)?下一?年度?/g;
const TO_COME = /将|要|计划|拟|下一步|继续|进一步|力争/;
/** How section 五 opens: some progress, but. */
const SHORTCOMINGS = /(?:仍然?|还|但|也)[^。]{0,24}(?:差距|不足|问题|短板|薄弱)/;

export function statedYears(passages: readonly Passage[]): StatedYear[] {
  return passages.flatMap((passage) => {
    if (passage.kind !== 'text' || passage.place === 'introduction') return [];
    return passage.found(Matter.year, yearsIn).map((year) => statedIn(passage, year));
  });
}

/** A year, and where it stands in its passage. */
interface Year {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly toCome: boolean;
}

function statedIn(passage: Passage, { year, start, end, toCome }: Year): StatedYear {
  return { year, place: passage.place, toCome, content: passage.slice(start, end) };
}

function yearsIn(passage: Passage): Year[] {
  return passage.sentences.flatMap((sentence, i) =>
    isCompared(passage, i) ? [] : (stated(passage, sentence) ?? []),
  );
}

/** 2021年收到 5 件。2022年收到 7 件。收到 7 件，同比增长40%；2021年收到 5 件。 */
function isCompared({ sentences }: Passage, i: number): boolean {
  const year = yearAtHead(sentences[i]!);
  if (year === null) return false;
  if (i > 0 && GROWTH.test(sentences[i - 1]!.text)) return true;
  return [sentences[i - 1], sentences[i + 1]].some((each) => {
    const other = each ? yearAtHead(each) : null;
    return other !== null && other !== year;
  });
}

const GROWTH = /(?:同比|较上年|比上年|较去年|比去年)[^,;]{0,12}\d/;

function yearAtHead({ text }: Sentence): string | null {
  return text.includes('20') ? (LEADING.exec(text)?.[1] ?? null) : null;
}

function stated(passage: Passage, sentence: Sentence): Year | null {
  if (!sentence.text.includes('20')) return null;
  const sure = EXPLAINED.exec(sentence.text) ?? countedAlone(passage, sentence);
  if (sure) {
    return yearAt(sentence, sure[1]!, sure.indices![1]!, false);
  }
  const match =
    LEADING.exec(sentence.text) ?? AFTER_SUBJECT.exec(sentence.text) ?? WITHIN.exec(sentence.text);
  const place = match?.indices?.[1];
  if (!match || !place) return null;
  const after = sentence.text.slice(match.index + match[0].length);
  const rest = after.replace(/^,/, '').replace(CARRIED, '');
  const others = /20\d\d年/.test(sentence.text.slice(0, match.index) + rest);
  if (
    others ||
    ELSEWHEN.test(rest) ||
    !ADVERBIAL.test(after.startsWith(',') ? after : match[0].at(-1) === ',' ? `,${after}` : after)
  )
    return null;
  if (passage.place === 'problems' ? !SHORTCOMINGS.test(rest) : !ABOUT.test(rest)) return null;
  return yearAt(sentence, match[1]!, place, TO_COME.test(rest));
}

function yearAt(
  sentence: Sentence,
  digits: string,
  [start, end]: readonly [number, number],
  toCome: boolean,
): Year {
  return { year: Number(digits), start: sentence.start + start, end: sentence.start + end, toCome };
}

function countedAlone(passage: Passage, sentence: Sentence): RegExpExecArray | null {
  const match = passage.place === 'problems' ? null : COUNTED.exec(sentence.text);
  if (!match || ELSEWHEN.test(sentence.text.replace(CARRIED, ''))) return null;
  const { years, now } = timesOf(passage);
  return now || years.size > 1 ? null : match;
}

/** The years a passage names, and whether it speaks of this one; the same for all its sentences. */
const timesOf = onceFor(({ text }: Passage) => ({
  years: new Set([...text.matchAll(/20\d\d(?=年)/g)].map(([year]) => year)),
  now: /今年|本年/.test(text),
}));

/** 2021年，… and 2021年我局…, not 2021年政务公开要点. */
const ADVERBIAL = new RegExp(
  `^(?:,|${SUBJECT}|共|累计|主动公开|收到|受理|办理|新收|未|没有|全年|坚持|认真|深入|严格|积极|持续|切实|扎实|按照|围绕|[\\u4e00-\\u9fff]{2,12}(?:人民政府|办公室|[局委乡镇])(?=[,坚认深严积持切扎按围共主收受未没]))`,
);

const NAMED =
  /(?<!\d)(20\d\d)年度?政府信息公开(?:工作)?年度?报告(?!编|发布|格式|有关|的?通知|的?要求|及|和|撰)/g;

/** The year by which an introduction names this very report: 《…2021年政府信息公开工作年度报告》. */
export function namedYears(passages: readonly Passage[]): StatedYear[] {
  return passages.flatMap((passage) => {
    if (passage.place !== 'introduction') return [];
    return passage.found(Matter.year, namedIn).map((year) => statedIn(passage, year));
  });
}

function namedIn({ text }: Passage): Year[] {
  return [...text.matchAll(NAMED)].map(({ index, 1: digits }) => ({
    year: Number(digits),
    start: index,
    end: index + 4,
    toCome: false,
  }));
}

export interface Told {
  readonly year: number;
  /** The title's four digits. */
  readonly title: Content;
  readonly by: readonly Content[];
}

/** The year that everything but the title speaks of, where it is the title that is out of step. */
export function yearsTold(report: Report, passages: readonly Passage[]): Told | null {
  if (report.year === null) return null;
  const year = firstPeriodYear(passages);
  if (year === null || year === report.year) return null;
  const title = titleYear(report);
  if (!title) return null;
  const periods = passages.flatMap((passage) =>
    periodsIn(passage).map(({ from }) => ({
      year: from[0].value,
      content: passage.slice(from[0].start, from[0].end),
    })),
  );
  if (periods.some((each) => each.year !== year)) return null;
  const told = [...periods, ...namedYears(passages), ...statedYears(passages)];
  if (told.length < 3) return null;
  return told.every((each) => each.year === year)
    ? { year, title, by: told.map((each) => each.content) }
    : null;
}

function firstPeriodYear(passages: readonly Passage[]): number | null {
  for (const passage of passages) {
    const [first] = periodsIn(passage);
    if (first) return first.from[0].value;
  }
  return null;
}

function titleYear({ title, year }: Report): Content | null {
  if (!title || year === null || yearIn(foldText(title.text)) !== year) return null;
  const at = title.text.indexOf(String(year));
  return at < 0 ? null : sliceContent(title, at, at + 4);
}
