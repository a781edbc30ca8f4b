import { isInteger } from '../../base/decimal.ts';
import type { Reading } from './interpret.ts';
import type { Item } from './items.ts';
import { sourceOf } from './plainText.ts';
import type { Sentence } from './sentences.ts';
import { TAG, tagsOf } from './tags.ts';
import type { Addend, StatedSum } from './types.ts';
import { numberOf } from './values.ts';

/** Longer than any sentence; a list that long is no prose. */
export const MOST_ITEMS = 400;

/** Puts what a sentence gives as a whole and its parts: 共 n 件，其中…, n 件（…）. */
export function putSums(sums: StatedSum[], sentence: Sentence, readings: readonly Reading[]): void {
  const { items } = sentence;
  if (items.length > MOST_ITEMS) return;
  const bracketed = items.some(hasParent);
  for (let i = 0; i < items.length; i++) {
    if (!isAddend(items[i]!) || !(bracketed || isListed(items, i)) || isPart(items, i)) continue;
    const sum = sumAt(sentence, readings, i);
    if (sum) sums.push(sum);
  }
  const sum = addedUp(sentence);
  if (sum) sums.push(sum);
}

function hasParent({ parent }: Item): boolean {
  return parent !== null;
}

function sumAt(sentence: Sentence, readings: readonly Reading[], i: number): StatedSum | null {
  const { items } = sentence;
  const item = items[i]!;
  const inside = items.filter((each) => each.parent === item);
  const list = inside.length > 0 ? inside : partsOf(sentence, readings, i);
  const parts = list.filter((each) => each.number?.unit === item.number!.unit && !each.tags.has(TAG.change));
  if (parts.length === 0 || !parts.every(isAddend)) return null;
  const bracketed = inside.length > 0;
  const said = parts.map((part) => idOf(readings, items.indexOf(part)));
  const few = parts.length < 3 && !isWhole(said);
  if (bracketed && (few || parts.length < inside.length || opensPart(inside[0]!))) return null;
  const beside = bracketed ? null : besideCarried(readings, items, i);
  const isLast = beside === null || idOf(readings, i) === 'received';
  const whole = isLast ? item : beside;
  const id = idOf(readings, items.indexOf(whole));
  if (parts.some((part) => part.rows.length > 0) || said.some((each) => isSibling(id, each))) return null;
  if (said.some((each) => APPLICANTS.includes(each)) && !WHOLES.includes(id)) return null;
  const exhaustive =
    bracketed ||
    list.some((each) => each.tags.has(TAG.respectively)) ||
    isWhole(said) ||
    isAll(said) ||
    (parts.length > 1 &&
      parts.length === list.length &&
      !said.at(-1)!.endsWith('.other') &&
      namesRest(sentence, parts.at(-1)!));
  const carried = beside === null ? 0 : numberOf((isLast ? beside : item).number!.value);
  return summed(sentence, whole, parts, exhaustive, carried);
}

/** A n 条，B m 条，合计 n+m 条, where the sentence speaks of nothing else. */
function addedUp(sentence: Sentence): StatedSum | null {
  const { items } = sentence;
  const last = items.findLast(hasNumber);
  if (!last?.tags.has(TAG.total) || last.named || last.before !== '，') return null;
  const parts = items.filter((item) => item.number !== null && item !== last);
  const plain = ({ tags, depth, number }: Item) =>
    depth === 0 && number!.unit === last.number!.unit && !tags.has(TAG.of) && !tags.has(TAG.total);
  if (parts.length < 2 || !last.covered || !isAddend(last)) return null;
  return parts.every(isAddend) && parts.every(plain) ? summed(sentence, last, parts, true) : null;
}

function hasNumber({ number }: Item): boolean {
  return number !== null;
}

function idOf(readings: readonly Reading[], i: number): string {
  return readings[i]?.quantity?.id ?? '';
}

/** 收到 n 件，上年结转 m 件，其中…: the parts may be those of both, and are those of what was carried in least of all. */
function besideCarried(readings: readonly Reading[], items: readonly Item[], i: number): Item | null {
  const id = idOf(readings, i);
  if (id !== 'received' && id !== 'carried-in') return null;
  const before = items.findLast((each, j) => j < i && each.number !== null && each.depth === items[i]!.depth);
  const other = before === undefined ? '' : idOf(readings, items.indexOf(before));
  return other === (id === 'received' ? 'carried-in' : 'received') ? before! : null;
}

const APPLICANTS = ['natural', 'legal-persons', 'business', 'research', 'welfare', 'legal'];

/** Whether what is next counted beside item i begins to list its parts. */
function isListed(items: readonly Item[], i: number): boolean {
  const { depth } = items[i]!;
  for (let j = i + 1; j < items.length; j++) {
    const item = items[j]!;
    if (item.depth !== depth) continue;
    if (opensPart(item)) return item.before !== ';';
    if (item.number !== null) return false;
  }
  return false;
}

/** The items that list the parts of item i. 公告共计 110 条 is one of them where the list goes on to all the rest. */
function partsOf(sentence: Sentence, readings: readonly Reading[], i: number): Item[] {
  if (!isListed(sentence.items, i)) return [];
  const parts = listed(sentence, readings, i, NONE);
  const more = listed(sentence, readings, i, isInnerTotal);
  return more.length > parts.length && namesRest(sentence, more.at(-1)!) ? more : parts;
}

const NONE = () => false;

