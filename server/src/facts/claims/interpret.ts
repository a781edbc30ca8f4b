import { Sign } from './hintWords.ts';
import type { Item } from './items.ts';
import { leaveAttributes, leaveGross, leaveKinds } from './kinds.ts';
import type { PlainText } from './plainText.ts';
import type { Quantities } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import { quantityOf, type State, type Topic, WHOLES, withCarried } from './subjects.ts';
import { TAG, tagsOf } from './tags.ts';
import type { LeftAlone, NumberToken, Quantity, Scope } from './types.ts';

/** What an item says: a quantity and a number or none of it, or why it was not understood. */
export interface Reading {
  readonly item: Item;
  readonly quantity: Quantity | null;
  readonly denied: boolean;
  readonly all: boolean;
  readonly scope: Scope;
  readonly left: LeftAlone | null;
}

export function interpret(
  sentence: Sentence,
  topic: Topic,
  quantities: Quantities,
  year: number | null,
): Reading[] {
  const { items, plain } = sentence;
  if ((sentence.signs & Sign.disclosure) !== 0) topic.disclosure = true;
  const state: State = {
    topic,
    quantities,
    year,
    partial: items.some((item, i) => isPartial(item) && !isPartOf(item, items[i - 1])),
    already: items.some(isGranted) && items.some((item) => isAlready(item, plain)),
    scope: 'none',
    otherTime: false,
    timed: false,
    domain: topic.requests ? 'requests' : null,
    document: null,
    whole: null,
    outer: null,
    last: null,
    allReviews: false,
    counted: false,
    open: false,
  };
  const readings: Reading[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const before = item.parent ? { state: { ...state }, topic: { ...topic } } : null;
    if (item.parent) state.whole = wholeOf(item.parent, state, items, readings);
    const reading = read(item, plain, state, items[i + 1] ?? null);
    readings.push(reading);
    if (before) {
      Object.assign(topic, before.topic);
      Object.assign(state, before.state);
    } else if (item.number && !reading.quantity) state.counted = true;
  }
  leaveKinds(readings, plain);
  leaveAttributes(readings, plain);
  leaveGross(readings, plain);
  return readings;
}

function isPartial({ rows }: Item): boolean {
  return rows.includes('partial');
}

/** 予以公开 n 件（含部分公开 m 件） */
function isPartOf({ tags }: Item, before: Item | undefined): boolean {
  return tags.has(TAG.of) && before !== undefined && isGranted(before);
}

function isGranted({ rows }: Item): boolean {
  return rows.includes('granted');
}

/** 同意公开 n 件，已主动公开 m 件. */
function isAlready({ number, tags, start, end }: Item, { text }: PlainText): boolean {
  return number !== null && tags.has(TAG.published) && /[已于]主动公开/.test(text.slice(start, end));
}

/** What stands in brackets is of the item before them, and changes nothing for what follows. */
function wholeOf(
  parent: Item,
  { last }: State,
  items: readonly Item[],
  readings: readonly Reading[],
): Quantity | 'unknown' {
  const of = parent.tags.has(TAG.change) ? last : readings[items.indexOf(parent)]?.quantity;
  return of ?? 'unknown';
}

function answer(
  item: Item,
  { scope }: State,
  quantity: Quantity | null,
  left: LeftAlone | null,
  denied = false,
  all = false,
): Reading {
  const known = left === null || left === 'approximate' || left === 'scope' || left === 'period';
  return { item, quantity: known ? quantity : null, denied, all, scope, left };
}

