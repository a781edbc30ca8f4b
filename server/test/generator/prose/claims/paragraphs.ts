import type { Random } from '../../random.ts';
import { DOCUMENTS } from './documents.ts';
import { OUTCOME_NAMES, OUTCOMES } from './outcomes.ts';
import { GROWTH, SHARE, SUMS } from './ratios.ts';
import { REQUESTS } from './requests.ts';
import { NEITHER, REVIEWS } from './reviews.ts';
import type { Voice } from './speak.ts';
import { ALL_DONE, ALL_UPHELD } from './wholes.ts';

/** What came in, what became of it, and who asked. */
export function requestsParagraph(voice: Voice, random: Random): string {
  const at = (kind: string) => voice.figure(kind)!;
  const tell = (kind: keyof typeof REQUESTS, how: 'alone' | 'after') =>
    voice.tell(kind, REQUESTS[kind], how, random.fork(kind));
  if (at('handled') === 0) return `${tell('received', 'alone')}。`;
  const order = random.pick(['intake', 'intake', 'answers', 'sum', 'apart'] as const);
  const parts: string[] = [];
  if (order !== 'apart' && random.chance(0.2)) {
    const received = tell('received', 'alone');
    const said = at('received') > 0 && !voice.claims.at(-1)!.kind.startsWith('none:');
    const all = said ? voice.claimNone('all-done', at('carried-out'), ALL_DONE, random.fork('all')) : null;
    if (all !== null) return `${received}，${all}${outcomes(voice, random.fork('outcomes'))}。`;
    parts.push(received, `，${tell('done', 'after')}`);
  } else if (order === 'sum') {
    parts.push(handledSum(voice, random.fork('handled')));
    if (random.chance(0.6)) parts.push(`，${tell('done', 'after')}`);
  } else if (order === 'answers') {
    parts.push(
      tell('done', 'alone'),
      '。',
      tell('received', 'alone'),
      applicants(voice, random.fork('applicants')),
    );
  } else if (order === 'apart') {
    const kinds = random.shuffle([
      'received',
      'done',
      'carried-out',
      'natural',
      'carried-in',
      'legal-persons',
      'business',
      'legal',
    ] as const);
    const told = kinds.filter((kind) => at(kind) > 0 || random.chance(0.3)).slice(0, 4);
    parts.push(told.map((kind) => tell(kind, 'alone')).join('。'));
  } else {
    parts.push(tell('received', 'alone'), growth(voice, random.fork('growth')));
    if (at('carried-in') > 0 || random.chance(0.4)) parts.push(`，${tell('carried-in', 'after')}`);
    else if (random.chance(0.5)) parts.push(applicants(voice, random.fork('applicants')), '。');
    parts.push(
      parts.at(-1) === '。' ? tell('done', 'alone') : random.pick(['，', '；', '。']) + tell('done', 'after'),
    );
  }
  parts.push(outcomes(voice, random.fork('outcomes'), order === 'apart'));
  if (order !== 'apart') parts.push(ending(voice, random.fork('ending')));
  return `${parts.join('')}。`;
}

/** What is left over, or that nothing is. */
function ending(voice: Voice, random: Random): string {
  const left = voice.figure('carried-out')!;
  if (left === 0 && random.chance(0.5)) return '';
  return `，${voice.tell('carried-out', REQUESTS['carried-out'], 'after', random)}`;
}

function growth(voice: Voice, random: Random): string {
  const now = voice.figure('received')!;
  if (now === 0 || random.chance(0.6)) return '';
  const last = Math.max(1, Math.round(now * (0.6 + random.next() * 0.9)));
  if (last === now) return '';
  const by = Math.abs(now - last);
  const more = {
    last: String(last),
    by: String(by),
    growth: ((by / last) * 100).toFixed(random.int(0, 2)),
    down: now < last ? '1' : '0',
  };
  return `，${voice.say(GROWTH, random, more)}`;
}

