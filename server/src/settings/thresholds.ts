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
  jump: {
    value: 5,
    least: 1,
    says: {
      zh: '比上年增加到这么多倍以上，或减少到这么多分之一以下时提示',
      en: 'more than this many times last year’s figure, or less than that fraction of it, is pointed out',
    },
  },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdName = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

export const DEFAULT_THRESHOLDS = Object.fromEntries(
  THRESHOLD_NAMES.map((name) => [name, THRESHOLDS[name].value]),
) as Thresholds;
