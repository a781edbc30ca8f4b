import type { Content } from '../base/content.ts';
import { contains, overlaps, type Span } from '../base/span.ts';
import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { hideQuotes } from '../facts/prose/sentences.ts';
import type { Prose } from '../facts/prose.ts';
import type { BoundSection, Report } from '../report/types.ts';
import { fullName, readOrgan } from './text/organs.ts';
import { type Draft, NOTHING, type Rule, type RuleContext, together } from './types.ts';

export const contentMissing: Rule = {
  id: 'content-missing',
  group: 'structure',
  level: 'information',
  words: () => ({
    basis: [
      { kind: 'law', reference: '《政府信息公开条例》第五十条' },
      { kind: 'form', reference: '国办公开办函〔2021〕30号' },
    ],
    summary: {
      zh: '规定要报告的内容没有写到',
      en: 'Something that is to be reported is not mentioned',
    },
    why: {
      zh: '第一部分要写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府的报告还要写工作考核、社会评议和责任追究的结果；第五部分要写存在的主要问题及改进情况；收取信息处理费的情况（没有收取也要说明）写在第六部分。只看有没有写到，不看小标题怎么起。',
      en: 'Section 一 covers five topics: disclosure on the organ’s own motion, requests, management of information, platforms, and supervision; a government also gives the results of assessment, public appraisal and accountability. Section 五 names problems and improvements, section 六 the charges for processing information, even if there were none. Only the mention counts, not how subheadings are worded.',
    },
    fix: { zh: '须自行补写，不提供修复。', en: 'It has to be written; no fix is offered.' },
    examples: {
      fires: '六、其他需要报告的事项\n\n无。',
      silent: '六、其他需要报告的事项\n\n本年度未收取信息处理费，无其他需要报告的事项。',
    },
  }),
  check({ report, prose, settings }) {
    if (report.form.id !== '2021') return NOTHING;
    let drafts: Draft[] | undefined;
    for (const section of report.sections) {
      const found = ofSection(section, report, prose, settings);
      drafts = together(drafts, found);
    }
    return drafts ?? NOTHING;
  },
};

function ofSection(
  section: BoundSection,
  report: Report,
  prose: Prose,
  settings: RuleContext['settings'],
): readonly Draft[] {
  const { id } = section.form;
  if (id !== 'overview' && id !== 'problems' && id !== 'other') return NOTHING;
  const own: Passage[] = [];
  for (const each of prose.passages) if (each.place === id && !isHeadingOf(each, report)) own.push(each);
  if (own.length === 0) return NOTHING;
  if (id === 'problems') return problems(section, own, settings.thresholds.shortProblems);
  return id === 'other'
    ? fee(section, own)
    : joined(topics(section, own), results(section, own, report, settings));
}

function joined(a: readonly Draft[], b: readonly Draft[]): readonly Draft[] {
  return b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];
}

function textOf(own: readonly Passage[]): string {
  return own.map((each) => each.text).join('\n');
}

function isHeadingOf(passage: Passage, { sections }: Report): boolean {
  if (passage.kind !== 'heading') return false;
  for (const { heading } of sections) {
    // Nearly always the heading is all there is.
    if (contains(heading.span, passage.span)) return true;
    if (overlaps(heading.span, passage.span) && holdsStart(heading.span, passage)) return true;
  }
  return false;
}

function holdsStart({ start, end }: Span, passage: Passage): boolean {
  const first = passage.slice(0, 1).span.start;
  return start <= first && first < end;
}

/** What may be missing: a word that usually says it, and all that do. */
type Wanted = readonly [name: string, usual: string, words: RegExp];

const TOPICS: readonly Wanted[] = [
  ['主动公开', '主动公开', /主动公开|公开范围|公开内容|公开[^。]{0,20}信息|信息发布/],
  ['依申请公开', '申请', /申请/],
  [
    '政府信息管理',
    '信息管理',
    /信息管理|信息的管理|管理制度|审核|审查|审签|清理|属性|目录|动态更新|三审|信息发布/,
  ],
  ['政府信息公开平台建设', '平台', /平台|网站|网页|新媒体|微信|微博|公众号|公开栏|专栏|公报|查阅点|专区/],
  ['监督保障', '监督', /监督|保障|考核|考评|培训|评议|督查|督促|检查|通报|责任|组织领导|领导小组/],
];

function topics(section: BoundSection, own: readonly Passage[]): readonly Draft[] {
  if (TOPICS.every((topic) => holdsUsual(own, topic) || holdsAny(own, topic))) return NOTHING;
  // What a passage alone does not say may be said across two of them.
  const text = textOf(own);
  const absent = TOPICS.flatMap(([name, , words]) => (words.test(text) ? [] : [name]));
  if (absent.length === 0) return NOTHING;
  return [
    {
      message: {
        zh: `第一部分没有写到${absent.join('、')}：国办公开办函〔2021〕30号要求写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。请补写。`,
        en: `Section 一 does not mention ${absent.join(', ')}: the form’s notice wants five topics. Add what is missing.`,
      },
      span: section.heading.span,
    },
  ];
}

