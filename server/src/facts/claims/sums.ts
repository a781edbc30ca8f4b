import { formatDecimal, isInteger } from '../../base/decimal.ts';
import type { Reading } from './interpret.ts';
import type { Item } from './items.ts';
import { sourceOf } from './plainText.ts';
import type { Sentence } from './sentences.ts';
import type { Addend, Claim, StatedSum } from './types.ts';

/** Longer than any sentence; a list that long is no prose. */
export const MOST_ITEMS = 400;

/** What a sentence gives as a whole and its parts: 共 n 件，其中…, n 件（…）. */
export function sumsOf(sentence: Sentence, readings: readonly Reading[]): StatedSum[] {
  const { items } = sentence;
  if (items.length > MOST_ITEMS) return [];
  const sums: StatedSum[] = [];
  items.forEach((item, i) => {
    const whole = addend(sentence, item);
    if (whole === null) return;
    const inside = items.filter((each) => each.parent === item);
    if (isPart(items, i)) return;
    const list = inside.length > 0 ? inside : listed(items, i, readings);
    const parts = list.filter((each) => each.number?.unit === item.number!.unit && !each.tags.has('change'));
    const addends = parts.flatMap((part) => addend(sentence, part) ?? []);
    if (addends.length === 0 || addends.length < parts.length) return;
    const bracketed = inside.length > 0;
    const said = parts.map((part) => idOf(readings, items.indexOf(part)));
    const few = parts.length < 3 && !isWhole(said);
    if (bracketed && (few || parts.length < inside.length || opensPart(inside[0]!))) return;
    if (parts.some((part) => part.rows.length > 0) || said.some((id) => isSibling(idOf(readings, i), id)))
      return;
    if (said.some((id) => APPLICANTS.includes(id)) && !WHOLES.includes(idOf(readings, i))) return;
    const exhaustive =
      bracketed ||
      list.some((each) => each.tags.has('respectively')) ||
      isWhole(said) ||
      isAll(said) ||
      (parts.length > 1 &&
        parts.length === list.length &&
        !said.at(-1)!.endsWith('.other') &&
        namesRest(sentence, parts.at(-1)!));
    sums.push({ whole, parts: addends, exhaustive, ...outcomeOf(whole, addends, exhaustive) });
  });
  return [...sums, ...addedUp(sentence)];
}

/** A n 条，B m 条，合计 n+m 条, where the sentence speaks of nothing else. */
function addedUp(sentence: Sentence): StatedSum[] {
  const counted = sentence.items.filter((item) => item.number !== null);
  const last = counted.at(-1);
  const parts = counted.slice(0, -1);
  const plain = ({ tags, depth, number }: Item) =>
    depth === 0 && number!.unit === last!.number!.unit && !tags.has('of') && !tags.has('total');
  if (!last?.tags.has('total') || last.named || last.before !== '，' || parts.length < 2) return [];
  const whole = addend(sentence, last);
  const addends = parts.flatMap((part) => addend(sentence, part) ?? []);
  if (!whole || !last.covered || addends.length < parts.length || !parts.every(plain)) return [];
  return [{ whole, parts: addends, exhaustive: true, ...outcomeOf(whole, addends, true) }];
}

function idOf(readings: readonly Reading[], i: number): string {
  return readings[i]?.quantity?.id ?? '';
}

const APPLICANTS = ['natural', 'legal-persons', 'business', 'research', 'welfare', 'legal'];

/** The items that list the parts of item i: from 其中 to where something else begins. */
function listed(items: readonly Item[], i: number, readings: readonly Reading[]): Item[] {
  const own = items[i]!;
  const flat = items.filter((each, j) => j > i && each.depth === own.depth);
  const first = flat.findIndex((each) => opensPart(each) || each.number !== null);
  if (first < 0 || !opensPart(flat[first]!) || flat[first]!.before === ';') return [];
  const lead = flat[first]!;
  const introduced = lead.number === null;
  const parts: Item[] = [];
  let totals = false;
  for (const each of flat.slice(first)) {
    if (each !== lead && opensPart(each)) break;
    const sibling = () =>
      isSibling(idOf(readings, items.indexOf(parts.at(-1)!)), idOf(readings, items.indexOf(each)));
    if (each.before === ';' && parts.length > 0 && !introduced && !sibling()) break;
    const total = each.tags.has('total');
    if (parts.length > 0 && ((total && !totals) || each.tags.has('this-year') || each.tags.has('besides')))
      break;
    if (each.number === null) continue;
    parts.push(each);
    totals ||= total;
  }
  return parts;
}