function read(item: Item, plain: PlainText, state: State, next: Item | null): Reading {
  const { tags, number } = item;
  if (isAside(item, state)) return answer(item, state, null, 'period');
  settle(item, state);
  if (!item.covered) {
    misread(item, plain.text.slice(item.start, item.end), state);
    return answer(item, state, null, number ? 'subject' : null);
  }
  if (item.before === ';' && state.whole !== 'unknown' && state.whole?.id.startsWith('outcome:'))
    state.whole = state.outer;
  if (
    tags.has(TAG.of) &&
    !(isApplicant(state.last?.id) && item.subjects.some(({ tag }) => isApplicant(tag)))
  ) {
    state.outer = state.whole;
    state.whole = state.last ?? state.topic.whole ?? 'unknown';
  }
  return number ? counted(item, number, state, next) : told(item, state, next);
}

/** What the words of an item that was not understood may still change for those behind it. */
function misread({ tags, number, before }: Item, words: string, state: State): void {
  if (OTHER_ORGAN.test(words)) lose(state, true);
  else if (number && (FOREIGN.test(words) || !'，、;'.includes(before ?? ' '))) lose(state, false);
  else if (number) state.last = null;
  if (number && tags.has(TAG.of)) state.whole = 'unknown';
  if (RESTRICTS.test(words)) state.scope = 'other';
  if (!number && (words.includes('申请公开') || words.includes('公开申请'))) state.topic.requests = true;
}

const COMPARING = tagsOf('change', 'share', 'rate');

function counted(item: Item, number: NumberToken, state: State, next: Item | null): Reading {
  const { tags } = item;
  if (tags.hasAny(COMPARING) && !tags.has(TAG.to)) {
    state.last = quantityOf(item, state) ?? state.last;
    state.open = state.last !== null;
    return answer(item, state, null, 'change');
  }
  const fees = tags.has(TAG.fees) && number.kind === 'money';
  if (number.kind !== 'count' && !fees) return answer(item, state, null, 'not-a-count');
  const quantity = withCarried(quantityOf(item, state), next, state);
  if (tags.has(TAG.not)) return answer(item, state, null, 'subject');
  if (quantity === null) {
    if (isOfOutcome(item, state)) state.last = null;
    else lose(state, false);
    return answer(item, state, null, 'subject');
  }
  if (next?.crowded && (!item.named || number.unit === '人')) return answer(item, state, null, 'subject');
  state.last = quantity;
  if (WHOLES.has(quantity.id)) state.topic.whole = quantity;
  state.open = false;
  if (fees ? number.unit !== '万元' : !UNITS.includes(number.unit)) return answer(item, state, null, 'unit');
  return answer(item, state, quantity, leftAlone(item, state));
}

/** 不予公开 2 件，其中国家秘密 1 件: a part of a part is compared with nothing, and applications are still spoken of. */
function isOfOutcome({ rows }: Item, { whole }: State): boolean {
  return rows.length > 0 && whole !== null && whole !== 'unknown' && whole.id.startsWith('outcome:');
}

/** What words without a number say: that there was none, that it holds for all, or what the next number is of. */
function told(item: Item, state: State, next: Item | null): Reading {
  const { tags } = item;
  const whole = tags.has(TAG.every) ? allOf(item, state) : null;
  if (whole) return answer(item, state, whole, leftAlone(item, state), true, true);
  const quantity = withCarried(quantityOf(item, state), next, state);
  if (quantity === null) return answer(item, state, null, null);
  const denied = tags.has(TAG.not) && !tags.has(TAG.change);
  state.last = quantity;
  state.open = !denied;
  return denied
    ? answer(item, state, quantity, leftAlone(item, state), true)
    : answer(item, state, null, null);
}

/** 其中自然人 n 件，其中企业 m 件: the second is no part of the first. */
function isApplicant(id: string | undefined): boolean {
  return id !== undefined && APPLICANTS.has(id);
}

const APPLICANTS = new Set(['natural', 'legal-persons', 'business', 'research', 'welfare', 'legal']);

