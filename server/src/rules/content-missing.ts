import type { Content } from '../base/content.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { hideQuotes } from '../facts/prose/sentences.ts';
import type { BoundSection, Report } from '../report/types.ts';
import { fullName, readOrgan } from './text/organs.ts';
import type { Draft, Rule } from './types.ts';

export const contentMissing: Rule = {
  id: 'content-missing',
  group: 'structure',
  level: 'information',
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
  check({ report, prose, settings }) {
    if (report.form.id !== '2021') return [];
    const { passages } = prose;
    return report.sections.flatMap((section) => {
      const own = passages.filter((each) => each.place === section.form.id && !isHeadingOf(each, report));
      const text = own.map((each) => each.text).join('\n');
      if (text.trim() === '') return [];
      if (section.form.id === 'overview')
        return [...topics(section, text), ...results(section, own, fullName(report, settings))];
      if (section.form.id === 'problems')
        return problems(section, own, text, settings.thresholds.shortProblems);
      return section.form.id === 'other' ? fee(section, own, text) : [];
    });
  },
};

function isHeadingOf({ kind, slice }: Passage, { sections }: Report): boolean {
  if (kind !== 'heading') return false;
  const { start } = slice(0, 1).span;
  return sections.some(({ heading }) => heading.span.start <= start && start < heading.span.end);
}

const TOPICS: readonly (readonly [name: string, words: RegExp])[] = [
  ['主动公开', /主动公开|公开范围|公开内容|公开[^。]{0,20}信息|信息发布/],
  ['依申请公开', /申请/],
  ['政府信息管理', /信息管理|信息的管理|管理制度|审核|审查|审签|清理|属性|目录|动态更新|三审|信息发布/],
  ['政府信息公开平台建设', /平台|网站|网页|新媒体|微信|微博|公众号|公开栏|专栏|公报|查阅点|专区/],
  ['监督保障', /监督|保障|考核|考评|培训|评议|督查|督促|检查|通报|责任|组织领导|领导小组/],
];

function topics(section: BoundSection, text: string): Draft[] {
  const absent = TOPICS.flatMap(([name, words]) => (words.test(text) ? [] : [name]));
  if (absent.length === 0) return [];
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

const RESULTS: readonly (readonly [name: string, words: RegExp])[] = [
  ['工作考核', /考核|考评|绩效|测评|通报/],
  ['社会评议', /评议|满意(?:度|率)(?:调查|测评|评价|为|达|[\d])|问卷|民意调查|群众评价|公众评价|社会评价/],
  ['责任追究', /追究|问责|追责/],
];

/** The results are asked of governments; what is merely quoted from the regulations is not one. */
function results(section: BoundSection, own: readonly Passage[], organ: string): Draft[] {
  const { kind } = readOrgan(organ);
  if (kind !== 'government') return [];
  const text = own.map((each) => hideQuotes(each.text)).join('\n');
  const absent = RESULTS.flatMap(([name, words]) => (words.test(text) ? [] : [name]));
  if (absent.length === 0) return [];
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

/** The subheading on supervision, with its number; it may stand on the line of its text. */
function supervision(own: readonly Passage[]): Content | null {
  for (const { text, slice } of own) {
    const match = /^[（(][一二三四五六七八九十][）)][^。,;:]{0,24}(?:监督|保障)[^。,;:]{0,12}/.exec(text);
    if (match) return slice(0, match[0].length);
  }
  return null;
}

function problems(section: BoundSection, own: readonly Passage[], text: string, least: number): Draft[] {
  const said = text.replace(/[^\u4e00-\u9fff]/g, '');
  const none = /^(?:无|没有|暂无)/.test(said) && said.length <= least;
  // A bare 无 is an empty section, which has a rule of its own.
  if (said === '无' || (!none && said.length >= least)) return [];
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

function fee(section: BoundSection, own: readonly Passage[], text: string): Draft[] {
  if (/处理费|收费|费用|[未没]有?收取/.test(text)) return [];
  return [
    {
      message: {
        zh: '第六部分没有写信息处理费：格式规定收取信息处理费的情况在这里报告。请补写，没有收取的写明未收取。',
        en: 'Section 六 does not speak of 信息处理费: the form has charges reported here. Add it, even if nothing was charged.',
      },
      span: (text.length <= 12 ? spanOf(own) : null) ?? section.heading.span,
    },
  ];
}

function spanOf(own: readonly Passage[]) {
  const [first] = own;
  return first ? first.slice(0, first.text.length).span : null;
}