/** 结果维持 and 尚未审结 of the same cases, whatever mark parts them. */
function isSibling(one: string, other: string): boolean {
  if (APPLICANTS.includes(one)) return APPLICANTS.includes(other);
  const [domain, result] = one.split('.');
  return result !== undefined && result !== 'total' && domain === other.split('.')[0];
}

/** 其中 A n 件，其中 B m 件: whether B is of A is not to be told. */
function isPart(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (opensPart(item)) return true;
  const before = items[i - 1];
  return before?.number === null && before.depth === item.depth && opensPart(before);
}

function opensPart(item: Item): boolean {
  return item.tags.has('of') || item.tags.has('respectively');
}

function addend(sentence: Sentence, item: Item): Addend | null {
  const number = item.number;
  if (number?.kind !== 'count' || number.approximate || item.tags.has('about') || !isInteger(number.value))
    return null;
  if (item.tags.has('change') || item.tags.has('share')) return null;
  return {
    content: sourceOf(sentence.plain, number.start, number.end),
    value: Number(formatDecimal(number.value)),
  };
}

/** 其他信息 n 条 at the end of a list: what is left of the whole. */
function namesRest({ plain }: Sentence, last: Item): boolean {
  return /^(?:以及|及)?(?:其他|其它|其余|剩余)/.test(plain.text.slice(last.start, last.end));
}

/** 自然人 and 法人或其他组织 are all applicants there are. */
function isWhole(said: readonly string[]): boolean {
  return said.length === 2 && said.includes('natural') && said.includes('legal-persons');
}

function isAll(said: readonly string[]): boolean {
  const results = ['upheld', 'corrected', 'other', 'pending'];
  return said.length === 4 && results.every((result) => said.some((id) => id.endsWith(`.${result}`)));
}

/** Parts that lie a little above their whole overlap less likely than they are wrong. */
const MOST_OVERLAP = 1.2;

function outcomeOf(
  whole: Addend,
  parts: readonly Addend[],
  exhaustive: boolean,
): { total: number; holds: boolean } {
  let total = 0;
  let prefix = false;
  let above = false;
  parts.forEach((part, i) => {
    total += part.value;
    if (i > 0 && total === whole.value) prefix = true;
    if (part.value > whole.value) above = true;
  });
  if (total === whole.value || prefix) return { total, holds: true };
  if (exhaustive || above) return { total, holds: false };
  const over = parts.length > 1 && total > whole.value && total <= whole.value * MOST_OVERLAP;
  return { total, holds: !over };
}

const GROUPS = ['granted', 'partial', 'refused', 'unable', 'declined', 'closed'];
const WHOLES = ['done', 'handled', 'either', 'available', 'received'];

/**
 * The outcomes a sentence lists, against the applications it or the sentence before speaks of. Between what was received
 * and what was answered lies what is carried over; where that is not known (null), only what was answered tells.
 */
export function outcomeSums(
  claims: readonly Claim[],
  carriedIn: number | null,
  carriedOut: number | null,
): StatedSum[] {
  const sums: StatedSum[] = [];
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (!claim.quantity.id.startsWith('outcome:') || claim.denied) continue;
    const own = bySentence.get(claim.sentence);
    if (own) own.push(claim);
    else bySentence.set(claim.sentence, [claim]);
  }
  for (const [sentence, parts] of bySentence) {
    const groups = parts.flatMap((claim) => claim.quantity.id.slice('outcome:'.length).split('+'));
    if (parts.length < 2 || groups.some((id) => !GROUPS.includes(id)) || new Set(groups).size < groups.length)
      continue;
    const near = claims.filter(
      (claim) =>
        !claim.denied &&
        claim.sentence >= sentence - 1 &&
        claim.content.span.start < parts[0]!.content.span.start &&
        WHOLES.includes(claim.quantity.id),
    );
    const whole = near.findLast((claim) => claim.quantity.id === 'done') ?? near.at(-1);
    if (!whole) continue;
    const total = parts.reduce((sum, part) => sum + part.value, 0);
    const answered = whole.quantity.id === 'done';
    if (!answered && (carriedIn === null || carriedOut === null)) continue;
    const carried = answered ? 0 : carriedIn!;
    const accepted = [0, carried].flatMap((more) =>
      [0, carriedOut ?? 0].map((less) => whole.value + more - less),
    );
    const exhaustive = groups.length === GROUPS.length;
    const holds = accepted.includes(total) || (!exhaustive && total <= whole.value + carried);
    const addends = parts.map(({ content, value }) => ({ content, value }));
    sums.push({
      whole: { content: whole.content, value: whole.value },
      parts: addends,
      exhaustive,
      total,
      holds,
    });
  }
  return sums;
}
