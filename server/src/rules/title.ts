import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { rewrite } from '../findings/rewrite.ts';
import { yearIn } from '../report/title.ts';
import type { Report } from '../report/types.ts';
import { foldText } from '../source/fold.ts';
import { matchesOf } from './text/matches.ts';
import { replacement } from './text/mend.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const title: Rule = {
  id: 'title',
  group: 'structure',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '标题缺少机关名称、年份，或者没有用“政府信息公开工作年度报告”这一正式名称',
      en: 'The title lacks the organ, the year or the official name',
    },
    why: {
      zh: '读者和上级机关都靠标题找报告。标题应当写明哪个机关、哪一年，正式名称是“政府信息公开工作年度报告”。引言里提到本报告时，名称也应当与标题一致。',
      en: 'Readers find the report by its title, which names the organ and the year and says 政府信息公开工作年度报告. Where the introduction names the report, it should say the same.',
    },
    fix: {
      zh: '名称漏字的可以补上（逐条确认），其余须自行改写。',
      en: 'A slip in the official name is corrected after review; the rest is for the writer.',
    },
    examples: {
      fires: '某县水务局2022年政府信息公开年度报告',
      silent: '某县水务局2022年政府信息公开工作年度报告',
    },
  }),
  check({ report, prose }) {
    let drafts = together(undefined, ofTitle(report));
    for (const passage of prose.running) {
      if (passage.place !== 'introduction' || !mayHold(passage.makeup, REPORT)) continue;
      const found = ofIntroduction(passage, report);
      drafts = together(drafts, found);
    }
    return drafts ?? NOTHING;
  },
};

const REPORT = needOf('报告');
const NAME = '政府信息公开工作年度报告';
/** Short names of departments: the full one stands on the organ's seal. */
const SHORT =
  /(?:科|发改|卫健|国资|住建|经信|民宗)委$|(?:发改|人社|住建|卫健|市监|文旅|自规|资规|医保|退役军人)局$/;

function isShort(organ: string): boolean {
  return (organ.endsWith('委') || organ.endsWith('局')) && SHORT.test(organ);
}

const LIKE = /政(?:府信息|务)公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:年?度?报告|年报)/;

function ofTitle({ title: content, organ }: Report): readonly Draft[] {
  if (!content || isWhole(content.text, organ)) return NOTHING;
  const folded = foldText(content.text);
  const named = folded.includes(NAME);
  if (organ !== null && named && !isShort(organ) && yearIn(folded) !== null) return NOTHING;
  const lacks = [
    organ === null ? ['机关名称', 'the organ'] : null,
    organ !== null && isShort(organ) ? ['机关全称（现为简称）', 'the full name of the organ'] : null,
    yearIn(folded) === null ? ['年份', 'the year'] : null,
    named ? null : [`正式名称“${NAME}”`, `the official name ${NAME}`],
  ].flatMap((each) => (each ? [each] : []));
  const wanted = folded.replace(LIKE, NAME);
  const mends = !named && wanted.includes(NAME);
  return [
    {
      message: {
        zh: `标题「${content.text}」缺少${lacks.map(([zh]) => zh).join('、')}：标题应写明机关、年份和正式名称。请补全。`,
        en: `The title “${content.text}” lacks ${lacks.map(([, en]) => en).join(', ')}. Complete it.`,
      },
      span: content.span,
      fixes: () =>
        mends
          ? [
              {
                title: { zh: `改为「${wanted}」`, en: `Change to “${wanted}”` },
                safety: 'review',
                preferred: true,
                edits: rewrite(content, wanted),
              },
            ]
          : [],
    },
  ];
}

/** Most titles say as they are written all that they should. */
function isWhole(text: string, organ: string | null): boolean {
  return organ !== null && text.includes(NAME) && yearIn(text) !== null && !isShort(organ);
}

/** 《…2023年政府信息公开工作年度报告》 in the introduction, and the same without 《》 where a word is lost. */
function ofIntroduction(passage: Passage, report: Report): readonly Draft[] {
  const { text } = passage;
  if (report.year === null || !text.includes('报告')) return NOTHING;
  const quoted = text.includes('年度报告》') ? quotedNames(passage, report) : NOTHING;
  const bare = BARE.test(text) ? bareNames(passage, report.year) : NOTHING;
  return quoted.length + bare.length > 0 ? [...quoted, ...bare] : NOTHING;
}

const QUOTED = /《([^《》]{4,60}年度报告)》/g;
const BARE = /20\d\d年(?:度)?政府信息公开(?:年度报告|工作报告)/;
const BARE_OF_YEAR =
  /(?<![《\d])(20\d\d)年(?:度)?(政府信息公开(?:年度报告|工作报告))(?!如下|[^《]{0,200}》)/g;

function quotedNames(passage: Passage, report: Report): Draft[] {
  return matchesOf(QUOTED, passage.text).flatMap((match): Draft[] => {
    if (match[1] === report.title?.text) return [];
    const own = report.title && isOwn(match[1]!, report) ? foldText(report.title.text) : null;
    if (own === null || own === foldText(match[1]!)) return [];
    const content = passage.slice(match.index, match.index + match[0].length);
    return [
      {
        message: {
          zh: `引言所称的报告名称「${match[1]}」与标题「${own}」不一致。请统一。`,
          en: `The introduction calls the report “${match[1]}”, its title is “${own}”. Make them the same.`,
        },
        span: content.span,
        related: [{ message: { zh: '标题', en: 'The title' }, span: report.title!.span }],
      },
    ];
  });
}

function bareNames(passage: Passage, year: number): Draft[] {
  return [...passage.text.matchAll(BARE_OF_YEAR)].flatMap((match): Draft[] => {
    if (Number(match[1]) !== year) return [];
    const end = match.index + match[0].length;
    const content = passage.slice(match.index, end);
    return [
      {
        message: {
          zh: `「${content.text}」不是报告的正式名称：应为「${year}年${NAME}」。请改正。`,
          en: `“${content.text}” is not the report’s official name, which is ${year}年${NAME}. Correct it.`,
        },
        span: content.span,
        fixes: () => [replacement(passage.slice(match.index + 4, end), `年${NAME}`)],
      },
    ];
  });
}

/** Of this year and, by its ending, of this organ: an introduction may cite the reports of others. */
function isOwn(name: string, { year, organ }: Report): boolean {
  if (!/政(?:府信息|务)公开/.test(name) || yearIn(name) !== year || organ === null) return false;
  const named = foldText(name).split(/20\d\d/)[0]!;
  return named !== '' && (named.endsWith(organ) || organ.endsWith(named));
}
