import type { Decimal } from '../../base/decimal.ts';
import { formatDecimal } from '../../base/decimal.ts';
import type { Item } from './items.ts';
import { sourceOf } from './plainText.ts';
import type { Sentence } from './sentences.ts';
import { MOST_ITEMS } from './sums.ts';
import { TAG } from './tags.ts';
import type { NumberToken, StatedRatio } from './types.ts';

/** Puts shares and rates of growth, against the figures beside them in this sentence and the one before. */
export function putRatios(ratios: StatedRatio[], sentence: Sentence, before: Sentence | null): void {
  const { items } = sentence;
  if (!items.some(mayBeRatio) || items.length + (before?.items.length ?? 0) > MOST_ITEMS) return;
  for (let i = 0; i < items.length; i++) {
    const ratio = mayBeRatio(items[i]!) ? ratioAt(sentence, before, i) : null;
    if (ratio) ratios.push(ratio);
  }
}

function mayBeRatio({ number }: Item): boolean {
  return number !== null && (number.kind === 'percent' || number.kind === 'bare');
}

function ratioAt(sentence: Sentence, before: Sentence | null, i: number): StatedRatio | null {
  const item = sentence.items[i]!;
  const { tags, covered } = item;
  const number = item.number!;
  if (number.approximate || tags.has(TAG.about)) return null;
  const lacking = missingPercent(sentence, item, number);
  if (lacking) return lacking;
  if (number.kind !== 'percent' || number.unit !== '%') return null;
  if (tags.has(TAG.share) && covered) return share(sentence, before, item, i);
  if (tags.has(TAG.change)) return growth(sentence, item, i);
  return tags.has(TAG.rate) && covered ? rate(sentence, item, i) : null;
}

function missingPercent(sentence: Sentence, item: Item, number: NumberToken): StatedRatio | null {
  if (number.kind !== 'bare' || number.value.scale === 0) return null;
  if (
    !item.tags.has(TAG.share) &&
    !(item.tags.has(TAG.change) && /增长|下降|上升/.test(words(sentence, item)))
  )
    return null;
  if (item.end !== number.end) return null;
  return ratio(sentence, number, 'no-percent', `${formatDecimal(number.value)}%`, false, []);
}

function words(sentence: Sentence, item: Item): string {
  return sentence.plain.text.slice(item.start, item.end);
}

function ratio(
  sentence: Sentence,
  number: NumberToken,
  kind: StatedRatio['kind'],
  expected: string | null,
  holds: boolean,
  from: readonly { sentence: Sentence; number: NumberToken }[],
): StatedRatio {
  return {
    content: sourceOf(sentence.plain, number.start, number.end),
    kind,
    stated: number.value,
    expected,
    holds,
    from: from.map((each) => sourceOf(each.sentence.plain, each.number.start, each.number.end)),
  };
}

function exact(item: Item): NumberToken | null {
  const number = item.number;
  if (number?.kind !== 'count' || number.approximate || item.tags.has(TAG.about)) return null;
  return number;
}

const amount = ({ value }: NumberToken) => Number(formatDecimal(value));

/** n 件，占 x%: of any larger figure of the same unit near it. */
function share(sentence: Sentence, before: Sentence | null, item: Item, i: number): StatedRatio | null {
  if (!SHARE_OF_BEFORE.test(words(sentence, item))) return null;
  const part = sentence.items[i - 1];
  const numerator = part && part.depth === item.depth ? exact(part) : null;
  if (!numerator) return null;
  const wholes = [before, sentence].flatMap((each) =>
    (each?.items ?? []).flatMap((other) => {
      const number = exact(other);
      const earlier = each === before || other.start < item.start;
      const fits = number && number !== numerator && earlier && isLike(number.unit, numerator.unit);
      return fits && amount(number) >= amount(numerator) ? [{ sentence: each!, number }] : [];
    }),
  );
  const { value } = item.number!;
  const fitting = wholes.find(({ number }) => reaches(amount(numerator), amount(number), value));
  const whole = fitting ?? wholes.findLast((each) => !isShared(each));
  if (!whole) return null;
  const expected = percent(amount(numerator), amount(whole.number), value.scale);
  return ratio(sentence, item.number!, 'share', expected, fitting !== undefined, [
    whole,
    { sentence, number: numerator },
  ]);
}

/** 甲 50 件，占 62%；乙 20 件，占 25%: the first is no whole of the second, and theirs may be stated nowhere. */
function isShared({ sentence, number }: { sentence: Sentence; number: NumberToken }): boolean {
  const { items } = sentence;
  const next = items[items.findIndex((each) => each.number === number) + 1];
  return next !== undefined && next.number?.kind === 'percent' && next.tags.has(TAG.share);
}

/** 予以公开占 58%, 其中公民占 90%: of what is named there, and the figure before it is another's. */
const SHARE_OF_BEFORE = /^(?:约|所|共|仅|各|均|总|已|分别|合计|大约)?(?:占|比例)/;

