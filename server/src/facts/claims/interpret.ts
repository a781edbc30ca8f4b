import { Sign } from './hintWords.ts';
import type { Item } from './items.ts';
import type { Quantities } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import { quantityOf, type State, type Topic, WHOLES, withCarried } from './subjects.ts';
import type { LeftAlone, Quantity, Scope } from './types.ts';
import type { Tag } from './words.ts';

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
    outcomes: new Set(items.flatMap((item) => item.rows)),
    scope: 'none',
    otherTime: false,
    timed: false,
    domain: topic.requests ? 'requests' : null,
    document: null,
    whole: null,
    outer: null,
    last: null,
    counted: false,
    open: false,
  };
  const parents = new Map<Item, Quantity | null>();
  return items.map((item, i) => {
    const outer = item.parent ? { ...state, topic: { ...topic } } : null;
    if (item.parent) {
      const of = item.parent.tags.has('change') ? state.last : parents.get(item.parent);
      state.whole = of ?? 'unknown';
    }
    const reading = read(item, plain.text.slice(item.start, item.end), state, items[i + 1] ?? null);
    parents.set(item, reading.quantity);
    if (item.number && !reading.quantity) state.counted = true;
    if (outer) {
      Object.assign(topic, outer.topic);
      Object.assign(state, { ...outer, topic });
    }
    return reading;
  });
}

function read(item: Item, words: string, state: State, next: Item | null): Reading {
  const { tags } = item;
  const aside = isAside(item, state);
  if (!aside) settle(item, state);
  const reading: Answer = (quantity, left, denied = false, all = false) => ({
    item,
    quantity:
      left === null || left === 'approximate' || left === 'scope' || left === 'period' ? quantity : null,
    denied,
    all,
    scope: state.scope,
    left,
  });
  if (aside) return reading(null, 'period');
  if (!item.covered) {
    if (OTHER_ORGAN.test(words)) lose(state, true);
    else if (item.number && (FOREIGN.test(words) || !'，、;'.includes(item.before ?? ' ')))
      lose(state, false);
    else if (item.number) state.last = null;
    if (item.number && tags.has('of')) state.whole = 'unknown';
    if (RESTRICTS.test(words)) state.scope = 'other';
    if (/申请公开|公开申请/.test(words) && !item.number) state.topic.requests = true;
    return reading(null, item.number ? 'subject' : null);
  }
  if (item.before === ';' && state.whole !== 'unknown' && state.whole?.id.startsWith('outcome:'))
    state.whole = state.outer;
  if (tags.has('of') && !(isApplicant(state.last?.id) && item.subjects.some(({ tag }) => isApplicant(tag)))) {
    state.outer = state.whole;
    state.whole = state.last ?? state.topic.whole ?? 'unknown';
  }
  if (item.number && (tags.has('change') || tags.has('share') || tags.has('rate')) && !tags.has('to')) {
    state.last = quantityOf(item, state) ?? state.last;
    state.open = state.last !== null;
    return reading(null, 'change');
  }
  const fees = tags.has('fees') && item.number?.kind === 'money';
  if (item.number && item.number.kind !== 'count' && !fees) return reading(null, 'not-a-count');
  const whole = !item.number && tags.has('every') ? allOf(item, state) : null;
  if (whole) return reading(whole, leftAlone(item, state), true, true);
  const quantity = withCarried(quantityOf(item, state), next, state);
  const denied = tags.has('not');
  if (!item.number) {
    if (denied && quantity && !tags.has('change')) return deny(item, quantity, state, reading);
    if (quantity) {
      state.last = quantity;
      state.open = true;
    }
    return reading(null, null);
  }
  if (denied) return reading(null, 'subject');
  if (quantity === null) {
    lose(state, false);
    return reading(null, 'subject');
  }
  if (next?.crowded && !item.named) return reading(null, 'subject');
  state.last = quantity;
  if (WHOLES.has(quantity.id)) state.topic.whole = quantity;
  state.open = false;
  if (fees ? item.number.unit !== '万元' : !UNITS.includes(item.number.unit)) return reading(null, 'unit');
  return reading(quantity, leftAlone(item, state));
}

/** 其中自然人 n 件，其中企业 m 件: the second is no part of the first. */
function isApplicant(id: string | undefined): boolean {
  return id !== undefined && APPLICANTS.has(id);
}

const APPLICANTS = new Set(['natural', 'legal-persons', 'business', 'research', 'welfare', 'legal']);

type Answer = (quantity: Quantity | null, left: LeftAlone | null, denied?: boolean, all?: boolean) => Reading;

/** 均获维持 behind the reviews: none ended otherwise. 均已办结 behind all applications: none is carried over. */
function allOf({ tags, rows, depth }: Item, { last, quantities, topic }: State): Quantity | null {
  const others: readonly Tag[] = ['not', 'change', 'of', 'and-so-on', 'foreign', 'carried-in', 'natural'];
  if (depth > 0 || rows.length > 0 || last === null || others.some((tag) => tags.has(tag))) return null;
  const [domain, what] = last.id.split('.') as [string, string | undefined];
  if (tags.has('upheld'))
    return what === 'total' && !tags.has('corrected') ? quantities.of(`${domain}.not-upheld`) : null;
  if (!tags.has('completed') || !topic.requests) return null;
  const all = tags.has('request') || tags.has('some-request') || ALL.has(last.id);
  return all ? quantities.of('carried-out') : null;
}

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
  if (!number || !covered || last === null || tags.has('change') || subjects.length > 0) return false;
  if (['request', 'some-request', 'handled', 'carried'].some((tag) => tags.has(tag as Tag))) return false;
  return tags.has('last-year') || (year !== null && years.length === 1 && years[0] === year - 1);
}

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
  if (tags.has('elsewhere')) state.scope = 'other';
  else if (tags.has('area')) state.scope = 'area';
  else if (tags.has('own')) state.scope = 'own';
  else if (tags.has('government')) state.scope = 'government';
  const compared = tags.has('change');
  if (tags.has('this-year') || years.includes(state.year ?? -1)) {
    state.otherTime = false;
    state.timed = true;
  }
  if (compared || tags.has('carried')) return;
  if (years.some((year) => year !== state.year)) state.otherTime = true;
  if (tags.has('other-time')) state.otherTime = true;
  if (tags.has('since') && !tags.has('this-year') && !years.includes(state.year ?? -1))
    state.otherTime = true;
}

function leftAlone(item: Item, state: State): LeftAlone | null {
  if (state.otherTime) return 'period';
  if (item.tags.has('accumulated') && !state.timed) return 'period';
  if (item.number?.approximate || item.tags.has('about')) return 'approximate';
  return state.scope === 'other' ? 'scope' : null;
}

function deny(item: Item, quantity: Quantity, state: State, reading: Answer): Reading {
  state.last = quantity;
  state.open = false;
  return reading(quantity, leftAlone(item, state), true);
}
