import type { Item } from './items.ts';
import type { Quantities } from './quantities.ts';
import { TAG, type Tag, type TagSet, tagsOf } from './tags.ts';
import type { Quantity, Scope } from './types.ts';

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
  /** The sentence speaks of 部分公开. */
  readonly partial: boolean;
  /** It tells apart what had been published before, which the table counts as 予以公开. */
  readonly already: boolean;
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
  document: { kind: 'normative' | 'regulations'; verb: (typeof VERBS)[number] | null } | null;
  /** What 其中 lists the parts of. */
  whole: Quantity | 'unknown' | null;
  /** The whole that a part of it interrupts. */
  outer: Quantity | 'unknown' | null;
  last: Quantity | null;
  /** Reviews and suits of all matters are being counted: 办理行政复议案件 n 件、行政诉讼 m 件. */
  allReviews: boolean;
  /** Something was counted in the sentence before. */
  counted: boolean;
  /** The number to come belongs to `last`: a change was stated, or nothing yet. */
  open: boolean;
}

const RESULTS = ['upheld', 'corrected', 'other-result', 'pending'] as const;
const SOME_RESULT = tagsOf(...RESULTS);
const REVIEWS: ReadonlySet<string> = new Set(['review', 'suit', 'direct', 'after-review', 'both']);
export const WHOLES = new Set(['received', 'available', 'done', 'handled', 'either']);

/** 收到 9 件（含上年结转 2 件）. */
export function withCarried(quantity: Quantity | null, next: Item | null, state: State): Quantity | null {
  if (quantity?.id !== 'received' || !next?.tags.has(TAG.of)) return quantity;
  return turned(next, state).tags.has(TAG['carried-in']) ? state.quantities.of('available') : quantity;
}

/** 结转 goes by the years beside it; 公开 alone is an outcome where applications are spoken of. */
function turned(item: Item, state: State): Item {
  const carried = item.tags.has(TAG.carried) ? carriedOf(item, state) : null;
  const disclosed = item.tags.has(TAG.disclosed);
  if (carried === null && !disclosed) return item;
  const tags = carried === null ? item.tags : item.tags.with(carried);
  if (!disclosed) return { ...item, tags };
  const alone =
    item.rows.length === 0 && state.domain === 'requests' && state.topic.requests && item.number !== null;
  if (!alone || tags.hasAny(NOT_AN_OUTCOME)) return { ...item, tags: tags.with(PUBLISHED) };
  return { ...item, tags, rows: GRANTED };
}

const PUBLISHED = tagsOf('published');
const GRANTED = ['granted'];
const NOT_AN_OUTCOME = tagsOf(
  'request',
  'some-request',
  'received',
  'done',
  'handled',
  'normative',
  'regulations',
  'disclosure',
);

function carriedOf({ tags, years, number }: Item, { year }: State): TagSet | null {
  if (tags.has(TAG['other-time']) || (year !== null && years.includes(year - 1))) return CARRIED_IN;
  if (!number && !tags.has(TAG['year-end']) && years.length === 0) return CARRIED_ANY;
  return year === null || !years.includes(year) || years.includes(year + 1) ? CARRIED_OUT : null;
}

const CARRIED_IN = tagsOf('carried-in');
const CARRIED_ANY = tagsOf('carried-any');
const CARRIED_OUT = tagsOf('carried-out');

/** The quantity that the words of an item name, given what was spoken of before. */
export function quantityOf(said: Item, state: State): Quantity | null {
  const item = turned(said, state);
  const { tags } = item;
  if (tags.hasAny(SOME_DECISION)) {
    const decided = only(DECISIONS, tags);
    return decided ? decision(item, decided, state) : null;
  }
  if (item.number && tags.hasAny(OPEN_OR_FOREIGN)) return null;
  if (tags.hasAny(DOCUMENTS) || (state.domain === 'documents' && tags.hasAny(SOME_VERB)))
    return documents(item, state);
  const results = tags.hasAny(SOME_RESULT);
  const result = results ? only(RESULTS, tags) : null;
  if (tags.hasAny(SOME_REVIEW)) return results && !result ? null : review(item, state, result);
  if (result && !tags.hasAny(ANSWERED)) {
    if (state.domain === null || !REVIEWS.has(state.domain)) return null;
    return state.quantities.of(`${state.domain}.${result === 'other-result' ? 'other' : result}`);
  }
  if (results || (tags.hasAny(PUBLISHING) && !tags.hasAny(OF_REQUESTS))) return null;
  const quantity = request(item, state);
  if (quantity) {
    state.domain = 'requests';
    state.topic.requests = true;
    return quantity;
  }
  return !item.named && state.open && tags.hasAny(NUMBER_FOLLOWS) ? state.last : null;
}

