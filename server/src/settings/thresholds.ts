import type { Localized } from '../base/localized.ts';

interface Threshold {
  readonly value: number;
  readonly least: number;
  readonly says: Localized;
}

/** Every number that may be set, with its default. */
export const THRESHOLDS = {
  feeUnit: {
    value: 1_000_000,
    least: 0,
    says: {
      zh: '行政事业性收费（万元）达到这个数时，提示单位可能误写成元',
      en: 'from this amount of 行政事业性收费 on (in 万元), the unit may have been taken for 元',
    },
  },
  shortProblems: {
    value: 20,
    least: 1,
    says: {
      zh: '第五部分的字数少于这个数时，提示没有写出问题和改进',
      en: 'with fewer Chinese characters than this, section 五 is said to name no problems and improvements',
    },
  },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdName = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

export const DEFAULT_THRESHOLDS = Object.fromEntries(
  THRESHOLD_NAMES.map((name) => [name, THRESHOLDS[name].value]),
) as Thresholds;
