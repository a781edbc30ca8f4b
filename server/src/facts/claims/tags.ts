/** What a word of a clause says. The vocabulary of the genre: a clause with any other word is not understood. */
export const TAG = {
  /** Says nothing that matters here. */
  fill: 0,
  /** 共, 总计: the number is a whole. */
  total: 1,
  /** 为, 计: the number belongs to what was spoken of before. */
  is: 2,
  /** 增至, 减少到 */
  to: 3,
  of: 4,
  besides: 5,
  respectively: 6,
  and: 7,
  not: 8,
  change: 9,
  about: 10,
  share: 11,
  rate: 12,
  disclosure: 13,
  request: 14,
  'some-request': 15,
  received: 16,
  done: 17,
  handled: 18,
  /** 办结, not merely 答复: nothing is left of it. */
  completed: 19,
  'carried-in': 20,
  'carried-out': 21,
  natural: 22,
  'legal-persons': 23,
  /** 公民: natural persons, or all that asked. */
  citizens: 24,
  /** 自然人、法人或其他组织: all applicants, or with 分别 each of them. */
  anyone: 25,
  business: 26,
  research: 27,
  welfare: 28,
  legal: 29,
  review: 30,
  suit: 31,
  direct: 32,
  'after-review': 33,
  upheld: 34,
  corrected: 35,
  'other-result': 36,
  pending: 37,
  arisen: 38,
  normative: 39,
  regulations: 40,
  issued: 41,
  repealed: 42,
  effective: 43,
  published: 44,
  permits: 45,
  penalties: 46,
  coercion: 47,
  /** 作出, 决定: what makes a permit or a penalty a decision. */
  decided: 48,
  fees: 49,
  /** 均, 全部: what is said holds for all that was spoken of. */
  every: 50,
  own: 51,
  area: 52,
  government: 53,
  elsewhere: 54,
  'this-year': 55,
  'year-end': 56,
  accumulated: 57,
  'other-time': 58,
  /** Of the other times, the one that is compared with. */
  'last-year': 59,
  /** 结转 alone: into the year or out of it, as the years beside it say. */
  carried: 60,
  /** 无结转: neither into the year nor out of it, as far as it is said. */
  'carried-any': 61,
  /** 等: the list is longer. */
  'and-so-on': 62,
  since: 63,
  /** 投诉, 举报: denied together with what we read, never counted. */
  foreign: 64,
  /** 公开 alone: an outcome where applications are spoken of, else publishing. */
  disclosed: 65,
  /** A row of table 3; its id is in the lexicon's entry. */
  outcome: 66,
} as const;

export type Tag = keyof typeof TAG;

/** Tags by their numbers, as bits: sentences are asked for them all the time, and sets cost more than the rest. */
export class TagSet {
  constructor(
    readonly low: number,
    readonly middle: number,
    readonly high: number,
  ) {}

  has(tag: number): boolean {
    const bits = tag < 32 ? this.low : tag < 64 ? this.middle : this.high;
    return ((bits >>> (tag & 31)) & 1) === 1;
  }

  is(low: number, middle: number, high: number): boolean {
    return this.low === low && this.middle === middle && this.high === high;
  }

  /** Whether it has any of some tags. */
  hasAny({ low, middle, high }: TagSet): boolean {
    return ((this.low & low) | (this.middle & middle) | (this.high & high)) !== 0;
  }

  /** Whether it has no other than these. */
  isWithin({ low, middle, high }: TagSet): boolean {
    return ((this.low & ~low) | (this.middle & ~middle) | (this.high & ~high)) === 0;
  }

  with({ low, middle, high }: TagSet): TagSet {
    return new TagSet(this.low | low, this.middle | middle, this.high | high);
  }

  without({ low, middle, high }: TagSet): TagSet {
    return new TagSet(this.low & ~low, this.middle & ~middle, this.high & ~high);
  }
}

export function tagsOf(...tags: readonly Tag[]): TagSet {
  const bits = [0, 0, 0];
  for (const tag of tags) bits[TAG[tag] >> 5]! |= 1 << (TAG[tag] & 31);
  return new TagSet(bits[0]!, bits[1]!, bits[2]!);
}