function holdsUsual(own: readonly Passage[], [, usual]: Wanted): boolean {
  for (const each of own) if (each.asWritten.includes(usual)) return true;
  return false;
}

function holdsAny(own: readonly Passage[], [, , words]: Wanted): boolean {
  for (const each of own) if (words.test(each.asWritten)) return true;
  return false;
}

const RESULTS: readonly Wanted[] = [
  ['工作考核', '考核', /考核|考评|绩效|测评|通报/],
  [
    '社会评议',
    '评议',
    /评议|满意(?:度|率)(?:调查|测评|评价|为|达|[\d])|问卷|民意调查|群众评价|公众评价|社会评价/,
  ],
  ['责任追究', '追究', /追究|问责|追责/],
];

/** Sent out by a government, and none itself. */
const SUBDISTRICT = /街道(?:办事处)?$/;

/** The results are asked of governments; what is merely quoted from the regulations is not one. */
function results(
  section: BoundSection,
  own: readonly Passage[],
  report: Report,
  settings: RuleContext['settings'],
): readonly Draft[] {
  const absent = RESULTS.flatMap((result) => (isTold(own, result) ? [] : [result[0]]));
  if (absent.length === 0) return NOTHING;
  const organ = fullName(report, settings);
  if (readOrgan(organ).kind !== 'government' || SUBDISTRICT.test(organ)) return NOTHING;
  return [
    {
      message: {
        zh: `没有写到${absent.join('、')}的结果：《政府信息公开条例》第五十条第（四）项要求各级人民政府报告工作考核、社会评议和责任追究结果情况。请补写，没有发生的也要说明。`,
        en: `The results of ${absent.join(', ')} are not mentioned: article 50 (4) of the Regulations asks them of every government. Add them, even if there were none.`,
      },
      span: supervision(own)?.span ?? section.heading.span,
    },
  ];
}

function isTold(own: readonly Passage[], [, usual, words]: Wanted): boolean {
  for (const each of own) {
    if (!each.asWritten.includes(usual)) continue;
    if (!mayQuote(each) || words.test(hideQuotes(each.text))) return true;
  }
  for (const each of own) if (words.test(each.asWritten) && words.test(hideQuotes(each.text))) return true;
  return false;
}

function mayQuote({ makeup, asWritten }: Passage): boolean {
  return mayHold(makeup, TITLE) || asWritten.includes('“');
}

const TITLE = needOf('《');

/** The subheading on supervision, with its number; it may stand on the line of its text. */
function supervision(own: readonly Passage[]): Content | null {
  for (const each of own) {
    const match = /^[（(][一二三四五六七八九十][）)][^。,;:]{0,24}(?:监督|保障)[^。,;:]{0,12}/.exec(
      each.text,
    );
    if (match) return each.slice(0, match[0].length);
  }
  return null;
}

function problems(section: BoundSection, own: readonly Passage[], least: number): readonly Draft[] {
  if (lettersOf(own, least + 1) > least) return NOTHING;
  const text = textOf(own);
  const said = text.replace(/[^\u4e00-\u9fff]/g, '');
  const none = /^(?:无|没有|暂无)/.test(said) && said.length <= least;
  // A bare 无 is an empty section, which has a rule of its own.
  if (said === '无' || (!none && said.length >= least)) return NOTHING;
  return [
    {
      message: {
        zh: `第五部分太短（「${text.trim()}」），没有写出问题和改进：《政府信息公开条例》第五十条要求报告存在的主要问题及改进情况。请补写。`,
        en: `Section 五 is too short to name problems and improvements (“${text.trim()}”), which article 50 of the Regulations asks for. Write them.`,
      },
      span: spanOf(own) ?? section.heading.span,
    },
  ];
}

/** How many Chinese characters are said; counted no further than one wants to know. */
function lettersOf(own: readonly Passage[], enough: number): number {
  let letters = 0;
  for (const { asWritten: text } of own)
    for (let i = 0; i < text.length && letters < enough; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x4e00 && code <= 0x9fff) letters++;
    }
  return letters;
}

const FEES = /处理费|收费|费用|[未没]有?收取/;

function fee(section: BoundSection, own: readonly Passage[]): readonly Draft[] {
  if (own.some(({ asWritten }) => FEES.test(asWritten))) return NOTHING;
  return [
    {
      message: {
        zh: '第六部分没有写信息处理费：格式规定收取信息处理费的情况在这里报告。请补写，没有收取的写明未收取。',
        en: 'Section 六 does not speak of 信息处理费: the form has charges reported here. Add it, even if nothing was charged.',
      },
      span: (textOf(own).length <= 12 ? spanOf(own) : null) ?? section.heading.span,
    },
  ];
}

function spanOf(own: readonly Passage[]) {
  const [first] = own;
  return first ? first.slice(0, first.text.length).span : null;
}
