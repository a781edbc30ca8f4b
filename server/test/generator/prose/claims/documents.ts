import { WHEN } from './requests.ts';
import type { Phrasings } from './spell.ts';

const UNIT = '<件|份|个|部>';

/** 制发, 废止 and 现行有效 of 规章 or 行政规范性文件. */
function documents(row: string, noun: string): Record<string, Phrasings> {
  const slot = (what: string) => `{${row}.${what}}${UNIT}`;
  return {
    [`${row}.issued`]: {
      alone: [
        `${WHEN}<共|>[制发|制定|制定出台|新制定|出台|制定印发|新出台|制定发布]${noun}${slot('issued')}`,
        `${WHEN}[制发|制定|出台]${slot('issued')}${noun}`,
        `${noun}[本年制发|制发|本年度制发|新制定]${slot('issued')}`,
        `${WHEN}[制发|制定|出台]的${noun}[共|为|有]${slot('issued')}`,
        `${noun}[制发数|制发件数|本年制发件数]为${slot('issued')}`,
      ],
      after: [
        `<本年|>[制发|新制定|新出台|制定]${slot('issued')}`,
        `[制发|制定]<数|件数>[为|是]${slot('issued')}`,
      ],
      none: [
        `${WHEN}[未|没有][制发|制定|出台|制定出台]${noun}`,
        `${WHEN}[无|没有]${noun}[制发|出台|制定]`,
        `${WHEN}[无|没有][制发|新制定|出台]的${noun}`,
      ],
    },
    [`${row}.repealed`]: {
      alone: [
        `${WHEN}<共|>[废止|决定废止|清理废止|宣布废止|依法废止]${noun}${slot('repealed')}`,
        `${WHEN}[废止|决定废止|宣布废止]${slot('repealed')}${noun}`,
        `${noun}[本年废止|废止|本年度废止|已废止]${slot('repealed')}`,
        `${WHEN}[废止|宣布废止]的${noun}[共|为|有]${slot('repealed')}`,
        `${noun}[废止数|废止件数|本年废止件数]为${slot('repealed')}`,
      ],
      after: [
        `<本年|>[废止|决定废止|宣布废止|已废止]<了|>${slot('repealed')}`,
        `[废止]<数|件数>[为|是]${slot('repealed')}`,
      ],
      none: [
        `${WHEN}[未|没有|未曾][废止|宣布废止|决定废止]${noun}`,
        `${WHEN}[无|没有|不存在]${noun}[废止|被废止]`,
      ],
      noneAfter: ['[未|没有|无]废止'],
    },
    [`${row}.effective`]: {
      alone: [
        `<截至{year}年底，|截至年底，|目前，|>[现行有效|继续有效|保留现行有效]<的|>${noun}<共|有|为|>${slot('effective')}`,
        `<截至{year}年底，|截至年底，|>${noun}[现行有效|继续有效|保持有效][共|为|有|]${slot('effective')}`,
        `<截至{year}年底，|年末，|>[现有|共有|保留|现行]有效${noun}${slot('effective')}`,
        `<目前|>${noun}[现行有效件数|现行有效数|现行有效数量]为${slot('effective')}`,
        `<截至{year}年底，|>[现行有效|继续有效]的有${slot('effective')}${noun}`,
      ],
      after: [
        `[现行有效|保留现行有效|继续有效|目前现行有效|截至年底现行有效|现行有效的]<有|>${slot('effective')}`,
        `[现行有效][数|件数|][为|共|是]${slot('effective')}`,
        `${slot('effective')}[现行有效|继续有效]`,
      ],
      none: [
        `<截至{year}年底，|目前，|>[无|没有|不存在][现行有效|继续有效]的${noun}`,
        `<目前，|>[无|没有|不存在][现行有效|继续有效|有效]${noun}`,
      ],
      noneAfter: ['[无|没有][现行有效|继续有效]<的|>'],
    },
  };
}

/** Numbers of decisions: permits, penalties, coercive measures. */
function decisions(slot: string, noun: string): Phrasings {
  const n = `{${slot}}<件|件|宗|项>`;
  return {
    alone: [
      `${WHEN}<共|>[作出|做出|依法作出|实施][${noun}|${noun}决定|${noun}处理决定]${n}`,
      `${WHEN}[${noun}|${noun}决定|${noun}处理决定][共|为|共计|总计]${n}`,
      `${WHEN}[作出|做出|实施]${n}[${noun}|${noun}决定]`,
      `${noun}[处理决定数量|决定数量|决定数|本年处理决定数量][为|是|共]${n}`,
      `${WHEN}[作出|做出]的[${noun}|${noun}决定][有|为|共]${n}`,
    ],
    none: [
      `${WHEN}[未|没有|未曾][作出|做出|实施][${noun}|${noun}决定|${noun}处理决定]`,
      `${WHEN}[无|没有|未发生|未产生][${noun}|${noun}事项|${noun}决定]`,
    ],
  };
}

const FEE = '{fees}<万元|万元|万元人民币>';

export const DOCUMENTS: Readonly<Record<string, Phrasings>> = {
  ...documents('normative', '[行政规范性文件|规范性文件]'),
  ...documents('regulations', '[规章|政府规章]'),
  permits: decisions('permits', '行政许可'),
  penalties: decisions('penalties', '行政处罚'),
  coercion: decisions('coercion', '行政强制'),
  fees: {
    alone: [
      `${WHEN}<共|>[收取|征收|执收|收缴][行政事业性收费|行政事业性费用]${FEE}`,
      `${WHEN}行政事业性收费[共|为|共计|总计|金额为|总额为|收入]${FEE}`,
      `${WHEN}行政事业性收费[收费金额|金额|总额|本年收费金额][为|是|达|共]${FEE}`,
      `${WHEN}[收取|征收]的行政事业性收费[为|共]${FEE}`,
      `${WHEN}[实现|取得|完成]行政事业性收费<收入|>${FEE}`,
      `${WHEN}行政事业性收费[收取|征收|实收]${FEE}`,
    ],
    none: [
      `${WHEN}[未|没有|未曾][收取|征收|发生|产生|收缴][行政事业性收费|行政事业性费用]`,
      `${WHEN}[无|不存在|没有]行政事业性收费[项目|事项|收入|]`,
    ],
  },
};
