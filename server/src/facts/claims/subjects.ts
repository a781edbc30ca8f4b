import type { Item } from './items.ts';
import type { Quantities } from './quantities.ts';
import type { Quantity, Scope } from './types.ts';
import type { Tag } from './words.ts';

/** What the sentences before have spoken of. */
export interface Topic {
  /** Applications have been spoken of, and nothing else counted since. */
  requests: boolean;
  /** The paragraph speaks of the disclosure of government information. */
  disclosure: boolean;
  /** What 其中 at the beginning of the next sentence lists the parts of. */
  whole: Quantity | null;
}

export interface State {
  readonly topic: Topic;
  readonly quantities: Quantities;
  readonly year: number | null;
  readonly outcomes: ReadonlySet<string>;
  scope: Scope;
  otherTime: boolean;
  timed: boolean;
  domain:
    | 'requests'
    | 'review'
    | 'suit'
    | 'direct'
    | 'after-review'
    | 'both'
    | 'documents'
    | 'decisions'
    | null;
  document: { kind: 'normative' | 'regulations'; verb: Tag | null } | null;
  /** What 其中 lists the parts of. */
  whole: Quantity | 'unknown' | null;
  /** The whole that a part of it interrupts. */
  outer: Quantity | 'unknown' | null;
  last: Quantity | null;
  /** Something was counted in the sentence before. */
  counted: boolean;
  /** The number to come belongs to `last`: a change was stated, or nothing yet. */
  open: boolean;
}

const RESULTS = ['upheld', 'corrected', 'other-result', 'pending'] as const;
const REVIEWS = new Set(['review', 'suit', 'direct', 'after-review', 'both']);
export const WHOLES = new Set(['received', 'available', 'done', 'handled', 'either']);

/** 收到 9 件（含上年结转 2 件）. */
export function withCarried(quantity: Quantity | null, next: Item | null, state: State): Quantity | null {
  if (quantity?.id !== 'received' || !next?.tags.has('of')) return quantity;
  return turned(next, state).tags.has('carried-in') ? state.quantities.of('available') : quantity;
}

/** 结转 goes by the years beside it; 公开 alone is an outcome where applications are spoken of. */
function turned(item: Item, state: State): Item {
  const tags = new Set(item.tags);
  const { year } = state;
  if (tags.has('carried')) {
    if (tags.has('other-time') || (year !== null && item.years.includes(year - 1))) tags.add('carried-in');
    else if (!item.number && !tags.has('year-end') && item.years.length === 0) tags.add('carried-any');
    else if (year === null || !item.years.includes(year)) tags.add('carried-out');
  }
  if (!tags.has('disclosed')) return { ...item, tags };
  const alone =
    item.rows.length === 0 && state.domain === 'requests' && state.topic.requests && item.number !== null;
  const named: Tag[] = [
    'request',
    'some-request',
    'received',
    'done',
    'handled',
    'normative',
    'regulations',
    'disclosure',
  ];
  if (!alone || named.some((tag) => tags.has(tag))) return { ...item, tags: tags.add('published') };
  return { ...item, tags, rows: ['granted'] };
}

/** The quantity that the words of an item name, given what was spoken of before. */
export function quantityOf(said: Item, state: State): Quantity | null {
  const item = turned(said, state);
  const { tags } = item;
  const { quantities } = state;
  const is = (...wanted: Tag[]) => wanted.some((tag) => tags.has(tag));
  const of = (id: string) => quantities.of(id);
  const result = RESULTS.filter((tag) => tags.has(tag));
  const decisions = DECISIONS.filter((tag) => tags.has(tag));
  if (decisions.length > 0) return decisions.length === 1 ? decision(item, decisions[0]!, state) : null;
  if (item.number && is('and-so-on', 'foreign')) return null;
  if (
    is('normative', 'regulations') ||
    (state.domain === 'documents' && is('issued', 'repealed', 'effective', 'published'))
  )
    return documents(item, state);
  if (is('review', 'suit', 'direct', 'after-review')) {
    if (result.length > 1) return null;
    return review(item, state, result[0] ?? null);
  }
  if (result.length === 1 && !is('request', 'received', 'done')) {
    if (state.domain === null || !REVIEWS.has(state.domain)) return null;
    return of(`${state.domain}.${result[0] === 'other-result' ? 'other' : result[0]}`);
  }
  if (result.length > 0) return null;
  if (is('published', 'issued', 'repealed', 'arisen') && !is('request', 'some-request', 'received'))
    return null;
  const quantity = request(item, state);
  if (quantity) {
    state.domain = 'requests';
    state.topic.requests = true;
    return quantity;
  }
  if (!item.named && is('is', 'to', 'total') && state.open) return state.last;
  return null;
}