function share(voice: Voice, part: string, whole: string, random: Random): string {
  const [some, all] = [voice.figure(part)!, voice.figure(whole)!];
  if (all === 0 || some === 0 || random.chance(0.5)) return '';
  return voice.say(SHARE, random, { share: ((some / all) * 100).toFixed(random.int(1, 2)) });
}

/** Behind what was received: its parts by who asked, in a list or one by one. */
function applicants(voice: Voice, random: Random): string {
  if (voice.figure('received') === 0) return '';
  const way = random.int(0, 6);
  const [natural, legal] = ['自然人', random.pick(['法人或其他组织', '法人和其他组织', '法人及其他组织'])];
  const list = (template: string) => voice.say([template], random);
  if (way === 0)
    return list(
      `，其中<，|：|>${natural}[申请|提出|]{natural}件[，|、|；]${legal}[申请|提出|]{legal-persons}件`,
    );
  if (way === 1) return list(`，包括${natural}[申请|]{natural}件和${legal}[申请|]{legal-persons}件`);
  if (way === 2) return list(`，其中${natural}、${legal}[申请|]分别为{natural}件、{legal-persons}件`);
  if (way === 3) return list(`（${natural}{natural}件，${legal}{legal-persons}件）`);
  if (way === 4)
    return list(
      `。[按申请人分|从申请人看|从申请主体看]，${natural}[申请|]{natural}件，${legal}[申请|]{legal-persons}件`,
    );
  const first = `，${voice.tell('natural', REQUESTS.natural, 'after', random)}`;
  const rest = share(voice, 'natural', 'received', random.fork('share'));
  const kind = random.pick(['legal-persons', 'business', 'research', 'welfare', 'legal'] as const);
  return `${first}${rest}，${voice.tell(kind, REQUESTS[kind], 'after', random.fork(kind))}`;
}

function handledSum(voice: Voice, random: Random): string {
  return voice.say(
    [
      '<全年|{year}年，{self}|>共[办理|处理]政府信息公开申请{handled}件，[其中|包括|其中，][新收|本年新收]{received}件[、|，]上年结转{carried-in}件',
      '<全年|{year}年，{self}|>[收到|受理]政府信息公开申请{handled}件（[含|其中|包括][上年结转|上年度结转]{carried-in}件）',
      '<全年|{year}年，{self}|>共[办理|处理][政府信息公开申请|信息公开申请]{handled}件（[新收|本年新收]{received}件，[上年结转|上年度结转]{carried-in}件）',
      '[新收|本年新收|新收到]政府信息公开申请{received}件，[上年结转|上年度结转]{carried-in}件，[共|共计|合计][办理|处理]{handled}件',
    ],
    random,
  );
}

/** Behind what was dealt with: the groups in a list, or some of them, or nothing. */
function outcomes(voice: Voice, random: Random, apart = false): string {
  if (voice.figure('done') === 0 || random.chance(0.3)) return '';
  const listed = (random.chance(0.3) ? random.shuffle(OUTCOME_NAMES) : OUTCOME_NAMES).slice();
  const all = (mark: string, of = '') => listed.map(([slot, name]) => `${name}${of}{${slot}}件`).join(mark);
  const way = apart ? 8 : random.int(0, 8);
  if (way === 0) return voice.say([`。其中<，|：|>${all('、')}`], random);
  if (way === 1)
    return voice.say([`。[按办理结果分|办理结果为|从办理结果看]<，|：>${all('，', '的')}`], random);
  if (way === 2)
    return voice.say(
      [
        `，其中${listed.map(([, name]) => name).join('、')}分别为${listed.map(([slot]) => `{${slot}}件`).join('、')}`,
      ],
      random,
    );
  if (way === 3)
    return voice.say(
      [`。其中：${listed.map(([slot, name], i) => `${'一二三四五六'[i]}是${name}{${slot}}件`).join('；')}`],
      random,
    );
  if (way === 4)
    return voice.say([`。其中，${listed.map(([slot, name]) => `{${slot}}件${name}`).join('，')}`], random);
  const some = listed.slice(0, random.int(1, 4));
  if (way < 7)
    return `，${some.map(([slot]) => voice.tell(slot, OUTCOMES[slot]!, 'after', random.fork(slot)).replace(/^其中，?/, '')).join('，')}`;
  return `。${some.map(([slot]) => voice.tell(slot, OUTCOMES[slot]!, 'alone', random.fork(slot))).join('。')}`;
}