/** 均获维持 behind the reviews: none ended otherwise. 均已办结 behind all applications: none is carried over. */
function allOf({ tags, rows, depth }: Item, { last, quantities, topic }: State): Quantity | null {
  if (depth > 0 || rows.length > 0 || last === null || tags.hasAny(NOT_OF_ALL)) return null;
  const [domain, what] = last.id.split('.') as [string, string | undefined];
  if (tags.has(TAG.upheld))
    return what === 'total' && !tags.has(TAG.corrected) ? quantities.of(`${domain}.not-upheld`) : null;
  if (!tags.has(TAG.completed) || !topic.requests) return null;
  const all = tags.has(TAG.request) || tags.has(TAG['some-request']) || ALL.has(last.id);
  return all ? quantities.of('carried-out') : null;
}

const NOT_OF_ALL = tagsOf('not', 'change', 'of', 'and-so-on', 'foreign', 'carried-in', 'natural');
const ALL = new Set(['received', 'available', 'handled']);

const UNITS = '件 条 份 宗 起 例 个 次 项 部 人 封'.split(' ');
/** A clause that begins with the name of another organ, or narrows what is spoken of. */
const OTHER_ORGAN =
  /^(?!按照|根据|依据|按|为|以|围绕|落实|坚持|在|经|严格|认真|我|本|全)[^，]{1,9}(?:局|镇|乡|街道|县|分局|中心|公司|学校|医院|委员会|大队|支队)(?!长|面|域)/;
/** Other things that are counted in such paragraphs. */
const FOREIGN =
  /信访|信箱|热线|留言|咨询|提案|建议|投诉|举报|来信|来电|工单|问政|网民|网友|意见|听证|文件|公文|解读|(?:发布|推送|更新|转载|录入)[^，]{0,8}信息|[类态体]信息|新闻|公告|稿|会议|培训|活动|栏目|问卷|许可|处罚|诉求|议案|平台|账号|公报/;
const RESTRICTS = /涉及.{2}|领域|类.{0,3}$|^针对|下属|所属|通过.{2,30}(?:方式|渠道|途径|平台|网站|信函)$/;

/** 收到 n 件，上年为 m 件，…: last year's figure beside this year's, of which the sentence goes on to speak. */
function isAside({ number, tags, years, covered, subjects }: Item, { last, year }: State): boolean {
  if (!number || !covered || last === null || tags.has(TAG.change) || subjects.length > 0) return false;
  if (tags.hasAny(THIS_YEARS)) return false;
  return tags.has(TAG['last-year']) || (year !== null && years.length === 1 && years[0] === year - 1);
}

const THIS_YEARS = tagsOf('request', 'some-request', 'handled', 'carried');

function lose(state: State, organ: boolean): void {
  state.last = null;
  state.domain = null;
  state.document = null;
  state.open = false;
  state.topic.requests = false;
  state.topic.whole = null;
  if (organ) state.scope = 'other';
}

/** Whose figures, and of which time. */
function settle(item: Item, state: State): void {
  const { tags, years } = item;
  if (tags.has(TAG.elsewhere)) state.scope = 'other';
  else if (tags.has(TAG.area)) state.scope = 'area';
  else if (tags.has(TAG.own)) state.scope = 'own';
  else if (tags.has(TAG.government)) state.scope = 'government';
  const compared = tags.has(TAG.change);
  if (tags.has(TAG['this-year']) || years.includes(state.year ?? -1)) {
    state.otherTime = false;
    state.timed = true;
  }
  if (compared || tags.has(TAG.carried)) return;
  if (years.some((year) => year !== state.year)) state.otherTime = true;
  if (tags.has(TAG['other-time'])) state.otherTime = true;
  if (tags.has(TAG.since) && !tags.has(TAG['this-year']) && !years.includes(state.year ?? -1))
    state.otherTime = true;
}

function leftAlone(item: Item, state: State): LeftAlone | null {
  if (state.otherTime) return 'period';
  if (item.tags.has(TAG.accumulated) && !state.timed) return 'period';
  if (item.number?.approximate || item.tags.has(TAG.about)) return 'approximate';
  return state.scope === 'other' ? 'scope' : null;
}
