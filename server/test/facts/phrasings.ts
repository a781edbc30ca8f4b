import { type Random, random } from '../generator/random.ts';
import type { Sample } from './sample.ts';

/** `全年[共|][收到|受理]申请{n}件`: one of each bracket, the named figure in braces. */
function spell(template: string, figures: Readonly<Record<string, number>>, from: Random): string {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, words: string) => from.pick(words.split('|')));
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]));
}

const WHEN = '[全年|本年度|今年|2023年|2023年，我局|2023年度|一年来，|年内，]';
const NOUN = '[政府信息公开申请|信息公开申请|依申请公开申请|政府信息依申请公开事项|依申请公开政府信息]';

/** Every phrasing of a claim says the same; each list unfolds into more than thirty. */
export const PHRASINGS: Readonly<Record<string, readonly string[]>> = {
  received: [
    `${WHEN}[共|总共|一共|][收到|受理|新收|接收|接到]${NOUN}{received}[件|条|份|宗]`,
    `${WHEN}[共|][收到|受理|新收]{received}[件|份]${NOUN}`,
  ],
  carriedIn: [
    '[，|，另有][上年结转|上年度结转|上一年度结转|2022年结转|结转上年度]申请{carriedIn}[件|份]',
    '，上年[度|]结转{carriedIn}件',
  ],
  done: [
    '[，|。][共|已|均已|全年共|][办结|答复|办理完毕|办复|完成办理|依法答复|按期办结]{done}[件|份]',
    '[，|。][共|已|全年共|][按时|按期|依法|][办结|答复]{done}[件|份]',
  ],
  carriedOut: [
    '，[结转下年度继续办理|结转下年|转下年度办理|结转至下年度|顺延至下年度|结转2024年度办理|转下一年度继续办理|结转到下年度][的|][有|]{carriedOut}[件|份]',
    '，[另有|还有|][{carriedOut}件结转下年度继续办理|{carriedOut}件申请顺延到下年度|{carriedOut}件结转至下一年度办理|{carriedOut}件转入下年度]',
  ],
  applicants: [
    '。[其中|其中，|申请人中，|]自然人[申请|][为|有|]{natural}[件|份][，|、]法人[或其他|和其他|及其他]组织[申请|]{bodies}[件|份]',
  ],
  outcomes: [
    '[。|；][其中|其中，|按办理结果，|]予以公开[的|][为|]{granted}件[，|、|；]部分公开[的|]{partial}件[，|、|；]不予公开[的|]{refused}件[，|、|；]无法提供[的|]{unable}件[，|、|；]不予处理[的|]{declined}件[，|、|；][其他处理|作其他处理|其他方式处理][的|]{closed}件',
  ],
  review: [
    '。[因政府信息公开引起的|涉及政府信息公开的|政府信息公开|因政府信息公开工作引发的|信息公开类|2023年，政府信息公开]行政复议[案件|][共|]{review}件[，其中|，|：]结果维持{upheld}件',
    '。[全年|本年度][发生|][因政府信息公开引起的|政府信息公开|信息公开类]行政复议[案件|]{review}[件|起]，[行政诉讼|行政诉讼案件][共|]{suits}[件|起]',
  ],
  documents: [
    '。[全年|本年|2023年|今年][共|][制发|制定|制定出台|新制定|出台][行政|]规范性文件{issued}[件|份|个]，[废止|决定废止]{repealed}[件|份|个]，[现行有效|保留现行有效|继续有效]{effective}[件|份|个]',
  ],
};

const ORDER = [
  'received',
  'carriedIn',
  'done',
  'carriedOut',
  'outcomes',
  'applicants',
  'review',
  'documents',
];

export interface Spoken extends Sample {
  /** The prose as parts, so that one figure can be changed. */
  readonly prose: string;
}

/** A report whose prose speaks of its tables in one of many ways, and says the truth. */
export function spokenReport(seed: number): Spoken {
  const from = random(seed);
  const count = (most: number) => from.int(0, most);
  const natural = from.int(1, 90);
  const business = count(9);
  const carriedIn = from.chance(0.5) ? from.int(1, 9) : 0;
  const rows = ['granted', 'partial', 'refused.query', 'unable.not-held', 'declined.repeat', 'closed.else'];
  const total = natural + business + carriedIn;
  const carriedOut = from.chance(0.5) ? from.int(0, Math.min(5, total - 1)) : 0;
  const split: number[] = [];
  let rest = total - carriedOut;
  rows.forEach((_, i) => {
    const share = i === rows.length - 1 ? rest : from.int(0, rest);
    split.push(share);
    rest -= share;
  });
  const upheld = count(8);
  const suits = count(6);
  const [issued, repealed, effective] = [count(9), count(5), from.int(10, 40)];
  const cells: Record<string, number> = {
    't3/received/natural': natural,
    't3/received/business': business,
    't3/carried-in/natural': carriedIn,
    't3/carried-out/natural': carriedOut,
    't4/row/review.upheld': upheld,
    't4/row/review.other': 2,
    't4/row/direct.upheld': suits,
    't2/normative/issued': issued,
    't2/normative/repealed': repealed,
    't2/normative/effective': effective,
  };
  // Outcomes of natural persons and of businesses: columns balance.
  let businesses = business;
  rows.forEach((row, i) => {
    const own = Math.min(businesses, split[i]!);
    businesses -= own;
    cells[`t3/${row}/business`] = own;
    cells[`t3/${row}/natural`] = split[i]! - own;
  });
  const figures = {
    received: natural + business,
    carriedIn,
    done: total - carriedOut,
    carriedOut,
    natural,
    bodies: business,
    granted: split[0]!,
    partial: split[1]!,
    refused: split[2]!,
    unable: split[3]!,
    declined: split[4]!,
    closed: split[5]!,
    review: upheld + 2,
    upheld,
    suits,
    issued,
    repealed,
    effective,
  };
  const told = ORDER.filter((name) => name === 'received' || from.chance(0.7));
  const prose = told.map((name) => spell(from.pick(PHRASINGS[name]!), figures, from)).join('');
  const heading = from.pick(['（二）依申请公开情况。', '（二）依申请公开\n', '二是规范依申请公开。', '']);
  return { prose: `${heading}${prose}。`, figures: cells };
}