export function reviewParagraph(voice: Voice, random: Random): string {
  const neither = voice.figure('review.total')! + voice.figure('suit.total')!;
  const said = random.chance(0.6)
    ? voice.claimNone('none:both', neither, NEITHER.none!, random.fork('both'))
    : null;
  if (said !== null) return `${said}。`;
  const domains = random.chance(0.8)
    ? ['review', 'suit']
    : random.chance(0.5)
      ? ['suit', 'review']
      : ['review'];
  return domains.map((domain) => `${reviewDomain(voice, domain, random.fork(domain))}。`).join('');
}

function reviewDomain(voice: Voice, domain: string, random: Random): string {
  const of = (result: string) => `${domain}.${result}` as keyof typeof REVIEWS;
  const total = voice.figure(of('total'))!;
  const tell = (result: string, how: 'alone' | 'after') =>
    voice.tell(of(result), REVIEWS[of(result)], how, random.fork(result));
  const head = tell('total', 'alone');
  if (total === 0 || voice.claims.at(-1)!.kind.startsWith('none:')) return head;
  if (random.chance(0.3)) {
    const upheld = voice.claimNone(
      'all-upheld',
      total - voice.figure(of('upheld'))!,
      ALL_UPHELD,
      random.fork('all'),
    );
    if (upheld !== null) return `${head}，${upheld}`;
  }
  const names = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' };
  const slots = Object.entries(names);
  const way = random.int(0, 5);
  if (way === 0)
    return (
      head +
      voice.say([`，其中${slots.map(([each, name]) => `${name}{${of(each)}}件`).join('[，|、|；]')}`], random)
    );
  if (way === 1)
    return (
      head + voice.say([`（${slots.map(([each, name]) => `${name}{${of(each)}}件`).join('，')}）`], random)
    );
  const results = ['upheld', 'corrected', 'other', 'pending'].filter((each) => voice.figure(of(each))! > 0);
  if (way === 2)
    return `${head}。${results
      .slice(0, 2)
      .map((each) => tell(each, 'alone'))
      .join('。')}`;
  return [head, ...results.slice(0, 3).map((each) => tell(each, 'after'))].join('，');
}

/** Documents, decisions and fees, and what was published without a table telling. */
export function documentsParagraph(voice: Voice, random: Random): string {
  const sentences: string[] = [];
  const tell = (kind: string, how: 'alone' | 'after') =>
    voice.tell(kind, DOCUMENTS[kind]!, how, random.fork(kind));
  for (const row of voice.facts.organ.kind === 'city' ? ['regulations', 'normative'] : ['normative']) {
    const kinds = ['issued', 'repealed', 'effective']
      .map((each) => `${row}.${each}`)
      .filter((each) => voice.figure(each) !== null);
    const told = (random.chance(0.2) ? random.shuffle(kinds) : kinds).filter(() => random.chance(0.75));
    const apart = random.chance(0.35);
    const joined = told.map((kind, i) => tell(kind, apart || i === 0 ? 'alone' : 'after'));
    if (joined.length > 0) sentences.push(joined.join(apart ? '。' : '，'));
  }
  for (const kind of ['permits', 'penalties', 'coercion', 'fees'])
    if (voice.figure(kind) !== null && random.chance(0.4)) sentences.push(tell(kind, 'alone'));
  if (random.chance(0.4)) sentences.push(sum(voice, random.fork('sum')));
  return random
    .shuffle(sentences)
    .map((each) => `${each}。`)
    .join('');
}

function sum(voice: Voice, random: Random): string {
  const [a, b, c] = [random.int(9, 400), random.int(7, 300), random.int(3, 80)];
  const more = { 'sum.a': String(a), 'sum.b': String(b), 'sum.c': String(c), 'sum.whole': String(a + b + c) };
  return voice.say(SUMS, random, more);
}