function request(item: Item, state: State): Quantity | null {
  const { tags, rows } = item;
  const is = (...wanted: Tag[]) => wanted.some((tag) => tags.has(tag));
  const noun = is('request') || (is('some-request') && (state.topic.requests || state.topic.disclosure));
  if (!noun && !state.topic.requests && state.domain !== 'requests') {
    if (!is('carried-in', 'carried-out') || !state.topic.disclosure) return null;
  }
  const wholes = (...ids: string[]) =>
    state.whole === null ||
    (state.whole !== 'unknown' && ids.some((id) => state.whole !== 'unknown' && state.whole?.id === id));
  const anyWhole = wholes(...WHOLES);
  const of = (id: string) => state.quantities.of(id);
  if (is('carried-out') && !is('received', 'carried-in') && rows.length === 0)
    return anyWhole ? of('carried-out') : null;
  if (is('carried-in') && rows.length === 0) return anyWhole ? of('carried-in') : null;
  if (rows.length > 0) {
    if (is('received', 'natural', 'legal-persons') || !anyWhole) return null;
    return state.quantities.outcome(rows, !state.outcomes.has('partial'));
  }
  if (is('natural') && is('legal-persons')) return null;
  if (is('natural', 'legal-persons')) {
    if (is('done') || !anyWhole) return null;
    return of(is('natural') ? 'natural' : 'legal-persons');
  }
  const [body, another] = BODIES.filter((tag) => tags.has(tag));
  if (body) return another || is('done') || !anyWhole ? null : of(body);
  if (is('citizens') && is('request') && anyWhole && !is('done', 'not')) return of('citizens');
  if (is('carried-any')) {
    const answered = state.last?.id === 'done' || state.last?.id.startsWith('outcome:');
    return anyWhole ? of(answered ? 'carried-out' : 'carried') : null;
  }
  if (is('carried-out')) return null;
  const within = state.whole !== null;
  if (is('received') && is('done', 'handled')) return within && !anyWhole ? null : of('either');
  if (is('received')) return within && !anyWhole ? null : of('received');
  if (is('done')) return within && !anyWhole ? null : of('done');
  if (is('handled')) return within && !anyWhole ? null : of('handled');
  if (is('request') && !within && !(is('not') && item.number)) return of('received');
  return null;
}

const BODIES = ['business', 'research', 'welfare', 'legal'] as const;
const DECISIONS = ['permits', 'penalties', 'coercion', 'fees'] as const;

/** 作出行政许可决定 n 件, or 行政许可 n 件 at the head of a sentence; 公开行政许可信息 n 条 is another matter. */
function decision({ tags, number }: Item, kind: (typeof DECISIONS)[number], state: State): Quantity | null {
  const other: readonly Tag[] = ['published', 'disclosed', 'disclosure', 'request', 'review', 'suit', 'of'];
  const first = !state.counted;
  state.domain = 'decisions';
  if (other.some((tag) => tags.has(tag)) || tags.has('done') || tags.has('handled')) return null;
  if (kind === 'fees') return state.quantities.of(kind);
  if (number && !'件宗项个起'.includes(number.unit)) return null;
  return tags.has('decided') || tags.has('not') || first ? state.quantities.of(kind) : null;
}

function review(item: Item, state: State, result: (typeof RESULTS)[number] | null): Quantity | null {
  const { tags } = item;
  if (!state.topic.disclosure) return null;
  if (
    tags.has('handled') ||
    tags.has('done') ||
    (tags.has('received') && !tags.has('disclosure') && !tags.has('not'))
  )
    return null;
  if (tags.has('natural') || tags.has('legal-persons') || item.rows.length > 0) return null;
  const suit = tags.has('suit') || tags.has('direct') || tags.has('after-review');
  const domain = tags.has('direct')
    ? 'direct'
    : tags.has('after-review')
      ? 'after-review'
      : tags.has('review') && suit
        ? 'both'
        : suit
          ? 'suit'
          : 'review';
  state.domain = domain;
  if (!tags.has('of')) state.whole = null;
  return state.quantities.of(
    `${domain}.${result === null ? 'total' : result === 'other-result' ? 'other' : result}`,
  );
}

const VERBS = ['issued', 'repealed', 'effective', 'published'] as const;

function documents(item: Item, state: State): Quantity | null {
  const { tags } = item;
  if (tags.has('normative') && tags.has('regulations')) return null;
  const verbs = VERBS.filter((verb) => tags.has(verb));
  const kind = tags.has('normative')
    ? 'normative'
    : tags.has('regulations')
      ? 'regulations'
      : (state.document?.kind ?? null);
  if (kind === null || verbs.length > 1) {
    state.domain = 'documents';
    state.document = null;
    return null;
  }
  const verb = verbs[0] ?? state.document?.verb ?? null;
  state.domain = 'documents';
  state.document = { kind, verb };
  if (verb === null || tags.has('request') || tags.has('received') || tags.has('of') || item.rows.length > 0)
    return null;
  return state.quantities.of(`${kind}.${verb}`);
}
