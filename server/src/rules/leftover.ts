import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import { Matter } from '../facts/memory.ts';
import { BLANKS, type Makeup, mayHold, mayHoldAny, needOf } from '../facts/prose/characters.ts';
import type { Report } from '../report/types.ts';
import { fullName } from './text/organs.ts';
import { strangersIn } from './text/strangers.ts';
import type { Draft, Rule } from './types.ts';

export const leftover: Rule = {
  id: 'leftover',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '模板里的提示文字、没填的空或者别处机关的自称没有去掉',
      en: 'Text of the template, a blank never filled in, or the words of another organ are left in',
    },
    why: {
      zh: '“该部分以表格形式报告”是印发格式时给填报人看的话，“××”“____”和“主动公开信息  条”是等着填的空，公布前都应当删去或者填好。人名里的“某”“×”（如“张×”）不报。新建的空报告里的“（待填写）”，要到表格里填了数才报。局的报告里的“我镇”、乡镇街道的报告里的“我局”，是从别处抄来没有改的。',
      en: 'Phrases of the template speak to the writer, and ××, ____ or a gap before 条 wait to be filled; none belongs in the published report. A name made anonymous (张×) is not reported. （待填写）, which a new report comes with, is reported once a table has figures. 我镇 in the report of a bureau, or 我局 in that of a town, was taken from elsewhere.',
    },
    fix: { zh: '须自行填写或者删去，不提供修复。', en: 'Fill it in or delete it; no fix is offered.' },
    examples: {
      fires: '该部分以表格形式报告。表格如下：',
      silent: '本部分的数据见下表，全年主动公开信息 12 条。',
    },
  }),
  check({ report, prose, settings }) {
    const strangers = strangersIn(fullName(report, settings), prose);
    const suspects = report.prose.filter(({ text }, i) => {
      if (prose.lacks(i, Matter.leftover)) return false;
      const suspect = mayBeLeft(prose.makeups[i]!) && MARKS.test(text);
      if (!suspect) prose.putLack(i, Matter.leftover);
      return suspect;
    });
    if (suspects.length === 0) return strangers;
    const kinds = hasFigures(report) ? [...LEFT, TO_FILL_IN] : LEFT;
    return [
      ...strangers,
      ...suspects.flatMap((content) => kinds.flatMap((kind) => find(content, kind))),
    ].sort((a, b) => a.span.start - b.span.start);
  },
};

interface Kind {
  readonly pattern: RegExp;
  readonly says: { readonly zh: string; readonly en: string };
}

const UNIT = '[条件次份期个篇场元例项家人]';
const TEMPLATE = { zh: '是模板里的提示文字', en: 'is text of the template' };
const BLANK = { zh: '是没有填写的空', en: 'is a blank never filled in' };
const COUNTED =
  '信息|申请|文件|案件|发布|公开|收到|受理|办结|答复|复议|诉讼|收取|共计|合计|累计|解读|新收|制发|废止|开展|组织|办理|结转|公报|建议|提案|共';

const LEFT: readonly Kind[] = [
  { pattern: /(?:该|本)部分以表格形式报告/g, says: TEMPLATE },
  {
    pattern:
      /[（(]\s*文字描述[^）)]{0,40}[）)]?|在此处报告|(?:在)?此处(?:填写|填报|插入)|[（(]请(?:填写|填入|补充)[^）)]{0,30}[）)]/g,
    says: TEMPLATE,
  },
  // Crosses for the name of a place, an organ, a date or a number; not an anonymous person, a size or a word in Latin letters.
  {
    pattern:
      /(?<![A-Za-z\d+＋])(?:20)?(?:[×✕╳]{2,6}|[XxＸｘ]{2,6})(?=[年月日省市县区镇乡局办委厅条件次份期个篇元项号]|街道|部门|单位|机关)/g,
    says: BLANK,
  },
  { pattern: /(?<=[：:]\s?)(?:[×✕╳]{2,12}|[XxＸｘ]{3,12})(?![A-Za-z\d])/g, says: BLANK },
  {
    pattern: /(?<![\w/.=-])_{3,}(?![\w/=-])|(?<=[\u4e00-\u9fff]|20)_{2,}(?=[年月日条件次份期个篇元项])/g,
    says: BLANK,
  },
  {
    pattern: new RegExp(`(?:${COUNTED})[ \\u3000\\t\\u00a0]{1,12}${UNIT}(?=[，。；、,;]|$)`, 'g'),
    says: BLANK,
  },
];

/** What a new report comes with: no slip before somebody has begun to fill it in. */
const TO_FILL_IN: Kind = { pattern: /[（(]\s*待(?:填写|补充|完善)[^（()）]{0,40}[）)]?/g, says: BLANK };

function hasFigures(report: Report): boolean {
  return report.tables.some(({ rows }) =>
    rows.some(
      ({ cells, unplaced }) =>
        cells.some(({ reading }) => reading.kind === 'number') || (unplaced !== null && unplaced.length > 0),
    ),
  );
}

/** Something that every pattern needs one of. */
const MARKS =
  /形式报告|文字描述|此处|[（(]请|[（(]\s*待|[×✕╳XxＸｘ]{2}|__|[ \u3000\t\u00a0][条件次份期个篇场元例项家人]/;

const WORDS = ['形报', '描', '此', '（请', '（待', 'X'].map(needOf);

/** What a paragraph has to be made of for a mark to be in it; blanks stand for lines to be filled in, too. */
function mayBeLeft(makeup: Makeup): boolean {
  if (mayHoldAny(makeup, BLANKS)) return true;
  for (const word of WORDS) if (mayHold(makeup, word)) return true;
  return false;
}

function find(content: Content, { pattern, says }: Kind): Draft[] {
  const matches = [...content.text.matchAll(pattern)].filter((match) => !isDrawn(match, content));
  return matches.map((match): Draft => {
    const { span } = sliceContent(content, match.index, match.index + match[0].length);
    return {
      message: {
        zh: `「${match[0]}」${says.zh}：公布的报告里不应保留。请填写或者删去。`,
        en: `“${match[0]}” ${says.en} and does not belong in the published report. Fill it in or delete it.`,
      },
      span,
    };
  });
}

/** No blank in a text is as long and stands apart from the words around it. */
const LONGEST_BLANK = 14;

/** `____________________ 搜索`: a field to type in, on the page around the report, or a line across it. */
function isDrawn({ 0: mark, index, input }: RegExpExecArray, content: Content): boolean {
  if (mark.length <= LONGEST_BLANK || !mark.startsWith('_')) return false;
  const { start } = sliceContent(content, index, index + 1).span;
  const isFirst = content.pieces.some(({ span }) => span.start === start);
  const isApart = isFirst || /(?:^|[\]\s])$/.test(input.slice(0, index));
  return isApart && !/[：:]\s?$/.test(input.slice(0, index)) && !/^\S/.test(input.slice(index + mark.length));
}