const OPEN_OR_FOREIGN = tagsOf('and-so-on', 'foreign');
const DOCUMENTS = tagsOf('normative', 'regulations');
const SOME_REVIEW = tagsOf('review', 'suit', 'direct', 'after-review');
const ANSWERED = tagsOf('request', 'received', 'done');
const PUBLISHING = tagsOf('published', 'issued', 'repealed', 'arisen');
const OF_REQUESTS = tagsOf('request', 'some-request', 'received');
const NUMBER_FOLLOWS = tagsOf('is', 'to', 'total');

/** The one of some tags that is there; null where there are none or several. */
function only<T extends Tag>(wanted: readonly T[], tags: TagSet): T | null {
  let found: T | null = null;
  for (const tag of wanted) {
    if (!tags.has(TAG[tag])) continue;
    if (found !== null) return null;
    found = tag;
  }
  return found;
}

/** Whether what is counted is no part of another whole: nothing is, or one that holds all kinds. */
function isOfAll({ whole }: State): boolean {
  return whole === null || (whole !== 'unknown' && WHOLES.has(whole.id));
}

function request(item: Item, state: State): Quantity | null {
  const { tags, rows } = item;
  const { topic, quantities } = state;
  const noun =
    tags.has(TAG.request) || (tags.has(TAG['some-request']) && (topic.requests || topic.disclosure));
  if (!noun && !topic.requests && state.domain !== 'requests') {
    if (!tags.hasAny(CARRIED) || !topic.disclosure) return null;
  }
  // 未收到对政府信息公开工作的投诉举报, 未收到投诉举报类的申请: it takes a list to deny applications too.
  if (tags.has(TAG.foreign) && !(tags.hasAny(ASKING) && tags.has(TAG.and))) return null;
  const ofAll = isOfAll(state);
  if (rows.length === 0) {
    if (tags.has(TAG['carried-out']) && !tags.hasAny(COMING_IN))
      return ofAll ? quantities.of('carried-out') : null;
    if (tags.has(TAG['carried-in'])) return ofAll ? quantities.of('carried-in') : null;
  } else {
    if (!ofAll || tags.hasAny(ASKED) || (state.already && rows.includes('granted'))) return null;
    return quantities.outcome(rows, !state.partial);
  }
  if (tags.hasAny(SOME_APPLICANT)) return applicant(tags, state, ofAll);
  if (ofAll && tags.has(TAG.citizens) && tags.has(TAG.request) && !tags.hasAny(DONE_OR_NOT))
    return quantities.of('citizens');
  if (tags.has(TAG['carried-any'])) {
    const answered = state.last?.id === 'done' || state.last?.id.startsWith('outcome:');
    return ofAll ? quantities.of(answered ? 'carried-out' : 'carried') : null;
  }
  if (tags.has(TAG['carried-out'])) return null;
  return applications(item, state, ofAll);
}

const ASKING = tagsOf('request', 'some-request');
const CARRIED = tagsOf('carried-in', 'carried-out');
const COMING_IN = tagsOf('received', 'carried-in');
const ASKED = tagsOf('received', 'natural', 'legal-persons');

const DONE_OR_NOT = tagsOf('done', 'not');

function applicant(tags: TagSet, { quantities }: State, ofAll: boolean): Quantity | null {
  const kind = only(PERSONS, tags);
  if (tags.hasAny(SOME_PERSON)) return kind && ofAll && !tags.has(TAG.done) ? quantities.of(kind) : null;
  const body = only(BODIES, tags);
  return body && ofAll && !tags.has(TAG.done) ? quantities.of(body) : null;
}

const PERSONS = ['natural', 'legal-persons'] as const;
const BODIES = ['business', 'research', 'welfare', 'legal'] as const;
const SOME_PERSON = tagsOf(...PERSONS);
const SOME_APPLICANT = tagsOf(...PERSONS, ...BODIES);

