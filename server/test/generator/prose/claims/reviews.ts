import { WHEN } from './requests.ts';
import type { Phrasings } from './spell.ts';

const CAUSE =
  '[因政府信息公开引起的|涉及政府信息公开的|政府信息公开|因政府信息公开工作引发的|信息公开类|政府信息公开工作引起的]';

function total(slot: string, name: string, filed: string): Phrasings {
  const n = `{${slot}}<件|起|宗>`;
  return {
    alone: [
      `${WHEN}<共|>[发生|产生|收到|有|]${CAUSE}${name}<案件|>${n}`,
      `${WHEN}${CAUSE}${name}<案件|>[共|为|有|共计]${n}`,
      `${WHEN}[发生|产生|共有]${n}${CAUSE}${name}<案件|>`,
      `${WHEN}[因政府信息公开|因政府信息公开工作|因信息公开]${filed}${n}`,
      `[政府信息公开|信息公开]${name}<案件|>[数量|件数|总数][为|是]${n}`,
    ],
    none: [
      `${WHEN}[未|没有|未曾]发生${CAUSE}${name}<案件|>`,
      `${WHEN}[无|不存在|没有|未产生]${CAUSE}${name}<案件|的情况|情形|>`,
      `${WHEN}[未|没有][因政府信息公开|因政府信息公开工作]${filed}`,
    ],
  };
}

/** Outcomes of the review or the suits that were spoken of just before. */
function result(slot: string, words: string): Phrasings {
  const n = `{${slot}}<件|起>`;
  const domain = slot.split('.')[0] === 'review' ? '行政复议' : '行政诉讼';
  return {
    alone: [`${CAUSE}${domain}<案件|>中，[${words}]<的|>${n}`, `${CAUSE}${domain}<案件|>[${words}]<的|>${n}`],
    after: [
      `<其中|其中，|>[${words}]<的|>[有|为|共|]${n}`,
      `<其中|>${n}[${words}]`,
      `<其中|>[${words}]的[案件|${domain.slice(2)}案件|情形]<有|为|>${n}`,
      `<其中|>[审理结果|结果]为[${words}]的<有|>${n}`.replace(/结果(维持|纠正)/g, '$1'),
    ],
    noneAfter: [`[无|没有|未有][${words}]的[案件|情形|]`],
  };
}

const UPHELD = '结果维持|维持|维持原行政行为|予以维持|维持原决定';
const CORRECTED = '结果纠正|纠正|被纠正|予以纠正';
const OTHER = '其他结果|其他结果案件|属其他结果|其它结果';
const PENDING = '尚未审结|正在审理|未审结|尚在审理中';

/** Table 4, reviews and suits with their outcomes. */
export const REVIEWS = {
  'review.total': total('review.total', '行政复议', '[被申请行政复议|引起行政复议|引发行政复议]'),
  'review.upheld': result('review.upheld', UPHELD),
  'review.corrected': result('review.corrected', CORRECTED),
  'review.other': result('review.other', OTHER),
  'review.pending': result('review.pending', PENDING),
  'suit.total': total('suit.total', '行政诉讼', '[被提起行政诉讼|引起行政诉讼|引发行政诉讼]'),
  'suit.upheld': result('suit.upheld', UPHELD),
  'suit.corrected': result('suit.corrected', CORRECTED),
  'suit.other': result('suit.other', OTHER),
  'suit.pending': result('suit.pending', PENDING),
} satisfies Readonly<Record<string, Phrasings>>;

/** Neither of them. */
export const NEITHER: Phrasings = {
  alone: [],
  none: [
    `${WHEN}[未|没有]发生${CAUSE}[行政复议、行政诉讼|行政复议和行政诉讼|行政复议或行政诉讼|行政复议及行政诉讼]<案件|情况|>`,
    `${WHEN}[无|不存在|没有]${CAUSE}[行政复议、行政诉讼|行政复议和行政诉讼|行政复议或者行政诉讼]<案件|情况|情形|>`,
    `${WHEN}[未|没有][因政府信息公开|因政府信息公开工作]被[申请行政复议、提起行政诉讼|申请行政复议或提起行政诉讼|提起行政复议、行政诉讼]`,
  ],
};