function isInnerTotal({ plain }: Sentence, { start, number }: Item): boolean {
  const words = plain.text.slice(start, number?.start ?? start);
  return INNER_TOTAL.test(words) && !CHANNEL.test(words);
}

const INNER_TOTAL = /^[^共合总累].*[共合总]计$/;
/** What was sent out on another channel is counted beside the list. */
const CHANNEL = /发布|推送|推文|公众号|微信|微博|抖音|网站|平台|媒体/;

/** From 其中 to where something else begins. */
function listed(
  sentence: Sentence,
  readings: readonly Reading[],
  i: number,
  goesOn: (sentence: Sentence, item: Item) => boolean,
): Item[] {
  const { items } = sentence;
  const own = items[i]!;
  const flat = items.filter((each, j) => j > i && each.depth === own.depth);
  const first = flat.findIndex(opensPart);
  const lead = flat[first]!;
  const introduced = lead.number === null;
  const parts: Item[] = [];
  let totals = false;
  for (const each of flat.slice(first)) {
    if (each !== lead && opensPart(each)) break;
    if (parts.length > 0 && turnsAside(sentence, parts[0]!, each)) break;
    const sibling = () =>
      isSibling(idOf(readings, items.indexOf(parts.at(-1)!)), idOf(readings, items.indexOf(each)));
    if (each.before === ';' && parts.length > 0 && !introduced && !sibling()) break;
    const total = each.tags.has(TAG.total) && !goesOn(sentence, each);
    if (
      parts.length > 0 &&
      ((total && !totals) || each.tags.has(TAG['this-year']) || each.tags.has(TAG.besides))
    )
      break;
    if (each.number === null) continue;
    parts.push(each);
    totals ||= total;
  }
  return parts;
}

/** 其中网络申请 n 件，办结 m 件: what became of the whole, or what came of it later, is no part beside its kinds. */
function turnsAway(first: Item, { tags, covered }: Item): boolean {
  return covered && tags.hasAny(COURSE) && !first.tags.hasAny(COURSE) && !first.tags.has(TAG.respectively);
}

function turnsAside(sentence: Sentence, first: Item, item: Item): boolean {
  return turnsAway(first, item) || (isDeed(sentence, item) && !isDeed(sentence, first));
}

/** 其中网站 n 条，公众号 m 条，办结热线工单 k 件: what was done beside it, whatever it is of. */
function isDeed({ plain }: Sentence, { start, number }: Item): boolean {
  return DEED.test(plain.text.slice(start, number?.start ?? start));
}

const DEED = /^[共已均]?(?:累计)?(?:办结|办理|回复|答复|受理|处理|收到|接到|接收)(?!结果|情况|答复|公开)/;

const COURSE = tagsOf('done', 'handled', 'carried-in', 'carried-out', 'carried', 'review', 'suit');

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

const OPENING = tagsOf('of', 'respectively');

function opensPart(item: Item): boolean {
  return item.tags.hasAny(OPENING) && !item.holds;
}

/** An exact number that may be a whole or a part. */
function isAddend({ number, tags }: Item): boolean {
  return (
    number?.kind === 'count' && !number.approximate && !tags.hasAny(NO_ADDEND) && isInteger(number.value)
  );
}

const NO_ADDEND = tagsOf('about', 'change', 'share');

function addend({ plain }: Sentence, { number }: Item): Addend {
  const { start, end, value } = number!;
  return { content: sourceOf(plain, start, end), value: numberOf(value) };
}

/** 部分信息多平台同步发布: the parts are said to overlap. */
const OVERLAPPING = /同步|同时发布|重复|重叠|交叉/;

/** `more`: what else the parts may be of. */
function summed(
  sentence: Sentence,
  item: Item,
  parts: readonly Item[],
  exhaustive: boolean,
  more = 0,
): StatedSum {
  const whole = addend(sentence, item);
  const addends = parts.map((part) => addend(sentence, part));
  const { total, holds } = outcomeOf(whole.value, addends, exhaustive);
  if (!holds && OVERLAPPING.test(sentence.plain.text.slice(parts.at(-1)!.end, sentence.end)))
    return { whole, parts: addends, exhaustive, total, holds: true };
  const holdsOfBoth = more > 0 && outcomeOf(whole.value + more, addends, exhaustive).holds;
  return { whole, parts: addends, exhaustive, total, holds: holds || holdsOfBoth };
}

/** 其他信息 n 条, or 公告等群众关心的其他信息共计 n 条, at the end of a list: what is left of the whole. */
function namesRest({ plain }: Sentence, { start, number }: Item): boolean {
  return REST.test(plain.text.slice(start, number?.start ?? start));
}

const REST =
  /^(?:以及|及)?(?:其他|其它|其余|剩余)|其[他它](?:各?类)?(?:政府|政务)?(?:信息|内容|方面)(?:合计|共计|总计|共)?$/;

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
  whole: number,
  parts: readonly Addend[],
  exhaustive: boolean,
): { total: number; holds: boolean } {
  let total = 0;
  let prefix = false;
  let above = false;
  parts.forEach((part, i) => {
    total += part.value;
    if (i > 0 && total === whole) prefix = true;
    if (part.value > whole) above = true;
  });
  if (total === whole || prefix) return { total, holds: true };
  if (exhaustive || above) return { total, holds: false };
  const over = parts.length > 1 && total > whole && total <= whole * MOST_OVERLAP;
  return { total, holds: !over };
}

/** What applications are counted as, of which there are kinds and outcomes. */
export const WHOLES = ['done', 'handled', 'either', 'available', 'received'];