/** 收到 5 份，其中 4 件: applications are counted in many units. */
function isLike(one: string, other: string): boolean {
  return one === other || (UNITS.includes(one) && UNITS.includes(other));
}

const UNITS = '件份宗条例起';

/** Within one unit of the last digit given. */
function reaches(part: number, whole: number, stated: Decimal): boolean {
  if (whole === 0) return part === 0;
  const unit = 10 ** -stated.scale;
  return Math.abs((part / whole) * 100 - Number(formatDecimal(stated))) <= unit + 1e-9;
}

function percent(part: number, whole: number, scale: number): string | null {
  return whole === 0 ? null : `${((part / whole) * 100).toFixed(scale)}%`;
}

/** n 件，比上年增加 d 件，增长 x%; 比上年的 m 件增长 x%: of any figure before it that it fits. */
function growth(sentence: Sentence, item: Item, i: number): StatedRatio | null {
  const { items } = sentence;
  const inside = items[i + 1]?.parent === item;
  const change = inside ? items[i + 1] : (item.parent ?? items[i - 1]);
  if (!change || (!inside && !item.parent && change.depth !== item.depth)) return null;
  const levels = items.filter((each, j) => j < i && each !== change && each.depth === 0);
  const meant = likeliest(levels, item);
  const likely = meant ? growthOf(sentence, item, meant, change) : null;
  if (!likely || likely.holds) return likely;
  for (const level of levels) {
    const other = level === meant ? null : growthOf(sentence, item, level, change);
    if (other?.holds) return other;
  }
  return likely;
}

/** The last figure; behind 共 n 件，其中 a 件、b 件； the whole. */
function likeliest(levels: readonly Item[], item: Item): Item | undefined {
  const opening = levels.findIndex(({ tags }) => tags.has(TAG.of));
  return opening > 0 && item.before === ';' ? levels[opening - 1] : levels.at(-1);
}

function growthOf(sentence: Sentence, item: Item, level: Item, change: Item): StatedRatio | null {
  const [now, by] = [exact(level), exact(change)];
  if (!now || !by || !isLike(now.unit, by.unit) || level.tags.has(TAG.change) || change.tags.has(TAG.to))
    return null;
  if (isBase(sentence, change)) return growthFrom(sentence, by, now, item);
  if (!change.tags.has(TAG.change) || FROM.test(words(sentence, level))) return null;
  const down = /减|降|少|回落/.test(words(sentence, change));
  if (down !== /减|降|少|回落/.test(words(sentence, item))) return null;
  const base = down ? amount(now) + amount(by) : amount(now) - amount(by);
  const { value } = item.number!;
  const from = [
    { sentence, number: now },
    { sentence, number: by },
  ];
  if (base < 0) return ratio(sentence, item.number!, 'growth', null, false, from);
  if (base === 0) return ratio(sentence, item.number!, 'from-zero', null, false, from);
  const expected = percent(amount(by), base, value.scale);
  return ratio(sentence, item.number!, 'growth', expected, reaches(amount(by), base, value), from);
}

/** 较 2021 年的 m 件增加 d 件: what stands before the change is not what it led to. */
const FROM = /^(?:相)?[较比与]/;

/** 上年为 m 件, 比上年的 m 件: what it grew from, and not by how much. */
function isBase(sentence: Sentence, item: Item): boolean {
  if (item.tags.has(TAG.change)) return !/[增减升降多少高]|上升|回落/.test(words(sentence, item));
  return (
    item.covered && item.subjects.length === 0 && (item.tags.has(TAG['last-year']) || item.years.length === 1)
  );
}

function growthFrom(sentence: Sentence, base: NumberToken, now: NumberToken, item: Item): StatedRatio | null {
  const down = /减|降|少|回落/.test(words(sentence, item));
  const by = down ? amount(base) - amount(now) : amount(now) - amount(base);
  const { value } = item.number!;
  if (amount(base) === 0) return null;
  const from = [
    { sentence, number: now },
    { sentence, number: base },
  ];
  if (by < 0) return ratio(sentence, item.number!, 'growth', null, false, from);
  const expected = percent(by, amount(base), value.scale);
  return ratio(sentence, item.number!, 'growth', expected, reaches(by, amount(base), value), from);
}

/** 收到 n 件，办结 m 件，办结率 x%. */
function rate(sentence: Sentence, item: Item, i: number): StatedRatio | null {
  if (/按|及时/.test(words(sentence, item))) return null;
  const done = sentence.items[i - 1];
  const all = sentence.items[i - 2];
  if (!done || !all || done.depth !== item.depth || all.depth !== item.depth) return null;
  const [part, whole] = [exact(done), exact(all)];
  if (!part || !whole || part.unit !== whole.unit || !done.tags.has(TAG.done)) return null;
  if (done.tags.has(TAG.received) || amount(whole) < amount(part)) return null;
  const { value } = item.number!;
  const expected = percent(amount(part), amount(whole), value.scale);
  const from = [
    { sentence, number: whole },
    { sentence, number: part },
  ];
  return ratio(sentence, item.number!, 'rate', expected, reaches(amount(part), amount(whole), value), from);
}
