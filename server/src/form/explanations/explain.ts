import type { Explanation } from '../types.ts';

export type Explanations = Readonly<Record<string, Explanation>>;

export function explain(zh: string, en: string, basis: string | null): Explanation {
  return { text: { zh, en }, basis };
}

/** An article of the regulation on open government information, as it is in force since 2019. */
export function article(...ordinals: readonly string[]): string {
  return `《政府信息公开条例》${ordinals.map((ordinal) => `第${ordinal}`).join('、')}`;
}

export const NOTICE_2021 = '国办公开办函〔2021〕30号';
export const NOTICE_2019 = '国办公开办函〔2019〕60号';
export const OFFICIAL_FORM = '《中华人民共和国政府信息公开工作年度报告格式》';
export const FEE_NOTICE = '国办函〔2020〕109号';