/** All applications, or those received, answered or handled. */
function applications({ tags, number }: Item, state: State, ofAll: boolean): Quantity | null {
  const { quantities } = state;
  const received = tags.has(TAG.received);
  const done = tags.has(TAG.done);
  const handled = tags.has(TAG.handled);
  const what = received && (done || handled) ? 'either' : received ? 'received' : done ? 'done' : 'handled';
  if (received || done || handled) return ofAll ? quantities.of(what) : null;
  const denied = tags.has(TAG.not) && number !== null;
  return tags.has(TAG.request) && state.whole === null && !denied ? quantities.of('received') : null;
}

const DECISIONS = ['permits', 'penalties', 'coercion', 'fees'] as const;
const SOME_DECISION = tagsOf(...DECISIONS);
const BESIDE_DECISIONS = tagsOf(
  'published',
  'disclosed',
  'disclosure',
  'request',
  'review',
  'suit',
  'of',
  'done',
);
const OF_OTHER_MATTERS = BESIDE_DECISIONS.with(tagsOf('handled'));

/**
 * 作出行政许可决定 n 件, or 行政许可 n 件 at the head of a sentence; 公开行政许可信息 n 条 is another matter, and what is
 * listed behind 其中 or counted as 项 may be powers rather than decisions: 行政权力 n 项，其中，行政许可 m 项.
 */
function decision({ tags, number }: Item, kind: (typeof DECISIONS)[number], state: State): Quantity | null {
  const first = !state.counted && state.whole === null && number?.unit !== '项';
  state.domain = 'decisions';
  if (tags.hasAny(tags.has(TAG.decided) ? BESIDE_DECISIONS : OF_OTHER_MATTERS)) return null;
  if (kind === 'fees') return state.quantities.of(kind);
  if (number && !'件宗项个起'.includes(number.unit)) return null;
  return tags.has(TAG.decided) || tags.has(TAG.not) || first ? state.quantities.of(kind) : null;
}

function review(item: Item, state: State, result: (typeof RESULTS)[number] | null): Quantity | null {
  const { tags } = item;
  if (!state.topic.disclosure) return null;
  const disclosure = tags.has(TAG.disclosure);
  if (
    tags.has(TAG.handled) ||
    tags.has(TAG.done) ||
    (tags.has(TAG.received) && !disclosure && !tags.has(TAG.not))
  ) {
    state.allReviews = !disclosure && item.number !== null;
    return null;
  }
  if (disclosure || tags.has(TAG.of)) state.allReviews = false;
  else if (state.allReviews && item.number !== null) return null;
  if (tags.has(TAG.natural) || tags.has(TAG['legal-persons']) || item.rows.length > 0) return null;
  const suit = tags.has(TAG.suit) || tags.has(TAG.direct) || tags.has(TAG['after-review']);
  const domain = tags.has(TAG.direct)
    ? 'direct'
    : tags.has(TAG['after-review'])
      ? 'after-review'
      : tags.has(TAG.review) && suit
        ? 'both'
        : suit
          ? 'suit'
          : 'review';
  state.domain = domain;
  if (!tags.has(TAG.of)) state.whole = null;
  return state.quantities.of(
    `${domain}.${result === null ? 'total' : result === 'other-result' ? 'other' : result}`,
  );
}

const VERBS = ['issued', 'repealed', 'effective', 'published'] as const;
const SOME_VERB = tagsOf(...VERBS);

function documents(item: Item, state: State): Quantity | null {
  const { tags } = item;
  if (tags.has(TAG.normative) && tags.has(TAG.regulations)) return null;
  const own = only(VERBS, tags);
  const kind = tags.has(TAG.normative)
    ? 'normative'
    : tags.has(TAG.regulations)
      ? 'regulations'
      : (state.document?.kind ?? null);
  if (kind === null || (own === null && tags.hasAny(SOME_VERB))) {
    state.domain = 'documents';
    state.document = null;
    return null;
  }
  const verb = own ?? state.document?.verb ?? null;
  state.domain = 'documents';
  state.document = { kind, verb };
  if (
    verb === null ||
    tags.has(TAG.request) ||
    tags.has(TAG.received) ||
    tags.has(TAG.of) ||
    item.rows.length > 0
  )
    return null;
  return state.quantities.of(`${kind}.${verb}`);
}
