import type { Phrasings } from './spell.ts';

function group(slot: string, words: string): Phrasings {
  const n = `{${slot}}件`;
  return {
    alone: [
      `[政府信息公开申请|信息公开申请|依申请公开申请]<中|办理结果中，>[${words}]<的|>${n}`,
      `[对|就]${n}[政府信息公开申请|申请|信息公开申请][依法|]<作出|>[${words}]<答复|决定|>`,
      `[政府信息公开申请|信息公开申请][办理结果为|答复结果为|的办理结果中][${words}]${n}`,
      `[答复政府信息公开申请|办理信息公开申请]中，[${words}]<的|>${n}`,
    ],
    after: [
      `<其中，|其中|按办理结果，|>[${words}]<的|>[为|有|共|]${n}`,
      `<其中|>${n}[${words}]`,
      `<其中|>[作出|作][${words}]<的|>[答复|决定|处理决定]${n}`,
      `<其中|>[${words}]的[申请|情形|答复][有|为|]${n}`,
    ],
    noneAfter: [`[无|没有|未有][${words}]的[情形|申请|情况|]`],
  };
}

/** What became of applications; the six groups of （三）. */
export const OUTCOMES: Readonly<Record<string, Phrasings>> = {
  granted: group('granted', '予以公开|同意公开|依法予以公开'),
  partial: group('partial', '部分公开|予以部分公开|决定部分公开'),
  refused: group('refused', '不予公开|决定不予公开|依法不予公开'),
  unable: group('unable', '无法提供|信息无法提供|依法无法提供'),
  declined: group('declined', '不予处理|依法不予处理|决定不予处理'),
  closed: group('closed', '其他处理|作其他处理|其他方式处理'),
};

/** Names as they stand in lists of all groups. */
export const OUTCOME_NAMES: readonly (readonly [string, string])[] = [
  ['granted', '予以公开'],
  ['partial', '部分公开'],
  ['refused', '不予公开'],
  ['unable', '无法提供'],
  ['declined', '不予处理'],
  ['closed', '其他处理'],
];
